// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The words of a file as they were written, comments left out. Resolves no reference. */
public final class SourceTexts {
    private SourceTexts() {}

    /** What stands at a feature, without the quotes of a string; empty when nothing does. */
    public static String at(EObject object, EStructuralFeature feature) {
        return node(object, feature).map(SourceTexts::unquoted).orElse("");
    }

    /** An object on one line. */
    public static String of(EObject object) {
        INode node = NodeModelUtils.getNode(object);
        return node == null ? "" : oneLine(NodeModelUtils.getTokenText(node));
    }

    /** The first piece of text that gave a feature its value. */
    public static Optional<INode> node(EObject object, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(object, feature).stream().findFirst();
    }

    private static String unquoted(INode node) {
        String text = oneLine(NodeModelUtils.getTokenText(node));
        if (!text.startsWith("\"")) {
            return text;
        }
        int end = text.length() > 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
        return text.substring(1, end).replace("\"\"", "\"");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

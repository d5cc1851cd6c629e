// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.FindingCodes;

/** Collects problems with their places. Not for several threads. */
public final class Problems {
    private final List<Problem> list = new ArrayList<>();

    /** At the first value of a feature, or at the whole element when that is not in the text. */
    public void add(EObject object, EStructuralFeature feature, String code, String message) {
        add(object, feature, 0, code, message);
    }

    /** At one value of a feature, or at the whole element when that is not in the text. */
    public void add(
            EObject object,
            EStructuralFeature feature,
            int index,
            String code,
            String message,
            String... data) {
        List<INode> nodes =
                feature == null ? List.of() : NodeModelUtils.findNodesForFeature(object, feature);
        INode node =
                index < nodes.size() ? nodes.get(index) : NodeModelUtils.findActualNodeFor(object);
        int offset = node == null ? 0 : node.getOffset();
        int length = node == null ? 0 : firstLine(node);
        list.add(
                new Problem(
                        object,
                        offset,
                        length,
                        code,
                        FindingCodes.severities().get(code),
                        message,
                        Arrays.asList(data)));
    }

    /** With what was probably meant: a question in the message, and the name for a quick fix. */
    public void addWithSuggestion(
            EObject object,
            EStructuralFeature feature,
            int index,
            String code,
            String message,
            Optional<String> suggestion) {
        add(
                object,
                feature,
                index,
                code,
                message + suggestion.map(name -> " Did you mean " + name + "?").orElse(""),
                suggestion.stream().toArray(String[]::new));
    }

    public List<Problem> list() {
        return list;
    }

    /** A mark over a whole block would hide everything else. */
    private static int firstLine(INode node) {
        String text = node.getText().strip();
        int end = text.indexOf('\n');
        return Math.min(
                node.getLength(), end < 0 ? text.length() : text.substring(0, end).length());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.map;

import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.internal.SourceUnit;
import org.syncline.rules.SourceLocation;

/** Where elements stand in their files. */
final class Places {
    private final Map<Resource, SourceUnit> units;

    Places(Map<Resource, SourceUnit> units) {
        this.units = units;
    }

    SourceLocation of(EObject object) {
        return units.get(object.eResource())
                .lines()
                .location(NodeModelUtils.findActualNodeFor(object).getOffset());
    }

    /** The element as written, without surrounding blanks and comments. */
    static String text(EObject object) {
        INode node = NodeModelUtils.findActualNodeFor(object);
        return NodeModelUtils.getTokenText(node).isEmpty()
                ? ""
                : node.getRootNode()
                        .getText()
                        .substring(node.getOffset(), node.getOffset() + node.getLength());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Finds keys that are given twice and names the place of the first. */
final class Repeated {
    private final Map<Object, EObject> first = new HashMap<>();
    private final Problems problems;
    private final String code;

    Repeated(Problems problems, String code) {
        this.problems = problems;
        this.code = code;
    }

    /** Reports the element when its key has been seen. */
    void see(Object key, EObject object, EStructuralFeature feature, String what, String remedy) {
        if (key == null) {
            return;
        }
        EObject earlier = first.putIfAbsent(key, object);
        if (earlier != null) {
            problems.add(
                    object, feature, code, what + " (first " + place(earlier) + "). " + remedy);
        }
    }

    private static String place(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        String file = object.eResource() == null ? "" : object.eResource().getURI().lastSegment();
        return "in " + file + (node == null ? "" : ", line " + node.getStartLine());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;

/** What holds for the name of everything that a project declares. */
final class Declared {
    private Declared() {}

    /**
     * Reports an empty name and one that was seen before.
     *
     * @param kind for the message: {@code run profile}
     */
    static void name(
            String name,
            EObject object,
            EStructuralFeature feature,
            String kind,
            Repeated names,
            Problems problems) {
        if (name == null) {
            return;
        }
        if (name.isBlank()) {
            problems.add(
                    object, feature, FindingCodes.EMPTY_NAME, "The name is empty. Give it a name.");
        }
        names.see(
                name,
                object,
                feature,
                "There is another " + kind + " " + Quoting.shown(name),
                "Give one of them another name.");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Collection;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.rules.MeantName;

/** Looks names up and says which one was probably meant. */
final class Names {
    /** The name of the object itself: readable in expressions, writable by outbound rules. */
    static final String DN = "dn";

    private Names() {}

    /** Where a name stands: one value of a feature. */
    record Place(EObject object, EStructuralFeature feature, int index) {
        Place(EObject object, EStructuralFeature feature) {
            this(object, feature, 0);
        }
    }

    /** An object type of a schema that is declared. */
    static boolean type(
            String type, Collection<String> known, String where, Place place, Problems problems) {
        return type == null
                || look(
                        type,
                        known,
                        "object type",
                        where,
                        FindingCodes.UNKNOWN_TYPE,
                        place,
                        problems);
    }

    /** An attribute of one side of a rule; nothing is said when its schema is not declared. */
    static boolean attribute(String name, Side side, Place place, Problems problems) {
        boolean known =
                name == null
                        || !side.declared()
                        || look(
                                name,
                                side.attributes().keySet(),
                                "attribute",
                                side.where(),
                                FindingCodes.UNKNOWN_ATTRIBUTE,
                                place,
                                problems);
        if (known && name != null) {
            selected(name, side, place, problems);
        }
        return known;
    }

    private static void selected(String name, Side side, Place place, Problems problems) {
        if (!side.selected().isEmpty() && !side.selected().contains(name)) {
            problems.add(
                    place.object(),
                    place.feature(),
                    place.index(),
                    FindingCodes.ATTRIBUTE_NOT_SELECTED,
                    Quoting.shown(side.connectorName())
                            + " does not select "
                            + name
                            + ", so it is neither read nor written. Add it to attributes of the"
                            + " connector.");
        }
    }

    private static boolean look(
            String name,
            Collection<String> known,
            String kind,
            String where,
            String code,
            Place place,
            Problems problems) {
        if (known.contains(name)) {
            return true;
        }
        Optional<String> otherCase = MeantName.ignoringCase(name, known);
        if (otherCase.isPresent()) {
            problems.add(
                    place.object(),
                    place.feature(),
                    place.index(),
                    FindingCodes.WRONG_CASE,
                    "Names are case-sensitive: write " + otherCase.get() + ".",
                    otherCase.get());
            return false;
        }
        Optional<String> near = MeantName.nearest(name, known);
        String remedy = near.isPresent() ? "" : " Correct the name or add it to the schema.";
        problems.addWithSuggestion(
                place.object(),
                place.feature(),
                place.index(),
                code,
                "There is no " + kind + " " + Quoting.shown(name) + " in " + where + "." + remedy,
                near);
        return false;
    }
}

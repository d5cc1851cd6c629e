// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.model.AttributeChange;
import org.syncline.model.Values;

/**
 * What is still to be done to a live object.
 *
 * @param open changes from what is live to what is wanted
 * @param conflicts attributes that hold neither what was expected nor what is wanted
 */
record Difference(List<AttributeChange> open, List<String> conflicts) {
    /** Compares changes of an object that exists. */
    static Difference of(List<AttributeChange> changes, RawEntry live) {
        List<AttributeChange> open = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (AttributeChange change : changes) {
            if (WriteOnly.is(change.attribute())) {
                open.add(change);
            } else if (change.multiValued()) {
                addOpenValues(change, live, open);
            } else {
                compareSingle(change, live, open, conflicts);
            }
        }
        return new Difference(open, conflicts);
    }

    /**
     * Attributes that an existing object does not hold as an add would have made them. Further
     * values are no difference: the server may have added them.
     */
    static List<String> missing(List<AttributeChange> changes, RawEntry live) {
        return changes.stream()
                .filter(change -> !WriteOnly.is(change.attribute()))
                .filter(
                        change ->
                                !ValueWriter.comparable(change, change.after())
                                        .minus(values(change, live))
                                        .isEmpty())
                .map(AttributeChange::attribute)
                .toList();
    }

    private static void compareSingle(
            AttributeChange change,
            RawEntry live,
            List<AttributeChange> open,
            List<String> conflicts) {
        Values values = values(change, live);
        if (values.equals(change.after())) {
            return;
        }
        if (values.equals(change.before())) {
            open.add(change);
        } else {
            conflicts.add(change.attribute());
        }
    }

    /** Value by value: what somebody else added or removed is none of our business. */
    private static void addOpenValues(
            AttributeChange change, RawEntry live, List<AttributeChange> open) {
        Values removed = ValueWriter.comparable(change, change.removed());
        Values added = ValueWriter.comparable(change, change.added()).minus(removed);
        Values values = values(change, live);
        Values without = isPart(change, live) ? values.plus(removed) : values;
        Values wanted = without.minus(removed).plus(added);
        if (!wanted.equals(without)) {
            open.add(new AttributeChange(change.attribute(), true, without, wanted));
        }
    }

    private static boolean isPart(AttributeChange change, RawEntry live) {
        return live.incomplete().containsKey(change.attribute().toLowerCase(Locale.ROOT));
    }

    private static Values values(AttributeChange change, RawEntry live) {
        String name = change.attribute().toLowerCase(Locale.ROOT);
        return ValueWriter.live(change, live.get(name));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import org.syncline.rules.Direction;
import org.syncline.rules.SyncRule;

/**
 * A rule that is another than the one that was applied last.
 *
 * @param kind what has become of it
 * @param name of the rule, for people
 * @param connector name of its connector
 * @param csType the type of connector space objects that it was, or is, about
 * @param mvType the type of metaverse objects, or {@link SyncRule#ANY_TYPE}
 * @param provisions whether it makes objects, or did
 * @param rule the rule as it is, when only objects that it has in scope can be touched: it is new,
 *     or its scope, joins and kind are what they were. Null when every object of the type can be
 */
public record RuleEdit(
        Kind kind,
        String name,
        Direction direction,
        String connector,
        String csType,
        String mvType,
        boolean provisions,
        SyncRule rule) {
    /** What becomes of rules. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** For people. */
    public String text() {
        return "\"" + name + "\" was " + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether it can touch metaverse objects of a type. */
    public boolean coversMetaverseType(String type) {
        return mvType.equals(SyncRule.ANY_TYPE) || mvType.equals(type);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.util.List;
import org.syncline.engine.RuleReference;
import org.syncline.model.Values;

/**
 * Whether a rule has an object in scope, and why.
 *
 * @param linkType the rule's link type as a word, for example {@code provision}
 * @param inScope whether one group holds, or the rule has none
 * @param groups alternatives; of each its clauses, which must all hold
 */
public record RuleScope(
        RuleReference rule,
        int precedence,
        String linkType,
        boolean inScope,
        List<List<Clause>> groups) {
    public RuleScope {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * One clause.
     *
     * @param text the clause as it is written
     * @param found values of its attribute
     * @param error why it cannot be evaluated, or null
     */
    public record Clause(
            String text, String attribute, Values found, boolean holds, String error) {}
}

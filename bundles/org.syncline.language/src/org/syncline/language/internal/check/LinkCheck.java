// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.language.FindingCodes;
import org.syncline.language.sync.SyncPackage;
import org.syncline.rules.SyncRule;

/**
 * Rules that wait for a link which no rule makes: a rule without join conditions applies only to
 * objects that another rule joined or provisioned (semantics reference, 2.4). A link counts
 * whatever direction made it.
 */
final class LinkCheck implements RuleTableCheck {
    @Override
    public void check(RuleTable table, ProjectIndex index, Problems problems) {
        Set<List<Object>> linked = new HashSet<>();
        for (RuleView rule : table.rules()) {
            if (rule.links()) {
                linked.add(ends(rule, rule.mvType()));
                linked.add(ends(rule, null));
            }
        }
        for (RuleView rule : table.rules()) {
            boolean reached =
                    rule.links()
                            || linked.contains(ends(rule, rule.mvType()))
                            || linked.contains(ends(rule, SyncRule.ANY_TYPE))
                            || rule.ofAnyType() && linked.contains(ends(rule, null));
            if (!reached) {
                problems.add(
                        rule.facts().block(),
                        SyncPackage.Literals.RULE_BLOCK__NAME,
                        FindingCodes.NEVER_LINKED,
                        "The rule has no join conditions and does not provision, and no enabled"
                                + " rule links "
                                + rule.csType()
                                + " objects of \""
                                + rule.facts().connector().getName()
                                + "\" to "
                                + rule.mvType()
                                + ", so it never applies. Add join, or a rule that joins or"
                                + " provisions.");
            }
        }
    }

    private static List<Object> ends(RuleView rule, String mvType) {
        return java.util.Arrays.asList(rule.facts().connector(), rule.csType(), mvType);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashMap;
import java.util.Map;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.rules.RuleDigests;
import org.syncline.store.StoreSession;

/**
 * What rules looked like whose links are in the store, also those that are gone from the project: a
 * rule that is equivalent to a removed one takes over its links, so that renaming a rule deletes
 * nobody (decisions, "Rule identity").
 */
final class Equivalences {
    private final RuleBook rules;
    private final Map<String, String> known = new HashMap<>();

    Equivalences(RuleBook rules) {
        this.rules = rules;
    }

    /** The equivalence of a rule, or null when it was never known. */
    String of(StoreSession session, String ruleKey) {
        CompiledRule rule = rules.rule(ruleKey);
        return rule != null
                ? rule.equivalence()
                : known.computeIfAbsent(
                        ruleKey, key -> session.property(property(key)).orElse(null));
    }

    /** Keeps those of all present rules for later. */
    void save(StoreSession session) {
        rules.all()
                .forEach(
                        rule -> {
                            String property = property(rule.key());
                            if (!session.property(property)
                                    .map(rule.equivalence()::equals)
                                    .orElse(false)) {
                                session.setProperty(property, rule.equivalence());
                            }
                        });
    }

    private static String property(String ruleKey) {
        return "rule-equivalence/" + RuleDigests.sha256(ruleKey);
    }
}

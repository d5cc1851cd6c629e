// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.util.HashMap;
import java.util.Map;
import org.syncline.engine.RuleReference;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/** Finds rules by stored identity as they stand in the project now. */
public final class RuleReferences {
    private final Map<String, SyncRule> rules = new HashMap<>();

    public RuleReferences(ProjectModel model) {
        model.rules().forEach(rule -> rules.put(rule.key(), rule));
    }

    /** The rule as a whole. */
    public RuleReference rule(String key) {
        SyncRule rule = rules.get(key);
        return rule == null ? new RuleReference(key, "", 0) : at(rule, rule.location());
    }

    /** The flow of a rule to an attribute, or the rule when it has no such flow any more. */
    public RuleReference flow(String key, String attribute) {
        SyncRule rule = rules.get(key);
        if (rule == null) {
            return new RuleReference(key, "", 0);
        }
        return rule.flows().stream()
                .filter(flow -> flow.target().equals(attribute))
                .findFirst()
                .map(flow -> at(rule, flow.location()))
                .orElseGet(() -> at(rule, rule.location()));
    }

    private static RuleReference at(SyncRule rule, SourceLocation location) {
        SourceLocation place = location == null ? SourceLocation.NONE : location;
        return new RuleReference(rule.name(), place.file(), place.line());
    }
}

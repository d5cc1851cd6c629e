// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.server.ServerFacts;

/** Sorts the synchronization rules (semantics reference, 2.2, 2.11 and 8.4). */
final class Rules {
    private static final int FIRST_STANDARD = 100;

    private final Systems systems;

    Rules(Systems systems) {
        this.systems = systems;
    }

    RuleOverview overview(List<ForeignRule> rules, List<ServerFacts> files) {
        List<RuleFinding> custom = new ArrayList<>();
        List<RuleFinding> modified = new ArrayList<>();
        List<RuleFinding> disabled = new ArrayList<>();
        Set<String> pristine = pristineCopies(rules);
        int standard = 0;
        for (ForeignRule rule : rules) {
            standard += rule.tag().isEmpty() ? 0 : 1;
            if (rule.tag().isEmpty()) {
                custom.add(finding(rule, customRemark(rule)));
            } else if (!sign(rule, pristine).isEmpty()) {
                modified.add(finding(rule, sign(rule, pristine)));
            }
            if (rule.disabled()) {
                disabled.add(finding(rule, disabledRemark(rule)));
            }
        }
        int named = files.stream().mapToInt(ServerFacts::standardRules).sum();
        return new RuleOverview(standard, named, custom, modified, disabled);
    }

    private static String customRemark(ForeignRule rule) {
        return rule.precedence() != null && rule.precedence() >= FIRST_STANDARD
                ? "custom rules have precedences below 100; this one stands among the standard"
                        + " rules"
                : "";
    }

    private static String disabledRemark(ForeignRule rule) {
        return rule.tag().isEmpty()
                ? "the vendor's import of settings would enable it; Syncline keeps it disabled"
                : "stays disabled at an upgrade; a custom rule probably stands in for it";
    }

    /**
     * Standard rules that are disabled beside an enabled one of the same name: newer versions put a
     * pristine copy beside a changed rule.
     */
    private static Set<String> pristineCopies(List<ForeignRule> rules) {
        Set<String> disabled = new HashSet<>();
        Set<String> both = new HashSet<>();
        rules.stream()
                .filter(r -> !r.tag().isEmpty() && r.disabled())
                .forEach(r -> disabled.add(key(r)));
        rules.stream()
                .filter(r -> !r.tag().isEmpty() && !r.disabled() && disabled.contains(key(r)))
                .forEach(r -> both.add(key(r)));
        return both;
    }

    private static String key(ForeignRule rule) {
        return rule.connector().toLowerCase(Locale.ROOT)
                + "/"
                + rule.direction()
                + "/"
                + rule.name();
    }

    /** By what a change of a standard rule shows; empty when nothing shows one. */
    private static String sign(ForeignRule rule, Set<String> pristine) {
        List<String> signs = new ArrayList<>();
        if (rule.precedence() != null
                && rule.precedence() > 0
                && rule.precedence() < FIRST_STANDARD) {
            signs.add("its precedence " + rule.precedence() + " is one of custom rules");
        }
        if (rule.version() != null && rule.version() > 1) {
            signs.add("its version is " + rule.version() + ", and every edit raises the version");
        }
        if (!rule.disabled() && pristine.contains(key(rule))) {
            signs.add("a disabled copy of it stands beside it");
        }
        return String.join("; ", signs);
    }

    private RuleFinding finding(ForeignRule rule, String remark) {
        return new RuleFinding(
                rule.name(),
                systems.name(rule.connector()),
                rule.direction().name().toLowerCase(Locale.ROOT),
                rule.precedence() == null ? "" : String.valueOf(rule.precedence()),
                rule.tag(),
                rule.disabled(),
                remark,
                rule.location());
    }
}

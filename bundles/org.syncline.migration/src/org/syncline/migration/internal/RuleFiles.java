// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syncline.formats.ForeignRule;
import org.syncline.migration.Outcome;
import org.syncline.migration.internal.mim.AgentRules;
import org.syncline.migration.internal.write.Findings;
import org.syncline.migration.internal.write.RuleNames;
import org.syncline.migration.internal.write.RuleWriter;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** Writes one file for each connector and direction, with the rules by precedence. */
final class RuleFiles {
    private static final int FIRST_PRECEDENCE = 100;

    private final Set<ForeignRule> reported;
    private final Connections connections;
    private final Origins origins;
    private final Output output;
    private final RuleNames names;
    private final Map<ForeignRule, Double> places = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int free;

    /**
     * @param ofAgents rules of which the report says already what was not carried over
     */
    RuleFiles(
            List<ForeignRule> rules,
            AgentRules ofAgents,
            Connections connections,
            Origins origins,
            Output output) {
        this.reported = Set.copyOf(ofAgents.rules());
        this.connections = connections;
        this.origins = origins;
        this.output = output;
        this.names = new RuleNames(rules);
        this.free =
                rules.stream()
                                .map(ForeignRule::precedence)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .reduce(FIRST_PRECEDENCE - 1, Math::max)
                        + 1;
        places(rules);
    }

    /** A rule without a number of its own stands beside its neighbour. */
    private void places(List<ForeignRule> rules) {
        Map<String, ForeignRule> byId = new HashMap<>();
        rules.stream().filter(r -> r.id() != null).forEach(r -> byId.putIfAbsent(r.id(), r));
        for (ForeignRule rule : rules) {
            ForeignRule before = byId.get(rule.precedenceBefore());
            ForeignRule after = byId.get(rule.precedenceAfter());
            double place = number(rule, Double.MAX_VALUE);
            if (isUnnumbered(rule) && before != null) {
                place = number(before, Double.MAX_VALUE) - 0.5;
            } else if (isUnnumbered(rule) && after != null) {
                place = number(after, Double.MAX_VALUE) + 0.5;
            }
            places.put(rule, place);
        }
    }

    private static boolean isUnnumbered(ForeignRule rule) {
        return rule.precedence() == null || rule.precedence() == 0;
    }

    private static double number(ForeignRule rule, double otherwise) {
        return rule.precedence() == null ? otherwise : rule.precedence();
    }

    /** Writes the rules of a connector in one direction; gives the path, or an empty one. */
    String write(Connected connected, Direction direction) {
        List<ForeignRule> rules =
                places.keySet().stream()
                        .filter(rule -> rule.direction() == direction)
                        .filter(rule -> connections.of(rule) == connected)
                        .sorted(
                                Comparator.comparing((ForeignRule rule) -> places.get(rule))
                                        .thenComparing(ForeignRule::name)
                                        .thenComparing(rule -> String.valueOf(rule.id())))
                        .toList();
        if (rules.isEmpty()) {
            return "";
        }
        String word = direction.name().toLowerCase(Locale.ROOT);
        List<Runnable> reports = new ArrayList<>();
        String[] file = new String[1];
        String text = text(connected, word, rules, reports, file);
        file[0] = output.file("rules/" + connected.stem(), word, text);
        reports.forEach(Runnable::run);
        return file[0];
    }

    private String text(
            Connected connected,
            String word,
            List<ForeignRule> rules,
            List<Runnable> reports,
            String[] file) {
        SyncText text = new SyncText();
        text.comment("The " + word + " rules of \"" + connected.name() + "\", by precedence.");
        for (ForeignRule rule : rules) {
            text.blank();
            if (rule.id() == null || !rule.location().file().contains(rule.id())) {
                text.comment("from " + origins.of(rule.location()) + line(rule.location()));
            }
            String name = name(rule, connected, reports, file);
            new RuleWriter(names, findings(rule, reports, file))
                    .write(text, rule, connected.name(), name, free(rule));
            reports.add(
                    () ->
                            output.report(
                                    Outcome.CARRIED_OVER,
                                    "rule",
                                    rule.name(),
                                    rule.location(),
                                    file[0],
                                    ""));
        }
        return text.toString();
    }

    private Findings findings(ForeignRule rule, List<Runnable> reports, String[] file) {
        return (outcome, kind, subject, source, reason) -> {
            if (outcome != Outcome.NOT_CARRIED_OVER || !reported.contains(rule)) {
                reports.add(() -> output.report(outcome, kind, subject, source, file[0], reason));
            }
        };
    }

    private static String line(SourceLocation location) {
        return location.line() > 1 ? ", line " + location.line() : "";
    }

    private int free(ForeignRule rule) {
        return rule.precedence() == null ? free++ : rule.precedence();
    }

    /** Names are unique within a connector and direction; foreign ones need not be. */
    private String name(
            ForeignRule rule, Connected connected, List<Runnable> reports, String[] file) {
        String prefix = connected.name() + "\n" + rule.direction() + "\n";
        String name = rule.name().isBlank() ? "rule" : rule.name();
        String unique = name;
        for (int i = 2; !taken.add(prefix + unique); i++) {
            unique = name + " (" + i + ")";
        }
        if (!unique.equals(rule.name())) {
            String written = unique;
            reports.add(
                    () ->
                            output.report(
                                    Outcome.NOT_VERIFIED,
                                    "rule",
                                    rule.name(),
                                    rule.location(),
                                    file[0],
                                    "another rule has that name; this one is called " + written));
        }
        return unique;
    }
}

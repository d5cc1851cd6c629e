// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.Identifiers;
import org.syncline.formats.internal.rule.SoftDeleteExpiry;

/** Writes rules as the script of the rule editor, in its order and layout. */
public final class RuleScriptWriter {
    private static final String END = "\r\n";
    private static final String MODEL = "Microsoft.IdentityManagement.PowerShell.ObjectModel.";
    private static final String RULE = "-SynchronizationRule $syncRule[0]";

    private final Consumer<ForeignNote> notes;
    private final StringBuilder out = new StringBuilder();
    private ForeignRule rule;

    public RuleScriptWriter(Consumer<ForeignNote> notes) {
        this.notes = notes;
    }

    public String write(List<ForeignRule> rules) throws FormatException {
        for (ForeignRule each : rules) {
            rule = each;
            rule();
        }
        if (!out.isEmpty()) {
            out.setLength(out.length() - END.length());
        }
        boolean ascii = out.chars().allMatch(c -> c < 0x80);
        return (ascii ? "" : "\ufeff") + out;
    }

    private void note(String subject, String reason) {
        notes.accept(
                new ForeignNote(
                        true, "rule", rule.name() + ": " + subject, rule.location(), reason));
    }

    /** A command with its parameters, one in each line. */
    private void command(String name, List<String> parameters) {
        out.append(name).append("  `").append(END);
        out.append(String.join(" `" + END, parameters)).append(END).append(END).append(END);
    }

    private void rule() throws FormatException {
        String id = WrittenIds.of(rule);
        command("New-ADSyncRule", head(id));
        for (ForeignFlow flow : rule.flows()) {
            flow(flow);
        }
        for (List<ForeignClause> group : rule.scope()) {
            scope(group);
        }
        for (List<ForeignJoin> group : rule.joins()) {
            join(group);
        }
        for (String name : rule.extras().keySet()) {
            note(name, "scripts have no place for this field");
        }
        command("Add-ADSyncRule", List.of(RULE));
        command("Get-ADSyncRule", List.of("-Identifier " + quoted(id)));
    }

    private List<String> head(String id) throws FormatException {
        List<String> head = new ArrayList<>();
        head.add("-Name " + quoted(rule.name()));
        head.add("-Identifier " + quoted(id));
        head.add("-Description " + quoted(rule.description()));
        head.add("-Direction " + quoted(Written.direction(rule)));
        if (rule.precedence() == null) {
            note("precedence", "the rule has no precedence; the server will want one");
        } else {
            head.add("-Precedence " + rule.precedence());
        }
        head.add("-PrecedenceAfter " + quoted(orZero(rule.precedenceAfter())));
        head.add("-PrecedenceBefore " + quoted(orZero(rule.precedenceBefore())));
        head.add("-SourceObjectType " + quoted(rule.sourceType()));
        head.add("-TargetObjectType " + quoted(rule.targetType()));
        head.add("-Connector " + quoted(Identifiers.plain(rule.connector())));
        head.add("-LinkType " + quoted(Written.linkType(rule.linkType())));
        head.add("-SoftDeleteExpiryInterval " + expiry());
        head.add("-ImmutableTag " + quoted(rule.tag()));
        if (rule.passwordSync()) {
            head.add("-EnablePasswordSync ");
        }
        if (rule.disabled()) {
            head.add("-Disabled ");
        }
        head.add("-OutVariable syncRule");
        return head;
    }

    private static String orZero(String id) {
        return id == null ? Written.ZERO : id;
    }

    private String expiry() {
        String ticks = SoftDeleteExpiry.ticks(rule.softDeleteExpiry());
        if (ticks == null) {
            note("soft delete expiry", "\"" + rule.softDeleteExpiry() + "\" is no time span");
            return "0";
        }
        return ticks;
    }

    private void flow(ForeignFlow flow) throws FormatException {
        if (flow.kind() == ForeignFlow.Kind.NOT_CARRIED) {
            note(flow.target(), "not written: " + flow.remark());
            return;
        }
        boolean constant = flow.kind() == ForeignFlow.Kind.CONSTANT;
        List<String> sources = constant ? List.of(flow.text()) : flow.sources();
        List<String> parameters = new ArrayList<>();
        parameters.add(RULE);
        if (!sources.isEmpty()) {
            List<String> quoted = new ArrayList<>();
            for (String source : sources) {
                quoted.add(quoted(source));
            }
            parameters.add("-Source @(" + String.join(",", quoted) + ")");
        }
        parameters.add("-Destination " + quoted(flow.target()));
        parameters.add(
                "-FlowType "
                        + switch (flow.kind()) {
                            case DIRECT -> "'Direct'";
                            case CONSTANT -> "'Constant'";
                            default -> "'Expression'";
                        });
        parameters.add("-ValueMergeType " + quoted(flow.mergeType()));
        if (flow.kind() == ForeignFlow.Kind.EXPRESSION) {
            parameters.add("-Expression " + quoted(flow.text()));
        }
        if (flow.once()) {
            parameters.add("-ExecuteOnce ");
        }
        parameters.add("-OutVariable syncRule");
        command("Add-ADSyncAttributeFlowMapping", parameters);
    }

    private void scope(List<ForeignClause> group) throws FormatException {
        int number = 0;
        for (ForeignClause clause : group) {
            condition(
                    "ScopeCondition",
                    quoted(clause.attribute())
                            + ","
                            + quoted(clause.value())
                            + ","
                            + quoted(Written.operator(clause.operator())),
                    number++);
        }
        group("Add-ADSyncScopeConditionGroup", "-ScopeConditions", number);
    }

    private void join(List<ForeignJoin> group) throws FormatException {
        int number = 0;
        for (ForeignJoin join : group) {
            condition(
                    "JoinCondition",
                    quoted(join.csAttribute())
                            + ","
                            + quoted(join.mvAttribute())
                            + (join.caseSensitive() ? ",$true" : ",$false"),
                    number++);
        }
        group("Add-ADSyncJoinConditionGroup", "-JoinConditions", number);
    }

    private void condition(String type, String arguments, int number) {
        command(
                "New-Object",
                List.of(
                        "-TypeName '" + MODEL + type + "'",
                        "-ArgumentList " + arguments,
                        "-OutVariable condition" + number));
    }

    private void group(String command, String parameter, int count) {
        String members =
                java.util.stream.IntStream.range(0, count)
                        .mapToObj(i -> "$condition" + i + "[0]")
                        .collect(Collectors.joining(","));
        command(command, List.of(RULE, parameter + " @(" + members + ")", "-OutVariable syncRule"));
    }

    /**
     * A literal string: PowerShell takes typographic quotes for quotes, so they are doubled too.
     */
    private String quoted(String text) throws FormatException {
        StringBuilder quoted = new StringBuilder("'");
        Written.checked(rule, text)
                .chars()
                .forEach(
                        c -> {
                            boolean quote = c == '\'' || c >= '\u2018' && c <= '\u201b';
                            quoted.append(quote ? String.valueOf((char) c) : "").append((char) c);
                        });
        return quoted.append('\'').toString().replace("\n", END);
    }
}

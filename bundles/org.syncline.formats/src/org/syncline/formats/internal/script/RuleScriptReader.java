// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.rule.RuleBuilder;
import org.syncline.formats.internal.script.PsToken.Kind;

/**
 * Reads scripts as the rule editor exports them and as people change them (formats reference, 5.1
 * and 6.15). The script is text: nothing in it is run.
 */
public final class RuleScriptReader {
    private static final Pattern LOOKS_LIKE =
            Pattern.compile("(?i)\\b(New|Add)[-\u2013-\u2015]ADSync");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private final Notes notes;
    private final ScriptStatements statements;
    private final ScriptState state = new ScriptState();
    private final Map<RuleBuilder, Boolean> all = new LinkedHashMap<>();
    private RuleBuilder latest;

    private RuleScriptReader(String file, Notes notes) {
        this.notes = notes;
        this.statements = new ScriptStatements(file, notes);
    }

    /** Whether a text is a script with rules. */
    public static boolean isScript(String text) {
        return LOOKS_LIKE.matcher(text).find();
    }

    /**
     * Reads the rules of a script.
     *
     * @param file what notes call it
     */
    public static List<ForeignRule> read(String script, String file, Notes notes) {
        return new RuleScriptReader(file, notes).rules(script);
    }

    private List<ForeignRule> rules(String script) {
        List<PsToken> tokens = new PsLexer(script).tokens();
        new PsStatements(tokens).statements().forEach(this::statement);
        List<ForeignRule> read = new ArrayList<>();
        all.forEach((builder, added) -> build(builder, added).ifPresent(read::add));
        return read;
    }

    private Optional<ForeignRule> build(RuleBuilder builder, boolean added) {
        if (!added) {
            notes.remark(
                    "rule",
                    builder.name(),
                    builder.location(),
                    "the script makes this rule and never adds it (Add-ADSyncRule); it is read all"
                            + " the same");
        }
        try {
            return Optional.of(builder.build());
        } catch (FormatException e) {
            notes.lost("rule", builder.name(), e.location(), e.problem());
            return Optional.empty();
        }
    }

    private void statement(PsStatement statement) {
        List<PsToken> tokens = statement.tokens();
        int target = PsAssignment.target(tokens);
        if (target >= 0) {
            String name = tokens.get(target).text().toLowerCase(Locale.ROOT);
            assignment(name, statement, tokens.subList(target + 2, tokens.size()));
        } else {
            pipeline(statement, statement.pipeline(), null);
        }
    }

    private void assignment(String variable, PsStatement statement, List<PsToken> right) {
        if (!right.isEmpty()
                && right.get(0).kind() == Kind.WORD
                && ScriptStatements.command(right).isPresent()) {
            pipeline(statement, new PsStatement(right, false).pipeline(), variable);
            return;
        }
        if (right.isEmpty()) {
            statements.unread(statement);
            return;
        }
        PsValues reader = new PsValues(right, state.constants());
        PsValue value = reader.value();
        if (reader.atEnd() && state.alias(variable, value.variable())) {
            return;
        }
        boolean command =
                right.get(0).kind() == Kind.WORD && !NUMBER.matcher(right.get(0).text()).matches();
        boolean constant = reader.atEnd() && value.resolved() && value.items() == null;
        if (constant && !command && !statement.inBlock()) {
            state.constant(variable, value.text());
            return;
        }
        state.clear(variable);
        notes.remark(
                "script",
                "$" + variable,
                statements.place(statement.first()),
                "the variable has no constant value; where it is used, its name stays");
    }

    private void pipeline(PsStatement statement, List<List<PsToken>> segments, String variable) {
        String input = null;
        boolean understood = false;
        for (List<PsToken> segment : segments) {
            Optional<ScriptCommand> command = ScriptStatements.command(segment);
            if (command.isPresent()) {
                understood = true;
                List<PsToken> call = ScriptStatements.withoutCallOperator(segment);
                run(statement, command.get(), call, variable, input);
            } else if (segment.get(0).kind() == Kind.VARIABLE && segments.size() > 1) {
                input = segment.get(0).text().toLowerCase(Locale.ROOT);
            } else if (understood) {
                statements.behindPipe(segment);
            }
        }
        if (!understood) {
            statements.unread(statement);
        }
    }

    private void run(
            PsStatement statement,
            ScriptCommand command,
            List<PsToken> tokens,
            String variable,
            String input) {
        ScriptCall call =
                new ScriptCall(
                        command, tokens, state.constants(), statements.place(tokens.get(0)), notes);
        if (statement.inBlock() && command != ScriptCommand.GET_RULE) {
            notes.remark(
                    "script",
                    command.command(),
                    call.location(),
                    "the command stands in a block; it is read as if it ran once");
        }
        String output = variable;
        if (call.has("OutVariable")) {
            output = call.value("OutVariable").text().toLowerCase(Locale.ROOT);
        }
        ScriptObjects objects = new ScriptObjects(call, state.conditions(), notes);
        switch (command) {
            case NEW_RULE -> rule(objects.rule(), output);
            case NEW_OBJECT -> state.condition(output, objects.condition());
            case ADD_MAPPING -> target(call, input).ifPresent(objects::mapping);
            case ADD_SCOPE -> target(call, input).ifPresent(objects::scope);
            case ADD_JOIN -> target(call, input).ifPresent(objects::join);
            case ADD_RULE -> target(call, input).ifPresent(rule -> all.put(rule, true));
            case GET_RULE -> existing(call, output);
        }
        keep(command, call, input, output);
    }

    /** A rule of the server: what the script does to it afterwards cannot be followed. */
    private void existing(ScriptCall call, String output) {
        if (output != null) {
            state.clear(output);
            call.lost("the rule is on the server and not in the script; its changes are not read");
        }
    }

    /** A command that takes a rule gives it on. */
    private void keep(ScriptCommand command, ScriptCall call, String input, String output) {
        boolean passes =
                command == ScriptCommand.ADD_MAPPING
                        || command == ScriptCommand.ADD_SCOPE
                        || command == ScriptCommand.ADD_JOIN;
        String from = call.variable("SynchronizationRule");
        RuleBuilder rule = state.rule(from == null ? input : from);
        if (passes && rule != null) {
            state.rule(output, rule);
        }
    }

    private void rule(RuleBuilder rule, String output) {
        latest = rule;
        all.put(rule, false);
        state.rule(output, rule);
    }

    /** The rule that a command is about. */
    private Optional<RuleBuilder> target(ScriptCall call, String input) {
        String named = call.variable("SynchronizationRule");
        String variable = named == null ? input : named;
        RuleBuilder rule = state.rule(variable);
        if (rule == null && variable == null && latest != null) {
            notes.remark(
                    "script",
                    call.command().command(),
                    call.location(),
                    "it names no rule; the one before it is taken");
            return Optional.of(latest);
        }
        if (rule == null) {
            call.lost(
                    "it belongs to no rule that the script makes"
                            + (variable == null ? "" : " ($" + variable + ")"));
        }
        return Optional.ofNullable(rule);
    }
}

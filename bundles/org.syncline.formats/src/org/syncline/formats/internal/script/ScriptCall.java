// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.script.PsToken.Kind;
import org.syncline.rules.SourceLocation;

/** One command of a script with its values by parameter. */
final class ScriptCall {
    private final ScriptCommand command;
    private final SourceLocation location;
    private final Notes notes;
    private final Map<String, PsValue> values = new LinkedHashMap<>();
    private int positions;

    /**
     * @param tokens the command's name and what follows
     * @param constants values of variables by name in lower case
     */
    ScriptCall(
            ScriptCommand command,
            List<PsToken> tokens,
            Map<String, String> constants,
            SourceLocation location,
            Notes notes) {
        this.command = command;
        this.location = location;
        this.notes = notes;
        PsValues reader = new PsValues(tokens, constants);
        reader.take();
        while (!reader.atEnd()) {
            argument(reader);
        }
    }

    ScriptCommand command() {
        return command;
    }

    SourceLocation location() {
        return location;
    }

    private void argument(PsValues reader) {
        PsToken token = reader.peek();
        if (token.kind() == Kind.PARAMETER) {
            reader.take();
            named(token, reader);
        } else if (token.kind() == Kind.SPLAT) {
            reader.take();
            lost("its parameters come from the table @" + token.text() + ", which is not read");
        } else {
            positional(reader.value());
        }
    }

    private void named(PsToken token, PsValues reader) {
        boolean colon = token.text().endsWith(":");
        String name = token.text().substring(0, token.text().length() - (colon ? 1 : 0));
        boolean bare =
                !colon
                        && (reader.atEnd()
                                || reader.peek().kind() == Kind.PARAMETER
                                || reader.peek().kind() == Kind.SPLAT);
        PsValue value = bare || reader.atEnd() ? null : reader.value();
        Optional<String> parameter = command.parameter(name);
        if (parameter.isEmpty()) {
            lost(
                    "the parameter -"
                            + name
                            + (value == null ? "" : " with the value \"" + shown(value) + "\"")
                            + " is not known");
        } else if (value == null && !command.isSwitch(parameter.get())) {
            values.putIfAbsent(parameter.get(), PsValue.constant(""));
        } else {
            put(parameter.get(), value == null ? PsValue.constant("True") : value);
        }
    }

    private static String shown(PsValue value) {
        return value.items() == null
                ? value.text()
                : String.join(", ", value.items().stream().map(PsValue::text).toList());
    }

    private void positional(PsValue value) {
        Optional<String> parameter =
                command == ScriptCommand.NEW_OBJECT
                        ? command.positional(positions++)
                        : Optional.empty();
        if (parameter.isPresent()) {
            put(parameter.get(), value);
        } else {
            lost("the value \"" + shown(value) + "\" belongs to no parameter");
        }
    }

    private void put(String parameter, PsValue value) {
        if (values.putIfAbsent(parameter, value) != null) {
            lost("a second value for -" + parameter);
        }
    }

    void lost(String reason) {
        notes.lost("script", command.command(), location, reason);
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** The value of a parameter, or null. */
    PsValue value(String parameter) {
        return values.get(parameter);
    }

    /** The values of a parameter that takes a list. */
    List<PsValue> list(String parameter) {
        PsValue value = values.get(parameter);
        return value == null ? List.of() : value.all();
    }

    /** One value as text; what the script does not say outright is noted and kept as it stands. */
    String text(String parameter) {
        PsValue value = values.get(parameter);
        if (value == null) {
            return "";
        }
        if (value.items() != null && value.items().size() != 1) {
            lost("-" + parameter + " takes one value and has " + value.items().size());
            return value.items().isEmpty() ? "" : text(parameter, value.items().get(0));
        }
        return text(parameter, value.all().get(0));
    }

    /** An element of a list as text, like {@link #text(String)}. */
    String text(String parameter, PsValue value) {
        if (!value.resolved() || value.items() != null) {
            lost(
                    "-"
                            + parameter
                            + " holds "
                            + shown(value)
                            + ", which has no constant value before it in the script; it stays as"
                            + " it stands there");
        }
        return value.items() == null ? value.text() : shown(value);
    }

    /** The name of the variable that a parameter holds, in lower case, or null. */
    String variable(String parameter) {
        PsValue value = values.get(parameter);
        return value == null ? null : value.all().isEmpty() ? null : value.all().get(0).variable();
    }
}

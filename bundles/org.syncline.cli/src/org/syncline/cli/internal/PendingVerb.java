// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.model.Operation;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.rules.ConnectorDefinition;

/** {@code pending}: the pending exports of a target. */
final class PendingVerb implements Verb {
    @Override
    public String name() {
        return "pending";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--connector NAME] [--operation add,update,rename,delete] [--format text|json|ldif]";
    }

    @Override
    public String summary() {
        return "what would be written to a target, per attribute, with the rule that causes it";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of("--connector", "--operation", "--format"), Set.of());
        String format = arguments.choice("--format", List.of("text", "json", "ldif"));
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        Set<Operation> operations = operations(arguments);
        try (ProjectSession session = context.open(folder)) {
            List<PendingFilter> filters = new ArrayList<>();
            for (String connector : connectors(session, arguments)) {
                filters.add(new PendingFilter(connector, operations, ""));
            }
            Output out = context.console().out();
            switch (format) {
                case "json" -> json(session, filters, out);
                case "ldif" -> PendingLdif.print(session, filters, out);
                default -> each(session, filters, change -> Pending.text(change, out));
            }
            return ExitCode.DONE;
        }
    }

    private static Set<Operation> operations(Arguments arguments) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (String word :
                arguments
                        .option("--operation")
                        .map(list -> list.split(","))
                        .orElse(new String[0])) {
            try {
                operations.add(Operation.ofWord(word.trim()));
            } catch (IllegalArgumentException e) {
                throw new UsageException(
                        "--operation takes add, update, rename, delete, not \"" + word + "\".", e);
            }
        }
        return operations;
    }

    private static List<String> connectors(ProjectSession session, Arguments arguments) {
        List<String> all =
                session.model().connectors().stream().map(ConnectorDefinition::name).toList();
        String wanted = arguments.option("--connector").orElse(null);
        if (wanted == null) {
            return all;
        }
        if (!all.contains(wanted)) {
            throw new ProjectException(
                    "There is no connector \"" + wanted + "\".",
                    "Connectors of this project: " + String.join(", ", all) + ".",
                    null);
        }
        return List.of(wanted);
    }

    private static void each(
            ProjectSession session, List<PendingFilter> filters, Consumer<PendingChange> consumer) {
        filters.forEach(filter -> session.forEachPending(filter, consumer));
    }

    @SuppressWarnings("resource") // the calls return the writer itself
    private static void json(ProjectSession session, List<PendingFilter> filters, Output out) {
        try (JsonWriter writer = Json.writer(out)) {
            writer.beginArray();
            each(session, filters, change -> Json.element(writer, Pending.json(change)));
            writer.endArray();
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
    }
}

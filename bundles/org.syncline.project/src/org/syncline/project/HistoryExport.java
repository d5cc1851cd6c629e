// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.syncline.engine.ErrorView;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.interchange.RunDetails;
import org.syncline.interchange.RunHistoryXml;
import org.syncline.rules.ConnectorDefinition;

/**
 * Writes the history as the {@code run-history} document of FIM and its relatives. Since that knows
 * runs of one connector only, a run on several becomes several with the same number. Connectors
 * have the identity that the project gives them. Where it gives none, and for steps and objects, it
 * is made from the name, so that it stays the same from one file to the next.
 */
public final class HistoryExport {
    private final Map<String, UUID> identities = new HashMap<>();

    private HistoryExport(List<ConnectorDefinition> connectors) {
        connectors.forEach(c -> identity(c.id()).ifPresent(id -> identities.put(c.name(), id)));
    }

    /**
     * Writes runs into a file that only its owner can read, whole or not at all.
     *
     * @param runs newest first
     * @param replace whether a file that exists may be replaced
     * @return number of steps written
     * @throws ProjectException when the file exists or cannot be written
     */
    public static long write(
            ProjectSession session, List<RunView> runs, Path given, boolean replace) {
        Path file = given.toAbsolutePath();
        HistoryExport export = new HistoryExport(connectors(session));
        try {
            if (!replace && Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Path next = Files.createTempFile(file.getParent(), ".syncline-", ".tmp");
            try {
                long steps;
                try (Writer out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                    steps = export.write(runs, out);
                }
                place(next, file, replace);
                return steps;
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (FileAlreadyExistsException e) {
            throw new ProjectException(
                    "The file " + file + " exists already.",
                    "Name another one, or say that it may be replaced (--force).",
                    e);
        } catch (IOException e) {
            throw new ProjectException(
                    "The history cannot be written to " + file + ": " + e + ".",
                    "Name a file in a folder that exists and that you may write to.",
                    e);
        }
    }

    private static void place(Path next, Path file, boolean replace) throws IOException {
        if (replace) {
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(next, file);
        }
    }

    /** Rules with errors do not keep anybody from the history. */
    private static List<ConnectorDefinition> connectors(ProjectSession session) {
        return session.check().model().map(model -> model.connectors()).orElse(List.of());
    }

    private long write(List<RunView> runs, Appendable out) throws IOException {
        RunHistoryXml xml = new RunHistoryXml(out, this::connector);
        long steps = 0;
        xml.begin();
        for (RunView run : runs) {
            LinkedHashSet<String> connectors = new LinkedHashSet<>();
            run.steps().forEach(step -> connectors.add(step.connector()));
            for (String connector : connectors) {
                xml.write(details(run, connector));
            }
            steps += run.steps().size();
        }
        xml.end();
        return steps;
    }

    private RunDetails details(RunView run, String connector) {
        List<RunDetails.Step> steps =
                run.steps().reversed().stream()
                        .filter(step -> step.connector().equals(connector))
                        .map(HistoryExport::step)
                        .toList();
        return new RunDetails(
                connector, run.id(), run.start().profile(), run.start().person(), steps);
    }

    private static RunDetails.Step step(StepResult step) {
        return new RunDetails.Step(
                step.position() == 0 ? 1 : step.position(),
                named("step", Long.toString(step.id())),
                step.step(),
                step.status(),
                step.detail(),
                step.started(),
                step.ended(),
                step.counters(),
                step.errors().stream().map(error -> error(step, error)).toList());
    }

    private static RunDetails.ObjectError error(StepResult step, ErrorView error) {
        String dn = error.dn().toLowerCase(Locale.ROOT);
        return new RunDetails.ObjectError(
                named("object", step.connector() + "\n" + dn),
                error.dn(),
                error.type(),
                error.algorithmStep(),
                error.rule() == null ? null : error.rule().name(),
                error.message());
    }

    private UUID connector(String name) {
        return identities.computeIfAbsent(name, n -> named("connector", n));
    }

    private static Optional<UUID> identity(String text) {
        if (text == null
                || !text.matches("\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text.replaceAll("[{}]", "")));
    }

    private static UUID named(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}

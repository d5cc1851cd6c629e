// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.StepResult;
import org.syncline.model.Operation;
import org.syncline.project.ExampleProject;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;

/**
 * Makes the sample project and takes it through its two passes: the source as the old system last
 * saw it, then the source as it is now. Where it got to stands in a file, so that a run that was
 * cut off is finished by the next and a finished one is left alone.
 */
final class DemoRun {
    private static final int CHANGES_SHOWN = 3;
    private static final List<Operation> OPERATIONS =
            List.of(
                    Operation.ADD,
                    Operation.UPDATE,
                    Operation.RENAME,
                    Operation.DELETE,
                    Operation.DELETE_ADD);

    /** How far the sample has come; each stage is written when it is reached. */
    private enum Stage {
        CREATED,
        FIRST_PASS,
        ADVANCED,
        DONE
    }

    private final ExampleProject example;
    private final Context context;
    private final Console console;

    DemoRun(ExampleProject example, Context context) {
        this.example = example;
        this.context = context;
        this.console = context.console();
    }

    int run(Path folder, int objects) {
        Stage stage = begin(folder, objects);
        if (stage == Stage.CREATED) {
            if (pass(folder, "First pass: the source as the old system last saw it")
                    == ExitCode.FAILED) {
                return ExitCode.FAILED;
            }
            stage = reached(folder, Stage.FIRST_PASS);
        }
        if (stage == Stage.FIRST_PASS) {
            example.advance(folder);
            stage = reached(folder, Stage.ADVANCED);
        }
        if (stage == Stage.ADVANCED) {
            if (pass(folder, "Second pass: the source as it is now") == ExitCode.FAILED) {
                return ExitCode.FAILED;
            }
            reached(folder, Stage.DONE);
        }
        try (ProjectSession session = context.open(folder)) {
            summary(session);
        }
        return ExitCode.DONE;
    }

    private Stage begin(Path folder, int objects) {
        if (example.isIn(folder)) {
            console.out()
                    .println(
                            "The sample of an earlier run is in "
                                    + folder
                                    + "; it is opened as it stands.");
            return stage(folder);
        }
        example.create(folder, objects);
        console.out()
                .println(
                        example.name()
                                + " with "
                                + Numbers.count(objects, "person", "people")
                                + " is in "
                                + folder);
        return reached(folder, Stage.CREATED);
    }

    private int pass(Path folder, String title) {
        console.out().println("\n" + title);
        ConsoleProgress progress = new ConsoleProgress(console);
        try (ProjectSession session = context.open(folder)) {
            List<StepResult> steps = session.runInitial(progress, Steps.SHOWN_LATER);
            progress.end();
            steps.forEach(step -> Steps.text(step, console.out()));
            return steps.stream().anyMatch(StepResult::stopped) ? ExitCode.FAILED : ExitCode.DONE;
        } finally {
            progress.end();
        }
    }

    private void summary(ProjectSession session) {
        ProjectStatus status = session.status();
        console.out().println();
        StatusVerb.text(status, console.out());
        for (ConnectorStatus connector : status.connectors()) {
            if (connector.pendingTotal() > 0) {
                console.out()
                        .println(
                                "\nPending exports to \""
                                        + connector.name()
                                        + "\": "
                                        + strip(connector));
                OPERATIONS.forEach(operation -> samples(session, connector.name(), operation));
            }
        }
        console.out().println("\nAll of them:  syncline pending " + session.folder());
    }

    private static String strip(ConnectorStatus connector) {
        Map<Operation, Long> pending = connector.pendingExports();
        StringBuilder text = new StringBuilder();
        for (Operation operation : OPERATIONS) {
            long number = pending.getOrDefault(operation, 0L);
            if (number > 0) {
                text.append(Pending.glyph(operation))
                        .append(' ')
                        .append(Numbers.count(number))
                        .append(' ');
                text.append(operation.word()).append("   ");
            }
        }
        return text
                + "· "
                + Numbers.count(connector.orphans(), "orphan", "orphans")
                + "   · "
                + Numbers.count(connector.notOurs())
                + " not ours";
    }

    private void samples(ProjectSession session, String connector, Operation operation) {
        PendingFilter filter = new PendingFilter(connector, java.util.Set.of(operation), "");
        session.pendingPage(filter, null, 0, CHANGES_SHOWN)
                .forEach(change -> Pending.text(change, console.out()));
    }

    private static Path stageFile(Path folder) {
        return folder.resolve(".syncline").resolve("demo-stage");
    }

    private static Stage stage(Path folder) {
        try {
            Path file = stageFile(folder);
            return Files.exists(file)
                    ? Stage.valueOf(Files.readString(file).strip())
                    : Stage.CREATED;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(folder, e);
        }
    }

    private static Stage reached(Path folder, Stage stage) {
        try {
            Files.createDirectories(stageFile(folder).getParent());
            Files.writeString(stageFile(folder), stage.name());
            return stage;
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    private static ProjectException unusable(Path folder, Exception e) {
        return new ProjectException(
                "The sample in " + folder + " cannot be worked on: " + e.getMessage(),
                "Name another folder: syncline demo DIR.",
                e);
    }
}

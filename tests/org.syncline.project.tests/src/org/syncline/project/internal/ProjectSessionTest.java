// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;

/** A session over a folder with hand-made connectors and a real store. */
class ProjectSessionTest {
    @TempDir private Path folder;

    @Test
    void cycleImportsSourcesFirstThenSynchronizesInTheSameOrder() throws IOException {
        writeProject("");
        List<StepResult> ended = new ArrayList<>();
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            session.runInitial(Progress.NONE, ended::add);

            assertThat(ended)
                    .extracting(step -> step.connector() + " " + step.step())
                    .containsExactly(
                            "source full-import",
                            "target full-import",
                            "source full-sync",
                            "target full-sync");
            assertThat(ended).allMatch(StepResult::succeeded);
            assertThat(session.status().metaverseObjects()).isEqualTo(3);
            assertThat(session.history(10)).hasSize(4);
        }
    }

    @Test
    void nothingIsSynchronizedAfterAnImportThatDidNotEnd() throws IOException {
        writeProject("");
        try (ProjectSession session =
                session(new FakeConnectorType("source", FakeConnectorType.QUIET))) {
            List<StepResult> steps = session.runInitial(Progress.NONE, FakeConnectorType.UNSEEN);

            assertThat(steps)
                    .extracting(StepResult::status)
                    .containsExactly("stopped-connectivity", "success");
            assertThat(steps.getFirst().detail()).contains("The line is dead.", "Dial again.");
            assertThat(session.status().metaverseObjects()).isZero();
        }
    }

    @Test
    void deltaCycleReadsFullyWhatWasNeverReadAndSaysSo() throws IOException {
        writeProject("");
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            RunResult run =
                    session.run(RunRequest.delta(), Progress.NONE, FakeConnectorType.UNSEEN);

            assertThat(run.steps())
                    .extracting(step -> step.connector() + " " + step.step())
                    .containsExactly(
                            "source full-import",
                            "target full-import",
                            "source full-sync",
                            "target full-sync");
            assertThat(run.steps())
                    .extracting(StepResult::detail)
                    .allMatch(detail -> detail.startsWith("In place of a delta "));
            assertThat(session.history(4))
                    .extracting(StepResult::detail)
                    .allMatch(detail -> detail.startsWith("In place of a delta "));
        }
    }

    @Test
    void stepsThatWouldBuildOnAHalfReadDirectoryAreHeldBackAndNamed() throws IOException {
        writeProject("");
        try (ProjectSession session =
                session(new FakeConnectorType("target", FakeConnectorType.QUIET))) {
            RunResult run =
                    session.run(RunRequest.initial(), Progress.NONE, FakeConnectorType.UNSEEN);

            assertThat(run.steps())
                    .extracting(StepResult::status)
                    .containsExactly("success", "stopped-connectivity");
            assertThat(run.held())
                    .extracting(step -> step.connector() + " " + step.step())
                    .containsExactly("source full-sync", "target full-sync");
            assertThat(run.held().getFirst().reason()).contains("\"target\"");
        }
    }

    @Test
    void profileRunsItsStepsInItsOrder() throws IOException {
        writeProject("");
        Files.writeString(
                folder.resolve("runs.sync"),
                """
                run profile "Only the target" { full-import "target"  full-sync "target" }
                run profile "Nothing" { }
                """);
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            RunResult run =
                    session.run(
                            RunRequest.profile("Only the target"),
                            Progress.NONE,
                            FakeConnectorType.UNSEEN);

            assertThat(run.steps())
                    .extracting(step -> step.connector() + " " + step.step())
                    .containsExactly("target full-import", "target full-sync");
            assertThatThrownBy(
                            () ->
                                    session.run(
                                            RunRequest.profile("Nothing"),
                                            Progress.NONE,
                                            FakeConnectorType.UNSEEN))
                    .hasMessageContaining("no-start-no-steps-in-profile");
            assertThatThrownBy(
                            () ->
                                    session.run(
                                            RunRequest.profile("Weekly"),
                                            Progress.NONE,
                                            FakeConnectorType.UNSEEN))
                    .isInstanceOfSatisfying(
                            ProjectException.class,
                            e -> assertThat(e.remedy()).contains("delta", "Only the target"));
        }
    }

    @Test
    void unknownPasswordKeepsTheStepFromStartingAndNamesTheVariable() throws IOException {
        writeProject("password secret");
        FakeConnectorType type = new FakeConnectorType(null, FakeConnectorType.QUIET);
        try (ProjectSession session = session(type)) {
            StepResult step = session.runStep("source", StepType.FULL_IMPORT, Progress.NONE);

            assertThat(step.status()).isEqualTo("no-start-credentials");
            assertThat(step.detail()).contains("SYNCLINE_SECRET_SOURCE");
            assertThat(type.opened).isEmpty();
        }
    }

    @Test
    void unknownConnectorIsRefusedWithTheNamesThatExist() throws IOException {
        writeProject("");
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            assertThatThrownBy(() -> session.runStep("nobody", StepType.FULL_SYNC, Progress.NONE))
                    .isInstanceOfSatisfying(
                            ProjectException.class,
                            e -> assertThat(e.remedy()).contains("source", "target"));
        }
    }

    @Test
    void filesWithErrorsKeepARunFromStartingAndAreNamed() throws IOException {
        writeProject("");
        Files.writeString(folder.resolve("broken.sync"), "inbound rule \"x\" {");
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            assertThat(session.check().errors()).isPositive();
            assertThatThrownBy(() -> session.runInitial(Progress.NONE, FakeConnectorType.UNSEEN))
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("broken.sync");
        }
    }

    @Test
    void secondRunIsRefusedWhileOneIsGoingOn() throws Exception {
        writeProject("");
        CountDownLatch importing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (ProjectSession session =
                session(
                        new FakeConnectorType(
                                null,
                                () -> {
                                    importing.countDown();
                                    await(goOn);
                                }))) {
            Thread first =
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            session.runStep(
                                                    "source", StepType.FULL_IMPORT, Progress.NONE));
            await(importing);
            assertThatThrownBy(() -> session.runStep("target", StepType.FULL_IMPORT, Progress.NONE))
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("in progress");
            goOn.countDown();
            first.join();
        }
    }

    @Test
    void whatWasImportedIsThereForTheNextSession() throws IOException {
        writeProject("");
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            session.runInitial(Progress.NONE, FakeConnectorType.UNSEEN);
        }
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            assertThat(session.status().connectors().getFirst().objects()).isEqualTo(3);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the test was interrupted", e);
        }
    }

    private ProjectSession session(FakeConnectorType type) {
        return new DefaultProjectSession(
                TestStores.placed(folder),
                List.of(type),
                new EnvironmentSecrets(Map.of()),
                Clock.systemUTC());
    }

    @Test
    void dataGoesNowhereElseThanTheProjectSays() throws IOException {
        writeProject("");
        Path file = folder.resolve("project.sync");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "staging on",
                                "staging on store postgresql"
                                        + " \"jdbc:postgresql://127.0.0.1:1/d\""));
        try (ProjectSession session =
                session(new FakeConnectorType(null, FakeConnectorType.QUIET))) {
            assertThatThrownBy(session::status)
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining("127.0.0.1:1/d")
                    .hasMessageContaining("is not reached");
            assertThat(folder.resolve(".syncline/store")).doesNotExist();
        }
    }

    private void writeProject(String setting) throws IOException {
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "target" uses fake {
                    partition "DC=example"
                    objects user
                }
                connector "source" uses fake {
                    %s
                    partition "DC=example"
                    objects user
                }
                schema "source" { object user { cn string } }
                schema "target" { object user { cn string } }
                metaverse { object person { displayName string } }
                inbound rule "In" {
                    from "source" user  to person
                    link provision
                    precedence 100
                    join cn = displayName
                    displayName <- cn
                }
                outbound rule "Out" {
                    from person  to "target" user
                    link join
                    precedence 200
                    join cn = displayName
                    cn <- displayName
                }
                """
                        .formatted(setting));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.Progress;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;

/** Runs that stop, and what becomes of them. */
class ResumeTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "target" uses fake { partition "DC=example"  objects user }
                connector "source" uses fake { partition "DC=example"  objects user }
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
                """);
    }

    private ProjectSession session(String failing) {
        return new DefaultProjectSession(
                TestStores.placed(folder),
                List.of(new FakeConnectorType(failing, FakeConnectorType.QUIET)),
                new EnvironmentSecrets(Map.of()),
                Clock.systemUTC());
    }

    private static RunResult run(ProjectSession session, RunRequest request) {
        return session.run(request, Progress.NONE, FakeConnectorType.UNSEEN);
    }

    private static List<String> names(List<StepResult> steps) {
        return steps.stream().map(step -> step.connector() + " " + step.step()).toList();
    }

    @Test
    void aRunGoesOnFromTheStepThatStopped() {
        try (ProjectSession session = session("target")) {
            RunResult stopped = run(session, RunRequest.initial());
            assertThat(session.runs(5))
                    .extracting(RunView::status)
                    .containsExactly("stopped-connectivity");
            assertThat(stopped.held()).hasSize(2);
        }
        try (ProjectSession session = session(null)) {
            RunResult rest = run(session, RunRequest.resume());

            assertThat(names(rest.steps()))
                    .containsExactly("target full-import", "source full-sync", "target full-sync");
            RunView run = session.runs(5).getFirst();
            assertThat(session.runs(5)).hasSize(1);
            assertThat(run.id()).isEqualTo(rest.run());
            assertThat(run.status()).isEqualTo("success");
            assertThat(run.steps()).hasSize(5);
            assertThatThrownBy(() -> run(session, RunRequest.resume()))
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("nothing to resume");
        }
    }

    @Test
    void aRunThatALaterOneMadeGoodIsNotResumed() {
        try (ProjectSession session = session("target")) {
            run(session, RunRequest.initial());
        }
        try (ProjectSession session = session(null)) {
            run(session, RunRequest.initial());

            assertThatThrownBy(() -> run(session, RunRequest.resume()))
                    .isInstanceOf(ProjectException.class);
        }
    }

    @Test
    void aRunWhoseProjectHasOtherStepsNowIsNotResumed() throws IOException {
        try (ProjectSession session = session("target")) {
            run(session, RunRequest.initial());
        }
        Files.writeString(
                folder.resolve("more.sync"),
                """
                connector "third" uses fake { partition "DC=example"  objects user }
                schema "third" { object user { cn string } }
                """);
        try (ProjectSession session = session(null)) {
            assertThatThrownBy(() -> run(session, RunRequest.resume()))
                    .isInstanceOf(ProjectException.class)
                    .hasMessageContaining("4 steps, now it would have 6");
        }
    }

    @Test
    void whatAPersonStopsIsOnRecordAndIsResumedThere() {
        AtomicBoolean stop = new AtomicBoolean();
        try (ProjectSession session = session(null)) {
            RunResult stopped =
                    session.run(RunRequest.initial(), until(stop), step -> stop.set(true));

            assertThat(stopped.steps())
                    .extracting(StepResult::status)
                    .containsExactly("success", "stopped-user-termination-from-wmi-or-ui");
            assertThat(stopped.held())
                    .extracting(RunResult.HeldStep::reason)
                    .containsExactly("A person stopped the run.", "A person stopped the run.");
            assertThat(session.runs(1).getFirst().status())
                    .isEqualTo("stopped-user-termination-from-wmi-or-ui");

            assertThat(names(run(session, RunRequest.resume()).steps()))
                    .startsWith("target full-import")
                    .hasSize(3);
        }
    }

    @Test
    void aRunKeepsWhoBeganItAndWhatHeldOff() {
        RunRequest request =
                RunRequest.step("source", StepType.FULL_IMPORT)
                        .withOverrides(
                                List.of(new LimitOverride("import-shrink", "site closed", "ann")));
        try (ProjectSession session = session(null)) {
            run(session, request);

            RunView run = session.runs(1).getFirst();
            assertThat(run.start().person()).isEqualTo(System.getProperty("user.name"));
            assertThat(run.start().profile()).isEqualTo("full-import");
            assertThat(run.steps().getFirst().options())
                    .isEqualTo("import-shrink overridden by ann: site closed");
        }
    }

    private static Progress until(AtomicBoolean stop) {
        return new Progress() {
            @Override
            public void phase(String name, long total) {
                // nobody watches
            }

            @Override
            public void worked(long objects) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return stop.get();
            }
        };
    }
}

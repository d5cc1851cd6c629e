// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.model.Dn;
import org.syncline.project.Connections;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;

/** A directory that takes connections and says nothing: cancelling ends what waits for it. */
class SilentDirectoryTest {
    /** It takes half a second; a machine with much else to do gets more. Nobody waits 600. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir private Path folder;
    private ServerSocket silent;

    /** When somebody asked to stop, as the clock of the process has it; 0 before that. */
    private final AtomicLong asked = new AtomicLong();

    private volatile long begun;

    @BeforeEach
    void writeProject() throws IOException {
        // The system takes connections that nobody accepts.
        silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "ad" uses ldap {
                    url "ldap://127.0.0.1:%d"
                    profile "active-directory"
                    timeout 600
                    partition "DC=example" { include "OU=People,DC=example" }
                    objects user
                }
                schema "ad" { object user { cn string } }
                """
                        .formatted(silent.getLocalPort()));
    }

    @AfterEach
    void close() throws IOException {
        silent.close();
    }

    private ProjectSession session() {
        return new DefaultProjectSession(
                TestStores.placed(folder),
                List.of(new LdapConnectorType()),
                new EnvironmentSecrets(Map.of()),
                Clock.systemUTC());
    }

    /** Somebody asks to stop half a second after the work has begun. */
    private boolean stop() {
        boolean stop = begun != 0 && System.nanoTime() - begun > 500_000_000L;
        if (stop) {
            asked.compareAndSet(0, System.nanoTime());
        }
        return stop;
    }

    private void assertEndedSoon() {
        assertThat(asked.get()).as("it waited for the directory").isNotZero();
        assertThat(Duration.ofNanos(System.nanoTime() - asked.get())).isLessThan(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FULL_IMPORT", "DELTA_IMPORT"})
    void aCancelledImportEnds(StepType step) {
        Progress cancelled =
                new Progress() {
                    @Override
                    public void phase(String name, long total) {
                        begun = System.nanoTime();
                    }

                    @Override
                    public void worked(long objects) {
                        // there are none
                    }

                    @Override
                    public boolean isCancelled() {
                        return stop();
                    }
                };
        try (ProjectSession session = session()) {
            RunResult result =
                    session.run(RunRequest.step("ad", step), cancelled, FakeConnectorType.UNSEEN);

            assertEndedSoon();
            assertThat(result.steps().getLast().status())
                    .isEqualTo("stopped-user-termination-from-wmi-or-ui");
        }
    }

    static List<Consumer<Connections>> questions() {
        return List.of(
                connections -> connections.test("ad"),
                connections -> connections.discover("ad"),
                connections -> connections.containers("ad", Dn.of("DC=example"), 10));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aCancelledQuestionEnds(Consumer<Connections> question) {
        try (ProjectSession session = session()) {
            Cancellation stop = this::stop;
            Connections connections = session.connections().until(stop);
            begun = System.nanoTime();

            ProjectException end =
                    catchThrowableOfType(
                            ProjectException.class, () -> question.accept(connections));

            assertEndedSoon();
            assertThat(end).hasMessageContaining("the work was stopped");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;
import org.syncline.project.RunRequest;

/** What is told of a step while it runs. */
class SlowStepTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "source" uses fake { partition "DC=example"  objects user }
                schema "source" { object user { cn string } }
                """);
    }

    /** Keeps what it is told. */
    private static final class Told implements Progress {
        private final List<String> words = new ArrayList<>();

        @Override
        public void phase(String name, long total) {
            words.add(name + " " + total);
        }

        @Override
        public void expect(long about) {
            words.add("about " + about);
        }

        @Override
        public void worked(long objects) {
            // the phases are looked at
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @Test
    void aFullImportIsExpectedToHaveWhatTheLastOneHad() {
        try (ProjectSession session =
                new DefaultProjectSession(
                        TestStores.placed(folder),
                        List.of(new FakeConnectorType(null, FakeConnectorType.QUIET)),
                        new EnvironmentSecrets(Map.of()),
                        Clock.systemUTC())) {
            RunRequest fullImport = RunRequest.step("source", StepType.FULL_IMPORT);
            Told first = new Told();
            session.run(fullImport, first, FakeConnectorType.UNSEEN);
            Told second = new Told();
            session.run(fullImport, second, FakeConnectorType.UNSEEN);

            assertThat(first.words).containsExactly("source: Full Import -1");
            assertThat(second.words).containsExactly("source: Full Import -1", "about 3");
        }
    }
}

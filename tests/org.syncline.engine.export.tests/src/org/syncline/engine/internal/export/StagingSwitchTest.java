// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.engine.internal.run.StepFailure;

class StagingSwitchTest {
    private final AtomicBoolean staging = new AtomicBoolean(true);
    private final List<List<ExportObject>> written = new ArrayList<>();

    private final ExportsChanges connector =
            new ExportsChanges() {
                @Override
                public ExportCapabilities exportCapabilities() {
                    return new ExportCapabilities(1, false);
                }

                @Override
                public void export(
                        List<ExportObject> batch,
                        ExportResults results,
                        Cancellation cancellation) {
                    written.add(batch);
                }

                @Override
                public void close() {
                    // nothing to give up
                }
            };

    private final StagingSwitch gate = new StagingSwitch(staging::get, connector);

    @Test
    void whileStagingIsOnTheConnectorIsNotTouched() {
        assertThatThrownBy(this::export)
                .isInstanceOf(StepFailure.class)
                .hasMessageContaining("Staging mode is on");
        assertThat(written).isEmpty();
    }

    @Test
    void itIsAskedBeforeEveryBatch() throws ConnectorException {
        staging.set(false);
        export();
        staging.set(true);
        assertThatThrownBy(this::export).isInstanceOf(StepFailure.class);
        assertThat(written).hasSize(1);
    }

    @Test
    void nobodyElseInTheEngineReachesTheWriteInterface() throws IOException {
        Path root = Path.of(System.getProperty("syncline.root", "../.."));
        try (Stream<Path> files = Files.walk(root.resolve("bundles"))) {
            assertThat(
                            files.filter(StagingSwitchTest::isSourceOfTheEngine)
                                    .filter(StagingSwitchTest::callsAConnector)
                                    .map(file -> file.getFileName().toString()))
                    .containsExactly("StagingSwitch.java");
        }
    }

    private static boolean isSourceOfTheEngine(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("bundles/org.syncline.engine")
                && path.contains("/src/")
                && path.endsWith(".java");
    }

    private static boolean callsAConnector(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("connector.export(")
                    || text.contains("ExportsChanges") && text.contains("target.export(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void export() throws ConnectorException {
        gate.export(List.of(), (number, result) -> written.clear(), Cancellation.NEVER);
    }
}

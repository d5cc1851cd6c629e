// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ConnectorLimits;
import org.syncline.rules.Limit;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.StoreDefinition;
import org.syncline.store.CsObject;

/** A connector {@code src} over a {@link ChangingDirectory}, with partitions and limits. */
final class ImportBench {
    final World world = World.usual();
    final ChangingDirectory directory = new ChangingDirectory();
    final List<Limit> limits = new ArrayList<>();
    List<PartitionDefinition> partitions =
            List.of(new PartitionDefinition("DC=src", List.of(), SourceLocation.NONE));

    SyncEngine engine() {
        ProjectModel model = world.model();
        ConnectorDefinition src = World.connector("src");
        ConnectorDefinition changed =
                new ConnectorDefinition(
                        src.name(),
                        src.id(),
                        src.type(),
                        src.settings(),
                        src.secretSettings(),
                        null,
                        partitions,
                        List.of("user", "group", "contact"),
                        src.schema(),
                        SourceLocation.NONE);
        return new SyncEngine(
                world.store,
                new ProjectModel(
                        model.name(),
                        true,
                        model.parameters(),
                        List.of(changed, World.connector("other"), World.connector("tenant")),
                        List.of(),
                        model.metaverse(),
                        new StoreDefinition.Derby(false),
                        List.of(),
                        List.of(new ConnectorLimits("src", limits, SourceLocation.NONE)),
                        List.of(),
                        model.rules()),
                Clock.fixed(World.NOW, ZoneOffset.UTC));
    }

    StepResult full() {
        return full(StepOptions.DEFAULT);
    }

    StepResult full(StepOptions options) {
        SyncEngine engine = engine();
        return engine.fullImport(engine.beginRun("test"), "src", directory, options, Progress.NONE);
    }

    StepResult delta() {
        return delta(StepOptions.DEFAULT);
    }

    StepResult delta(StepOptions options) {
        SyncEngine engine = engine();
        return engine.deltaImport(
                engine.beginRun("test"), "src", directory, options, Progress.NONE);
    }

    StepResult sync() {
        SyncEngine engine = engine();
        return engine.fullSynchronization(engine.beginRun("test"), "src", Progress.NONE);
    }

    /** What the connector space takes for confirmed, one line an object. */
    TreeSet<String> confirmed() {
        TreeSet<String> lines = new TreeSet<>();
        for (CsObject object : world.space("src")) {
            if (object.importOperation() != Operation.DELETE && object.confirmed() != null) {
                lines.add(object.confirmed().toString());
            }
        }
        return lines;
    }

    /** The same of the directory. */
    TreeSet<String> expected() {
        TreeSet<String> lines = new TreeSet<>();
        directory.entries.values().forEach(entry -> lines.add(entry.toString()));
        return lines;
    }

    CsObject object(String anchor) {
        return world.space("src").stream()
                .filter(o -> o.anchor() != null && o.anchor().equals(anchor(anchor)))
                .findFirst()
                .orElseThrow();
    }

    static PartitionDefinition partition(String name) {
        return new PartitionDefinition(name, List.of(), SourceLocation.NONE);
    }

    static StepOptions partitionOnly(String name) {
        return new StepOptions(name, 0, 0, Duration.ZERO, 0, 0, List.of());
    }

    static Value.Binary anchor(String text) {
        return new Value.Binary(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

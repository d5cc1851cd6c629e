// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.nio.file.Path;
import java.util.List;
import org.syncline.connector.Connector;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.service.SyncEngine;
import org.syncline.rules.ExportMode;
import org.syncline.store.DerbyStores;
import org.syncline.store.SyncStore;

/**
 * A process that does one step and may be killed while it does: says {@code ready}, waits for a
 * line, does the step, says how it ended.
 */
final class KilledStep {
    private KilledStep() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        String step = arguments[2];
        try (SyncStore store = DerbyStores.open(folder)) {
            World world = world(store);
            System.out.println("ready");
            if (System.in.read() >= 0) {
                System.out.println(run(world, step, port).status());
            }
        }
    }

    /** Rules much as usual, and the right to export without review. */
    static World world(SyncStore store) {
        World world = new World(store);
        world.rules.addAll(
                List.of(
                        World.userIn().direct("note").make(),
                        groupIn().direct("note").direct("member").make(),
                        out("User out", "person", "user")
                                .direct("mail")
                                .direct("manager")
                                .direct("proxyAddresses")
                                .make(),
                        out("Group out", "group", "group")
                                .precedence(210)
                                .direct("member")
                                .make()));
        world.staging = false;
        world.tenantExport = ExportMode.AUTOMATIC;
        store.inTransaction(
                session -> {
                    session.setProperty("cutover/tenant", "recorded by a test");
                    return null;
                });
        return world;
    }

    private static RuleMaker groupIn() {
        return RuleMaker.in("Group in", "src", "group", "group")
                .provision()
                .precedence(110)
                .join("anchorId", "sourceAnchor")
                .direct("sourceAnchor", "anchorId")
                .direct("displayName");
    }

    /** The name comes from an attribute: parsing an expression would take most of the time. */
    private static RuleMaker out(String name, String mvType, String csType) {
        return RuleMaker.out(name, mvType, "tenant", csType)
                .provision()
                .precedence(200)
                .join("sourceAnchor", "sourceAnchor")
                .direct("dn", "note")
                .direct("sourceAnchor")
                .direct("displayName");
    }

    /**
     * Does one step.
     *
     * @param step a word of {@link StepType}, a blank, a connector
     */
    static StepResult run(World world, String step, int port) throws Exception {
        SyncEngine engine = world.engine();
        StepType type = StepType.ofWord(step.split(" ")[0]).orElseThrow();
        String connector = step.split(" ")[1];
        long run = engine.beginRun("test");
        try (Connector directory = DirectoryPair.connector(port)) {
            return switch (type) {
                case FULL_IMPORT ->
                        engine.fullImport(run, connector, (ImportsFully) directory, Progress.NONE);
                case DELTA_IMPORT ->
                        engine.deltaImport(
                                run,
                                connector,
                                (ImportsChanges) directory,
                                batches(),
                                Progress.NONE);
                case FULL_SYNC -> engine.fullSynchronization(run, connector, Progress.NONE);
                case DELTA_SYNC -> engine.deltaSynchronization(run, connector, Progress.NONE);
                case EXPORT ->
                        engine.export(
                                run,
                                connector,
                                (ExportsChanges) directory,
                                ExportOrder.automatic("ann"),
                                batches(),
                                Progress.NONE);
                default -> throw new IllegalArgumentException(step);
            };
        }
    }

    /** Small ones, so that a step has many. */
    private static StepOptions batches() {
        StepOptions usual = StepOptions.DEFAULT;
        return new StepOptions(
                null,
                usual.pageSize(),
                15,
                usual.timeLimit(),
                usual.objectLimit(),
                usual.deleteLimit(),
                usual.overrides());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.engine.internal.view.ImportScopes;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.StoreSession;

/**
 * Full import: reads everything, stages what differs, and treats what was not reported as gone, but
 * only after a complete read without discovery errors, and within the limits (semantics reference,
 * 1.7, 6.1).
 */
public final class FullImportStep {
    private final ImportSetting setting;

    public FullImportStep(ImportSetting setting) {
        this.setting = setting;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run, ImportsFully source) {
        return setting.runner()
                .run(
                        run,
                        setting.definition(),
                        StepType.FULL_IMPORT,
                        (log, record) -> new Work(setting, log, record, source).run());
    }

    private static final class Work extends ImportWork {
        private final ImportsFully source;

        Work(ImportSetting setting, StepLog log, ConnectorRecord record, ImportsFully source) {
            super(setting, log, record, source, true);
            this.source = source;
        }

        StepRunner.Completion run() {
            progress().phase(definition().name() + ": " + StepType.FULL_IMPORT.label(), -1);
            ImportRequest request = request();
            ImportContext context =
                    log.batch(
                            session ->
                                    begin(
                                            session,
                                            request,
                                            session.nextGeneration(connector()),
                                            isEmpty(session)
                                                    ? KnownKeys.ofEmptySpace()
                                                    : KnownKeys.unknown(),
                                            ParentTypes.fresh()));
            ImportLimits limits = ImportLimits.of(setting.options(), request);
            List<ImportFeed> feeds = new ArrayList<>();
            Watermark watermark =
                    read(
                            context,
                            limits,
                            batch -> stage(context, batch),
                            feeds,
                            feed -> source.importAll(request, feed, progress()));
            if (log.hasErrors()) {
                return discoveryErrors(
                        "nothing is treated as deleted. Correct them and import again.");
            }
            obsolete(context, request, feeds.getFirst());
            boolean nothing = feeds.getFirst().objects() == 0;
            return close(
                    nothing, watermarks(request, watermark), session -> keep(session, context));
        }

        private void stage(ImportContext context, List<ImportEvent> events) {
            log.batch(
                    session -> {
                        ImportBatch batch = new ImportBatch(context, session);
                        batch.load(entries(events));
                        events.forEach(event -> stage(context, batch, event));
                        batch.write();
                        return null;
                    });
        }

        private static List<Entry> entries(List<ImportEvent> events) {
            List<Entry> entries = new ArrayList<>(events.size());
            for (ImportEvent event : events) {
                if (event instanceof ImportEvent.Reported reported) {
                    entries.add(reported.entry());
                }
            }
            return entries;
        }

        private void stage(ImportContext context, ImportBatch batch, ImportEvent event) {
            switch (event) {
                case ImportEvent.Reported reported -> batch.stage(reported.entry());
                case ImportEvent.Filtered filtered -> log.count("filtered-objects");
                case ImportEvent.Problem problem ->
                        log.discoveryError(
                                context.connector(),
                                problem.dn(),
                                problem.error(),
                                problem.detail());
                default -> throw new IllegalStateException("A full import reports no " + event);
            }
        }

        private void obsolete(ImportContext context, ImportRequest request, ImportFeed feed) {
            List<ContainerScope> all = ImportRequests.scopes(definition());
            Obsoletion missing = new Obsoletion(context, progress(), request.scopes(), all);
            missing.count();
            if (!missing.isEmpty() && feed.objects() == 0) {
                fuses.empty("\"" + definition().name() + "\"");
            } else {
                for (Dn partition : missing.filled()) {
                    if (isRead(request, partition) && feed.isEmpty(partition)) {
                        fuses.empty(
                                "Partition \"%s\" of \"%s\""
                                        .formatted(partition, definition().name()));
                    }
                }
            }
            fuses.check(context.census().gone(), context.census().before());
            missing.run();
        }

        private static boolean isRead(ImportRequest request, Dn partition) {
            return request.scopes().stream().anyMatch(scope -> scope.partition().equals(partition));
        }

        private byte[] watermarks(ImportRequest request, Watermark watermark) {
            boolean whole = request.scopes().size() == definition().partitions().size();
            return whole
                    ? Watermarks.of(watermark).bytes()
                    : Watermarks.of(record.watermark())
                            .with(request.scopes().getFirst().partition(), watermark)
                            .bytes();
        }

        private void keep(StoreSession session, ImportContext context) {
            ImportScopes.saveRead(session, definition(), setting.options());
            if (setting.options().partition() == null) {
                context.parents().save(session, definition().key());
                TypeNumbers.save(session, definition().key(), context.census().reported());
            }
        }
    }
}

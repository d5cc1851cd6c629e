// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.Watermark;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.model.Dn;
import org.syncline.store.ConnectorRecord;

/**
 * Delta import: stages what changed since the watermark, which moves in the commit that closes the
 * import. An import that fails, or could not stage something, leaves it where it is; to do it again
 * is harmless (semantics reference, 1.7; decisions, "Stopped runs").
 */
public final class DeltaImportStep {
    private final ImportSetting setting;

    public DeltaImportStep(ImportSetting setting) {
        this.setting = setting;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run, ImportsChanges source) {
        return setting.runner()
                .run(
                        run,
                        setting.definition(),
                        StepType.DELTA_IMPORT,
                        (log, record) -> new Work(setting, log, record, source).run());
    }

    private static final class Work extends ImportWork {
        private final ImportsChanges source;
        private Watermarks watermarks;
        private long objects;

        Work(ImportSetting setting, StepLog log, ConnectorRecord record, ImportsChanges source) {
            super(setting, log, record, source, false);
            this.source = source;
            this.watermarks = Watermarks.of(record.watermark());
        }

        StepRunner.Completion run() {
            progress().phase(definition().name() + ": " + StepType.DELTA_IMPORT.label(), -1);
            ImportRequest request = request();
            ImportContext context =
                    log.batch(
                            session ->
                                    begin(
                                            session,
                                            request,
                                            record.generation(),
                                            KnownKeys.unknown(),
                                            ParentTypes.kept(session, definition().key())));
            FollowedReferences references =
                    new FollowedReferences(context, !source.reportsFollowedReferences());
            SortedMap<String, Long> numbers =
                    log.batch(session -> TypeNumbers.kept(session, definition().key()));
            DeltaStager stager =
                    new DeltaStager(
                            context,
                            fuses,
                            numbers,
                            new SubtreeMoves(context, progress(), request.scopes(), references),
                            references);
            read(context, request, stager);
            if (log.hasErrors()) {
                return discoveryErrors(
                        "the same changes are read again by the next delta import. Correct them;"
                                + " where that is not possible, run a full import.");
            }
            stager.settle();
            return close(
                    objects == 0,
                    watermarks.bytes(),
                    session -> context.parents().save(session, definition().key()));
        }

        /** Partitions that were imported alone have each their own place to go on from. */
        private void read(ImportContext context, ImportRequest request, DeltaStager stager) {
            boolean one =
                    setting.options().partition() != null && definition().partitions().size() > 1;
            if (!one && !watermarks.isSplit()) {
                watermarks = Watermarks.of(read(context, request, watermarks.whole(), stager));
                return;
            }
            for (ContainerScope scope : request.scopes()) {
                Dn partition = scope.partition();
                Watermark now =
                        read(
                                context,
                                request.withScopes(List.of(scope)),
                                watermarks.of(partition),
                                stager);
                watermarks = watermarks.with(partition, now);
            }
        }

        private Watermark read(
                ImportContext context, ImportRequest request, Watermark from, DeltaStager stager) {
            if (from.isNone()) {
                throw new StepFailure(
                        "no-start-full-import-required",
                        "There is no point from which a delta import of \""
                                + definition().name()
                                + "\" could go on: no full import has come to its end, or the"
                                + " directory keeps no record of changes. Run a full import.");
            }
            List<ImportFeed> feeds = new ArrayList<>();
            Watermark now =
                    read(
                            context,
                            ImportLimits.of(setting.options(), request),
                            stager::stage,
                            feeds,
                            feed -> source.importChanges(request, from, feed, progress()));
            objects += feeds.getFirst().objects();
            return now;
        }

        @Override
        StepFailure failure(ConnectorException e) {
            if (e.kind() != ConnectorException.Kind.HISTORY_GONE) {
                return super.failure(e);
            }
            return new StepFailure(
                    e.kind().status(),
                    e.getMessage()
                            + " "
                            + e.remedy()
                            + " Run a full import of \""
                            + definition().name()
                            + "\".");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.model.Operation;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Full import: reads everything, stages what differs, and treats what was not reported as gone, but
 * only after a complete read without discovery errors (semantics reference, 1.7, 6.1).
 */
public final class FullImportStep {
    private final StepRunner runner;
    private final Clock clock;
    private final RuleBook rules;
    private final ConnectorDefinition definition;
    private final Progress progress;

    public FullImportStep(
            StepRunner runner,
            Clock clock,
            RuleBook rules,
            ConnectorDefinition definition,
            Progress progress) {
        this.runner = runner;
        this.clock = clock;
        this.rules = rules;
        this.definition = definition;
        this.progress = progress;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run, ImportsFully source) {
        return runner.run(
                run,
                definition,
                StepType.FULL_IMPORT,
                (log, connector) -> new Work(log, connector).run(source));
    }

    private final class Work {
        private final StepLog log;
        private final int connector;

        Work(StepLog log, ConnectorRecord record) {
            this.log = log;
            this.connector = record.number();
        }

        StepRunner.Completion run(ImportsFully source) {
            ImportRequest request = ImportRequests.of(definition);
            progress.phase(definition.name() + ": " + StepType.FULL_IMPORT.label(), -1);
            long generation = log.batch(this::begin);
            ImportBatch batch = new ImportBatch(log, connector, generation);
            ImportReceiver receiver = new ImportReceiver(log, connector, batch, progress);
            Watermark watermark = read(source, request, receiver);
            boolean nothing = receiver.reported() == 0;
            boolean wasFilled = stageRest(receiver, batch, generation);
            if (receiver.hasDiscoveryErrors()) {
                return new StepRunner.Completion(
                        "completed-discovery-errors",
                        "Some objects could not be staged, so nothing is treated as deleted."
                                + " Correct them and import again.",
                        false);
            }
            if (nothing && wasFilled) {
                throw empty();
            }
            return complete(generation, watermark, nothing);
        }

        private long begin(StoreSession session) {
            session.indexConnectorSpace(connector, rules.connectorSpaceKeys(definition.name()));
            session.indexMetaverse(rules.metaverseKeys());
            return session.nextGeneration(connector);
        }

        private Watermark read(
                ImportsFully source, ImportRequest request, ImportReceiver receiver) {
            try {
                Watermark watermark = source.importAll(request, receiver, progress);
                receiver.rethrow();
                return watermark == null ? Watermark.NONE : watermark;
            } catch (ConnectorException e) {
                receiver.rethrow();
                throw new StepFailure(e.kind().status(), e.getMessage() + " " + e.remedy());
            }
        }

        /** Stages what is left over; returns whether the space holds objects not reported. */
        private boolean stageRest(ImportReceiver receiver, ImportBatch batch, long generation) {
            if (progress.isCancelled()) {
                throw StepFailure.cancelled();
            }
            return log.batch(
                    session -> {
                        progress.worked(batch.stage(session, receiver.takeRest()));
                        return !session.csNotSeenPage(connector, generation, 0, 1).isEmpty();
                    });
        }

        private StepFailure empty() {
            return new StepFailure(
                    "stopped-deletion-limit",
                    "\""
                            + definition.name()
                            + "\" returned no object, but its connector space holds some. Nothing is"
                            + " treated as deleted. Check the partition, the containers and the"
                            + " rights of the account. If the directory really is empty, remove the"
                            + " folder .syncline of the project and begin anew.");
        }

        /** The watermark moves in the commit that closes the import. */
        private StepRunner.Completion complete(
                long generation, Watermark watermark, boolean nothing) {
            String status = nothing ? "completed-no-objects" : "success";
            long after = 0;
            while (after != Paging.END) {
                if (progress.isCancelled()) {
                    throw StepFailure.cancelled();
                }
                long from = after;
                after =
                        log.batch(
                                session -> {
                                    long last = obsolete(session, generation, from);
                                    if (last == Paging.END) {
                                        close(session, watermark, status);
                                    }
                                    return last;
                                });
            }
            return new StepRunner.Completion(status, "", true);
        }

        private void close(StoreSession session, Watermark watermark, String status) {
            session.saveWatermark(connector, watermark.bytes());
            session.finishStep(log.step(), status, "", clock.instant(), log.counters());
        }

        private long obsolete(StoreSession session, long generation, long after) {
            List<CsObject> page = session.csNotSeenPage(connector, generation, after, Paging.BATCH);
            List<CsObject> gone = new ArrayList<>();
            List<Long> forgotten = new ArrayList<>();
            for (CsObject object : page) {
                if (object.importOperation() != Operation.DELETE) {
                    log.count(ImportDecision.Kind.DELETE.counter());
                    if (object.synchronizedEntry() == null && object.link() == null) {
                        forgotten.add(object.id());
                    } else {
                        gone.add(ImportDecision.obsolete(object));
                    }
                }
            }
            session.writeCs(gone);
            session.deleteCs(forgotten);
            return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
        }
    }
}

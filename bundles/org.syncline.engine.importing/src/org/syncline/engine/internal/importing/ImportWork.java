// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.Arrivals;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/** What both kinds of import do in the same way: ask for containers, read, and end. */
abstract class ImportWork {
    private static final int MOST_TRANSIENTS = 1000;

    final ImportSetting setting;
    final StepLog log;
    final ConnectorRecord record;
    final ImportFuses fuses;
    private final boolean full;
    private final ContainerNames containers;
    private final List<String> remarks = new ArrayList<>();

    /**
     * @param full whether everything is reported that there is
     */
    ImportWork(
            ImportSetting setting,
            StepLog log,
            ConnectorRecord record,
            Object source,
            boolean full) {
        this.setting = setting;
        this.log = log;
        this.record = record;
        this.full = full;
        this.containers = new ContainerNames(setting.definition(), source);
        this.fuses =
                new ImportFuses(setting.definition().name(), setting.limits(), setting.options());
    }

    ConnectorDefinition definition() {
        return setting.definition();
    }

    Progress progress() {
        return setting.progress();
    }

    int connector() {
        return record.number();
    }

    /** What is to be read, with containers under their present names. */
    ImportRequest request() {
        ImportRequest asked = ImportRequests.of(definition(), setting.options());
        Map<String, String> kept = log.batch(session -> ContainerNames.kept(session, definition()));
        try {
            ImportRequest request = containers.resolve(kept, asked);
            remarks.addAll(containers.warnings());
            return request;
        } catch (ConnectorException e) {
            throw failure(e);
        }
    }

    /**
     * What all batches share, made in the transaction that begins the import.
     *
     * @param generation that of objects which are reported
     */
    ImportContext begin(
            StoreSession session,
            ImportRequest request,
            long generation,
            KnownKeys known,
            ParentTypes parents) {
        Arrivals.begin(session, connector());
        session.indexConnectorSpace(
                connector(), setting.rules().connectorSpaceKeys(definition().name()));
        session.indexMetaverse(setting.rules().metaverseKeys());
        return new ImportContext(
                log,
                connector(),
                full,
                generation,
                new IntakeCheck(request.schema()),
                known,
                new Census(),
                new IdSet(),
                parents,
                setting.clock().instant());
    }

    /** One read of the connector. */
    interface Read {
        Watermark into(ImportFeed feed) throws ConnectorException;
    }

    /** Reads everything into batches, the last one included. */
    Watermark read(
            ImportContext context,
            ImportLimits limits,
            Consumer<List<ImportEvent>> stage,
            List<ImportFeed> feeds,
            Read read) {
        StagingThread staging =
                new StagingThread(
                        "Staging of " + definition().name(), batch -> checked(stage, batch));
        ImportFeed feed =
                new ImportFeed(context.check(), staging, batch -> checked(stage, batch), limits);
        feeds.add(feed);
        boolean complete = false;
        try {
            Watermark watermark = read.into(feed);
            complete = true;
            feed.complete();
            return watermark == null ? Watermark.NONE : watermark;
        } catch (ConnectorException e) {
            feed.abandon();
            feed.rethrow();
            throw failure(e);
        } finally {
            if (!complete) {
                staging.finish();
            }
        }
    }

    private void checked(Consumer<List<ImportEvent>> stage, List<ImportEvent> batch) {
        if (progress().isCancelled()) {
            throw StepFailure.cancelled();
        }
        stage.accept(batch);
        progress().worked(batch.size());
    }

    /** The end of a step whose connector failed. */
    StepFailure failure(ConnectorException e) {
        return new StepFailure(e.kind().status(), e.getMessage() + " " + e.remedy());
    }

    static StepRunner.Completion discoveryErrors(String what) {
        return new StepRunner.Completion(
                "completed-discovery-errors",
                "Some objects could not be staged, so " + what,
                false);
    }

    /**
     * Ends a step that did all its work: watermark, what is kept for the next import, and the
     * record of the end go in one commit.
     */
    StepRunner.Completion close(boolean nothing, byte[] watermark, Consumer<StoreSession> keep) {
        StepRunner.Completion[] end = new StepRunner.Completion[1];
        log.batch(
                session -> {
                    end[0] = completion(session, nothing);
                    keep.accept(session);
                    containers.save(session);
                    session.saveWatermark(connector(), watermark);
                    session.finishStep(
                            log.step(),
                            end[0].status(),
                            end[0].detail(),
                            setting.clock().instant(),
                            log.counters());
                    return null;
                });
        return end[0];
    }

    private StepRunner.Completion completion(StoreSession session, boolean nothing) {
        List<CsObject> left = session.csTransientPage(connector(), 0, MOST_TRANSIENTS);
        List<String> details = new ArrayList<>(remarks);
        String status = nothing ? "completed-no-objects" : "success";
        if (log.warnings() > 0 || !remarks.isEmpty()) {
            status = "completed-warnings";
        }
        if (log.warnings() > 0) {
            details.add(
                    log.warnings()
                            + " exported changes were not found; the objects are listed with the"
                            + " step.");
        }
        if (!left.isEmpty()) {
            status = "completed-transient-objects";
            details.add(transients(left));
        }
        if (!fuses.notes().isEmpty()) {
            details.add(fuses.notes());
        }
        return new StepRunner.Completion(status, String.join(" ", details), true);
    }

    private static String transients(List<CsObject> left) {
        return (left.size() == MOST_TRANSIENTS ? "At least " : "")
                + left.size()
                + " objects lost their name to another one, and the news where they are has not"
                + " come yet, for example \""
                + left.getFirst().state().transience().formerDn()
                + "\". The next import brings it.";
    }

    /** Whether the connector space holds nothing. */
    boolean isEmpty(StoreSession session) {
        return session.isSpaceEmpty(connector());
    }

    static boolean isLast(List<CsObject> page) {
        return page.size() < Paging.BATCH;
    }
}

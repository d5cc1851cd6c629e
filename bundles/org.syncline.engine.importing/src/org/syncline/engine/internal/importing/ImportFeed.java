// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.engine.internal.importing.IntakeCheck.Refusal;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;

/**
 * Takes what a connector tells, checks it, and hands it on in batches. A failure of ours passes
 * through the connector as a {@link ConnectorException} of kind RECEIVER and is thrown again, as
 * itself, by {@link #rethrow}: a connector may wrap or lose it.
 */
final class ImportFeed implements DeltaSink {
    private final IntakeCheck check;
    private final StagingThread staging;
    private final Consumer<List<ImportEvent>> last;
    private final ImportLimits limits;
    private final Map<Dn, Long> byPartition = new HashMap<>();
    private List<ImportEvent> waiting = new ArrayList<>();
    private StepFailure failure;
    private long objects;

    /**
     * @param staging takes full batches
     * @param last takes the last batch
     */
    ImportFeed(
            IntakeCheck check,
            StagingThread staging,
            Consumer<List<ImportEvent>> last,
            ImportLimits limits) {
        this.check = check;
        this.staging = staging;
        this.last = last;
        this.limits = limits;
    }

    @Override
    public void object(Entry entry) throws ConnectorException {
        stopIfFailed();
        try {
            Entry clean = check.check(entry);
            count(clean.dn());
            add(new ImportEvent.Reported(clean));
        } catch (Refusal e) {
            discoveryError(entry.dn().text(), e.error(), e.getMessage());
        }
    }

    @Override
    public void changed(EntryDelta delta) throws ConnectorException {
        stopIfFailed();
        count(delta.dn());
        add(new ImportEvent.Changed(delta));
    }

    @Override
    public void deleted(Value.Binary anchor, Dn dn) throws ConnectorException {
        stopIfFailed();
        count(null);
        add(new ImportEvent.Deleted(anchor, dn));
    }

    @Override
    public void moved(Dn from, Dn to) throws ConnectorException {
        stopIfFailed();
        add(new ImportEvent.Moved(from, to));
    }

    @Override
    public void filtered() {
        waiting.add(new ImportEvent.Filtered());
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        waiting.add(new ImportEvent.Problem(dn == null ? "" : dn, error, detail));
    }

    private void count(Dn name) throws ConnectorException {
        if (limits.objects() > 0 && objects == limits.objects()) {
            flush();
            failure =
                    new StepFailure(
                            "stopped-object-limit",
                            "The step was told to stop after "
                                    + objects
                                    + " objects. They are staged; nothing is treated as deleted,"
                                    + " and the next import begins where this one began.");
            stopIfFailed();
        }
        objects++;
        if (name != null && limits.partitions().size() > 1) {
            for (ContainerScope scope : limits.partitions()) {
                if (name.isAtOrBelow(scope.partition())) {
                    byPartition.merge(scope.partition(), 1L, Long::sum);
                }
            }
        }
    }

    /** Number of objects that could be recognised. */
    long objects() {
        return objects;
    }

    /** Whether anything was reported of a partition. */
    boolean isEmpty(Dn partition) {
        return limits.partitions().size() > 1 ? !byPartition.containsKey(partition) : objects == 0;
    }

    private void add(ImportEvent event) throws ConnectorException {
        waiting.add(event);
        if (waiting.size() >= limits.batchSize()) {
            flush();
        }
    }

    private void flush() throws ConnectorException {
        if (!waiting.isEmpty()) {
            staging.put(waiting);
            waiting = new ArrayList<>();
        }
        stopIfFailed();
    }

    /** Stages what has not been staged yet, after a complete read. */
    void complete() {
        staging.finish();
        rethrow();
        last.accept(waiting);
        waiting = new ArrayList<>();
    }

    /** After a read that was cut off: finished batches stand, and what was in error is told. */
    void abandon() {
        staging.finish();
        List<ImportEvent> problems =
                waiting.stream().filter(event -> event instanceof ImportEvent.Problem).toList();
        if (staging.failure() == null && !problems.isEmpty()) {
            last.accept(problems);
        }
        waiting = new ArrayList<>();
    }

    /** Throws what went wrong here, if anything did. */
    void rethrow() {
        staging.rethrow();
        if (failure != null) {
            throw failure;
        }
    }

    private void stopIfFailed() throws ConnectorException {
        Throwable cause = staging.failure() != null ? staging.failure() : failure;
        if (cause != null) {
            throw new ConnectorException(
                    ConnectorException.Kind.RECEIVER,
                    "What was read could not be staged.",
                    "See the step.",
                    cause);
        }
    }
}

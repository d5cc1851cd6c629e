// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportSink;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.model.Entry;
import org.syncline.model.Values;

/**
 * Takes what a connector reports and stages it in batches. A failure of ours passes through the
 * connector as a {@link ConnectorException} of kind RECEIVER and is thrown again, as itself, by
 * {@link #rethrow}: a connector may wrap or lose it.
 */
final class ImportReceiver implements ImportSink {
    private final StepLog log;
    private final int connector;
    private final ImportBatch batch;
    private final Progress progress;
    private List<Entry> waiting = new ArrayList<>();
    private RuntimeException failure;
    private long reported;
    private boolean discoveryErrors;

    ImportReceiver(StepLog log, int connector, ImportBatch batch, Progress progress) {
        this.log = log;
        this.connector = connector;
        this.batch = batch;
        this.progress = progress;
    }

    @Override
    public void object(Entry entry) throws ConnectorException {
        stopIfFailed();
        if (entry.anchor() == null) {
            discoveryError(
                    entry.dn().text(),
                    ErrorTypes.MISSING_ANCHOR,
                    "The object has no anchor, so it could not be recognised again. Check that the"
                            + " account may read the anchor attribute.");
            return;
        }
        reported++;
        waiting.add(withoutSecrets(entry));
        if (waiting.size() >= Paging.BATCH) {
            flush();
        }
    }

    @Override
    public void filtered() {
        log.count("filtered-objects");
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        discoveryErrors = true;
        log.discoveryError(connector, dn == null ? "" : dn, error, detail);
    }

    /** Throws what went wrong here, if anything did. */
    void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }

    /** What has been reported and not staged yet. */
    List<Entry> takeRest() {
        List<Entry> rest = waiting;
        waiting = new ArrayList<>();
        return rest;
    }

    /** Number of objects that could be recognised. */
    long reported() {
        return reported;
    }

    boolean hasDiscoveryErrors() {
        return discoveryErrors || batch.hasDuplicates();
    }

    private void flush() throws ConnectorException {
        List<Entry> full = takeRest();
        try {
            if (progress.isCancelled()) {
                throw StepFailure.cancelled();
            }
            log.batch(session -> batch.stage(session, full));
            progress.worked(full.size());
        } catch (RuntimeException e) {
            failure = e;
            stopIfFailed();
        }
    }

    private void stopIfFailed() throws ConnectorException {
        if (failure != null) {
            throw new ConnectorException(
                    ConnectorException.Kind.RECEIVER,
                    "What was read could not be staged.",
                    "See the step.",
                    failure);
        }
    }

    /** A connector is told not to read them; one that does all the same is not trusted. */
    private static Entry withoutSecrets(Entry entry) {
        if (entry.attributes().keySet().stream().noneMatch(SecretAttributes.NAMES::contains)) {
            return entry;
        }
        TreeMap<String, Values> rest = new TreeMap<>(entry.attributes());
        rest.keySet().removeIf(SecretAttributes.NAMES::contains);
        return new Entry(entry.dn(), entry.objectType(), entry.anchor(), rest);
    }
}

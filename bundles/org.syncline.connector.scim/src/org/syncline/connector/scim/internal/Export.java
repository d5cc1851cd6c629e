// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/** The export of one batch: each object in a thread of its own, as many at a time as allowed. */
final class Export {
    private final ScimClient client;
    private final Catalog catalog;
    private final Ids ids;
    private final ExportResults results;
    private final Cancellation cancellation;
    private final AtomicReference<ConnectorException> failure = new AtomicReference<>();

    Export(
            ScimClient client,
            Catalog catalog,
            Ids ids,
            ExportResults results,
            Cancellation cancellation) {
        this.client = client;
        this.catalog = catalog;
        this.ids = ids;
        this.results = results;
        this.cancellation = cancellation;
    }

    void run(List<ExportObject> batch) throws ConnectorException {
        ids.forgetMissing();
        ids.prepare(references(batch), cancellation);
        boolean bulk = client.settings().bulk() && catalog.provider().bulkOperations() > 0;
        Sender sender =
                bulk
                        ? new BulkSender(client, catalog.provider(), batch.size(), cancellation)
                        : call -> client.send(call, cancellation);
        // With bulk requests all objects of the batch have to be able to wait for each other.
        Semaphore turns = new Semaphore(bulk ? batch.size() : client.settings().inFlight());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ExportObject object : batch) {
                threads.submit(() -> inTurn(object, sender, turns));
            }
        }
        ConnectorException stopped = failure.get();
        if (stopped != null && stopped.kind() != Kind.CANCELLED) {
            throw stopped;
        }
    }

    private static Set<Dn> references(List<ExportObject> batch) {
        Set<Dn> references = new HashSet<>();
        for (ExportObject object : batch) {
            object.changes().stream()
                    .flatMap(
                            change ->
                                    java.util.stream.Stream.concat(
                                            change.added().stream(), change.removed().stream()))
                    .filter(Value.Reference.class::isInstance)
                    .forEach(value -> references.add(((Value.Reference) value).dn()));
        }
        return references;
    }

    private void inTurn(ExportObject object, Sender sender, Semaphore turns) {
        turns.acquireUninterruptibly();
        try {
            if (failure.get() == null && !cancellation.isCancelled()) {
                write(object, sender);
            }
        } catch (ConnectorException e) {
            failure.compareAndSet(null, e);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, unexpected(e));
        } finally {
            turns.release();
            sender.finished();
        }
    }

    private ConnectorException unexpected(RuntimeException e) {
        return client.failures()
                .of(
                        Kind.RECEIVER,
                        "an object could not be written: " + e.getClass().getSimpleName(),
                        "Report this with the log; run the export again.",
                        e);
    }

    private void write(ExportObject object, Sender sender) throws ConnectorException {
        ExportResult result;
        try {
            result = result(object, sender);
        } catch (Refused e) {
            result = e.result();
        }
        if (result != null) {
            results.report(object.number(), result);
        }
    }

    private ExportResult result(ExportObject object, Sender sender)
            throws Refused, ConnectorException {
        Work work = new Work(client, catalog, ids, sender, cancellation, object);
        return switch (object.operation()) {
            case ADD -> new AddExport(work, object.dn()).run();
            case UPDATE, RENAME -> new UpdateExport(work).run();
            case DELETE -> new DeleteExport(work).run();
            case DELETE_ADD -> deleteAndAdd(object, sender, work);
            case NONE -> throw new IllegalArgumentException("nothing to do");
        };
    }

    private ExportResult deleteAndAdd(ExportObject object, Sender sender, Work work)
            throws Refused, ConnectorException {
        Dn newName = object.newDn() == null ? object.dn() : object.newDn();
        if (object.anchor() == null) {
            // Nothing tells the old object from the new one, so an add that was done stays.
            return new AddExport(work, newName).run();
        }
        ExportObject old =
                new ExportObject(
                        object.number(),
                        Operation.DELETE,
                        object.dn(),
                        null,
                        object.anchor(),
                        object.objectType(),
                        new ArrayList<>());
        Work deletion = new Work(client, catalog, ids, sender, cancellation, old);
        return new DeleteExport(deletion).run() == null ? null : new AddExport(work, newName).run();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.HoldsLease;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** A connector to a {@link MemoryDirectory}, right but for one defect. */
final class MemoryConnector
        implements TestsConnection,
                DiscoversSchema,
                ImportsFully,
                ImportsChanges,
                ExportsChanges,
                HoldsLease {
    private static final int MAGIC = 0x4d454d31;

    private final MemoryDirectory directory;
    private final Schema schema;
    private final Defect defect;
    private final Optional<String> secret;

    MemoryConnector(
            MemoryDirectory directory, Schema schema, Defect defect, Optional<String> secret) {
        this.directory = directory;
        this.schema = schema;
        this.defect = defect;
        this.secret = secret;
    }

    @Override
    public String test() throws ConnectorException {
        String given = secret.orElse("");
        if (!given.equals("s3cret") && defect != Defect.TAKES_ANY_SECRET) {
            String shown = defect == Defect.SHOWS_THE_SECRET ? "s3cret" : "the one of the fixture";
            String remedy = defect == Defect.HELPS_NOBODY ? "" : "Give another one.";
            throw new ConnectorException(
                    Kind.CREDENTIALS, "The secret is not " + shown + ".", remedy, null);
        }
        return "Memory";
    }

    @Override
    public Schema discoverSchema() {
        return schema;
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        if (defect == Defect.CALLS_FROM_ANOTHER_THREAD) {
            CompletableFuture.runAsync(sink::filtered).join();
        }
        List<Entry> found = directory.objects();
        int end = found.size() - (defect == Defect.LEAVES_OUT_THE_LAST_OBJECT ? 1 : 0);
        for (int i = 0; i < end; i++) {
            hand(found.get(i), request, sink, cancellation);
            if (defect == Defect.BRINGS_AN_OBJECT_TWICE && i == 0) {
                hand(found.get(i), request, sink, cancellation);
            }
        }
        return mark();
    }

    private void hand(
            Entry entry, ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        checkStop(cancellation);
        boolean included =
                defect == Defect.IGNORES_CONTAINERS
                        || request.scopes().stream().anyMatch(s -> s.includes(entry.dn()));
        if (!included) {
            sink.filtered();
            return;
        }
        try {
            sink.object(shown(entry, request));
        } catch (ConnectorException e) {
            if (defect != Defect.SWALLOWS_THE_RECEIVERS_FAILURE) {
                throw e;
            }
        }
    }

    private void checkStop(Cancellation cancellation) throws ConnectorException {
        if (cancellation.isCancelled() && defect != Defect.IGNORES_CANCELLATION) {
            throw new ConnectorException(
                    Kind.CANCELLED, "Somebody stopped it.", "Start it again.", null);
        }
    }

    private Entry shown(Entry entry, ImportRequest request) {
        Entry shown = entry;
        for (String name : entry.attributes().keySet()) {
            boolean wanted =
                    request.schema().attribute(entry.objectType(), name).isPresent()
                            && !request.excludedAttributes().contains(name);
            if (!wanted && defect != Defect.READS_EXCLUDED_ATTRIBUTES) {
                shown = shown.with(name, Values.NONE);
            } else if (defect == Defect.CUTS_MULTI_VALUES) {
                shown = shown.with(name, Values.of(entry.get(name).first()));
            }
        }
        Value.Binary anchor =
                defect == Defect.CHANGES_ANCHORS
                        ? new Value.Binary(entry.dn().text().getBytes())
                        : entry.anchor();
        return new Entry(shown.dn(), shown.objectType(), anchor, shown.attributes());
    }

    private Watermark mark() {
        return new Watermark(
                ByteBuffer.allocate(8).putInt(MAGIC).putInt(directory.journalLength()).array());
    }

    private int position(Watermark mark) throws ConnectorException {
        ByteBuffer bytes = ByteBuffer.wrap(mark.bytes());
        if (bytes.remaining() == 8 && bytes.getInt() == MAGIC) {
            return bytes.getInt();
        }
        if (defect == Defect.TRUSTS_ANY_WATERMARK) {
            return directory.journalLength();
        }
        throw new ConnectorException(
                Kind.HISTORY_GONE, "The watermark is of no use.", "Run a full import.", null);
    }

    @Override
    public Watermark importChanges(
            ImportRequest request, Watermark from, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        int position = position(from);
        List<Value.Binary> changed = directory.changedSince(position);
        // Deletions first: their names may have been taken by others.
        for (Value.Binary anchor : changed) {
            checkStop(cancellation);
            if (directory.byAnchor(anchor).isEmpty() && defect != Defect.FORGETS_DELETIONS) {
                sink.deleted(anchor, null);
            }
        }
        for (Value.Binary anchor : changed) {
            Entry entry = directory.byAnchor(anchor).orElse(null);
            if (entry != null) {
                handChange(entry, request, sink, cancellation);
            }
        }
        return mark();
    }

    private void handChange(
            Entry entry, ImportRequest request, DeltaSink sink, Cancellation cancellation)
            throws ConnectorException {
        Entry shown = shown(entry, request);
        if (defect == Defect.FORGETS_RENAMES && shown.dn().rdnValue().startsWith("Renamed")) {
            return;
        }
        if (defect == Defect.LEAVES_REMOVED_VALUES && shown.get("mail").isEmpty()) {
            return;
        }
        hand(shown, request, sink, cancellation);
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(50, false);
    }

    @Override
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation) {
        new MemoryExport(directory, defect).export(batch, results, cancellation);
    }

    @Override
    public boolean hasLeasePlace() {
        return true;
    }

    @Override
    public Optional<String> takeLease(String owner, Duration length) {
        String holder = directory.leaseHolder();
        boolean free =
                holder == null
                        || holder.equals(owner)
                        || directory.leaseEnd().isBefore(Instant.now());
        if (free || defect == Defect.GIVES_A_LEASE_TO_ALL) {
            directory.lease(owner, Instant.now().plus(length));
            return Optional.empty();
        }
        return Optional.of(holder + " until " + directory.leaseEnd());
    }

    @Override
    public void giveUpLease(String owner) {
        if (owner.equals(directory.leaseHolder())) {
            directory.lease(null, Instant.EPOCH);
        }
    }

    @Override
    public void close() {
        // nothing is held
    }
}

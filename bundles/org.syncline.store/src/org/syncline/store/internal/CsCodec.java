// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.CsState;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.Link;
import org.syncline.store.ObjectTrouble;
import org.syncline.store.PendingExport;
import org.syncline.store.TransientState;

/**
 * Codec of connector space objects. A record holds everything but the id, the connector and {@code
 * seen}, which are columns.
 */
final class CsCodec {
    /** Stands for what is escrowed where that is all that is pending, as it is nearly always. */
    private static final int PENDING_ITSELF = 2;

    private final ValueCodec values;

    CsCodec(ValueCodec values) {
        this.values = values;
    }

    byte[] encode(CsObject object) {
        ByteWriter out = new ByteWriter();
        values.writeName(out, object.dn());
        writeAnchor(out, object.anchor());
        values.writeWord(out, object.objectType());
        out.put(Codes.of(object.importOperation()))
                .put(Codes.of(object.disposition()))
                .putBoolean(object.owned())
                .putBoolean(object.referenceRetry());
        writeEntry(out, object.synchronizedEntry());
        writeEntry(out, object.importedEntry());
        writeLink(out, object.link());
        writeExport(out, object.pendingExport());
        writeState(out, object.state(), object.pendingExport());
        return Envelope.wrap(out);
    }

    CsObject decode(long id, long seen, byte[] record) {
        ByteReader in = Envelope.unwrap(record);
        Dn dn = values.readName(in);
        Value.Binary anchor = readAnchor(in);
        String type = values.readWord(in);
        Operation operation = Codes.operation(in.get());
        var disposition = Codes.disposition(in.get());
        boolean owned = in.getBoolean();
        boolean retry = in.getBoolean();
        Entry synchronizedEntry = readEntry(in);
        Entry importedEntry = readEntry(in);
        Link link = readLink(in);
        PendingExport export = readExport(in);
        CsState state = in.remaining() == 0 ? CsState.CLEAN : readState(in, export);
        return new CsObject(
                id,
                CsIds.connector(id),
                dn,
                anchor,
                type,
                synchronizedEntry,
                operation,
                importedEntry,
                export,
                link,
                owned,
                disposition,
                retry,
                seen,
                state);
    }

    private static void writeAnchor(ByteWriter out, Value.Binary anchor) {
        out.putBoolean(anchor != null);
        if (anchor != null) {
            out.putBytes(anchor.bytes());
        }
    }

    private static Value.Binary readAnchor(ByteReader in) {
        return in.getBoolean() ? new Value.Binary(in.getBytes()) : null;
    }

    private void writeEntry(ByteWriter out, Entry entry) {
        out.putBoolean(entry != null);
        if (entry == null) {
            return;
        }
        values.writeName(out, entry.dn());
        values.writeWord(out, entry.objectType());
        writeAnchor(out, entry.anchor());
        out.putUnsigned(entry.attributes().size());
        entry.attributes()
                .forEach(
                        (name, held) -> {
                            values.writeWord(out, name);
                            values.writeValues(out, held);
                        });
    }

    private Entry readEntry(ByteReader in) {
        if (!in.getBoolean()) {
            return null;
        }
        Dn dn = values.readName(in);
        String type = values.readWord(in);
        Value.Binary anchor = readAnchor(in);
        TreeMap<String, Values> attributes = new TreeMap<>();
        for (int left = in.getCount(); left > 0; left--) {
            attributes.put(values.readWord(in), values.readValues(in));
        }
        return new Entry(dn, type, anchor, attributes);
    }

    private void writeLink(ByteWriter out, Link link) {
        out.putBoolean(link != null);
        if (link != null) {
            out.putSigned(link.metaverseId()).put(Codes.of(link.kind()));
            values.writeWord(out, link.ruleKey());
        }
    }

    private Link readLink(ByteReader in) {
        if (!in.getBoolean()) {
            return null;
        }
        long metaverseId = in.getSigned();
        Link.Kind kind = Codes.linkKind(in.get());
        return new Link(metaverseId, values.readWord(in), kind);
    }

    /** A clean state, which most objects have, takes no room; so had records before it existed. */
    private void writeState(ByteWriter out, CsState state, PendingExport pending) {
        if (state.isClean()) {
            return;
        }
        if (state.escrowed() != null && state.escrowed().equals(pending)) {
            out.put(PENDING_ITSELF);
        } else {
            writeExport(out, state.escrowed());
        }
        writeExport(out, state.unconfirmed());
        writeTrouble(out, state.exportError());
        writeTrouble(out, state.syncError());
        TransientState transience = state.transience();
        out.putBoolean(transience != null);
        if (transience != null) {
            values.writeWord(out, transience.cause());
            values.writeTime(out, transience.since());
            values.writeName(out, transience.formerDn());
        }
        if (state.ownedSince() != 0) {
            out.putUnsigned(state.ownedSince());
        }
    }

    private CsState readState(ByteReader in, PendingExport pending) {
        PendingExport escrowed = readEscrowed(in, pending);
        PendingExport unconfirmed = readExport(in);
        ObjectTrouble exportError = readTrouble(in);
        ObjectTrouble syncError = readTrouble(in);
        TransientState transience =
                in.getBoolean()
                        ? new TransientState(
                                values.readWord(in), values.readTime(in), values.readName(in))
                        : null;
        long ownedSince = in.remaining() == 0 ? 0 : in.getUnsigned();
        return new CsState(escrowed, unconfirmed, exportError, syncError, transience, ownedSince);
    }

    private PendingExport readEscrowed(ByteReader in, PendingExport pending) {
        int kind = in.get();
        return switch (kind) {
            case 0 -> null;
            case 1 -> readPresentExport(in);
            case PENDING_ITSELF -> pending;
            default -> throw new DamagedRecordException("it has an escrow of kind " + kind);
        };
    }

    private void writeTrouble(ByteWriter out, ObjectTrouble trouble) {
        out.putBoolean(trouble != null);
        if (trouble != null) {
            values.writeWord(out, trouble.type());
            out.putText(trouble.code()).putText(trouble.detail());
            values.writeTime(out, trouble.firstOccurred());
            values.writeTime(out, trouble.lastOccurred());
            out.putUnsigned(trouble.retryCount());
        }
    }

    private ObjectTrouble readTrouble(ByteReader in) {
        return in.getBoolean()
                ? new ObjectTrouble(
                        values.readWord(in),
                        in.getText(),
                        in.getText(),
                        values.readTime(in),
                        values.readTime(in),
                        (int) in.getUnsigned())
                : null;
    }

    private void writeExport(ByteWriter out, PendingExport export) {
        out.putBoolean(export != null);
        if (export == null) {
            return;
        }
        out.put(Codes.of(export.operation())).putBoolean(export.newDn() != null);
        if (export.newDn() != null) {
            values.writeName(out, export.newDn());
        }
        values.writeLineage(out, export.cause());
        out.putUnsigned(export.changes().size());
        for (ExportChange change : export.changes()) {
            values.writeWord(out, change.change().attribute());
            out.putBoolean(change.change().multiValued());
            values.writeValues(out, change.change().before());
            values.writeValues(out, change.change().after());
            values.writeLineage(out, change.lineage());
        }
    }

    private PendingExport readExport(ByteReader in) {
        return in.getBoolean() ? readPresentExport(in) : null;
    }

    private PendingExport readPresentExport(ByteReader in) {
        Operation operation = Codes.operation(in.get());
        Dn newDn = in.getBoolean() ? values.readName(in) : null;
        Lineage cause = values.readLineage(in);
        List<ExportChange> changes = new ArrayList<>();
        for (int left = in.getCount(); left > 0; left--) {
            String attribute = values.readWord(in);
            boolean multiValued = in.getBoolean();
            Values before = values.readValues(in);
            Values after = values.readValues(in);
            changes.add(
                    new ExportChange(
                            new AttributeChange(attribute, multiValued, before, after),
                            values.readLineage(in)));
        }
        return new PendingExport(operation, newDn, changes, cause);
    }
}

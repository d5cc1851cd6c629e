// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import com.unboundid.ldif.LDIFRecord;
import com.unboundid.ldif.LDIFWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/** Change records of LDIF (RFC 2849). A whole entry among them counts as one that is added. */
final class LdifChanges implements ChangeFormat {
    private final LdifFormat format;

    LdifChanges(LdifFormat format) {
        this.format = format;
    }

    @Override
    public void read(InputFile file, Changes changes) throws IOException, ConnectorException {
        format.readRecords(
                file, changes::malformed, (record, line) -> changes.change(change(record, line)));
    }

    private RawChange change(LDIFRecord record, long line) {
        return switch (record) {
            case Entry entry -> new RawChange.Whole(format.raw(entry, line));
            case LDIFAddChangeRecord add ->
                    new RawChange.Whole(format.raw(add.getEntryToAdd(), line));
            case LDIFModifyChangeRecord modify ->
                    new RawChange.Modified(
                            line, modify.getDN(), List.of(modify.getModifications()));
            case LDIFModifyDNChangeRecord rename ->
                    new RawChange.Renamed(
                            line,
                            rename.getDN(),
                            rename.getNewRDN(),
                            rename.deleteOldRDN(),
                            rename.getNewSuperiorDN());
            default ->
                    new RawChange.Gone(
                            new RawObject(line, record.getDN(), List.of(), null, null, Map.of()));
        };
    }

    @Override
    public long line() {
        return format.line();
    }

    @Override
    public boolean tellsAnchors() {
        return false;
    }

    @Override
    public Object key(RawObject object) {
        return Dn.isValid(object.dn()) ? Dn.of(object.dn()).normalized() : object.dn();
    }

    @Override
    public RawObject changed(RawObject object, RawChange change) throws Problem {
        try {
            Entry entry = LdifEdits.entry(object);
            Entry now =
                    switch (change) {
                        case RawChange.Modified modified ->
                                Entry.applyModifications(entry, true, modified.modifications());
                        case RawChange.Renamed renamed ->
                                Entry.applyModifyDN(
                                        entry,
                                        renamed.rdn(),
                                        renamed.deletesOld(),
                                        renamed.superior());
                        default -> throw new IllegalArgumentException("a change of the whole");
                    };
            return format.raw(now, object.line());
        } catch (LDAPException e) {
            throw new Problem("staging-error", "It cannot be made: " + e.getExceptionMessage());
        }
    }

    @Override
    @SuppressWarnings("resource") // closed with the sink
    public Sink open(OutputStream out, InputFile old, boolean goesOn) throws IOException {
        if (goesOn) {
            try (InputStream before = old.bytes()) {
                before.transferTo(out);
            }
            // Its last record may lack its end.
            out.write('\n');
        }
        LDIFWriter writer = new LDIFWriter(out);
        if (!goesOn) {
            writer.writeVersionHeader();
        }
        return new Records(writer);
    }

    private record Records(LDIFWriter writer) implements Sink {
        @Override
        public void removed(RawObject object) throws IOException {
            writer.writeChangeRecord(new LDIFDeleteChangeRecord(object.dn()));
        }

        @Override
        public void changed(RawObject before, RawObject now) throws IOException {
            try {
                Entry old = LdifEdits.entry(before);
                Entry wanted = LdifEdits.entry(now);
                if (!before.dn().equals(now.dn())) {
                    LDIFModifyDNChangeRecord rename = rename(before, now);
                    writer.writeChangeRecord(rename);
                    old =
                            Entry.applyModifyDN(
                                    old,
                                    rename.getNewRDN(),
                                    rename.deleteOldRDN(),
                                    rename.getNewSuperiorDN());
                }
                List<Modification> modifications = Entry.diff(old, wanted, false, true, true);
                if (!modifications.isEmpty()) {
                    writer.writeChangeRecord(new LDIFModifyChangeRecord(now.dn(), modifications));
                }
            } catch (LDAPException e) {
                throw new IOException("a change cannot be written: " + e.getExceptionMessage(), e);
            }
        }

        private static LDIFModifyDNChangeRecord rename(RawObject before, RawObject now)
                throws LDAPException {
            DN from = new DN(before.dn());
            DN to = new DN(now.dn());
            boolean moves = !java.util.Objects.equals(from.getParent(), to.getParent());
            return new LDIFModifyDNChangeRecord(
                    before.dn(),
                    to.getRDNString(),
                    true,
                    moves && to.getParent() != null ? to.getParent().toString() : null);
        }

        @Override
        public void added(RawObject object) throws IOException {
            writer.writeChangeRecord(new LDIFAddChangeRecord(LdifEdits.entry(object)));
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}

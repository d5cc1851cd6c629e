// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.model.Dn;

/**
 * People in LDIF, to whom exports write change records that another system makes, to the letter.
 */
final class LdifOutputFixture extends LdifFixture {
    LdifOutputFixture() throws IOException {
        super(Map.of("anchor", KEY));
        set("output", output().toString());
    }

    private Path output() {
        return folder().resolve("output");
    }

    @Override
    TreeMap<Dn, org.syncline.model.Entry> load() {
        TreeMap<Dn, org.syncline.model.Entry> people = super.load();
        if (!Files.exists(output())) {
            return people;
        }
        Map<DN, Entry> directory = new TreeMap<>();
        try (LDIFReader reader = new LDIFReader(output().toFile())) {
            for (org.syncline.model.Entry entry : people.values()) {
                directory.put(new DN(entry.dn().text()), ldap(entry));
            }
            LDIFChangeRecord record;
            while ((record = reader.readChangeRecord()) != null) {
                make(record, directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LDIFException | LDAPException e) {
            throw new IllegalStateException(e);
        }
        return people(directory.values());
    }

    private static void make(LDIFChangeRecord record, Map<DN, Entry> directory)
            throws LDAPException {
        DN dn = record.getParsedDN();
        boolean adds = record instanceof LDIFAddChangeRecord;
        if (directory.containsKey(dn) == adds) {
            throw new IllegalStateException("cannot be made: " + record);
        }
        switch (record) {
            case LDIFAddChangeRecord add -> directory.put(dn, add.getEntryToAdd());
            case LDIFDeleteChangeRecord delete -> directory.remove(delete.getParsedDN());
            case LDIFModifyChangeRecord modify ->
                    directory.put(
                            dn,
                            Entry.applyModifications(
                                    directory.get(dn), false, modify.getModifications()));
            case LDIFModifyDNChangeRecord rename -> {
                Entry now =
                        Entry.applyModifyDN(
                                directory.remove(dn),
                                rename.getNewRDN(),
                                rename.deleteOldRDN(),
                                rename.getNewSuperiorDN());
                directory.put(now.getParsedDN(), now);
            }
            default -> throw new IllegalStateException("no change: " + record);
        }
    }

    /** The other system made the changes, and wrote what it holds. */
    @Override
    void save(TreeMap<Dn, org.syncline.model.Entry> people) {
        super.save(people);
        try {
            Files.deleteIfExists(output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

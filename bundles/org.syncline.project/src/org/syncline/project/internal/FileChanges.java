// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFDeleteChangeRecord;
import com.unboundid.ldif.LDIFModifyChangeRecord;
import com.unboundid.ldif.LDIFModifyDNChangeRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Changes a directory into what a person made of its file, by single operations: so that the
 * changelog tells of them as of those of any client.
 */
final class FileChanges {
    /** Attributes that the server keeps itself. */
    private static final Set<String> KEPT =
            Set.of(
                    "entrydn",
                    "entryuuid",
                    "subschemasubentry",
                    "creatorsname",
                    "createtimestamp",
                    "modifiersname",
                    "modifytimestamp");

    private final InMemoryDirectoryServer server;
    private final String base;
    private final ChangeWatch.Receiver receiver;

    FileChanges(InMemoryDirectoryServer server, String base, ChangeWatch.Receiver receiver) {
        this.server = server;
        this.base = base;
        this.receiver = receiver;
    }

    /**
     * Makes the changes.
     *
     * @param wanted the entries of the file, parents first, each with its entryUUID
     * @throws LDAPException when the file cannot be reached by single operations
     */
    void apply(List<Entry> wanted) throws LDAPException {
        Set<String> identifiers = new HashSet<>();
        wanted.forEach(entry -> identifiers.add(identifier(entry)));
        List<Entry> gone = new ArrayList<>();
        for (Entry entry : present().values()) {
            if (!identifiers.contains(identifier(entry))) {
                gone.add(entry);
            }
        }
        gone.sort(Comparator.comparing((Entry e) -> e.getDN().length()).reversed());
        for (Entry entry : gone) {
            perform(new LDIFDeleteChangeRecord(entry.getDN()));
        }
        Map<String, Entry> present = present();
        for (Entry entry : wanted) {
            Entry old = present.get(identifier(entry));
            if (old != null && !old.getParsedDN().equals(entry.getParsedDN())) {
                rename(old, entry);
                present = present();
                old = present.get(identifier(entry));
            }
            addOrModify(old, entry);
        }
    }

    private Map<String, Entry> present() throws LDAPException {
        Map<String, Entry> present = new HashMap<>();
        server.search(base, SearchScope.SUB, "(objectClass=*)", "*", "+")
                .getSearchEntries()
                .forEach(entry -> present.put(identifier(entry), entry));
        return present;
    }

    private static String identifier(Entry entry) {
        return String.valueOf(entry.getAttributeValue("entryUUID")).toLowerCase(Locale.ROOT);
    }

    private void rename(Entry old, Entry wanted) throws LDAPException {
        DN parent = wanted.getParentDN();
        RDN name = wanted.getRDN();
        perform(
                new LDIFModifyDNChangeRecord(
                        old.getDN(),
                        name.toString(),
                        true,
                        parent == null || parent.equals(old.getParentDN())
                                ? null
                                : parent.toString()));
    }

    private void addOrModify(Entry old, Entry wanted) throws LDAPException {
        if (old == null) {
            perform(new LDIFAddChangeRecord(wanted));
            return;
        }
        List<Modification> differences =
                Entry.diff(old, wanted, true, false).stream()
                        .filter(change -> !isKept(change.getAttributeName()))
                        .toList();
        if (!differences.isEmpty()) {
            perform(new LDIFModifyChangeRecord(old.getDN(), differences));
        }
    }

    private static boolean isKept(String attribute) {
        return KEPT.contains(attribute.toLowerCase(Locale.ROOT));
    }

    private void perform(LDIFChangeRecord change) throws LDAPException {
        change.processChange(server);
        receiver.change(change);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ldap.internal.ChangedEntries.Changed;
import org.syncline.connector.ldap.internal.ChangedEntries.Deleted;
import org.syncline.model.Dn;

/**
 * The entries that a changelog tells of, by the name that they have after the last record. Renames
 * of containers take what lies below along.
 */
final class ChangedNames {
    private final Map<Dn, Changed> changed = new LinkedHashMap<>();
    private final List<Deleted> deleted = new ArrayList<>();

    void add(ChangeRecord record) {
        switch (record.type()) {
            case "delete" -> {
                Changed entry = changed.remove(record.dn());
                Dn before = entry == null ? before(record.dn()) : entry.before();
                deleted.add(new Deleted(record.anchor(), before));
            }
            case "modrdn" -> rename(record.dn(), record.newDn());
            default -> change(record);
        }
    }

    private void change(ChangeRecord record) {
        Changed entry = changed.get(record.dn());
        Dn before = entry == null ? before(record.dn()) : entry.before();
        boolean moved = entry != null && entry.moved();
        boolean ofClass = record.ofClass() || entry != null && entry.ofClass();
        changed.put(record.dn(), new Changed(before, moved, ofClass));
    }

    private void rename(Dn from, Dn to) {
        Changed self = changed.get(from);
        Dn before = self == null ? before(from) : self.before();
        Map<Dn, Changed> below = new LinkedHashMap<>();
        changed.forEach(
                (name, entry) -> {
                    if (name.isAtOrBelow(from)) {
                        below.put(name, entry);
                    }
                });
        below.keySet().forEach(changed::remove);
        below.forEach((name, entry) -> changed.put(moved(name, from, to), entry));
        boolean ofClass = self != null && self.ofClass();
        changed.put(to, new Changed(before, true, ofClass));
    }

    /**
     * The name at the beginning of an entry of which there is no record: a container may have
     * moved.
     */
    private Dn before(Dn name) {
        for (Dn above = name.parent(); above != null; above = above.parent()) {
            Changed container = changed.get(above);
            if (container != null && container.moved()) {
                return moved(name, above, container.before());
            }
        }
        return name;
    }

    private static Dn moved(Dn name, Dn from, Dn to) {
        if (name.equals(from)) {
            return to;
        }
        String text = name.text();
        StringBuilder head = new StringBuilder();
        Dn rest = name;
        while (rest != null && !rest.equals(from)) {
            head.append(rest.rdn()).append(',');
            rest = rest.parent();
        }
        return rest == null ? Dn.of(text) : Dn.of(head + to.text());
    }

    Map<Dn, Changed> changed() {
        return changed;
    }

    List<Deleted> deleted() {
        return deleted;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.connector.ldap.internal.ChangedEntries.Changed;
import org.syncline.connector.ldap.internal.ChangedEntries.Deleted;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/**
 * What answers with Active Directory's synchronization control tell of each object: that it is
 * gone, which single values of its links came and went, or that more of it changed. An object may
 * be told of several times; the last word counts.
 */
final class DirSyncChanges {
    /** Sent with every object. */
    private static final Set<String> ALWAYS = Set.of("objectguid", "instancetype", "parentguid");

    private static final String ADDED = "range=1-1";
    private static final String REMOVED = "range=0-0";

    /** Values of one link attribute. */
    static final class Links {
        final Map<Value.Binary, byte[]> added = new LinkedHashMap<>();
        final Map<Value.Binary, byte[]> removed = new LinkedHashMap<>();

        private void add(byte[] value) {
            removed.remove(new Value.Binary(value));
            added.put(new Value.Binary(value), value);
        }

        private void remove(byte[] value) {
            added.remove(new Value.Binary(value));
            removed.put(new Value.Binary(value), value);
        }
    }

    /** One object. */
    private static final class Item {
        private Dn dn;
        private boolean deleted;
        private boolean whole;
        private boolean renamed;
        private boolean ofClass;
        private final Map<String, Links> links = new LinkedHashMap<>();
    }

    private final Map<Value.Binary, Item> items = new LinkedHashMap<>();

    /** Takes one entry of an answer. */
    void add(SearchResultEntry entry) {
        byte[] guid = entry.getAttributeValueBytes("objectGUID");
        if (guid == null) {
            return;
        }
        Item item = items.computeIfAbsent(new Value.Binary(guid), key -> new Item());
        item.deleted = "TRUE".equalsIgnoreCase(entry.getAttributeValue("isDeleted"));
        if (!item.deleted && Dn.isValid(entry.getDN())) {
            item.dn = Dn.of(entry.getDN());
            entry.getAttributes().forEach(attribute -> add(item, attribute));
        }
    }

    private static void add(Item item, Attribute attribute) {
        String name = attribute.getBaseName().toLowerCase(Locale.ROOT);
        Set<String> options = attribute.getOptions();
        if (options.contains(ADDED)) {
            Links links = item.links.computeIfAbsent(name, key -> new Links());
            Stream.of(attribute.getValueByteArrays()).forEach(links::add);
        } else if (options.contains(REMOVED)) {
            Links links = item.links.computeIfAbsent(name, key -> new Links());
            Stream.of(attribute.getValueByteArrays()).forEach(links::remove);
        } else if (!ALWAYS.contains(name)) {
            item.whole = true;
            item.renamed |= name.equals("name");
            item.ofClass |= name.equals("objectclass");
        }
    }

    List<Deleted> deleted() {
        List<Deleted> deleted = new ArrayList<>();
        items.forEach(
                (guid, item) -> {
                    if (item.deleted) {
                        deleted.add(new Deleted(guid, null));
                    }
                });
        return deleted;
    }

    /**
     * The objects that have to be read again, containers before what is below them. A new object
     * comes with its class; what was put below it is reported itself.
     */
    Map<Dn, Changed> whole() {
        Map<Dn, Changed> changed = new LinkedHashMap<>();
        sorted().filter(item -> item.whole)
                .forEach(
                        item ->
                                changed.put(
                                        item.dn,
                                        new Changed(
                                                null,
                                                item.renamed && !item.ofClass,
                                                item.ofClass)));
        return changed;
    }

    /** The objects of which nothing but values of links changed, by name. */
    Map<Dn, Map<String, Links>> links() {
        Map<Dn, Map<String, Links>> changed = new LinkedHashMap<>();
        sorted().filter(item -> !item.whole && !item.links.isEmpty())
                .forEach(item -> changed.put(item.dn, item.links));
        return changed;
    }

    private Stream<Item> sorted() {
        return items.values().stream()
                .filter(item -> !item.deleted && item.dn != null)
                .sorted((a, b) -> Integer.compare(a.dn.depth(), b.dn.depth()));
    }

    /** The attributes to ask for: without the name a renamed object would not be reported. */
    static String[] attributes(String[] wanted) {
        return Stream.concat(Arrays.stream(wanted), Stream.of("name", "isDeleted", "objectGUID"))
                .distinct()
                .toArray(String[]::new);
    }
}

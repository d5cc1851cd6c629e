// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.MvAttribute;
import org.syncline.store.MvObject;
import org.syncline.store.PendingExport;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * What a store says of the world, as text that two stores can be compared by: without numbers that
 * the store gave, without times, and without anchors that a directory draws by chance.
 */
final class LogicalState {
    private final StoreSession session;
    private final Map<Long, String> metaverse = new HashMap<>();
    private final Map<String, String> lines = new TreeMap<>();

    private LogicalState(StoreSession session) {
        this.session = session;
    }

    /** One line for each object. */
    static Map<String, String> of(SyncStore store) {
        return store.inTransaction(session -> new LogicalState(session).read());
    }

    private Map<String, String> read() {
        List<MvObject> objects = session.mvPage(0, Integer.MAX_VALUE);
        objects.forEach(object -> metaverse.put(object.id(), name(object)));
        objects.forEach(this::add);
        for (ConnectorRecord connector : session.connectors()) {
            for (CsObject object : session.csPage(connector.number(), 0, Integer.MAX_VALUE)) {
                lines.put(connector.name() + " " + object.dn().text(), describe(object));
            }
        }
        return lines;
    }

    private static String name(MvObject object) {
        return object.type() + " " + object.get("sourceAnchor").stream().map(Value::text).toList();
    }

    private void add(MvObject object) {
        Map<String, String> attributes = new TreeMap<>();
        object.attributes().forEach((name, value) -> attributes.put(name, describe(value)));
        String retry = object.referenceRetry() ? " retry" : "";
        String old = lines.put("metaverse " + name(object), attributes + retry);
        if (old != null) {
            throw new AssertionError("twice in the metaverse: " + name(object));
        }
    }

    private String describe(MvAttribute attribute) {
        List<String> rules =
                attribute.lineage().stream().map(lineage -> lineage.ruleKey()).sorted().toList();
        return texts(attribute.values()) + " by " + rules;
    }

    private TreeSet<String> texts(Values values) {
        TreeSet<String> texts = new TreeSet<>();
        for (Value value : values) {
            texts.add(
                    value instanceof Value.Link link
                            ? String.valueOf(metaverse.get(link.metaverseId()))
                            : value.text());
        }
        return texts;
    }

    private String describe(CsObject object) {
        String link = "no link";
        if (object.link() != null) {
            String other = metaverse.get(object.link().metaverseId());
            if (other == null) {
                throw new AssertionError(object.dn() + " is linked to nothing");
            }
            link = object.link().kind() + " to " + other + " by " + object.link().ruleKey();
        }
        return String.join(
                " | ",
                object.objectType(),
                describe(object.synchronizedEntry()),
                object.importOperation() + " " + describe(object.importedEntry()),
                describe(object.pendingExport()),
                link,
                "owned " + object.owned() + " " + object.disposition(),
                "escrowed " + describe(object.state().escrowed()),
                "unconfirmed " + describe(object.state().unconfirmed()),
                String.valueOf(object.state().exportError()),
                String.valueOf(object.state().syncError()),
                "retry " + object.referenceRetry());
    }

    private String describe(Entry entry) {
        if (entry == null) {
            return "-";
        }
        Map<String, TreeSet<String>> attributes = new TreeMap<>();
        entry.attributes().forEach((name, values) -> attributes.put(name, texts(values)));
        return entry.dn() + " " + attributes;
    }

    private String describe(PendingExport export) {
        if (export == null) {
            return "-";
        }
        Map<String, String> changes = new TreeMap<>();
        export.changes()
                .forEach(
                        change ->
                                changes.put(
                                        change.change().attribute(),
                                        texts(change.change().before())
                                                + " to "
                                                + texts(change.change().after())));
        return export.operation() + " " + export.newDn() + " " + changes;
    }
}

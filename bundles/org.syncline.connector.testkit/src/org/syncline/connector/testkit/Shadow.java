// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * A copy of the directory that knows it only from what imports report, the way the engine's
 * connector space does.
 */
final class Shadow implements DeltaSink {
    private final Map<String, Entry> byAnchor = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** What is known, readable, by anchor, for a comparison whose message helps. */
    Map<String, String> picture() {
        Map<String, String> picture = new TreeMap<>();
        byAnchor.forEach((anchor, entry) -> picture.put(anchor, text(entry)));
        return picture;
    }

    List<String> problems() {
        return problems;
    }

    private static String text(Entry entry) {
        StringBuilder text = new StringBuilder(entry.dn().text() + " (" + entry.objectType() + ")");
        entry.attributes().forEach((name, values) -> text.append(sorted(name, values)));
        return text.toString();
    }

    private static String sorted(String name, Values values) {
        return " " + name + "=" + values.stream().map(Value::text).sorted().toList();
    }

    @Override
    public void object(Entry entry) {
        byAnchor.put(entry.anchor().text(), entry);
    }

    @Override
    public void filtered() {
        // what is not in scope leaves no trace here
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        problems.add(dn + ": " + error + ": " + detail);
    }

    @Override
    public void changed(EntryDelta delta) {
        Entry known = byAnchor.get(delta.anchor().text());
        if (known == null) {
            problems.add("need-full-object: a change of an object that was never reported");
            return;
        }
        Entry entry = delta.dn() == null ? known : known.withDn(delta.dn());
        for (Map.Entry<String, EntryDelta.ValueDelta> change : delta.attributes().entrySet()) {
            String attribute = change.getKey();
            entry = entry.with(attribute, change.getValue().applyTo(entry.get(attribute)));
        }
        byAnchor.put(delta.anchor().text(), entry);
    }

    @Override
    public void deleted(Value.Binary anchor, Dn dn) {
        if (anchor == null) {
            byAnchor.values().removeIf(entry -> entry.dn().equals(dn));
        } else {
            byAnchor.remove(anchor.text());
        }
    }

    @Override
    public void moved(Dn from, Dn to) {
        byAnchor.replaceAll(
                (anchor, entry) ->
                        entry.dn().isAtOrBelow(from)
                                ? entry.withDn(entry.dn().moved(from, to))
                                : entry);
    }
}

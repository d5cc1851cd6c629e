// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.EntryDelta.ValueDelta;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** What imports reported, as text that a test can read. */
class Reported implements DeltaSink {
    private final List<String> events = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int filtered;

    List<String> events() {
        return events;
    }

    List<String> problems() {
        return problems;
    }

    int filteredObjects() {
        return filtered;
    }

    @Override
    public void object(Entry entry) throws ConnectorException {
        String values =
                entry.attributes().entrySet().stream()
                        .map(each -> " " + each.getKey() + "=" + text(each.getValue()))
                        .collect(Collectors.joining());
        events.add(entry.dn().rdnValue() + values);
    }

    private static String text(Values values) {
        return values.stream().map(Value::text).sorted().collect(Collectors.joining("/"));
    }

    @Override
    public void filtered() {
        filtered++;
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        problems.add(dn + " | " + error + " | " + detail);
    }

    @Override
    public void changed(EntryDelta delta) {
        StringBuilder text = new StringBuilder("~" + anchor(delta.anchor()));
        if (delta.dn() != null) {
            text.append(" -> ").append(delta.dn().text());
        }
        for (Map.Entry<String, ValueDelta> each : delta.attributes().entrySet()) {
            ValueDelta values = each.getValue();
            text.append(" ").append(each.getKey()).append(values.replaces() ? "=" : "+");
            text.append(text(values.added()));
            text.append(values.removed().isEmpty() ? "" : "-" + text(values.removed()));
        }
        events.add(text.toString());
    }

    private static String anchor(Value.Binary anchor) {
        return new String(anchor.bytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void deleted(Value.Binary anchor, Dn dn) {
        events.add("-" + anchor(anchor));
    }
}

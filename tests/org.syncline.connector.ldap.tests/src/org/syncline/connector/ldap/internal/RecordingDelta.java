// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Applies what imports report to a picture of the directory, as the engine does, so that tests can
 * compare it with what a full import shows.
 */
@SuppressWarnings("resource") // importing closes the connector
final class RecordingDelta extends RecordingSink implements DeltaSink {
    final NavigableMap<String, Entry> picture = new TreeMap<>();
    final List<String> deleted = new ArrayList<>();

    /** Objects of which only values were reported. */
    int linksChanged;

    /** Runs when the first object is reported. */
    AutoCloseable interruption;

    Watermark watermark = Watermark.NONE;

    @Override
    public void object(Entry entry) throws ConnectorException {
        super.object(entry);
        picture.put(entry.anchor().text(), entry);
        interrupt();
    }

    private void interrupt() {
        try (AutoCloseable now = interruption) {
            interruption = null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void changed(EntryDelta delta) {
        linksChanged++;
        picture.computeIfPresent(
                delta.anchor().text(),
                (anchor, before) -> {
                    Entry after = before;
                    for (var change : delta.attributes().entrySet()) {
                        Values values = before.get(change.getKey());
                        after = after.with(change.getKey(), change.getValue().applyTo(values));
                    }
                    return after;
                });
    }

    @Override
    public void deleted(Value.Binary anchor, Dn dn) {
        deleted.add(dn == null ? anchor.text() : dn.text());
        if (anchor != null) {
            picture.remove(anchor.text());
        } else {
            picture.values().removeIf(entry -> entry.dn().equals(dn));
        }
    }

    RecordingDelta full(TestDirectory directory, ImportRequest request) throws ConnectorException {
        return full(directory.connector(), request);
    }

    RecordingDelta full(LdapConnector connector, ImportRequest request) throws ConnectorException {
        entries.clear();
        picture.clear();
        watermark = fill(connector, request);
        return this;
    }

    RecordingDelta delta(TestDirectory directory, ImportRequest request) throws ConnectorException {
        return delta(directory.connector(), request);
    }

    RecordingDelta delta(LdapConnector connector, ImportRequest request) throws ConnectorException {
        entries.clear();
        deleted.clear();
        linksChanged = 0;
        try {
            watermark = connector.importChanges(request, watermark, this, Cancellation.NEVER);
            return this;
        } finally {
            connector.close();
        }
    }
}

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

/**
 * Applies what imports report to a picture of the directory, as the engine does, so that tests can
 * compare it with what a full import shows.
 */
@SuppressWarnings("resource") // importing closes the connector
final class RecordingDelta extends RecordingSink implements DeltaSink {
    final NavigableMap<String, Entry> picture = new TreeMap<>();
    final List<String> deleted = new ArrayList<>();

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
        throw new IllegalStateException("whole objects are reported");
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
        entries.clear();
        picture.clear();
        watermark = fill(directory.connector(), request);
        return this;
    }

    RecordingDelta delta(TestDirectory directory, ImportRequest request) throws ConnectorException {
        entries.clear();
        deleted.clear();
        LdapConnector connector = directory.connector();
        try {
            watermark = connector.importChanges(request, watermark, this, Cancellation.NEVER);
            return this;
        } finally {
            connector.close();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportsChanges;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Schema;
import org.syncline.model.Values;

/** Builds changes and hands them to a connector, as the engine does. */
final class Exporting {
    private final ExportsChanges connector;
    private final Schema schema;

    Exporting(ExportsChanges connector, Schema schema) {
        this.connector = connector;
        this.schema = schema;
    }

    ExportObject add(long number, Entry entry) {
        return object(
                number, Operation.ADD, entry, null, changes(entry.attributes(), Map.of(), entry));
    }

    /** An update from the values of one entry to those of another of the same name. */
    ExportObject update(long number, Entry before, Entry after) {
        return object(
                number,
                Operation.UPDATE,
                before,
                null,
                changes(after.attributes(), before.attributes(), before));
    }

    ExportObject rename(long number, Entry entry, Dn newDn) {
        return object(number, Operation.RENAME, entry, newDn, List.of());
    }

    ExportObject delete(long number, Entry entry) {
        return object(number, Operation.DELETE, entry, null, List.of());
    }

    private static ExportObject object(
            long number,
            Operation operation,
            Entry entry,
            Dn newDn,
            List<AttributeChange> changes) {
        return new ExportObject(
                number, operation, entry.dn(), newDn, entry.anchor(), entry.objectType(), changes);
    }

    private List<AttributeChange> changes(
            Map<String, Values> after, Map<String, Values> before, Entry entry) {
        Map<String, Values> names = new TreeMap<>(before);
        names.putAll(after);
        List<AttributeChange> changes = new ArrayList<>();
        for (String name : names.keySet()) {
            Values old = before.getOrDefault(name, Values.NONE);
            Values wanted = after.getOrDefault(name, Values.NONE);
            if (!old.equals(wanted)) {
                changes.add(new AttributeChange(name, isMultiValued(entry, name), old, wanted));
            }
        }
        return changes;
    }

    private boolean isMultiValued(Entry entry, String name) {
        return schema.attribute(entry.objectType(), name).orElseThrow().multiValued();
    }

    /** Exports a batch; every object must be reported once at most. */
    Map<Long, ExportResult> send(Cancellation cancellation, List<ExportObject> batch)
            throws ConnectorException {
        Map<Long, ExportResult> results = new ConcurrentHashMap<>();
        connector.export(
                batch,
                (number, result) ->
                        assertNull(
                                results.put(number, result),
                                () -> "object " + number + " was reported twice"),
                cancellation);
        return results;
    }

    /** Exports a batch of which every object must be reported. */
    Map<Long, ExportResult> send(List<ExportObject> batch) throws ConnectorException {
        Map<Long, ExportResult> results = send(Cancellation.NEVER, batch);
        assertEquals(
                batch.stream().map(ExportObject::number).sorted().toList(),
                results.keySet().stream().sorted().toList(),
                "objects reported");
        return results;
    }

    /** Exports one object. */
    ExportResult send(ExportObject object) throws ConnectorException {
        return send(List.of(object)).get(object.number());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Keeps what an export reports, and makes the objects that tests export. */
final class RecordedResults implements ExportResults {
    final Map<Long, ExportResult> byNumber = new ConcurrentHashMap<>();
    private final List<ExportObject> objects = new ArrayList<>();

    @Override
    public void report(long number, ExportResult result) {
        if (byNumber.put(number, result) != null) {
            throw new IllegalStateException(number + " was reported twice");
        }
    }

    RecordedResults object(
            Operation operation,
            String dn,
            String newDn,
            byte[] anchor,
            AttributeChange... changes) {
        objects.add(
                new ExportObject(
                        objects.size() + 1L,
                        operation,
                        Dn.of(dn),
                        newDn == null ? null : Dn.of(newDn),
                        anchor == null ? null : new Value.Binary(anchor),
                        "user",
                        List.of(changes)));
        return this;
    }

    RecordedResults add(String dn, AttributeChange... changes) {
        return object(Operation.ADD, dn, null, null, changes);
    }

    RecordedResults update(String dn, AttributeChange... changes) {
        return object(Operation.UPDATE, dn, null, null, changes);
    }

    /** Exports all objects so far and closes the connector. */
    RecordedResults export(LdapConnector connector) throws ConnectorException {
        return export(connector, Cancellation.NEVER);
    }

    RecordedResults export(LdapConnector connector, Cancellation cancellation)
            throws ConnectorException {
        try {
            connector.export(objects, this, cancellation);
            return this;
        } finally {
            connector.close();
        }
    }

    /** The only result, or the last one. */
    ExportResult last() {
        return byNumber.get((long) objects.size());
    }

    ExportResult.Failed failed() {
        return (ExportResult.Failed) last();
    }

    long done() {
        return byNumber.values().stream().filter(ExportResult.Done.class::isInstance).count();
    }

    int size() {
        return objects.size();
    }

    static AttributeChange single(String attribute, String before, String after) {
        return new AttributeChange(attribute, false, texts(before), texts(after));
    }

    static AttributeChange many(String attribute, Values before, Values after) {
        return new AttributeChange(attribute, true, before, after);
    }

    static AttributeChange many(String attribute, List<String> before, List<String> after) {
        return many(
                attribute,
                Values.texts(before.toArray(String[]::new)),
                Values.texts(after.toArray(String[]::new)));
    }

    static AttributeChange typed(String attribute, Value before, Value after) {
        return new AttributeChange(attribute, false, values(before), values(after));
    }

    private static Values values(Value value) {
        return value == null ? Values.NONE : Values.of(value);
    }

    private static Values texts(String text) {
        return text == null ? Values.NONE : Values.texts(text);
    }
}

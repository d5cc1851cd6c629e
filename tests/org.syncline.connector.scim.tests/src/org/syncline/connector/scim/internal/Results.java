// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

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

/** Makes the objects that tests export, and keeps what became of them. */
final class Results implements ExportResults {
    final Map<Long, ExportResult> byNumber = new ConcurrentHashMap<>();
    private final List<ExportObject> objects = new ArrayList<>();

    @Override
    public void report(long number, ExportResult result) {
        if (byNumber.put(number, result) != null) {
            throw new IllegalStateException(number + " was reported twice");
        }
    }

    static Dn user(String name) {
        return Dn.of("CN=" + name + ",OU=User,O=scim");
    }

    static Dn group(String name) {
        return Dn.of("CN=" + name + ",OU=Group,O=scim");
    }

    Results object(Operation operation, Dn dn, Dn newDn, String id, AttributeChange... changes) {
        Value.Binary anchor = id == null ? null : ResourceReader.anchor(id);
        String type = dn.parent().rdnValue();
        objects.add(
                new ExportObject(
                        objects.size() + 1L, operation, dn, newDn, anchor, type, List.of(changes)));
        return this;
    }

    Results add(Dn dn, AttributeChange... changes) {
        return object(Operation.ADD, dn, null, null, changes);
    }

    Results update(Dn dn, String id, AttributeChange... changes) {
        return object(Operation.UPDATE, dn, null, id, changes);
    }

    Results rename(Dn dn, Dn newDn, String id, AttributeChange... changes) {
        return object(Operation.RENAME, dn, newDn, id, changes);
    }

    Results delete(Dn dn, String id) {
        return object(Operation.DELETE, dn, null, id);
    }

    Results export(ScimConnector connector) throws ConnectorException {
        return export(connector, Cancellation.NEVER);
    }

    Results export(ScimConnector connector, Cancellation cancellation) throws ConnectorException {
        byNumber.clear();
        connector.export(objects, this, cancellation);
        return this;
    }

    ExportResult last() {
        return byNumber.get((long) objects.size());
    }

    ExportResult.Failed failed() {
        return (ExportResult.Failed) last();
    }

    long done() {
        return byNumber.values().stream().filter(ExportResult.Done.class::isInstance).count();
    }

    /** The id of the object with this number, from 1. */
    String id(long number) {
        return ResourceReader.id(((ExportResult.Done) byNumber.get(number)).anchor());
    }

    static AttributeChange single(String attribute, Object before, Object after) {
        return new AttributeChange(attribute, false, values(before), values(after));
    }

    static AttributeChange many(String attribute, List<?> before, List<?> after) {
        return new AttributeChange(attribute, true, values(before), values(after));
    }

    private static Values values(Object value) {
        return switch (value) {
            case null -> Values.NONE;
            case List<?> list -> Values.of(list.stream().map(Results::value).toList());
            default -> Values.of(value(value));
        };
    }

    private static Value value(Object value) {
        return switch (value) {
            case Dn dn -> Value.of(dn);
            case Boolean bool -> Value.of(bool);
            case byte[] bytes -> Value.of(bytes);
            default -> Value.of(value.toString());
        };
    }
}

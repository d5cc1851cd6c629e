// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.TestObject;

/**
 * A connector to the objects that a rule test gives. It reads what is asked for, as a directory
 * would: objects of other types, and those outside of the selected containers, are left out.
 */
final class GivenConnector implements ImportsFully {
    private static final String INVALID = "invalid-attribute-value";

    private final List<TestObject> objects;
    private final Map<Dn, String> left = new HashMap<>();

    GivenConnector(List<TestObject> objects) {
        this.objects = objects;
    }

    /** Why an object was left out, or null. */
    String whyLeft(Dn dn) {
        return left.get(dn);
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        for (TestObject object : objects) {
            if (!Dn.isValid(object.dn())) {
                sink.discoveryError(object.dn(), INVALID, "This is no distinguished name");
                continue;
            }
            Dn dn = Dn.of(object.dn());
            String why = why(object, dn, request);
            if (why != null) {
                left.put(dn, why);
                sink.filtered();
            } else {
                report(object, dn, request, sink);
            }
        }
        return Watermark.NONE;
    }

    private static String why(TestObject object, Dn dn, ImportRequest request) {
        if (!request.objectTypes().contains(object.objectType())) {
            return "The connector does not select objects of type " + object.objectType() + ".";
        }
        if (request.scopes().stream().noneMatch(scope -> scope.includes(dn))) {
            return "It is outside of the partitions and containers that the connector selects.";
        }
        return null;
    }

    private void report(TestObject object, Dn dn, ImportRequest request, ImportSink sink)
            throws ConnectorException {
        try {
            sink.object(entry(object, dn, request));
        } catch (IllegalArgumentException | InvalidDnException e) {
            left.put(dn, "One of its values does not fit the schema: " + e.getMessage() + ".");
            sink.discoveryError(object.dn(), INVALID, e.getMessage());
        }
    }

    private static Entry entry(TestObject object, Dn dn, ImportRequest request) {
        Map<String, AttributeSchema> schema = request.schema().attributes(object.objectType());
        TreeMap<String, Values> attributes = new TreeMap<>();
        object.attributes()
                .forEach(
                        (name, texts) -> {
                            if (schema.isEmpty() || schema.containsKey(name)) {
                                attributes.put(name, TypedValues.of(texts, schema.get(name)));
                            }
                        });
        return new Entry(dn, object.objectType(), anchor(dn), attributes);
    }

    private static Value.Binary anchor(Dn dn) {
        return new Value.Binary(dn.normalized().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        // nothing to give up
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.ValueType;

/** Applies what imports report to a picture of the service, as the engine does. */
final class Recording implements DeltaSink {
    final NavigableMap<String, Entry> picture = new TreeMap<>();
    final List<String> reported = new ArrayList<>();
    final List<String> deleted = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    int filtered;
    Watermark watermark = Watermark.NONE;

    @Override
    public void object(Entry entry) {
        reported.add(entry.dn().text());
        picture.put(ResourceReader.id(entry.anchor()), entry);
    }

    @Override
    public void filtered() {
        filtered++;
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        errors.add(dn + " | " + error + " | " + detail);
    }

    @Override
    public void changed(EntryDelta delta) {
        throw new IllegalStateException("whole objects are reported");
    }

    @Override
    public void deleted(Value.Binary anchor, Dn dn) {
        deleted.add(ResourceReader.id(anchor));
        picture.remove(ResourceReader.id(anchor));
    }

    Recording full(ScimConnector connector, ImportRequest request) throws ConnectorException {
        reported.clear();
        picture.clear();
        watermark = connector.importAll(request, this, Cancellation.NEVER);
        return this;
    }

    Recording delta(ScimConnector connector, ImportRequest request) throws ConnectorException {
        reported.clear();
        deleted.clear();
        watermark = connector.importChanges(request, watermark, this, Cancellation.NEVER);
        return this;
    }

    List<String> names() {
        return picture.values().stream().map(entry -> entry.dn().text()).sorted().toList();
    }

    Entry entry(String rdnValue) {
        return picture.values().stream()
                .filter(entry -> entry.dn().rdnValue().equals(rdnValue))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(rdnValue + " in " + names()));
    }

    String id(String rdnValue) {
        return ResourceReader.id(entry(rdnValue).anchor());
    }

    /** Users and groups, with attributes of all shapes. */
    static ImportRequest request() {
        return request("O=scim", "User", "Group");
    }

    static ImportRequest request(String partition, String... types) {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> schema = new TreeMap<>();
        schema.put(
                "User",
                attributes(
                        new AttributeSchema("userName", ValueType.STRING, false),
                        new AttributeSchema("displayName", ValueType.STRING, false),
                        new AttributeSchema("active", ValueType.BOOLEAN, false),
                        new AttributeSchema("name.givenName", ValueType.STRING, false),
                        new AttributeSchema("emails.work.value", ValueType.STRING, true),
                        new AttributeSchema("emails.billing.value", ValueType.STRING, true),
                        new AttributeSchema("emails.primary", ValueType.STRING, false),
                        new AttributeSchema("addresses.work.locality", ValueType.STRING, false),
                        new AttributeSchema("roles.value", ValueType.STRING, true),
                        new AttributeSchema("x509Certificates.value", ValueType.BINARY, true),
                        new AttributeSchema("enterprise:employeeNumber", ValueType.STRING, false),
                        new AttributeSchema("enterprise:manager", ValueType.REFERENCE, false)));
        schema.put(
                "Group",
                attributes(
                        new AttributeSchema("displayName", ValueType.STRING, false),
                        new AttributeSchema("members", ValueType.REFERENCE, true)));
        return new ImportRequest(
                List.of(new ContainerScope(Dn.of(partition), List.of())),
                new TreeSet<>(List.of(types)),
                new Schema(schema),
                new TreeSet<>());
    }

    private static NavigableMap<String, AttributeSchema> attributes(AttributeSchema... all) {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        for (AttributeSchema attribute : all) {
            attributes.put(attribute.name(), attribute);
        }
        return attributes;
    }
}

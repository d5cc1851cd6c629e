// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ContainerScope.Container;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.Watermark;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/** Keeps what an import reports, and asks for one in the shape that the tests share. */
class RecordingSink implements ImportSink {
    final List<Entry> entries = new ArrayList<>();
    final List<String> errors = new ArrayList<>();
    int filtered;

    @Override
    public void object(Entry entry) throws ConnectorException {
        entries.add(entry);
    }

    @Override
    public void filtered() {
        filtered++;
    }

    @Override
    public void discoveryError(String dn, String error, String detail) {
        errors.add(dn + " | " + error + " | " + detail);
    }

    List<String> names() {
        return entries.stream().map(entry -> entry.dn().rdnValue()).sorted().toList();
    }

    Entry entry(String name) {
        return entries.stream()
                .filter(entry -> entry.dn().rdnValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " in " + names()));
    }

    Watermark fill(LdapConnector connector, ImportRequest request) throws ConnectorException {
        try {
            return connector.importAll(request, this, Cancellation.NEVER);
        } finally {
            connector.close();
        }
    }

    /** Users, groups and contacts with attributes of every type, below the containers. */
    static ImportRequest request(Container... containers) {
        return request(List.of(scope(TestDirectory.BASE, containers)), "user", "group", "contact");
    }

    static ImportRequest request(List<ContainerScope> scopes, String... types) {
        java.util.NavigableMap<String, java.util.NavigableMap<String, AttributeSchema>> schema =
                new java.util.TreeMap<>();
        for (String type : types) {
            schema.put(type, attributes());
        }
        return new ImportRequest(
                scopes,
                new java.util.TreeSet<>(List.of(types)),
                new Schema(schema),
                new java.util.TreeSet<>(List.of("unicodePwd")));
    }

    private static java.util.NavigableMap<String, AttributeSchema> attributes() {
        java.util.NavigableMap<String, AttributeSchema> attributes = new java.util.TreeMap<>();
        for (AttributeSchema attribute :
                List.of(
                        new AttributeSchema("objectGUID", ValueType.BINARY, false),
                        new AttributeSchema("displayName", ValueType.STRING, false),
                        new AttributeSchema("proxyAddresses", ValueType.STRING, true),
                        new AttributeSchema("userAccountControl", ValueType.INTEGER, false),
                        new AttributeSchema("isCritical", ValueType.BOOLEAN, false),
                        new AttributeSchema("userCertificate", ValueType.BINARY, true),
                        new AttributeSchema("manager", ValueType.REFERENCE, false),
                        new AttributeSchema("member", ValueType.REFERENCE, true),
                        new AttributeSchema("UnicodePwd", ValueType.BINARY, false))) {
            attributes.put(attribute.name(), attribute);
        }
        return attributes;
    }

    static ContainerScope scope(String partition, Container... containers) {
        return new ContainerScope(Dn.of(partition), List.of(containers));
    }

    static Container include(String dn) {
        return new Container(Dn.of(dn), true);
    }

    static Container exclude(String dn) {
        return new Container(Dn.of(dn), false);
    }
}

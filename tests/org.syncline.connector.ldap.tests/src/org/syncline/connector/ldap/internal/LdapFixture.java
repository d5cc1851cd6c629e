// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.connector.testkit.ConnectorFixture;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** An LDAP server with a standard schema, filled past the connector. */
@SuppressWarnings("resource") // the server is closed with the fixture
final class LdapFixture implements ConnectorFixture {
    private static final String TYPE = "inetOrgPerson";
    private static final String LEASE = "cn=lease," + TestDirectory.BASE;
    private static final int NO_PORT = 1;

    private final TestDirectory directory;
    private final Map<String, String> settings = new HashMap<>();

    LdapFixture(TestDirectory directory, Map<String, String> settings) throws LDAPException {
        this.directory = directory;
        this.settings.put("url", "ldap://127.0.0.1:" + directory.server().getListenPort());
        this.settings.put("bind", TestDirectory.BIND);
        this.settings.put("lease-entry", LEASE);
        this.settings.putAll(settings);
        directory.server().add(TestDirectory.BASE, new Attribute("objectClass", "domain"));
        directory.server().add(LEASE, new Attribute("objectClass", "applicationProcess"));
    }

    @Override
    public ConnectorType type() {
        return new LdapConnectorType();
    }

    private ConnectorConfiguration with(Map<String, String> changed, String password) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(changed);
        return new ConnectorConfiguration("contoso.com", all, Map.of("password", password));
    }

    @Override
    public ConnectorConfiguration configuration() {
        return with(Map.of(), TestDirectory.PASSWORD);
    }

    @Override
    public Optional<ConnectorConfiguration> unreachable() {
        return Optional.of(
                with(Map.of("url", "ldap://127.0.0.1:" + NO_PORT), TestDirectory.PASSWORD));
    }

    @Override
    public Optional<ConnectorConfiguration> waitingFor(int port) {
        return Optional.of(
                with(
                        Map.of("url", "ldap://127.0.0.1:" + port, "timeout", "3600"),
                        TestDirectory.PASSWORD));
    }

    @Override
    public Optional<ConnectorConfiguration> refused() {
        return Optional.of(with(Map.of(), "wr0ngs3cret"));
    }

    @Override
    public ContainerScope scope() {
        return new ContainerScope(Dn.of(TestDirectory.BASE), List.of());
    }

    @Override
    public Schema schema() {
        Map<String, AttributeSchema> attributes =
                List.of(
                                new AttributeSchema("sn", ValueType.STRING, true),
                                new AttributeSchema("displayName", ValueType.STRING, false),
                                new AttributeSchema("description", ValueType.STRING, true))
                        .stream()
                        .collect(Collectors.toMap(AttributeSchema::name, Function.identity()));
        return new Schema(new TreeMap<>(Map.of(TYPE, new TreeMap<>(attributes))));
    }

    @Override
    public Entry sample(int number, String name) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        attributes.put("sn", Values.texts("Lee"));
        attributes.put("displayName", Values.texts("Ann Lee " + number));
        attributes.put("description", Values.texts("first " + number, "second, größer " + number));
        return new Entry(Dn.of(TestDirectory.BASE).child("cn", name), TYPE, null, attributes);
    }

    @Override
    public String singleValued() {
        return "displayName";
    }

    @Override
    public Optional<String> multiValued() {
        return Optional.of("description");
    }

    @Override
    public void put(Entry entry) {
        quietly(
                () -> {
                    if (directory.server().getEntry(entry.dn().text()) == null) {
                        directory
                                .server()
                                .add(entry.dn().text(), new Attribute("objectClass", TYPE), sn());
                    }
                    for (String name : schema().attributes(TYPE).keySet()) {
                        directory.server().modify(entry.dn().text(), replace(name, entry));
                    }
                });
    }

    private static Attribute sn() {
        return new Attribute("sn", "Lee");
    }

    private static Modification replace(String name, Entry entry) {
        String[] values = entry.get(name).stream().map(Value::text).toArray(String[]::new);
        return new Modification(ModificationType.REPLACE, name, values);
    }

    @Override
    public void rename(Dn from, Dn to) {
        quietly(
                () -> {
                    String rdn = new DN(to.text()).getRDN().toString();
                    directory.server().modifyDN(from.text(), rdn, true);
                });
    }

    @Override
    public void delete(Dn dn) {
        quietly(() -> directory.server().delete(dn.text()));
    }

    @Override
    public Optional<Entry> read(Dn dn) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        com.unboundid.ldap.sdk.Entry found = quietly(() -> directory.server().getEntry(dn.text()));
        if (found == null) {
            return Optional.empty();
        }
        for (String name : schema().attributes(TYPE).keySet()) {
            if (found.hasAttribute(name)) {
                attributes.put(name, Values.texts(found.getAttributeValues(name)));
            }
        }
        return Optional.of(new Entry(dn, TYPE, null, attributes));
    }

    /** Work on the server that a test cannot do anything about. */
    @FunctionalInterface
    private interface Work {
        void run() throws LDAPException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws LDAPException;
    }

    private static void quietly(Work work) {
        quietly(
                () -> {
                    work.run();
                    return null;
                });
    }

    private static <T> T quietly(Reading<T> reading) {
        try {
            return reading.read();
        } catch (LDAPException e) {
            throw new IllegalStateException(e.getDiagnosticMessage(), e);
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}

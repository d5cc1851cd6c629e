// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.LdapConnectorType;

/** A real LDAP server on a free loopback port, shaped like Active Directory or without a schema. */
@SuppressWarnings("resource") // the tests close what they open, by other names
final class TestDirectory implements AutoCloseable {
    /** Changes how a server is set up. */
    @FunctionalInterface
    interface Change {
        void apply(InMemoryDirectoryServerConfig config) throws Exception;
    }

    static final String BASE = "DC=contoso,DC=com";
    static final String BIND = "CN=sync";
    static final String PASSWORD = "s3cret";

    private final InMemoryDirectoryServer server;
    private final Map<String, String> settings = new HashMap<>();
    private int created;

    private TestDirectory(InMemoryDirectoryServer server) {
        this.server = server;
        setting("profile", "active-directory");
        setting("bind", BIND);
    }

    static TestDirectory start() throws Exception {
        return start(config -> config.setVendorName("Test"));
    }

    static TestDirectory start(Change change) throws Exception {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig(BASE, "DC=fabrikam,DC=com");
        config.addAdditionalBindCredentials(BIND, PASSWORD);
        config.setSchema((Schema) null);
        config.setListenerConfigs(listener());
        change.apply(config);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.startListening();
        TestDirectory directory = new TestDirectory(server);
        directory.setting("url", "ldap://127.0.0.1:" + server.getListenPort());
        if (config.getSchema() == null) {
            directory.add(BASE, "domain");
        }
        return directory;
    }

    private static InMemoryListenerConfig listener() throws LDAPException {
        return InMemoryListenerConfig.createLDAPConfig(
                "ldap", InetAddress.getLoopbackAddress(), 0, null);
    }

    static TestDirectory intercepted(InMemoryOperationInterceptor interceptor) throws Exception {
        return start(config -> config.addInMemoryOperationInterceptor(interceptor));
    }

    InMemoryDirectoryServer server() {
        return server;
    }

    TestDirectory setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    TestDirectory without(String name) {
        settings.remove(name);
        return this;
    }

    /** Adds an entry with a fresh objectGUID. */
    void add(String dn, String objectClass, Attribute... attributes) throws LDAPException {
        Entry entry = new Entry(dn, attributes);
        entry.addAttribute("objectClass", objectClass.split(" "));
        if (!entry.hasAttribute("objectGUID")) {
            entry.addAttribute("objectGUID", guid(++created));
        }
        server.add(entry);
    }

    void addUser(String name, String parent, Attribute... attributes) throws LDAPException {
        add("CN=" + name + "," + parent, "top person organizationalPerson user", attributes);
    }

    static byte[] guid(int number) {
        return ByteBuffer.allocate(16).putInt(12, number).array();
    }

    LdapConnector connector() throws ConnectorException {
        return connector(PASSWORD);
    }

    LdapConnector connector(String password) throws ConnectorException {
        return (LdapConnector) open(settings, Map.of("password", password));
    }

    static Connector open(Map<String, String> settings, Map<String, String> secrets)
            throws ConnectorException {
        return new LdapConnectorType()
                .open(new ConnectorConfiguration("contoso.com", settings, secrets));
    }

    static Attribute attribute(String name, String... values) {
        return new Attribute(name, values);
    }

    static Attribute attribute(String name, Collection<String> values) {
        return new Attribute(name, values);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.LdapConnectorType;

/** A source and a target of {@link World}, served over LDAP on a free loopback port. */
final class DirectoryPair implements AutoCloseable {
    private static final int PEOPLE = 60;
    private static final int GROUPS = 8;
    private static final List<String> KEPT_BY_THE_SERVER =
            List.of("entryUUID", "createTimestamp", "modifyTimestamp");

    private final InMemoryDirectoryServer server;

    DirectoryPair(InMemoryOperationInterceptor... interceptors) throws Exception {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("DC=src", "DC=tenant");
        config.setSchema(null);
        config.setMaxChangeLogEntries(100_000);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "ldap", InetAddress.getLoopbackAddress(), 0, null));
        for (InMemoryOperationInterceptor interceptor : interceptors) {
            config.addInMemoryOperationInterceptor(interceptor);
        }
        server = new InMemoryDirectoryServer(config);
        server.startListening();
        server.add("dn: DC=src", "objectClass: domain");
        server.add("dn: DC=tenant", "objectClass: domain");
    }

    InMemoryDirectoryServer server() {
        return server;
    }

    int port() {
        return server.getListenPort();
    }

    /** A connector to either; the caller closes it. */
    static Connector connector(int port) throws ConnectorException {
        return new LdapConnectorType()
                .open(
                        new ConnectorConfiguration(
                                "directory",
                                Map.of(
                                        "url", "ldap://127.0.0.1:" + port,
                                        "page-size", "25",
                                        "in-flight", "4"),
                                Map.of()));
    }

    void populate() throws LDAPException {
        for (int i = 0; i < PEOPLE; i++) {
            addPerson(i);
        }
        for (int i = 0; i < GROUPS; i++) {
            List<String> members = new ArrayList<>();
            for (int member = i; member < PEOPLE; member += GROUPS) {
                members.add(name(member));
            }
            server.add(
                    new Entry(
                            "CN=g" + i + ",DC=src",
                            new Attribute("objectClass", "group"),
                            new Attribute("anchorId", "g" + i),
                            new Attribute("note", "CN=g" + i + ",DC=tenant"),
                            new Attribute("displayName", "Group " + i),
                            new Attribute("member", members)));
        }
    }

    private static String name(int person) {
        return "CN=p" + person + ",DC=src";
    }

    private void addPerson(int i) throws LDAPException {
        server.add(
                new Entry(
                        name(i),
                        new Attribute("objectClass", "user"),
                        new Attribute("anchorId", "p" + i),
                        new Attribute("note", "CN=p" + i + ",DC=tenant"),
                        new Attribute("displayName", "Person " + i),
                        new Attribute("mail", "p" + i + "@src"),
                        new Attribute("manager", name(i / 7)),
                        new Attribute("proxyAddresses", "smtp:p" + i + "@a", "smtp:p" + i + "@b")));
    }

    /** People come, change, are renamed and go. */
    void change() throws LDAPException {
        for (int i = 0; i < PEOPLE; i += 3) {
            replace(name(i), "displayName", "Changed " + i);
        }
        for (int i = 1; i < PEOPLE; i += 9) {
            server.delete(name(i));
        }
        for (int i = 2; i < PEOPLE; i += 9) {
            server.modifyDN(name(i), "CN=renamed" + i, true);
        }
        for (int i = PEOPLE; i < PEOPLE + 25; i++) {
            addPerson(i);
        }
        replace("CN=g0,DC=src", "member", name(3), name(PEOPLE), name(PEOPLE + 1));
    }

    private void replace(String dn, String attribute, String... values) throws LDAPException {
        server.modify(dn, new Modification(ModificationType.REPLACE, attribute, values));
    }

    /** What the target holds, but for what the server adds. */
    Map<String, Map<String, List<String>>> target() throws LDAPException {
        Map<String, Map<String, List<String>>> content = new TreeMap<>();
        for (SearchResultEntry entry :
                server.search("DC=tenant", SearchScope.SUB, "(objectClass=*)", "*")
                        .getSearchEntries()) {
            Map<String, List<String>> attributes = new TreeMap<>();
            for (Attribute attribute : entry.getAttributes()) {
                if (!KEPT_BY_THE_SERVER.contains(attribute.getName())) {
                    attributes.put(
                            attribute.getName(),
                            List.of(attribute.getValues()).stream().sorted().toList());
                }
            }
            content.put(entry.getDN(), attributes);
        }
        return content;
    }

    long lastChange() throws LDAPException {
        return server.getRootDSE().getAttributeValueAsLong("lastChangeNumber");
    }

    /** Every write to the target behind a place in the log, with how often it happened. */
    Map<String, Integer> writesSince(long change) throws LDAPException {
        Map<String, Integer> writes = new TreeMap<>();
        for (long number = change + 1; number <= lastChange(); number++) {
            SearchResultEntry entry = server.getEntry("changeNumber=" + number + ",cn=changelog");
            String write =
                    entry.getAttributeValue("changeType")
                            + ' '
                            + entry.getAttributeValue("targetDN");
            writes.merge(write, 1, Integer::sum);
        }
        return writes;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}

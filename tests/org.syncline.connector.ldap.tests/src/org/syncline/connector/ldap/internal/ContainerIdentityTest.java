// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.Entry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.model.Dn;

class ContainerIdentityTest {
    private static final Dn PEOPLE = Dn.of("ou=People,dc=example");
    private static final Dn STAFF = Dn.of("ou=Staff,dc=example");
    private static final Dn BASE = Dn.of("dc=example");

    private static InMemoryDirectoryServer server() throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=example");
        config.setSchema(null);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=example", "objectClass: domain", "dc: example");
        server.startListening();
        return server;
    }

    private static LdapConnector connector(InMemoryDirectoryServer server, String profile)
            throws Exception {
        return new LdapConnector(
                LdapSettings.of(
                        new ConnectorConfiguration(
                                "test",
                                Map.of(
                                        "url",
                                        "ldap://localhost:" + server.getListenPort(),
                                        "profile",
                                        profile),
                                Map.of())));
    }

    @Test
    void aRenamedContainerIsFoundByItsIdentity() throws Exception {
        try (InMemoryDirectoryServer server = server();
                LdapConnector connector = connector(server, "generic")) {
            server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: People");
            String id = connector.containerId(PEOPLE).orElseThrow();
            server.modifyDN(PEOPLE.text(), "ou=Staff", true);
            assertThat(connector.containerName(id, BASE)).contains(STAFF);
            assertThat(connector.containerName("{" + id + "}", BASE)).contains(STAFF);
            assertThat(connector.containerId(STAFF)).contains(id);
            assertThat(connector.containerId(PEOPLE)).isEmpty();
            server.delete(STAFF.text());
            assertThat(connector.containerName(id, BASE)).isEmpty();
        }
    }

    @Test
    void anObjectGuidIsWrittenAsWindowsDoes() throws Exception {
        byte[] guid = new byte[16];
        for (int i = 0; i < guid.length; i++) {
            guid[i] = (byte) (0x10 + i * 15);
        }
        Entry people = new Entry(PEOPLE.text());
        people.addAttribute("objectClass", "organizationalUnit");
        people.addAttribute("objectGUID", guid);
        try (InMemoryDirectoryServer server = server();
                LdapConnector connector = connector(server, "active-directory")) {
            server.add(people);
            String id = connector.containerId(PEOPLE).orElseThrow();
            assertThat(id).isEqualTo("3d2e1f10-5b4c-796a-8897-a6b5c4d3e2f1");
            assertThat(connector.containerName(id, BASE)).contains(PEOPLE);
            assertThat(connector.containerName("no guid", BASE)).isEmpty();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.project.ProjectException;
import org.syncline.rules.LocalDirectory;
import org.syncline.rules.SourceLocation;

/** Local directories: served over LDAP, kept between runs. */
class LocalServerTest {
    private static final String ANN = "CN=Ann,DC=example";

    @TempDir private Path project;

    private Path file;

    @BeforeEach
    void writeDirectory() throws IOException {
        file = project.resolve("people.ldif");
        Files.writeString(
                file,
                """
                dn: DC=example
                objectClass: domain
                dc: example

                dn: CN=Ann,DC=example
                objectClass: user
                cn: Ann
                title: Clerk
                """);
    }

    @Test
    void entriesKeepTheirIdentifierFromOneStartToTheNext() throws Exception {
        String first = attribute("entryUUID");
        String second = attribute("entryUUID");

        assertThat(first).isNotBlank().isEqualTo(second);
    }

    @Test
    void changesAreThereAtTheNextStart() throws Exception {
        try (LocalServer server = server("people.ldif");
                LDAPConnection connection = connect(server)) {
            connection.modify(ANN, new Modification(ModificationType.REPLACE, "title", "Director"));
        }

        assertThat(attribute("title")).isEqualTo("Director");
    }

    @Test
    void whatIsMadeThereGetsTheAnchorByWhichItIsKnownFromThenOn() throws Exception {
        String bob = "CN=Bob,DC=example";
        String anchor;
        try (LocalServer server = server("people.ldif");
                LDAPConnection connection = connect(server)) {
            server.identifyBy("cloudAnchor");
            connection.add("dn: " + bob, "objectClass: user", "cn: Bob");
            connection.add("dn: CN=Eve,DC=example", "objectClass: user", "cloudAnchor: own");
            anchor = connection.getEntry(bob).getAttributeValue("cloudAnchor");
            assertThat(anchor).isNotBlank();
            assertThat(connection.getEntry("CN=Eve,DC=example").getAttributeValue("cloudAnchor"))
                    .isEqualTo("own");
        }
        try (LocalServer server = server("people.ldif");
                LDAPConnection connection = connect(server)) {
            assertThat(connection.getEntry(bob).getAttributeValue("cloudAnchor")).isEqualTo(anchor);
        }
    }

    @Test
    void fileIsLeftAloneWhenNothingWasChanged() throws Exception {
        String before = Files.readString(file);

        attribute("title");

        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void nobodyReadsWithoutThePassword() throws Exception {
        try (LocalServer server = server("people.ldif");
                LDAPConnection anonymous =
                        new LDAPConnection("127.0.0.1", new LDAPURL(server.url()).getPort())) {
            assertThatThrownBy(() -> anonymous.getEntry(ANN))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            e ->
                                    assertThat(e.getResultCode())
                                            .isIn(
                                                    ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                                                    ResultCode.AUTHORIZATION_DENIED));
        }
    }

    @Test
    void brokenFileIsNamedWithWhatToDo() throws IOException {
        Files.writeString(file, "this is no LDIF\n");

        assertThatThrownBy(() -> server("people.ldif"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("people.ldif");
    }

    @Test
    void fileOutsideOfTheProjectIsRefused() {
        assertThatThrownBy(() -> server("../elsewhere.ldif"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("outside of the project folder");
    }

    @Test
    void missingFileIsNamedWithThePlaceOfItsDeclaration() {
        assertThatThrownBy(() -> server("nowhere.ldif"))
                .isInstanceOf(ProjectException.class)
                .hasMessageContaining("project.sync:3:1")
                .hasMessageContaining("nowhere.ldif");
    }

    private String attribute(String name) throws LDAPException {
        try (LocalServer server = server("people.ldif");
                LDAPConnection connection = connect(server)) {
            return connection.getEntry(ANN, name).getAttributeValue(name);
        }
    }

    private LocalServer server(String path) {
        LocalDirectory directory =
                new LocalDirectory(
                        "people", path, "DC=example", new SourceLocation("project.sync", 3, 1));
        return new LocalServer(directory, project);
    }

    private static LDAPConnection connect(LocalServer server) throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1",
                new LDAPURL(server.url()).getPort(),
                server.bindDn(),
                server.password());
    }
}

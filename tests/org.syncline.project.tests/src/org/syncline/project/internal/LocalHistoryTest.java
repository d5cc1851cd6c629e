// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.rules.LocalDirectory;
import org.syncline.rules.SourceLocation;

/** Local directories keep every write and go on with their changelog, whatever ends the process. */
class LocalHistoryTest {
    private static final String ANN = "CN=Ann,DC=example";
    private static final String BO = "CN=Bo,DC=example";

    @TempDir private Path project;

    private final List<LocalServer> killed = new ArrayList<>();
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

                dn: CN=Bo,DC=example
                objectClass: user
                cn: Bo
                """);
    }

    @AfterEach
    void endWhatWasLeftRunning() {
        killed.forEach(LocalServer::close);
    }

    private LocalServer start() {
        return new LocalServer(
                new LocalDirectory(
                        "people",
                        "people.ldif",
                        "DC=example",
                        new SourceLocation("project.sync", 3, 1)),
                project);
    }

    /** Works with a server that is not closed afterwards, as if the process had been killed. */
    @SuppressWarnings("resource") // closed after the test
    private void killedAfter(Use use) throws Exception {
        LocalServer server = start();
        killed.add(server);
        try (LDAPConnection connection = connect(server)) {
            use.with(connection);
        }
    }

    private void closedAfter(Use use) throws Exception {
        try (LocalServer server = start();
                LDAPConnection connection = connect(server)) {
            use.with(connection);
        }
    }

    @FunctionalInterface
    private interface Use {
        void with(LDAPConnection connection) throws Exception;
    }

    private static LDAPConnection connect(LocalServer server) throws LDAPException {
        return new LDAPConnection(
                "127.0.0.1",
                new LDAPURL(server.url()).getPort(),
                server.bindDn(),
                server.password());
    }

    private static void title(LDAPConnection connection, String value) throws LDAPException {
        connection.modify(ANN, new Modification(ModificationType.REPLACE, "title", value));
    }

    private static long last(LDAPConnection connection) throws LDAPException {
        return connection.getRootDSE().getAttributeValueAsLong("lastChangeNumber");
    }

    private static String change(LDAPConnection connection, long number) throws LDAPException {
        SearchResultEntry entry = connection.getEntry("changeNumber=" + number + ",cn=changelog");
        return entry.getAttributeValue("changeType") + " " + entry.getAttributeValue("targetDN");
    }

    @Test
    void theWritesOfAKilledProcessStand() throws Exception {
        List<String> identifiers = new ArrayList<>();
        killedAfter(
                connection -> {
                    title(connection, "Director");
                    connection.add("dn: CN=Cy,DC=example", "objectClass: user");
                    connection.modifyDN(BO, "CN=Bob", true);
                    identifiers.add(
                            connection
                                    .getEntry("CN=Cy,DC=example", "entryUUID")
                                    .getAttributeValue("entryUUID"));
                });

        closedAfter(
                connection -> {
                    assertThat(connection.getEntry(ANN).getAttributeValue("title"))
                            .isEqualTo("Director");
                    assertThat(connection.getEntry("CN=Bob,DC=example")).isNotNull();
                    assertThat(
                                    connection
                                            .getEntry("CN=Cy,DC=example", "entryUUID")
                                            .getAttributeValue("entryUUID"))
                            .isEqualTo(identifiers.getFirst());
                });
        assertThat(Files.readString(file))
                .contains("Director", "CN=Cy")
                .doesNotContain("changelog");
    }

    @Test
    void theChangelogGoesOnFromOneStartToTheNext() throws Exception {
        List<Long> numbers = new ArrayList<>();
        closedAfter(
                connection -> {
                    title(connection, "one");
                    numbers.add(last(connection));
                });
        killedAfter(connection -> connection.delete(BO));

        closedAfter(
                connection -> {
                    title(connection, "three");
                    long first = numbers.getFirst();
                    assertThat(change(connection, first)).isEqualTo("modify " + ANN);
                    assertThat(change(connection, first + 1)).isEqualTo("delete " + BO);
                    assertThat(change(connection, first + 2)).isEqualTo("modify " + ANN);
                    assertThat(last(connection)).isEqualTo(first + 2);
                });
    }

    @Test
    void whatAPersonChangedInTheFileIsInTheChangelog() throws Exception {
        List<Long> numbers = new ArrayList<>();
        closedAfter(
                connection -> {
                    title(connection, "one");
                    numbers.add(last(connection));
                });
        String text = Files.readString(file).replace("title: one", "title: two");
        int bo = text.indexOf("dn: CN=Bo");
        int end = text.indexOf("\n\n", bo);
        Files.writeString(
                file,
                text.substring(0, bo)
                        + (end < 0 ? "" : text.substring(end + 2))
                        + "\ndn: CN=New,DC=example\nobjectClass: user\n");

        closedAfter(
                connection -> {
                    long first = numbers.getFirst();
                    assertThat(
                                    List.of(
                                            change(connection, first + 1),
                                            change(connection, first + 2)))
                            .containsExactly("delete " + BO, "modify " + ANN);
                    assertThat(change(connection, first + 3)).isEqualTo("add CN=New,DC=example");
                    assertThat(last(connection)).isEqualTo(first + 3);
                });
    }

    @Test
    void aFileThatNobodyChangedCausesNoChange() throws Exception {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            closedAfter(connection -> numbers.add(last(connection)));
        }

        assertThat(numbers).containsOnly(numbers.getFirst());
    }

    @Test
    void aChangeOfWhichOnlyAPartWasWrittenIsLeftOut() throws Exception {
        killedAfter(connection -> title(connection, "whole"));
        Path journal = project.resolve(".syncline/directories/people/changes-1.ldif");
        Files.writeString(
                journal, "dn: CN=Ann,DC=example\nchangetype: mod", StandardOpenOption.APPEND);

        closedAfter(
                connection ->
                        assertThat(connection.getEntry(ANN).getAttributeValue("title"))
                                .isEqualTo("whole"));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.RecordingSink.exclude;
import static org.syncline.connector.ldap.internal.RecordingSink.include;
import static org.syncline.connector.ldap.internal.RecordingSink.scope;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;

/** Delta import from OpenLDAP's own server: after it all is as a full import would show it. */
@SuppressWarnings("resource") // importing closes the connector
@EnabledIfEnvironmentVariable(named = RealServer.ALLOWED, matches = ".+")
class SlapdDeltaTest {
    private static final String PEOPLE = "ou=People," + Slapd.BASE;
    private static final String TEAM = "ou=Team," + PEOPLE;
    private static final String LEAVERS = "ou=Leavers," + Slapd.BASE;
    private static final String LOG = "overlay syncprov\nsyncprov-sessionlog 1000\n";
    private static final String NO_LOG = "overlay syncprov\n";

    @TempDir private Path folder;
    private final RecordingDelta sink = new RecordingDelta();

    private Slapd start(String overlay) throws Exception {
        Slapd server = Slapd.start(folder, overlay, false);
        for (String unit : List.of(PEOPLE, TEAM, LEAVERS)) {
            server.addUnit(unit);
        }
        return server;
    }

    private static ImportRequest scoped() {
        ContainerScope scope = scope(Slapd.BASE, exclude(Slapd.BASE), include(PEOPLE));
        return RecordingSink.request(List.of(scope), "inetOrgPerson", "groupOfNames");
    }

    private void delta(Slapd server, String word) throws Exception {
        sink.delta(server.connector(), scoped());
        assertThat(new String(sink.watermark.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("delta=" + word);
        RecordingDelta whole = new RecordingDelta().full(server.connector(), scoped());
        assertThat(sink.picture).isEqualTo(whole.picture);
        assertThat(sink.errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sync,true", "sync,false", "timestamp,false"})
    void everyKindOfChangeIsFound(String delta, boolean log) throws Exception {
        String overlay = delta.equals("timestamp") ? "" : log ? LOG : NO_LOG;
        try (Slapd server = start(overlay);
                LDAPConnection admin = server.admin()) {
            for (String name : List.of("Ann", "Bo", "Cy", "Di", "Ed")) {
                server.addPerson(name, PEOPLE);
            }
            server.addPerson("Flo", TEAM);
            server.add("cn=All," + PEOPLE, "objectClass: groupOfNames", "member: cn=Ann," + PEOPLE);
            sink.full(server.connector(), scoped());
            assertThat(sink.picture).hasSize(7);

            admin.modify(
                    "dn: cn=Ann," + PEOPLE,
                    "changetype: modify",
                    "replace: displayName",
                    "displayName: changed");
            admin.modify(
                    "dn: cn=All," + PEOPLE,
                    "changetype: modify",
                    "add: member",
                    "member: cn=Bo," + PEOPLE,
                    "-",
                    "delete: member",
                    "member: cn=Ann," + PEOPLE);
            admin.modifyDN("cn=Bo," + PEOPLE, "cn=Bob", true);
            admin.delete("cn=Cy," + PEOPLE);
            admin.modifyDN("cn=Di," + PEOPLE, "cn=Di", true, LEAVERS);
            admin.delete("cn=Ed," + PEOPLE);
            server.addPerson("Ed", PEOPLE, "displayName: another");
            delta(server, delta);
            assertThat(sink.deleted).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whatAMovedContainerTakesAlongIsFound(boolean log) throws Exception {
        try (Slapd server = start(log ? LOG : NO_LOG);
                LDAPConnection admin = server.admin()) {
            server.addPerson("Ann", TEAM);
            server.addPerson("Bo", LEAVERS);
            sink.full(server.connector(), scoped());
            admin.modifyDN(TEAM, "ou=Group", true);
            delta(server, "sync");
            assertThat(sink.picture).hasSize(1);

            admin.modifyDN("ou=Group," + PEOPLE, "ou=Group", true, LEAVERS);
            delta(server, "sync");
            assertThat(sink.picture).isEmpty();

            admin.modifyDN(LEAVERS, "ou=Leavers", true, PEOPLE);
            delta(server, "sync");
            assertThat(sink.picture).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void nothingIsReportedWhereNothingChanged(boolean log) throws Exception {
        try (Slapd server = start(log ? LOG : NO_LOG)) {
            server.addPerson("Ann", PEOPLE);
            sink.full(server.connector(), scoped());
            for (int i = 0; i < 3; i++) {
                delta(server, "sync");
                assertThat(sink.entries).isEmpty();
                assertThat(sink.deleted).isEmpty();
            }
        }
    }

    @Test
    void aServerOfAnotherHistoryAsksForAFullImport() throws Exception {
        try (Slapd server = start(LOG)) {
            server.addPerson("Ann", PEOPLE);
            sink.full(server.connector(), scoped());
        }
        Path other = java.nio.file.Files.createDirectories(folder.resolve("other"));
        try (Slapd server = Slapd.start(other, "", false)) {
            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () -> sink.delta(server.connector(), scoped()));
            assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.HISTORY_GONE);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.RecordingSink.exclude;
import static org.syncline.connector.ldap.internal.RecordingSink.include;
import static org.syncline.connector.ldap.internal.RecordingSink.scope;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;

/** Delta import by cookies from a Samba domain controller, which speaks Active Directory's way. */
@SuppressWarnings("resource") // importing closes the connector
@EnabledIfEnvironmentVariable(named = SambaDomain.FOLDER, matches = ".+")
class SambaDeltaTest {
    private final RecordingDelta sink = new RecordingDelta();

    private static ImportRequest below(SambaDomain domain, String unit) {
        return RecordingSink.request(
                List.of(
                        scope(
                                SambaDomain.DOMAIN,
                                exclude(SambaDomain.DOMAIN),
                                include("OU=" + unit + "," + domain.base()))),
                "user",
                "group");
    }

    private static void makeUnits(SambaDomain domain) throws Exception {
        for (String unit : List.of("OU=People", "OU=Team,OU=People", "OU=Leavers")) {
            domain.add(unit + "," + domain.base(), "objectClass: organizationalUnit");
        }
    }

    private void delta(SambaDomain domain, String... settings) throws Exception {
        ImportRequest request = below(domain, "People");
        sink.delta(domain.connector(settings), request);
        RecordingDelta whole = new RecordingDelta().full(domain.connector(settings), request);
        assertThat(sink.picture).isEqualTo(whole.picture);
        assertThat(sink.errors).isEmpty();
    }

    private static String text(Watermark watermark) {
        return new String(watermark.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void everyKindOfChangeIsFound() throws Exception {
        try (SambaDomain domain = SambaDomain.start("changes");
                LDAPConnection admin = domain.admin()) {
            makeUnits(domain);
            String people = "OU=People," + domain.base();
            String leavers = "OU=Leavers," + domain.base();
            for (String name : List.of("Ann", "Bo", "Cy", "Di", "Ed")) {
                domain.addUser(name, people);
            }
            domain.addUser("Flo", "OU=Team," + people);
            domain.addUser("Guy", leavers);
            sink.full(domain.connector(), below(domain, "People"));
            assertThat(text(sink.watermark)).contains("delta=dirsync", "rights=REPLICATION");
            assertThat(sink.picture).hasSize(6);

            admin.modify(
                    "dn: CN=Ann," + people,
                    "changetype: modify",
                    "replace: displayName",
                    "displayName: changed");
            admin.modifyDN("CN=Bo," + people, "CN=Bob", true);
            admin.delete("CN=Cy," + people);
            admin.modifyDN("CN=Di," + people, "CN=Di", true, leavers);
            admin.modifyDN("CN=Guy," + leavers, "CN=Guy", true, people);
            admin.delete("CN=Ed," + people);
            domain.addUser("Ed", people);
            delta(domain);
            assertThat(sink.names()).contains("Ann", "Bob", "Guy", "Ed");
            assertThat(sink.names()).doesNotContain("Flo");
            assertThat(sink.picture).hasSize(5);

            delta(domain);
            assertThat(sink.entries).isEmpty();
            assertThat(sink.deleted).isEmpty();
        }
    }

    @Test
    void membersComeAndGoOneByOne() throws Exception {
        try (SambaDomain domain = SambaDomain.start("members");
                LDAPConnection admin = domain.admin()) {
            makeUnits(domain);
            String people = "OU=People," + domain.base();
            for (String name : List.of("Ann", "Bo", "Cy")) {
                domain.addUser(name, people);
            }
            domain.add(
                    "CN=All," + people,
                    "objectClass: group",
                    "sAMAccountName: " + domain.account("All"),
                    "member: CN=Ann," + people);
            sink.full(domain.connector(), below(domain, "People"));

            admin.modify(
                    "dn: CN=All," + people,
                    "changetype: modify",
                    "add: member",
                    "member: CN=Bo," + people,
                    "member: CN=Cy," + people,
                    "-",
                    "delete: member",
                    "member: CN=Ann," + people);
            delta(domain);
            assertThat(sink.linksChanged).isEqualTo(1);
            assertThat(sink.entries).isEmpty();

            admin.modify(
                    "dn: CN=All," + people,
                    "changetype: modify",
                    "add: member",
                    "member: CN=Ann," + people,
                    "-",
                    "replace: description",
                    "description: more than links");
            admin.modify(
                    "dn: CN=Bo," + people,
                    "changetype: modify",
                    "add: manager",
                    "manager: CN=Cy," + people);
            delta(domain);
        }
    }

    @Test
    void whatAMovedContainerTakesAlongIsFound() throws Exception {
        try (SambaDomain domain = SambaDomain.start("moved");
                LDAPConnection admin = domain.admin()) {
            makeUnits(domain);
            String people = "OU=People," + domain.base();
            String leavers = "OU=Leavers," + domain.base();
            domain.addUser("Ann", "OU=Team," + people);
            domain.addUser("Bo", leavers);
            sink.full(domain.connector(), below(domain, "People"));
            admin.modifyDN("OU=Team," + people, "OU=Group", true);
            delta(domain);
            assertThat(sink.picture).hasSize(1);

            admin.modifyDN("OU=Group," + people, "OU=Group", true, leavers);
            delta(domain);
            assertThat(sink.picture).isEmpty();

            admin.modifyDN(leavers, "OU=Leavers", true, people);
            delta(domain);
            assertThat(sink.picture).hasSize(2);
        }
    }

    @Test
    void anAccountWithoutTheRightOfReplicationWorksByTimeStamps() throws Exception {
        try (SambaDomain domain = SambaDomain.start("rights");
                LDAPConnection admin = domain.admin()) {
            makeUnits(domain);
            String people = "OU=People," + domain.base();
            String[] account = reader(domain);
            domain.addUser("Ann", people);
            sink.full(domain.connector(account), below(domain, "People"));
            assertThat(text(sink.watermark)).contains("delta=timestamp");
            admin.delete("CN=Ann," + people);
            domain.addUser("Bo", people);
            delta(domain, account);
            assertThat(sink.picture).hasSize(1);

            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () ->
                                    sink.full(
                                            domain.connector(
                                                    "bind",
                                                    account[1],
                                                    "password",
                                                    account[3],
                                                    "delta",
                                                    "dirsync"),
                                            below(domain, "People")));
            assertThat(failure).hasMessageContaining("Replicating Directory Changes");
        }
    }

    @Test
    void aCookieThatTheServerDoesNotKnowAsksForAFullImport() throws Exception {
        try (SambaDomain domain = SambaDomain.start("cookie")) {
            makeUnits(domain);
            sink.full(domain.connector(), below(domain, "People"));
            sink.watermark =
                    new Watermark(
                            text(sink.watermark)
                                    .replaceAll("(cookie [^=]*)=.*", "$1=AAAA")
                                    .getBytes(StandardCharsets.UTF_8));

            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () -> sink.delta(domain.connector(), below(domain, "People")));
            assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.HISTORY_GONE);
        }
    }

    @Test
    void anAccountThatMaySeeDeletedObjectsWorksByCookies() throws Exception {
        try (SambaDomain domain = SambaDomain.start("ownrights");
                LDAPConnection admin = domain.admin()) {
            makeUnits(domain);
            String people = "OU=People," + domain.base();
            String[] account = reader(domain);
            domain.addUser("Ann", people);
            domain.addUser("Bo", people);
            domain.addUser("Gone", people);
            admin.delete("CN=Gone," + people);
            domain.letSeeDeletedObjects(account[1]);
            sink.full(domain.connector(account), below(domain, "People"));
            assertThat(text(sink.watermark)).contains("delta=dirsync", "rights=OWN");

            admin.delete("CN=Ann," + people);
            admin.modifyDN("CN=Bo," + people, "CN=Bob", true);
            domain.addUser("Cy", people);
            delta(domain, account);
            assertThat(sink.names()).contains("Bob", "Cy");
            assertThat(sink.picture).hasSize(2);
        }
    }

    private static String[] reader(SambaDomain domain) throws Exception {
        domain.addUser("Reader", domain.base());
        domain.tool("user", "setpassword", domain.account("Reader"), "--newpassword=Re4der-pw");
        domain.tool("user", "enable", domain.account("Reader"));
        return new String[] {"bind", "CN=Reader," + domain.base(), "password", "Re4der-pw"};
    }
}

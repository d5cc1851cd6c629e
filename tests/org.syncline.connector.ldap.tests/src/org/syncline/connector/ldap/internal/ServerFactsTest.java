// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.DescribesServer.Fact;
import org.syncline.model.Dn;

/** What discovery tells of a server. */
@SuppressWarnings("resource") // asking closes the connector; the directory is closed after the test
class ServerFactsTest {
    private static Map<String, String> facts(LdapConnector connector, String... partitions)
            throws Exception {
        try (connector) {
            List<Dn> names = List.of(partitions).stream().map(Dn::of).toList();
            return connector.describeServer(names).stream()
                    .collect(Collectors.toMap(Fact::caption, Fact::text));
        }
    }

    @Test
    void everyWayThatIsPassedOverHasItsReason() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            Map<String, String> facts = facts(directory.connector(), TestDirectory.BASE);

            assertThat(facts.get("Naming contexts"))
                    .isEqualTo("DC=contoso,DC=com; DC=fabrikam,DC=com");
            assertThat(facts.get("Delta imports"))
                    .isEqualTo(
                            "timestamp, because of dirsync: the server does not offer the control"
                                    + " for it; of changelog: the server publishes no changelog");
            assertThat(facts.get("Pages")).isEqualTo("500 objects; the server publishes no limit");
            assertThat(facts.get("Controls")).contains("Simple Paged Results");
            assertThat(facts.get("SASL")).contains("PLAIN");
        }
    }

    @Test
    void aDemandThatTheServerDoesNotMeetIsSaid() throws Exception {
        try (TestDirectory directory = TestDirectory.start().setting("delta", "dirsync")) {
            assertThat(facts(directory.connector()).get("Delta imports"))
                    .startsWith("not possible: ")
                    .contains("delta is dirsync, but the server does not offer");
        }
    }

    @Test
    void theSettingIsAReasonToo() throws Exception {
        try (TestDirectory directory = TestDirectory.start().setting("delta", "none")) {
            assertThat(facts(directory.connector()).get("Delta imports"))
                    .isEqualTo("none, as the setting delta says");
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = RealServer.ALLOWED, matches = ".+")
    void openLdapWithAndWithoutItsOverlay(@TempDir Path with, @TempDir Path without)
            throws Exception {
        try (Slapd server = Slapd.start(with)) {
            Map<String, String> facts = facts(server.connector(), Slapd.BASE);
            assertThat(facts.get("Delta imports")).startsWith("sync, the best way");
            assertThat(facts.get("Naming contexts")).isEqualTo(Slapd.BASE);
            assertThat(facts.get("Extensions")).contains("Who Am I?");
        }
        try (Slapd server = Slapd.start(without, "", false)) {
            assertThat(facts(server.connector(), Slapd.BASE).get("Delta imports"))
                    .startsWith("timestamp, because of sync: ");
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = SambaDomain.FOLDER, matches = ".+")
    void sambaTellsItsLimits() throws Exception {
        try (SambaDomain domain = SambaDomain.start("Facts")) {
            Map<String, String> facts = facts(domain.connector(), SambaDomain.DOMAIN);

            assertThat(facts.get("Delta imports")).startsWith("dirsync, the best way");
            assertThat(facts.get("Naming contexts"))
                    .contains("CN=Configuration," + SambaDomain.DOMAIN);
            assertThat(facts.get("Pages")).startsWith("500 objects; the server allows ");
            assertThat(facts.get("Controls")).contains("DirSync");
        }
    }
}

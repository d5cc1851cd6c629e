// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;
import static org.syncline.migration.analysis.Fixture.direct;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.migration.AgentXml;
import org.syncline.migration.MigrationException;
import org.syncline.migration.analysis.FilterFinding.Trust;

/** Filters, rules, settings, database and accounts. */
class CarriedAndServerTest {
    @TempDir private Path folder;

    private Fixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
    }

    @Test
    void filtersAreToldInWordsWithTheTrustInTheirOperators() throws MigrationException {
        AgentXml agent =
                new AgentXml()
                        .filter(
                                condition("sAMAccountName", "substring-start", "svc-"),
                                condition("mail", "not-present", ""))
                        .filter(condition("userAccountControl", "bit-on", "0x2"))
                        .filter(condition("mail", "sounds-like", "x"));

        UpgradeAnalysis analysis = fixture.agent(agent).analyze();

        assertThat(analysis.filters())
                .extracting(FilterFinding::trust)
                .containsExactly(Trust.VERIFIED, Trust.NOT_VERIFIED, Trust.NOT_UNDERSTOOD);
        assertThat(analysis.filters().getFirst().words())
                .isEqualTo("sAMAccountName starts with \"svc-\" and mail is not present");
        assertThat(analysis.filters().get(2).remark()).contains("sounds-like");
        assertThat(analysis.supported()).isTrue();
        assertThat(carried(analysis, "connector filters").found())
                .isEqualTo("3, 1 not verified, 1 not understood");
    }

    @Test
    void domainsAndContainersAreListed() throws MigrationException {
        UpgradeAnalysis analysis = fixture.dirSync().analyze();

        ConnectedSystem.Partition partition = analysis.systems().getFirst().partitions().getFirst();
        assertThat(partition.dn()).isEqualTo("DC=example,DC=test");
        assertThat(partition.included()).containsExactly("OU=Staff,DC=example,DC=test");
        assertThat(partition.excluded()).containsExactly("DC=example,DC=test");
        assertThat(carried(analysis, "containers (OU)").found())
                .isEqualTo("1 included, 1 excluded");
    }

    @Test
    void rulesAreSortedByTagAndSignsOfAChange() throws MigrationException {
        RuleOverview rules =
                fixture.agent(new AgentXml())
                        .rule("Standard", "Microsoft.A.001", "<precedence>100</precedence>", "")
                        .rule(
                                "Edited",
                                "Microsoft.B.001",
                                "<version>4</version><precedence>101</precedence>",
                                "")
                        .rule("Moved", "Microsoft.C.001", "<precedence>40</precedence>", "")
                        .rule(
                                "Off",
                                "Microsoft.D.001",
                                "<precedence>103</precedence><disabled>True</disabled>",
                                "")
                        .rule(
                                "Mine",
                                "",
                                "<precedence>50</precedence><disabled>True</disabled>",
                                direct("mail", "mail"))
                        .rule("Late", "", "<precedence>200</precedence>", direct("mail", "mail"))
                        .analyze()
                        .rules();

        assertThat(rules.standard()).isEqualTo(4);
        assertThat(rules.custom())
                .extracting(RuleFinding::name)
                .containsExactlyInAnyOrder("Mine", "Late");
        assertThat(rules.modified())
                .extracting(RuleFinding::name)
                .containsExactlyInAnyOrder("Edited", "Moved");
        assertThat(rules.disabled())
                .extracting(RuleFinding::name)
                .containsExactlyInAnyOrder("Off", "Mine");
        assertThat(rules.custom())
                .filteredOn(r -> r.name().equals("Late"))
                .allMatch(r -> r.remark().contains("below 100"));
    }

    @Test
    void whatTheFilesDoNotSayIsUnknown() throws MigrationException {
        UpgradeAnalysis analysis = fixture.agent(new AgentXml()).analyze();

        assertThat(fact(analysis, "host-names")).isEqualTo("EXAMPLESYNC");
        assertThat(fact(analysis, "staging-mode")).isEmpty();
        assertThat(fact(analysis, "scheduler-interval")).isEmpty();
        assertThat(fact(analysis, "delete-threshold")).isEmpty();
        assertThat(analysis.database().kind()).isEqualTo(DatabaseFacts.Kind.UNKNOWN);
        assertThat(carried(analysis, "password synchronization").found()).isEqualTo("not said");
    }

    @ParameterizedTest
    @CsvSource({
        "(localdb), .\\ADSync, LOCAL_DB",
        "SYNC01, SQLEXPRESS, EXPRESS",
        "sql1.example.test, MSSQLSERVER, FULL_SQL",
        "'', '', UNKNOWN",
    })
    void databaseIsJudgedByItsName(String server, String instance, DatabaseFacts.Kind kind)
            throws MigrationException {
        UpgradeAnalysis analysis = fixture.file("policy.json", policy(server, instance)).analyze();

        assertThat(analysis.database().kind()).isEqualTo(kind);
        assertThat(analysis.database().name()).isEqualTo("ADSync");
        assertThat(analysis.product()).isEqualTo(Product.AAD_CONNECT);
        assertThat(fact(analysis, "host-names")).isEqualTo("SYNC01");
        assertThat(fact(analysis, "version")).isEqualTo("1.6.4.0");
        assertThat(analysis.rules().standardNamed()).isEqualTo(1);
    }

    @Test
    void smallDatabaseIsToldToBeTooSmallForManyObjects() throws MigrationException {
        fixture.file("policy.json", policy("(localdb)", "ADSync"));

        assertThat(fixture.analyze(AnalysisOptions.DEFAULT.withObjects(100_000)).database())
                .extracting(DatabaseFacts::advice)
                .asString()
                .contains("needs a full SQL Server");
        assertThat(fixture.analyze(AnalysisOptions.DEFAULT.withObjects(99_999)).database())
                .extracting(DatabaseFacts::advice)
                .asString()
                .doesNotContain("needs");
    }

    @Test
    void accountsAreListedAndSecretsAreNot() throws MigrationException {
        AgentXml agent =
                new AgentXml()
                        .with(
                                "<controller-configuration><impersonation><user>host-svc</user>"
                                        + "<password>TOPSECRET</password></impersonation>"
                                        + "</controller-configuration>");

        UpgradeAnalysis analysis =
                fixture.agent(agent).file("policy.json", policy("SQL1", "")).analyze();

        assertThat(analysis.accounts())
                .extracting(ServiceAccount::account)
                .containsExactlyInAnyOrder("EXAMPLE\\svc", "host-svc", "EXAMPLE\\svc-sync");
        assertThat(analysis.toString()).doesNotContain("TOPSECRET");
    }

    @Test
    void whatWasNotUnderstoodIsARemarkAndNotLost() throws MigrationException {
        UpgradeAnalysis analysis =
                fixture.dirSync().file("notes.xml", "<something-else/>").analyze();

        assertThat(analysis.remarks())
                .anyMatch(r -> !r.understood() && r.location().file().endsWith("notes.xml"));
    }

    private static String policy(String server, String instance) {
        return """
               {"policyMetadata": {"type": "migration", "azureADConnectVersion": "1.6.4.0"},
                "deploymentMetadata": {"hostName": "SYNC01", "serviceAccount": "EXAMPLE\\\\svc-sync",
                  "databaseServer": "SERVER", "databaseInstance": "INSTANCE",
                  "databaseName": "ADSync"},
                "onpremisesDirectoryPolicy": [{"friendlyName": "example.test",
                  "uniqueIdentifier": "11111111-2222-3333-4444-555555555555",
                  "standardSynchronizationRules": [{"name": "In from AD - User Join"}],
                  "customSynchronizationRules": []}]}
               """
                .replace("SERVER", server)
                .replace("INSTANCE", instance.replace("\\", "\\\\"));
    }

    private static String fact(UpgradeAnalysis analysis, String key) {
        return analysis.server().stream()
                .filter(fact -> fact.key().equals(key))
                .map(ServerFact::value)
                .findFirst()
                .orElseThrow();
    }

    private static CarryOver carried(UpgradeAnalysis analysis, String what) {
        return analysis.carryOver().stream()
                .filter(c -> c.what().equals(what))
                .findFirst()
                .orElseThrow();
    }
}

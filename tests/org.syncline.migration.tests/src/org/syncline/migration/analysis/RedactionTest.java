// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.migration.AgentXml;
import org.syncline.migration.Corpus;
import org.syncline.migration.MigrationException;
import org.syncline.migration.report.ReportHtml;
import org.syncline.migration.report.ReportText;

/** Placeholders for what tells of an organisation (formats reference, 6.21). */
class RedactionTest {
    @TempDir private Path folder;

    @Test
    void hostsNamesSidsAndAccountsHavePlaceholdersEverywhere() throws MigrationException {
        AgentXml agent =
                new AgentXml()
                        .name("example.test")
                        .filter(
                                condition(
                                        "manager",
                                        "equality",
                                        "CN=Boss,OU=Staff,DC=example,DC=test"))
                        .filter(condition("mail", "equality", "ann@mail.example.test"))
                        .filter(
                                condition(
                                        "sAMAccountName",
                                        "equality",
                                        "S-1-5-21-1004336348-1177238915"))
                        .with(
                                "<extension><assembly-name>EXAMPLESYNC.dll</assembly-name>"
                                        + "</extension>");
        Fixture fixture =
                new Fixture(folder)
                        .agent(agent)
                        .metaverse("", "")
                        .rule("for EXAMPLE\\svc on dc1.example.test", "", "", "");

        String all = shown(fixture.analyze(AnalysisOptions.DEFAULT.redacted()));

        assertThat(shown(fixture.analyze()))
                .contains("EXAMPLESYNC", "example.test", "CN=Boss", "S-1-5-21", "ann@mail");
        assertThat(all)
                .doesNotContainIgnoringCase("examplesync")
                .doesNotContainIgnoringCase("example")
                .doesNotContain("Boss", "S-1-5", "ann@", "svc", "dc1", "OU=Staff", "DC=")
                .contains("[HOST-1]", "[DN-", "[SID-1]", "[ACCOUNT-", "[DOMAIN-1]");
    }

    @Test
    void oneValueHasOnePlaceholder() throws MigrationException {
        UpgradeAnalysis analysis =
                new Fixture(folder).dirSync().analyze(AnalysisOptions.DEFAULT.redacted());

        ConnectedSystem.Partition partition = analysis.systems().getFirst().partitions().getFirst();
        assertThat(partition.excluded()).containsExactly(partition.dn());
        assertThat(partition.included()).doesNotContain(partition.dn());
    }

    @Test
    void factsThatTellOfNobodyStay() throws MigrationException {
        UpgradeAnalysis analysis =
                new Fixture(folder)
                        .dirSync()
                        .analyze(AnalysisOptions.DEFAULT.redacted().withObjects(50_000));

        assertThat(analysis.product()).isEqualTo(Product.DIRSYNC);
        assertThat(analysis.path().recommended()).isEqualTo(UpgradePath.PARALLEL);
        assertThat(analysis.systems().getFirst().name()).isEqualTo("SourceAD");
        assertThat(shown(analysis)).contains("agent.xml", "syncline translate");
    }

    @Test
    void realConfigurationNamesItsOrganisationNoMore() throws MigrationException {
        Path corpus = Corpus.folder("aadconnect-1.1.130");
        UpgradeAnalysis analysis =
                new UpgradeAnalyzer()
                        .analyze(java.util.List.of(corpus), AnalysisOptions.DEFAULT.redacted());

        assertThat(shown(analysis).replace(corpus.toString(), ""))
                .doesNotContainIgnoringCase("contoso")
                .doesNotContain("MSOL_", "DC=");
    }

    private static String shown(UpgradeAnalysis analysis) {
        return analysis
                + ReportText.of(AnalysisReport.of(analysis))
                + ReportHtml.of(AnalysisReport.of(analysis));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;
import static org.syncline.migration.analysis.Fixture.direct;
import static org.syncline.migration.analysis.Fixture.flow;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.migration.AgentXml;
import org.syncline.migration.MigrationException;

/** What the wizard refuses, and what it does not (semantics reference, 8.2). */
class BlockersTest {
    private static final String EXPORT_FLOWS =
            "<export-attribute-flow><export-flow-set cd-object-type=\"user\""
                    + " mv-object-type=\"person\"><export-flow cd-attribute=\"%s\""
                    + " id=\"{AAAAAAAA-0000-0000-0000-000000000012}\">%s</export-flow>"
                    + "</export-flow-set></export-attribute-flow>";

    @TempDir private Path folder;

    private Fixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
    }

    @Test
    void dirSyncWithFiltersAndContainersIsSupported() throws MigrationException {
        AgentXml agent =
                new AgentXml()
                        .attributes("extensionAttribute15 displayName objectGUID")
                        .filter(condition("extensionAttribute15", "equality", "NoSync"));

        UpgradeAnalysis analysis =
                fixture.agent(agent)
                        .metaverse(
                                flow("displayName", "direct", "displayName")
                                        + flow("sourceAnchor", "direct", "objectGUID"),
                                "<provisioning type=\"both\"/>")
                        .analyze();

        assertThat(analysis.blockers()).isEmpty();
        assertThat(analysis.supported()).isTrue();
        assertThat(analysis.product()).isEqualTo(Product.DIRSYNC);
    }

    @ParameterizedTest
    @CsvSource({
        "constant, <constant-mapping><constant-value>x</constant-value></constant-mapping>",
        "dn-part, <dn-part-mapping><dn-part>1</dn-part></dn-part-mapping>",
        "renamed," + " <direct-mapping><src-attribute>employeeID</src-attribute></direct-mapping>"
    })
    void flowThatIsNoPlainCopyIsACustomFlow(String kind, String mapping) throws MigrationException {
        AgentXml agent = new AgentXml().with(String.format(EXPORT_FLOWS, "title", mapping));

        Blocker blocker = only(fixture.agent(agent).analyze());

        assertThat(blocker.reason()).as(kind).isEqualTo(BlockReason.CUSTOM_FLOW);
        assertThat(blocker.subject()).contains("SourceAD", "user.title");
        assertThat(blocker.carries()).isEqualTo(Blocker.Carries.YES);
        assertThat(blocker.location().file()).endsWith("agent.xml");
        assertThat(blocker.location().line()).isGreaterThan(1);
    }

    @ParameterizedTest
    @CsvSource({"sAMAccountName, accountName", "c, countryLetterCode", "mail, MAIL"})
    void copyUnderANameThatTheVendorUsesIsNoChange(String source, String target)
            throws MigrationException {
        AgentXml agent =
                new AgentXml()
                        .with(
                                String.format(
                                        EXPORT_FLOWS,
                                        target,
                                        "<direct-mapping><src-attribute>"
                                                + source
                                                + "</src-attribute></direct-mapping>"));

        assertThat(fixture.agent(agent).analyze().supported()).isTrue();
    }

    @Test
    void flowOfAnAttributeThatIsNotSelectedTellsThatItWasRemoved() throws MigrationException {
        Blocker blocker =
                only(
                        fixture.agent(new AgentXml().attributes("sAMAccountName"))
                                .metaverse(flow("title", "direct", "title"), "")
                                .analyze());

        assertThat(blocker.reason()).isEqualTo(BlockReason.REMOVED_ATTRIBUTE);
        assertThat(blocker.why()).contains("title");
        assertThat(blocker.location().file()).endsWith("MV.xml");
    }

    @Test
    void ownExtensionIsRefusedAndTheVendorsIsNoted() throws MigrationException {
        String own = "<extension><assembly-name>Contoso.Rules.dll</assembly-name></extension>";

        Blocker blocker = only(fixture.agent(new AgentXml().with(own)).analyze());
        UpgradeAnalysis vendor =
                fixture.agent(new AgentXml().with(own.replace("Contoso.", "Microsoft."))).analyze();

        assertThat(blocker.reason()).isEqualTo(BlockReason.EXTENSION);
        assertThat(blocker.carries()).isEqualTo(Blocker.Carries.NO);
        assertThat(blocker.subject()).contains("Contoso.Rules.dll");
        assertThat(vendor.supported()).isTrue();
        assertThat(vendor.remarks()).anyMatch(r -> r.subject().contains("Microsoft.Rules.dll"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCRIPTED_FILTER | <stay-disconnector><filter-set cd-object-type=\"group\""
                        + " type=\"scripted\" import-filter=\"0\"/></stay-disconnector>",
                "SCRIPTED_JOIN | <join><join-profile cd-object-type=\"user\"><join-criterion"
                        + " id=\"{1}\"><search mv-object-type=\"person\"/><resolution"
                        + " type=\"scripted\"><script-context>x</script-context></resolution>"
                        + "</join-criterion></join-profile></join>",
                "SCRIPTED_PROJECTION | <projection><class-mapping type=\"scripted\" id=\"{1}\""
                        + " cd-object-type=\"user\"><mv-object-type/></class-mapping></projection>",
                "PROVISIONING_CODE | <provisioning-cleanup type=\"scripted\"/>",
            })
    void codeThatDecidesIsRefusedAndNotCarried(BlockReason reason, String xml)
            throws MigrationException {
        Blocker blocker = only(fixture.agent(new AgentXml().with(xml)).analyze());

        assertThat(blocker.reason()).isEqualTo(reason);
        assertThat(blocker.carries()).isEqualTo(Blocker.Carries.NO);
        assertThat(blocker.location().line()).isGreaterThan(1);
        assertThat(blocker.remedy()).isNotBlank();
    }

    @Test
    void declaredJoinsAndProjectionsAreTheVendorsOwn() throws MigrationException {
        String xml =
                "<join><join-profile cd-object-type=\"user\"><join-criterion id=\"{1}\"><search"
                        + " mv-object-type=\"person\"/><resolution type=\"none\"/></join-criterion>"
                        + "</join-profile></join><projection><class-mapping type=\"declared\""
                        + " id=\"{2}\" cd-object-type=\"user\"><mv-object-type>person"
                        + "</mv-object-type></class-mapping></projection><provisioning-cleanup"
                        + " type=\"declared\"><action>make-normal-disconnector</action>"
                        + "</provisioning-cleanup>";

        assertThat(fixture.agent(new AgentXml().with(xml)).analyze().supported()).isTrue();
    }

    @Test
    void scriptedFlowNamesWhatTheCodeKnowsItBy() throws MigrationException {
        Blocker blocker =
                only(
                        fixture.agent(new AgentXml())
                                .metaverse(
                                        flow("title", "scripted", "mail")
                                                .replace(
                                                        "</scripted",
                                                        "<script-context>cd.user:title"
                                                                + "</script-context></scripted"),
                                        "")
                                .analyze());

        assertThat(blocker.reason()).isEqualTo(BlockReason.SCRIPTED_FLOW);
        assertThat(blocker.subject()).contains("person.title", "cd.user:title");
    }

    @Test
    void manualPrecedenceIsCode() throws MigrationException {
        Blocker blocker =
                only(
                        fixture.agent(new AgentXml())
                                .metaverse(flow("mail", "direct", "mail", "manual"), "")
                                .analyze());

        assertThat(blocker.reason()).isEqualTo(BlockReason.SCRIPTED_FLOW);
        assertThat(blocker.why()).contains("manual precedence");
    }

    @Test
    void provisioningAndDeletionByCodeAreRefused() throws MigrationException {
        UpgradeAnalysis analysis =
                fixture.agent(new AgentXml())
                        .metaverse(
                                "",
                                "<provisioning type=\"scripted\"/><mv-deletion><mv-deletion-rule"
                                        + " mv-object-type=\"person\" id=\"{1}\" type=\"scripted\"/>"
                                        + "</mv-deletion><extension><assembly-name>Mv.dll"
                                        + "</assembly-name></extension>")
                        .analyze();

        assertThat(analysis.blockers())
                .extracting(Blocker::reason)
                .containsExactlyInAnyOrder(
                        BlockReason.EXTENSION,
                        BlockReason.PROVISIONING_CODE,
                        BlockReason.PROVISIONING_CODE);
    }

    @Test
    void anchorThatIsNotObjectGuidIsRefused() throws MigrationException {
        Blocker blocker =
                only(
                        fixture.agent(new AgentXml())
                                .metaverse(flow("sourceAnchor", "direct", "sourceAnchor"), "")
                                .analyze(),
                        BlockReason.SOURCE_ANCHOR);

        assertThat(blocker.remedy()).contains("every object a new one");
        assertThat(blocker.carries()).isEqualTo(Blocker.Carries.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSSQL", "ADAM", "FIM", "Delimited", ""})
    void systemsOtherThanDirectoryAndTenantAreRefused(String category) throws MigrationException {
        Blocker blocker =
                only(fixture.agent(new AgentXml().name("HR").category(category)).analyze());

        assertThat(blocker.reason()).isEqualTo(BlockReason.CONNECTOR_KIND);
        assertThat(blocker.carries()).isEqualTo(Blocker.Carries.PARTLY);
    }

    @Test
    void tenantOfDirSyncIsKnownByItsName() throws MigrationException {
        UpgradeAnalysis analysis =
                fixture.agent(new AgentXml().name("TargetWebService").category("Extensible"))
                        .analyze();

        assertThat(analysis.supported()).isTrue();
        assertThat(analysis.systems().getFirst().kind()).isEqualTo(ConnectedSystem.Kind.TENANT);
    }

    @Test
    void ruleThatReadsAnAttributeThatIsNotSelectedIsRefused() throws MigrationException {
        Blocker blocker =
                only(
                        fixture.agent(new AgentXml().attributes("mail"))
                                .rule(
                                        "In from AD - Block",
                                        "",
                                        "<precedence>50</precedence>",
                                        direct("mail", "mail") + direct("title", "title"))
                                .analyze());

        assertThat(blocker.reason()).isEqualTo(BlockReason.REMOVED_ATTRIBUTE);
        assertThat(blocker.subject()).contains("In from AD - Block", "title");
    }

    @ParameterizedTest
    @CsvSource({"employeeID, false", "mS-DS-ConsistencyGuid, true", "objectGUID, true"})
    void anchorSettingOfAzureAdConnectIsJudged(String anchor, boolean supported)
            throws MigrationException {
        UpgradeAnalysis analysis =
                fixture.metaverse(
                                "",
                                "<parameter-values><parameter"
                                        + " name=\"Microsoft.SynchronizationOption.AnchorAttribute\""
                                        + " type=\"string\">"
                                        + anchor
                                        + "</parameter><parameter"
                                        + " name=\"Microsoft.Synchronize.StagingMode\""
                                        + " type=\"string\">True</parameter></parameter-values>")
                        .analyze();

        assertThat(analysis.product()).isEqualTo(Product.AAD_CONNECT);
        assertThat(analysis.supported()).isEqualTo(supported);
    }

    private static Blocker only(UpgradeAnalysis analysis) {
        assertThat(analysis.blockers()).hasSize(1);
        assertThat(analysis.supported()).isFalse();
        return analysis.blockers().getFirst();
    }

    private static Blocker only(UpgradeAnalysis analysis, BlockReason reason) {
        return analysis.blockers().stream()
                .filter(blocker -> blocker.reason() == reason)
                .findFirst()
                .orElseThrow();
    }
}

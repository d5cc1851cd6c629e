// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.formats.Corpus;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.FormatException;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;

class ManagementAgentReaderTest {
    @TempDir private Path folder;

    private final List<ForeignNote> notes = new ArrayList<>();

    /**
     * The table of the formats reference, section 2.1. Of containers only those with a name count,
     * of flows only those that are no part of another.
     */
    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0C3357F1-FAD7-4E1E-88E2-A9CFCFE67491,HROrg,MSSQL,3,1,0,0,0,0,1,1,0,7",
        "18160047-5056-41CB-8D2B-9EC4380DFF2E,Active Directory LDS,ADAM,12,3,4,3,0,0,1,0,13,9",
        "3126363E-CD92-4CD3-A05A-ABC342CDEB6D,Contoso HR System,MSSQL,27,1,0,0,0,0,1,1,2,9",
        "39D3FCED-BA37-4EF8-9923-35A511C4901A,BHOLD FIMEmployee,MSSQL,11,1,0,0,1,1,0,0,7,10",
        "3D31F21B-C7DD-48AA-8B27-CEAFCDB8C440,BHOLD Authorizations,MSSQL,6,1,0,0,0,0,2,0,4,10",
        "A888E33C-C78A-4A39-B24F-C4599C9C2FE7,Contoso Active Directory,AD,54,4,16,4,0,0,2,1,42,11",
        "B26849CC-16CD-4DDA-9D06-72A342B8060E,FIM Service,FIM,95,1,0,0,1,2,5,5,45,13",
        "E7B86813-5E5C-4702-AA02-54458F00A83C,Bhold FimOrgunit,MSSQL,5,1,0,0,0,0,0,0,3,7"
    })
    void readsEveryRealAgentWhole(
            String id,
            String name,
            String category,
            int attributes,
            int partitions,
            int exclusions,
            int inclusions,
            int filterSets,
            int filters,
            int joinedTypes,
            int projections,
            int exportFlows,
            int runProfiles)
            throws Exception {
        Path file = Corpus.folder("mim-contoso").resolve("MA-{" + id + "}.XML");
        ManagementAgent agent = new ManagementAgentReader().read(file, "agent", notes::add);
        assertThat(agent.id()).isEqualTo("{" + id + "}");
        assertThat(agent.name()).isEqualTo(name);
        assertThat(agent.category()).isEqualTo(category);
        assertThat(agent.selectedAttributes()).hasSize(attributes);
        assertThat(agent.partitions()).hasSize(partitions);
        assertThat(agent.partitions().stream().mapToInt(p -> p.exclusions().size()).sum())
                .isEqualTo(exclusions);
        assertThat(agent.partitions().stream().mapToInt(p -> p.inclusions().size()).sum())
                .isEqualTo(inclusions);
        assertThat(agent.filters()).hasSize(filterSets);
        assertThat(agent.filters().stream().mapToInt(set -> set.filters().size()).sum())
                .isEqualTo(filters);
        assertThat(agent.joins().stream().map(AgentJoin::objectType).distinct())
                .hasSize(joinedTypes);
        assertThat(agent.projections()).hasSize(projections);
        assertThat(agent.exportFlows()).hasSize(exportFlows);
        assertThat(agent.runProfiles()).hasSize(runProfiles);
        assertThat(notes).allMatch(note -> note.kind().equals("secret"));
    }

    @Test
    void attributesOfARealForestHaveTheirTypes() throws Exception {
        Path file =
                Corpus.folder("mim-contoso")
                        .resolve("MA-{A888E33C-C78A-4A39-B24F-C4599C9C2FE7}.XML");
        ManagementAgent agent = new ManagementAgentReader().read(file, "agent", notes::add);
        assertThat(agent.forest()).isEqualTo("contoso.com");
        assertThat(user(agent, "objectSid").type()).isEqualTo(ValueType.BINARY);
        assertThat(user(agent, "userAccountControl").type()).isEqualTo(ValueType.INTEGER);
        assertThat(user(agent, "pwdLastSet").type()).isEqualTo(ValueType.INTEGER);
        assertThat(user(agent, "manager").type()).isEqualTo(ValueType.REFERENCE);
        assertThat(user(agent, "proxyAddresses").multiValued()).isTrue();
        assertThat(user(agent, "mail").multiValued()).isFalse();
        assertThat(agent.schema().attributes("user").keySet())
                .as("inherited from top")
                .contains("isCriticalSystemObject");
    }

    @Test
    void readsTheConnectorsOfAzureAdConnectWithoutWrapper() throws Exception {
        try (Stream<Path> files =
                Files.list(Corpus.folder("aadconnect-1.1.130").resolve("Connectors"))) {
            for (Path file : files.sorted().toList()) {
                ManagementAgent agent = new ManagementAgentReader().read(file, "agent", notes::add);
                assertThat(agent.runProfiles()).hasSize(5);
                assertThat(agent.selectedAttributes()).hasSizeGreaterThan(130);
            }
        }
    }

    @Test
    void theConfigurationOfTheMetaverseIsRefusedByName() {
        Path file = Corpus.folder("mim-contoso").resolve("MV.XML");
        assertThatThrownBy(() -> new ManagementAgentReader().read(file, "MV.XML", notes::add))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("a metaverse configuration, not the export");
    }

    @Test
    void theExportOfSomethingElseIsRefusedByName() throws Exception {
        Path page = Files.writeString(folder.resolve("page.xml"), "<html><body/></html>");
        assertThatThrownBy(() -> new ManagementAgentReader().read(page, "page.xml", notes::add))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("a <html> document");
    }

    @Test
    void conditionsKeepWhatWasWritten() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("agent.xml"),
                        """
                        <export-ma>
                        <ma-data>
                         <stay-disconnector>
                          <filter-set import-filter="0" cd-object-type="user" type="declared">
                           <filter-alternative id="{AAAAAAAA-0000-0000-0000-000000000001}">
                            <condition cd-attribute="employeeNumber" operator="equality">
                             <value ui-radix="10">0x2a</value></condition>
                            <condition cd-attribute="mail" operator="not-present"><value/></condition>
                           </filter-alternative>
                          </filter-set>
                         </stay-disconnector>
                         <private-configuration><adma-configuration>
                          <forest-login-user>svc</forest-login-user>
                          <forest-login-domain>EXAMPLE</forest-login-domain>
                         </adma-configuration></private-configuration>
                        </ma-data>
                        </export-ma>
                        """);
        ManagementAgent agent = new ManagementAgentReader().read(file, "agent.xml", notes::add);
        AgentFilterSet set = agent.filters().get(0);
        assertThat(set.objectType()).isEqualTo("user");
        assertThat(set.importFilter()).isFalse();
        AgentCondition condition = set.filters().get(0).conditions().get(0);
        assertThat(condition.value()).isEqualTo("0x2a");
        assertThat(condition.radix()).isEqualTo("10");
        assertThat(condition.location().file()).isEqualTo("agent.xml");
        assertThat(condition.location().line()).isEqualTo(6);
        assertThat(agent.accounts()).containsValue("EXAMPLE\\svc");
    }

    private static AttributeSchema user(ManagementAgent agent, String attribute) {
        return agent.schema().attribute("user", attribute).orElseThrow();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.ForeignMetaverse.ImportFlow;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.FunctionTree;
import org.syncline.model.ValueType;

class MetaverseTest {
    private static final String XML =
            """
            <saved-mv-configuration server='EXAMPLESYNC' export-date='2013-01-02 03:04:05.678'>
            <mv-data>
             <format-version>1</format-version>
             <version>12</version>
             <schema>
              <dsml:dsml xmlns:dsml="http://www.dsml.org/DSML">
               <dsml:directory-schema>
                <dsml:class id="person" type="structural"><dsml:name>person</dsml:name><dsml:attribute ref="#displayName" required="false"/><dsml:attribute ref="#manager"/></dsml:class>
                <dsml:attribute-type id="displayName" single-value="true"><dsml:name>displayName</dsml:name><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
                <dsml:attribute-type id="manager" single-value="true"><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.12</dsml:syntax></dsml:attribute-type>
               </dsml:directory-schema>
              </dsml:dsml>
             </schema>
             <import-attribute-flow>
              <import-flow-set mv-object-type="person">
               <import-flows mv-attribute="displayName" type="ranked">
                <import-flow src-ma="{11111111-2222-3333-4444-555555555555}" cd-object-type="user" id="{AAAAAAAA-0000-0000-0000-000000000040}"><direct-mapping><src-attribute>displayName</src-attribute></direct-mapping></import-flow>
                <import-flow src-ma="{66666666-2222-3333-4444-555555555555}" cd-object-type="Person" id="{AAAAAAAA-0000-0000-0000-000000000041}">
                 <sync-rule-mapping mapping-type="expression" sync-rule-id="{AAAAAAAA-0000-0000-0000-000000000042}" sync-rule-mapping-id="{AAAAAAAA-0000-0000-0000-000000000043}" initial-flow-only="false" is-existence-test="false"><src-attribute>First</src-attribute><src-attribute>Last</src-attribute><sync-rule-value><import-flow><src><attr>First</attr><attr>Last</attr></src><dest>displayName</dest><scoping></scoping><fn id="+" isCustomExpression="false"><arg>First</arg><arg>" "</arg><arg><fn id="UpperCase" isCustomExpression="false"><arg>Last</arg></fn></arg></fn></import-flow></sync-rule-value></sync-rule-mapping>
                </import-flow>
               </import-flows>
               <import-flows mv-attribute="manager" type="equal">
                <import-flow src-ma="{11111111-2222-3333-4444-555555555555}" cd-object-type="user" id="{1}"><scripted-mapping><src-attribute>manager</src-attribute><script-context>m</script-context></scripted-mapping></import-flow>
               </import-flows>
               <import-flows mv-attribute="title" type="manual"/>
              </import-flow-set>
              <per-ma-options><ma-options ma-id="{11111111-2222-3333-4444-555555555555}"><enable-recall>true</enable-recall></ma-options></per-ma-options>
             </import-attribute-flow>
             <provisioning type="both"/>
             <mv-deletion><mv-deletion-rule mv-object-type="person" id="{AAAAAAAA-0000-0000-0000-000000000044}" type="declared-any"><src-ma>{11111111-2222-3333-4444-555555555555}</src-ma></mv-deletion-rule></mv-deletion>
             <extension><assembly-name>Example.dll</assembly-name><application-protection>low</application-protection></extension>
             <parameter-values><parameter name="Microsoft.Synchronize.TimeInterval" type="string">00:30:00</parameter></parameter-values>
            </mv-data>
            </saved-mv-configuration>
            """;

    private static final String AGENT = "11111111-2222-3333-4444-555555555555";

    @TempDir private Path folder;

    @Test
    void importFlowsKeepTheirRankAndMapping() throws Exception {
        List<ImportFlow> flows = read(XML).metaverses().get(0).importFlows();
        assertThat(flows)
                .extracting(ImportFlow::attribute)
                .containsExactly("displayName", "displayName", "manager");
        assertThat(flows).extracting(ImportFlow::rank).containsExactly(0, 1, 0);
        assertThat(flows).extracting(ImportFlow::ranked).containsExactly(true, true, false);
        assertThat(flows.get(0).agentId()).isEqualTo(AGENT);
        assertThat(flows.get(1).objectType()).isEqualTo("Person");
        AgentMapping.SyncRule rule = (AgentMapping.SyncRule) flows.get(1).mapping();
        FunctionTree.Call sum = (FunctionTree.Call) rule.expression();
        assertThat(sum.function()).isEqualTo("+");
        assertThat(((FunctionTree.Text) sum.arguments().get(1)).value()).isEqualTo(" ");
        assertThat(((FunctionTree.Call) sum.arguments().get(2)).function()).isEqualTo("UpperCase");
        assertThat(flows.get(2).mapping()).isInstanceOf(AgentMapping.Scripted.class);
    }

    @Test
    void schemaDeletionRulesOptionsAndSettingsAreRead() throws Exception {
        ForeignConfiguration read = read(XML);
        ForeignMetaverse metaverse = read.metaverses().get(0);
        assertThat(read.notes()).isEmpty();
        assertThat(metaverse.schema().attribute("person", "manager").orElseThrow().type())
                .isEqualTo(ValueType.REFERENCE);
        assertThat(metaverse.recall()).containsEntry(AGENT, true);
        assertThat(metaverse.deletionRules().get(0).type()).isEqualTo("declared-any");
        assertThat(metaverse.deletionRules().get(0).agentIds()).containsExactly(AGENT);
        assertThat(metaverse.extension()).isEqualTo("Example.dll");
        assertThat(metaverse.provisioning()).isEqualTo("both");
        assertThat(metaverse.parameters())
                .containsEntry("Microsoft.Synchronize.TimeInterval", "00:30:00");
    }

    @Test
    void whatIsNotKnownIsNoted() throws Exception {
        ForeignConfiguration read =
                read(XML.replace("<provisioning", "<gravity>9</gravity><provisioning"));
        assertThat(read.notes())
                .extracting(ForeignNote::reason)
                .containsExactly("<gravity> is not known; it says \"9\"");
    }

    @Test
    void theSameMetaverseTwiceIsOne() throws Exception {
        Files.writeString(folder.resolve("a.xml"), XML);
        Files.writeString(folder.resolve("b.xml"), XML);
        assertThat(new ForeignReader().read(folder).metaverses()).hasSize(1);
    }

    @Test
    void dataInsteadOfConfigurationIsRefusedByName() throws Exception {
        Path file = Files.writeString(folder.resolve("cs.xml"), "<cs-objects/>");
        assertThatThrownBy(() -> new ForeignReader().read(file))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("a connector space export (data), not a configuration");
    }

    private ForeignConfiguration read(String xml) throws Exception {
        return new ForeignReader().read(Files.writeString(folder.resolve("mv.xml"), xml));
    }
}

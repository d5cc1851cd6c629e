// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.Corpus;
import org.syncline.formats.ForeignNote;

class AgentLogicTest {
    @TempDir private Path folder;

    private final List<ForeignNote> notes = new ArrayList<>();

    @Test
    void everyKindOfExportFlowKeepsWhatItSays() throws Exception {
        ManagementAgent agent =
                read(
                        """
                        <export-attribute-flow>
                         <export-flow-set cd-object-type="user" mv-object-type="person">
                          <export-flow cd-attribute="a" id="{1}" suppress-deletions="true"><direct-mapping><src-attribute intrinsic="true">object-id</src-attribute></direct-mapping></export-flow>
                          <export-flow cd-attribute="b" id="{2}" suppress-deletions="false"><constant-mapping><constant-value> AD </constant-value></constant-mapping></export-flow>
                          <export-flow cd-attribute="c" id="{3}"><scripted-mapping><src-attribute>x</src-attribute><src-attribute>y</src-attribute><script-context>exportC</script-context></scripted-mapping></export-flow>
                          <export-flow cd-attribute="d" id="{4}"><dn-part-mapping><dn-part>2</dn-part></dn-part-mapping></export-flow>
                         </export-flow-set>
                        </export-attribute-flow>
                        """);
        assertThat(agent.exportFlows())
                .extracting(AgentExportFlow::kind)
                .containsExactly("direct", "constant", "scripted", "dn-part");
        assertThat(agent.exportFlows())
                .extracting(AgentExportFlow::suppressDeletions)
                .containsExactly(true, false, false, false);
        assertThat(mapping(agent, 0, AgentMapping.Direct.class).source())
                .isEqualTo(new AgentSource("object-id", true));
        assertThat(mapping(agent, 1, AgentMapping.Constant.class).value()).isEqualTo(" AD ");
        AgentMapping.Scripted scripted = mapping(agent, 2, AgentMapping.Scripted.class);
        assertThat(scripted.context()).isEqualTo("exportC");
        assertThat(agent.exportFlows().get(2).sources()).containsExactly("x", "y");
        assertThat(mapping(agent, 3, AgentMapping.DnPart.class).part()).isEqualTo("2");
        assertThat(notes).isEmpty();
    }

    @Test
    void theTreeOfAPortalExpressionKeepsStringsNumbersAndNamesApart() throws Exception {
        ManagementAgent agent =
                read(
                        """
                        <export-attribute-flow>
                         <export-flow-set cd-object-type="group" mv-object-type="group">
                          <export-flow cd-attribute="groupType" id="{1}" suppress-deletions="true">
                           <sync-rule-mapping mapping-type="expression" sync-rule-id="{AAAAAAAA-0000-0000-0000-000000000042}" sync-rule-mapping-id="{AAAAAAAA-0000-0000-0000-000000000043}" initial-flow-only="true" is-existence-test="false">
                            <src-attribute>scope</src-attribute>
                            <sync-rule-value><export-flow allows-null="true"><src><attr>scope</attr></src><dest>groupType</dest>
                             <scoping><scope><csAttribute>type</csAttribute><csOperator>EQUAL</csOperator><csValue>Security</csValue></scope></scoping>
                             <fn id="IIF" isCustomExpression="false"><arg><fn id="Eq" isCustomExpression="true"><arg>scope</arg><arg>"Global "</arg></fn></arg><arg>-2147483646</arg><arg>domain</arg></fn></export-flow></sync-rule-value>
                           </sync-rule-mapping>
                          </export-flow>
                         </export-flow-set>
                        </export-attribute-flow>
                        """);
        AgentMapping.SyncRule mapping = mapping(agent, 0, AgentMapping.SyncRule.class);
        assertThat(mapping.ruleId()).isEqualTo("aaaaaaaa-0000-0000-0000-000000000042");
        assertThat(mapping.initialOnly()).isTrue();
        assertThat(mapping.existenceTest()).isFalse();
        assertThat(mapping.allowsNull()).isTrue();
        assertThat(mapping.scope()).hasSize(1);
        FunctionTree.Call iif = (FunctionTree.Call) mapping.expression();
        assertThat(iif.function()).isEqualTo("IIF");
        FunctionTree.Call eq = (FunctionTree.Call) iif.arguments().get(0);
        assertThat(eq.custom()).isTrue();
        assertThat(((FunctionTree.Attribute) eq.arguments().get(0)).listed()).isTrue();
        assertThat(((FunctionTree.Text) eq.arguments().get(1)).value()).isEqualTo("Global ");
        assertThat(((FunctionTree.Constant) iif.arguments().get(1)).text())
                .isEqualTo("-2147483646");
        assertThat(((FunctionTree.Attribute) iif.arguments().get(2)).listed()).isFalse();
        assertThat(iif.location().line()).isEqualTo(10);
        assertThat(notes).isEmpty();
    }

    @Test
    void joinsKeepTheirComparisonsResolutionAndScope() throws Exception {
        ManagementAgent agent =
                read(
                        """
                        <join><join-profile cd-object-type="user">
                         <join-criterion id="{1}" join-cri-type="sync-rule" sync-rule-id="{AAAAAAAA-0000-0000-0000-000000000042}">
                          <search mv-object-type="person">
                           <attribute-mapping mv-attribute="employeeID"><direct-mapping><src-attribute>id</src-attribute></direct-mapping></attribute-mapping>
                           <attribute-mapping mv-attribute="object-id" intrinsic-attribute="true"><scripted-mapping><src-attribute>guid</src-attribute><script-context>cd.user#1</script-context></scripted-mapping></attribute-mapping>
                          </search>
                          <resolution type="scripted"><script-context>cd.user#1</script-context></resolution>
                          <scoping><scope><csAttribute>c</csAttribute><csOperator>EQUAL</csOperator><csValue>DE</csValue></scope></scoping>
                         </join-criterion>
                        </join-profile></join>
                        """);
        AgentJoin join = agent.joins().get(0);
        assertThat(join.mappings()).containsExactly("id = employeeID", "guid = object-id");
        assertThat(join.criterionType()).isEqualTo("sync-rule");
        assertThat(join.syncRuleId()).isEqualTo("aaaaaaaa-0000-0000-0000-000000000042");
        assertThat(join.comparisons().get(1).intrinsic()).isTrue();
        assertThat(join.comparisons().get(1).mapping()).isInstanceOf(AgentMapping.Scripted.class);
        assertThat(join.resolution()).isEqualTo("scripted");
        assertThat(join.resolutionContext()).isEqualTo("cd.user#1");
        assertThat(join.scope().get(0).value()).isEqualTo("DE");
        assertThat(notes).isEmpty();
    }

    @Test
    void runStepsKeepTypePartitionLimitsAndOptions() throws Exception {
        ManagementAgent agent =
                read(
                        """
                        <ma-run-data><run-configuration><id>{9}</id><name>Full</name><configuration>
                         <step><step-type type="full-import"><import-subtype>to-file</import-subtype><dropfile-name>x.xml</dropfile-name></step-type>
                          <threshold><batch-size>1</batch-size><object>500</object><delete>10</delete></threshold>
                          <partition>{AAAAAAAA-0000-0000-0000-000000000020}</partition>
                          <custom-data><adma-step-data><batch-size>100</batch-size><page-size>500</page-size><time-limit>120</time-limit></adma-step-data></custom-data></step>
                         <step><step-type type="apply-rules"><apply-rules-subtype>apply-pending</apply-rules-subtype></step-type><threshold/><partition/><custom-data/></step>
                        </configuration></run-configuration></ma-run-data>
                        """);
        List<AgentRunStep> steps = agent.runProfiles().get(0).steps();
        assertThat(steps.get(0).inWords()).isEqualTo("full-import (to-file)");
        assertThat(steps.get(0).partitionId()).isEqualTo("aaaaaaaa-0000-0000-0000-000000000020");
        assertThat(steps.get(0).thresholds())
                .isEqualTo(Map.of("batch-size", "1", "object", "500", "delete", "10"));
        assertThat(steps.get(0).options())
                .containsEntry("page-size", "500")
                .containsEntry("batch-size", "100")
                .containsEntry("time-limit", "120")
                .containsEntry("dropfile-name", "x.xml");
        assertThat(steps.get(1).inWords()).isEqualTo("apply-rules (apply-pending)");
        assertThat(notes).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotedWithItsPlace() throws Exception {
        ManagementAgent agent =
                read(
                        """
                        <telepathy>on</telepathy>
                        <projection><class-mapping type="declared" id="{1}" cd-object-type="user" colour="red"><mv-object-type>person</mv-object-type></class-mapping></projection>
                        <export-attribute-flow><export-flow-set cd-object-type="user" mv-object-type="person">
                         <export-flow cd-attribute="a" id="{1}"><guess-mapping><hint>h</hint></guess-mapping></export-flow>
                         <export-flow cd-attribute="b" id="{2}"/>
                        </export-flow-set></export-attribute-flow>
                        """);
        assertThat(notes).noneMatch(ForeignNote::understood);
        assertThat(notes)
                .extracting(ForeignNote::reason)
                .containsExactly(
                        "<telepathy> is not known; it says \"on\"",
                        "the attribute colour=\"red\" of <class-mapping> is not known",
                        "<guess-mapping> is no mapping that is known",
                        "it has no mapping");
        assertThat(notes.get(0).location().line()).isEqualTo(3);
        assertThat(agent.exportFlows())
                .extracting(AgentExportFlow::kind)
                .containsExactly("guess", "none");
    }

    /** Formats reference, 2.1 and 2.2: what the real agents hold, kind by kind. */
    @Test
    void theRealAgentsHaveEveryExpressionAndLimit() throws Exception {
        List<AgentExportFlow> flows = new ArrayList<>();
        List<AgentRunStep> steps = new ArrayList<>();
        for (Path file : Corpus.files("mim-contoso", "MA-*")) {
            ManagementAgent agent = new ManagementAgentReader().read(file, "agent", notes::add);
            flows.addAll(agent.exportFlows());
            agent.runProfiles().forEach(profile -> steps.addAll(profile.steps()));
            assertThat(agent.runProfiles())
                    .flatExtracting(AgentRunProfile::steps)
                    .allMatch(step -> agent.partition(step.partitionId()).isPresent());
        }
        assertThat(flows).hasSize(116);
        assertThat(flows.stream().filter(f -> f.kind().equals("direct"))).hasSize(52);
        assertThat(flows.stream().filter(f -> f.kind().equals("constant"))).hasSize(3);
        assertThat(flows.stream().filter(f -> f.kind().equals("scripted"))).hasSize(1);
        assertThat(
                        flows.stream()
                                .map(AgentExportFlow::mapping)
                                .filter(AgentMapping.SyncRule.class::isInstance)
                                .map(AgentMapping.SyncRule.class::cast)
                                .filter(m -> m.expression() != null))
                .hasSize(12);
        assertThat(steps).hasSize(93);
        assertThat(steps.stream().filter(s -> s.thresholds().containsKey("delete"))).hasSize(3);
        assertThat(notes).extracting(ForeignNote::kind).containsExactly("secret", "secret");
    }

    @Test
    void aPasswordThatAFlowHoldsIsNotedButNotShown() throws Exception {
        read(
                """
                <export-attribute-flow><export-flow-set cd-object-type="user" mv-object-type="person">
                 <export-flow cd-attribute="unicodePwd" id="{1}"><constant-mapping><constant-value>Example-1</constant-value></constant-mapping></export-flow>
                 <export-flow cd-attribute="unicodePwd" id="{2}"><direct-mapping><src-attribute>x</src-attribute></direct-mapping></export-flow>
                </export-flow-set></export-attribute-flow>
                """);
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).subject()).isEqualTo("user: unicodePwd");
        assertThat(notes.get(0).toString()).doesNotContain("Example-1");
    }

    private static <T extends AgentMapping> T mapping(
            ManagementAgent agent, int flow, Class<T> type) {
        return type.cast(agent.exportFlows().get(flow).mapping());
    }

    private ManagementAgent read(String blocks) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("agent.xml"),
                        "<export-ma>\n<ma-data>\n" + blocks + "</ma-data>\n</export-ma>");
        return new ManagementAgentReader().read(file, "agent.xml", notes::add);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.LinkType;
import org.syncline.rules.MergeType;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.BinaryOperator;
import org.syncline.rules.expression.Expression;

class ProjectCompilerTest {
    private static final String RULE =
            """
            inbound rule "In from AD - User Join" {
                id "{r-1}"  description "joins"
                from "contoso.com" user  to person
                link provision
                precedence 100
                scope isCriticalSystemObject ISNULL and adminDescription NOTSTARTSWITH "User_"
                   or sAMAccountName EQUAL "keep" case-sensitive
                join objectGUID = sourceAnchorBinary
                  or mail = mail case-sensitive and displayName = displayName
                sourceAnchor   <- ConvertToBase64([objectGUID]) once
                displayName    <- IIF(IsPresent([displayName]), [displayName], [cn])
                mail           <- mail                         // direct
                usageLocation  <- "US"                         /* constant */
                proxyAddresses <- RemoveDuplicates(Trim(ImportedValue("proxyAddresses"))) merge ignoring-case
            }
            """;

    private static ProjectModel model(String rules) {
        Compilation compilation = Sample.compile(rules);
        assertThat(compilation.findings()).isEmpty();
        return compilation.model().orElseThrow();
    }

    private static FlowSource source(String text) {
        ProjectModel model = model(Sample.inbound("displayName <- " + text));
        return model.rules().get(0).flows().get(0).source();
    }

    @Test
    void readsTheProject() {
        ProjectModel model = model(RULE);
        assertThat(model.name()).isEqualTo("Contoso");
        assertThat(model.staging()).isTrue();
        assertThat(model.parameters()).isEqualTo(Map.of("Region", "EU"));
        assertThat(model.localDirectories())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.name()).isEqualTo("contoso-ad");
                            assertThat(d.file()).isEqualTo("directories/contoso-ad.ldif");
                            assertThat(d.baseDn()).isEqualTo("DC=contoso,DC=com");
                        });
        assertThat(model.metaverse().attribute("person", "proxyAddresses"))
                .contains(new AttributeSchema("proxyAddresses", ValueType.STRING, true));
    }

    @Test
    void readsConnectors() {
        ProjectModel model = model(RULE);
        ConnectorDefinition ad = model.connector("contoso.com").orElseThrow();
        assertThat(ad.id()).isEqualTo("ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d");
        assertThat(ad.type()).isEqualTo("ldap");
        assertThat(ad.localDirectory()).isEqualTo("contoso-ad");
        assertThat(ad.settings()).isEqualTo(Map.of("profile", "active-directory"));
        assertThat(ad.objectTypes()).containsExactly("user", "group");
        assertThat(ad.partitions()).hasSize(1);
        assertThat(ad.partitions().get(0).containers())
                .extracting(c -> c.dn() + " " + c.included())
                .containsExactly("DC=contoso,DC=com false", "OU=People,DC=contoso,DC=com true");
        assertThat(ad.schema().attribute("group", "member"))
                .contains(new AttributeSchema("member", ValueType.REFERENCE, true));
        ConnectorDefinition tenant = model.connector("tenant").orElseThrow();
        assertThat(tenant.settings())
                .isEqualTo(
                        Map.of(
                                "url",
                                "ldaps://tenant.example",
                                "bind",
                                "CN=svc,DC=example",
                                "page-size",
                                "500"));
        assertThat(tenant.secretSettings()).isEqualTo(Set.of("password"));
    }

    @Test
    void readsARule() {
        SyncRule rule = model(RULE).rules().get(0);
        assertThat(rule.id()).isEqualTo("{r-1}");
        assertThat(rule.name()).isEqualTo("In from AD - User Join");
        assertThat(rule.description()).isEqualTo("joins");
        assertThat(rule.direction()).isEqualTo(Direction.INBOUND);
        assertThat(rule.connector()).isEqualTo("contoso.com");
        assertThat(rule.csType()).isEqualTo("user");
        assertThat(rule.mvType()).isEqualTo("person");
        assertThat(rule.linkType()).isEqualTo(LinkType.PROVISION);
        assertThat(rule.precedence()).isEqualTo(100);
        assertThat(rule.disabled()).isFalse();
        assertThat(rule.location()).isEqualTo(new SourceLocation("rules.sync", 1, 1));
    }

    @Test
    void readsScopeAndJoin() {
        SyncRule rule = model(RULE).rules().get(0);
        assertThat(rule.scope()).hasSize(2);
        assertThat(rule.scope().get(0).clauses())
                .extracting(c -> c.attribute() + " " + c.operator() + " " + c.value())
                .containsExactly(
                        "isCriticalSystemObject ISNULL ", "adminDescription NOTSTARTSWITH User_");
        assertThat(rule.scope().get(1).clauses())
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.operator()).isEqualTo(ScopeOperator.EQUAL);
                            assertThat(c.caseSensitive()).isTrue();
                            assertThat(c.location())
                                    .isEqualTo(new SourceLocation("rules.sync", 7, 11));
                        });
        assertThat(rule.joins()).hasSize(2);
        assertThat(rule.joins().get(1).conditions())
                .extracting(c -> c.csAttribute() + "=" + c.mvAttribute() + c.caseSensitive())
                .containsExactly("mail=mailtrue", "displayName=displayNamefalse");
    }

    @Test
    void readsFlows() {
        List<Flow> flows = model(RULE).rules().get(0).flows();
        assertThat(flows)
                .extracting(Flow::target)
                .containsExactly(
                        "sourceAnchor", "displayName", "mail", "usageLocation", "proxyAddresses");
        assertThat(flows.get(0).once()).isTrue();
        assertThat(flows.get(0).merge()).isEqualTo(MergeType.UPDATE);
        assertThat(flows.get(0).location()).isEqualTo(new SourceLocation("rules.sync", 10, 5));
        assertThat(flows.get(1).source())
                .isInstanceOfSatisfying(
                        FlowSource.Computed.class,
                        c ->
                                assertThat(c.text())
                                        .isEqualTo(
                                                "IIF(IsPresent([displayName]), [displayName], [cn])"));
        assertThat(flows.get(2).source()).isEqualTo(new FlowSource.Direct("mail"));
        assertThat(flows.get(3).source()).isEqualTo(new FlowSource.Constant("US"));
        assertThat(flows.get(4).merge()).isEqualTo(MergeType.MERGE_CASE_INSENSITIVE);
    }

    @Test
    void readsTheSourceOfAFlowByItsForm() {
        assertThat(source("cn")).isEqualTo(new FlowSource.Direct("cn"));
        assertThat(source("\"a\"\"b\\\\c\\d\\\""))
                .isEqualTo(new FlowSource.Constant("a\"b\\c\\d\\"));
        assertThat(source("-5")).isEqualTo(new FlowSource.Constant("-5"));
        assertThat(source("&HFF")).isEqualTo(new FlowSource.Constant("255"));
        assertThat(source("True")).isEqualTo(new FlowSource.Constant("True"));
        assertThat(source("constant \"%Region%\"")).isEqualTo(new FlowSource.Constant("%Region%"));
        assertThat(source("[cn]"))
                .isEqualTo(
                        new FlowSource.Computed(
                                new Expression.AttributeReference("cn", 0), "[cn]"));
        assertThat(source("%Region%"))
                .isEqualTo(
                        new FlowSource.Computed(
                                new Expression.ParameterReference("Region", 0), "%Region%"));
        assertThat(source("expression \"US\""))
                .isEqualTo(
                        new FlowSource.Computed(new Expression.StringLiteral("US", 0), "\"US\""));
        assertThat(source("AuthoritativeNull"))
                .isEqualTo(
                        new FlowSource.Computed(
                                new Expression.Word("AuthoritativeNull", 0), "AuthoritativeNull"));
    }

    @Test
    void keepsTheTextOfAnExpressionOverSeveralLines() {
        FlowSource source = source("\n   /* first */ Trim(\n  [cn]) & \"x\" // last\n");
        assertThat(source)
                .isInstanceOfSatisfying(
                        FlowSource.Computed.class,
                        c -> {
                            assertThat(c.text()).isEqualTo("Trim(\n  [cn]) & \"x\"");
                            assertThat(((Expression.Binary) c.expression()).operator())
                                    .isEqualTo(BinaryOperator.CONCATENATE);
                        });
    }

    @Test
    void readsAnOutboundRule() {
        SyncRule rule =
                model(Sample.outbound("disabled\ndn <- \"CN=\" & [displayName] & \",DC=x\""))
                        .rules()
                        .get(0);
        assertThat(rule.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(rule.connector()).isEqualTo("tenant");
        assertThat(rule.csType()).isEqualTo("user");
        assertThat(rule.mvType()).isEqualTo("person");
        assertThat(rule.disabled()).isTrue();
        assertThat(rule.flows()).extracting(Flow::target).containsExactly("dn");
    }

    @Test
    void readsAllLinkTypes() {
        for (LinkType type : LinkType.values()) {
            String join = "join mail = mail";
            String other = Sample.inbound(join).replace("\"In\"", "\"In 2\"").replace("100", "101");
            String text =
                    Sample.inbound(join).replace("link provision", "link " + type.word()) + other;
            assertThat(model(text).rules().get(0).linkType()).isEqualTo(type);
        }
    }

    @Test
    void stagingIsOnUnlessSwitchedOff() {
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                        .compile(Map.of("a.sync", "project \"P\" { }"));
        assertThat(compilation.model().orElseThrow().staging()).isTrue();
    }

    @Test
    void locationsSurviveByteOrderMarkAndWindowsLineEnds() {
        String text =
                "\uFEFF" + (Sample.PROJECT + Sample.inbound("foo <- 1")).replace("\n", "\r\n");
        Map<String, String> files = Sample.with("");
        files.remove("project.sync");
        files.put("rules.sync", text);
        Compilation compilation = new ProjectCompiler(Sample.CATALOG).compile(files);
        assertThat(compilation.findings())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.code()).isEqualTo(FindingCodes.UNKNOWN_ATTRIBUTE);
                            assertThat(f.location())
                                    .isEqualTo(new SourceLocation("rules.sync", 6, 1));
                        });
    }
}

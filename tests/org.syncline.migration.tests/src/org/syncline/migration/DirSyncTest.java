// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.rules.LinkType;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.RunStepType;
import org.syncline.rules.SyncRule;

/** An invented DirSync server (formats reference, 2.3, 2.4 and 4), as a whole. */
class DirSyncTest {
    private static final String LOGIC =
            """
            <join><join-profile cd-object-type="user"><join-criterion id="{1}"><search mv-object-type="person"><attribute-mapping mv-attribute="employeeID"><direct-mapping><src-attribute>employeeNumber</src-attribute></direct-mapping></attribute-mapping></search><resolution type="none"/></join-criterion></join-profile></join>
            <projection><class-mapping type="declared" cd-object-type="user"><mv-object-type>person</mv-object-type></class-mapping>
            <class-mapping type="declared" cd-object-type="group"><mv-object-type>group</mv-object-type></class-mapping></projection>
            <export-attribute-flow><export-flow-set cd-object-type="user" mv-object-type="person"><export-flow cd-attribute="mail" id="{2}" suppress-deletions="true"><direct-mapping><src-attribute>mail</src-attribute></direct-mapping></export-flow></export-flow-set></export-attribute-flow>
            <stay-disconnector><filter-set import-filter="1" cd-object-type="group" type="declared"><filter-alternative id="{3}"><condition cd-attribute="mail" operator="not-present"><value/></condition></filter-alternative></filter-set></stay-disconnector>
            <ma-run-data><run-configuration><name>Full Import Full Sync</name><configuration>
            <step><step-type type="full-import-reevaluate-rules"/><threshold><object>10</object></threshold><partition>{AAAAAAAA-0000-0000-0000-000000000020}</partition><custom-data><adma-step-data><page-size>500</page-size></adma-step-data></custom-data></step>
            </configuration></run-configuration></ma-run-data>
            """;

    private static final String DESELECTED =
            """
            <partition><id>{4}</id><name>DC=child,DC=example,DC=test</name><selected>0</selected></partition>
            </ma-partition-data>""";

    private static final String METAVERSE =
            """
            <saved-mv-configuration><mv-data>
            <schema><dsml:dsml xmlns:dsml="http://www.dsml.org/DSML"><dsml:directory-schema>
            <dsml:class id="person"><dsml:attribute ref="#mail"/><dsml:attribute ref="#employeeID"/></dsml:class>
            <dsml:attribute-type id="mail" single-value="true"><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
            <dsml:attribute-type id="employeeID" single-value="true"><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
            </dsml:directory-schema></dsml:dsml></schema>
            <import-attribute-flow><import-flow-set mv-object-type="person"><import-flows mv-attribute="mail" type="ranked"><import-flow src-ma="{11111111-2222-3333-4444-555555555555}" cd-object-type="user" id="{5}"><direct-mapping><src-attribute>mail</src-attribute></direct-mapping></import-flow></import-flows></import-flow-set></import-attribute-flow>
            </mv-data></saved-mv-configuration>
            """;

    @TempDir private Path folder;

    @BeforeEach
    void export() throws Exception {
        AgentXml agent = new AgentXml().with(LOGIC);
        agent.filter(condition("extensionAttribute15", "equality", "NoSync"));
        agent.filter(
                condition("extensionAttribute15", "inequality", "x"),
                condition("manager", "present", ""));
        for (String word : List.of("present", "not-present")) {
            agent.filter(
                    condition("manager", word, ""), condition("sAMAccountName", "equality", "k"));
        }
        for (String word : List.of("substring-start", "substring-end", "substring-any")) {
            agent.filter(condition("sAMAccountName", word, "svc"));
            agent.filter(
                    condition("sAMAccountName", "not-" + word, "svc"),
                    condition("mail", "not-present", ""));
        }
        for (String word : List.of("less-than", "greater-than", "less-than-or-equal")) {
            agent.filter(condition("employeeNumber", word, "ui-radix=\"10\"", "0x2a"));
        }
        agent.filter(condition("userAccountControl", "bit-on", "ui-radix=\"10\"", "0x2"));
        agent.filter(condition("isCriticalSystemObject", "equality", "true"));
        agent.filter(
                condition("&lt;dn&gt;", "substring-end", ",OU=Old,DC=example,DC=test")
                        .replace(" operator", " intrinsic-attribute=\"true\" operator"));
        Files.writeString(
                folder.resolve("SourceAD.xml"),
                agent.xml()
                        .replace("</ma-partition-data>", DESELECTED)
                        .replace(
                                "<object-class>user",
                                "<object-class>group</object-class><object-class>user"));
        Files.writeString(folder.resolve("MV.xml"), METAVERSE);
    }

    @Test
    void theWholeServerBecomesAProjectThatChecks() throws Exception {
        Translation translation = translate(FilterMode.CLOUD_FILTERED);
        ProjectModel project = compile(translation);
        assertThat(project.rules())
                .extracting(rule -> rule.name() + " " + rule.linkType().word())
                .containsExactlyInAnyOrder(
                        "In from example.test - user filter join",
                        "In from example.test - group filter join",
                        "In from example.test - user provision",
                        "In from example.test - group provision",
                        "Out to example.test - user join");
        SyncRule filter = rule(project, "In from example.test - user filter");
        assertThat(filter.precedence()).isLessThan(100);
        assertThat(filter.joins()).isEmpty();
        assertThat(filter.scope()).as("one alternative for each filter").hasSize(16);
        assertThat(filter.flows()).singleElement().extracting("target").isEqualTo("cloudFiltered");
        assertThat(translation.report().understood()).isTrue();
        assertThat(project.connectors().getFirst().partitions()).hasSize(1);
        assertThat(reasons(translation, "partition")).contains("it was not selected");
        assertThat(project.runProfiles().getFirst().steps())
                .extracting("type")
                .containsExactly(RunStepType.FULL_IMPORT, RunStepType.FULL_SYNC);
    }

    @Test
    void theExactModeLeavesNothingToThePerson() throws Exception {
        Translation translation = translate(FilterMode.JOIN_SCOPE);
        ProjectModel project = compile(translation);
        assertThat(project.rules()).hasSize(3);
        assertThat(rule(project, "In from example.test - group").scope())
                .singleElement()
                .satisfies(
                        group ->
                                assertThat(group.clauses())
                                        .singleElement()
                                        .extracting(clause -> clause.operator().toString())
                                        .isEqualTo("ISNOTNULL"));
        SyncRule user = rule(project, "In from example.test - user");
        assertThat(user.linkType()).isEqualTo(LinkType.PROVISION);
        assertThat(user.scope())
                .as("the opposite of sixteen filters, with what covers what left out")
                .hasSizeBetween(2, 64);
        assertThat(translation.files().keySet()).noneMatch(path -> path.contains("join-scope"));
    }

    @Test
    void theDifferenceOfTheModesIsExplainedForEveryFilter() throws Exception {
        assertThat(reasons(translate(FilterMode.CLOUD_FILTERED), "filter"))
                .filteredOn(reason -> !reason.contains("at import already"))
                .hasSize(17)
                .allMatch(reason -> reason.contains("--filters join-scope"));
        assertThat(reasons(translate(FilterMode.JOIN_SCOPE), "filter"))
                .filteredOn(reason -> !reason.contains("at import already"))
                .hasSize(17)
                .allMatch(reason -> reason.contains("cloud-filtered"));
        assertThat(reasons(translate(FilterMode.JOIN_SCOPE), "filter"))
                .as("import-filter")
                .anyMatch(reason -> reason.contains("at import already"));
    }

    private Translation translate(FilterMode mode) throws Exception {
        TranslateOptions options = TranslateOptions.DEFAULT.withFilters(mode).withProject("P");
        return new Translator().translate(List.of(folder), options);
    }

    private static ProjectModel compile(Translation translation) {
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(translation.files());
        assertThat(
                        compilation.findings().stream()
                                .map(Object::toString)
                                .collect(Collectors.toList()))
                .filteredOn(text -> text.toLowerCase(java.util.Locale.ROOT).contains("error"))
                .isEmpty();
        assertThat(compilation.errors()).isZero();
        return compilation.model().orElseThrow();
    }

    private static SyncRule rule(ProjectModel project, String name) {
        return project.rules().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(Translation translation, String kind) {
        return translation.report().items().stream()
                .filter(item -> item.kind().equals(kind))
                .map(ReportItem::reason)
                .toList();
    }
}

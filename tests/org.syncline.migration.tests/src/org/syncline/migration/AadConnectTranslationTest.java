// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignReader;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.MetaverseSchema;
import org.syncline.language.ProjectCompiler;
import org.syncline.language.Severity;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.ExpressionPrinter;

/** A real configuration of Azure AD Connect: 62 rules with 1,200 mappings. */
class AadConnectTranslationTest {
    private static final String CORPUS = "aadconnect-1.1.130";
    private static final String SCRIPT = "sync-rules.ps1";

    @Test
    void theWholeConfigurationBecomesAProjectWithoutErrors() throws Exception {
        Translation translation = translate(folder());
        assertThat(translation.report().items(Outcome.NOT_UNDERSTOOD)).isEmpty();
        assertThat(translation.files().keySet())
                .containsExactly(
                        "connectors/contoso.com.sync",
                        "connectors/contoso.onmicrosoft.com-AAD.sync",
                        "limits/contoso.onmicrosoft.com-AAD.sync",
                        "project.sync",
                        "rules/contoso.com/inbound.sync",
                        "rules/contoso.com/outbound.sync",
                        "rules/contoso.onmicrosoft.com-AAD/inbound.sync",
                        "rules/contoso.onmicrosoft.com-AAD/outbound.sync",
                        "run-profiles/contoso.com.sync",
                        "run-profiles/contoso.onmicrosoft.com-AAD.sync",
                        "schema/contoso.com.sync",
                        "schema/contoso.onmicrosoft.com-AAD.sync");
        ProjectModel model = compile(translation);
        assertThat(model.rules()).hasSize(62);
        assertThat(model.rules().stream().mapToInt(rule -> rule.flows().size()).sum())
                .isEqualTo(1_200);
        assertThat(model.connector("contoso.com").orElseThrow().attributes()).hasSize(132);
        assertThat(model.runProfiles()).hasSize(10);
        assertThat(model.limits()).hasSize(1);
    }

    @Test
    void theScriptGivesTheSameRulesAsTheFolder() throws Exception {
        Translation translation = translate(folder().resolve(SCRIPT));
        assertThat(translation.report().items(Outcome.NOT_UNDERSTOOD)).isEmpty();
        assertThat(meaning(compile(translation))).isEqualTo(meaning(compile(translate(folder()))));
    }

    @Test
    void whatIsTranslatedTogetherIsOneProject() throws Exception {
        ProjectModel both = compile(translate(folder().resolve(SCRIPT), folder()));
        assertThat(both.connectors()).hasSize(2);
        assertThat(meaning(both)).hasSize(62).isEqualTo(meaning(compile(translate(folder()))));
    }

    @Test
    void theMetaverseThatShipsHasEveryAttributeWithItsType() throws Exception {
        Path file = folder().resolve("GlobalSettings/MV.xml");
        ForeignMetaverse real = new ForeignReader().read(file).metaverses().getFirst();
        assertThat(real.schema().types()).containsOnlyKeys("person", "group", "device");
        assertThat(real.schema().types())
                .allSatisfy(
                        (type, attributes) ->
                                assertThat(MetaverseSchema.shipped().attributes(type))
                                        .containsAllEntriesOf(attributes));
    }

    private static Path folder() {
        return Corpus.folder(CORPUS);
    }

    private static Translation translate(Path... sources) throws Exception {
        return new Translator()
                .translate(Arrays.asList(sources), TranslateOptions.DEFAULT.withProject("Contoso"));
    }

    private static ProjectModel compile(Translation translation) {
        Compilation compilation = new ProjectCompiler(ONE_TYPE).compile(translation.files());
        assertThat(compilation.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        return compilation.model().orElseThrow();
    }

    /** Each rule by its id; a script says no version. */
    private static SortedMap<String, List<Object>> meaning(ProjectModel model) {
        SortedMap<String, List<Object>> rules = new TreeMap<>();
        model.rules().forEach(rule -> rules.put(rule.id(), meaning(rule, model)));
        return rules;
    }

    private static List<Object> meaning(SyncRule rule, ProjectModel model) {
        ConnectorDefinition connector = model.connector(rule.connector()).orElseThrow();
        return List.of(
                rule.name(),
                rule.description(),
                rule.direction(),
                connector.id(),
                rule.csType(),
                rule.mvType(),
                rule.linkType(),
                rule.precedence(),
                rule.disabled(),
                rule.details().tag(),
                rule.details().passwordSync(),
                rule.details().extras(),
                rule.scope().stream()
                        .map(
                                group ->
                                        group.clauses().stream()
                                                .map(
                                                        c ->
                                                                Map.of(
                                                                        c.attribute(),
                                                                        c.operator() + c.value()))
                                                .toList())
                        .toList(),
                rule.joins().stream()
                        .map(
                                group ->
                                        group.conditions().stream()
                                                .map(
                                                        c ->
                                                                c.csAttribute()
                                                                        + c.mvAttribute()
                                                                        + c.caseSensitive())
                                                .toList())
                        .toList(),
                rule.flows().stream().map(AadConnectTranslationTest::meaning).toList());
    }

    private static List<Object> meaning(Flow flow) {
        Object source =
                flow.source() instanceof FlowSource.Computed computed
                        ? ExpressionPrinter.print(computed.expression())
                        : flow.source();
        return List.of(flow.target(), source, flow.once(), flow.merge(), flow.sources());
    }

    /** The connectors that ship, as far as the translation is concerned. */
    private static final ConnectorCatalog ONE_TYPE =
            new ConnectorCatalog() {
                @Override
                public SortedSet<String> types() {
                    return new TreeSet<>(List.of("ldap"));
                }

                @Override
                public Optional<List<Setting>> settings(String type) {
                    return type.equals("ldap")
                            ? Optional.of(
                                    List.of(
                                            new Setting("url", true, false, List.of()),
                                            new Setting("bind", true, false, List.of()),
                                            new Setting("password", true, true, List.of()),
                                            new Setting("profile", false, false, List.of())))
                            : Optional.empty();
                }
            };
}

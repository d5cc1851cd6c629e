// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.rules.FlowSource;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeOperator;

/** A policy of Azure AD Connect (formats reference, 5.2) becomes a project that checks. */
class PolicyTranslationTest {
    private static final String POLICY =
            """
            {"policyMetadata": {"type": "synchronization"},
             "OnPremisesDirectoryPolicy": [{
               "friendlyName": "example.test",
               "uniqueIdentifier": "11111111-2222-3333-4444-555555555555",
               "partitionFilters": [{"distinguishedName": "DC=example,DC=test",
                 "containerInclusions": ["OU=Staff,DC=example,DC=test"],
                 "containerExclusions": ["DC=example,DC=test"]}],
               "standardSynchronizationRules": [{"name": "In from AD - User Join",
                 "uniqueIdentifier": "0b0b0b0b-0000-0000-0000-000000000001"}],
               "customSynchronizationRules": [{"name": "Block", "source": "user",
                 "target": "person", "linkType": "Join", "direction": "Inbound", "precedence": 50,
                 "scopeFilters": FILTERS,
                 "joinFilters": [],
                 "attributeMappings": [{"destination": "cloudFiltered", "source": ["True"],
                   "flowType": "Constant", "valueMergeType": "Update"}],
                 "uniqueIdentifier": "0c0c0c0c-0000-0000-0000-000000000001"}]}],
             "azureDirectoryPolicy": {"customSynchronizationRules": []}}
            """;

    private static final String CLAUSE =
            "{\"attribute\": \"extensionAttribute15\", \"condition\": \"EQUAL\", \"value\": \"No\"}";

    @TempDir private Path folder;

    private Translation translate(String filters) throws IOException, MigrationException {
        Path file =
                Files.writeString(
                        folder.resolve("policy.json"), POLICY.replace("FILTERS", filters));
        return new Translator().translate(List.of(file), TranslateOptions.DEFAULT.withProject("P"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[CLAUSE]", "[[CLAUSE]]"})
    void itsRulesAndContainersAreCarriedOver(String filters) throws Exception {
        Translation translation = translate(filters.replace("CLAUSE", CLAUSE));
        Map<String, String> files = translation.files();
        Compilation compilation = new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(files);
        assertThat(compilation.errors()).as("%s", compilation.findings()).isZero();

        ProjectModel model = compilation.model().orElseThrow();
        assertThat(model.connectors().getFirst().objectTypes()).containsExactly("user");
        assertThat(model.connectors().getFirst().partitions().getFirst().containers()).hasSize(2);
        assertThat(model.rules()).hasSize(1);
        assertThat(model.rules().getFirst().scope().getFirst().clauses())
                .extracting(clause -> clause.operator())
                .containsExactly(ScopeOperator.EQUAL);
        assertThat(model.rules().getFirst().flows().getFirst().source())
                .isEqualTo(new FlowSource.Constant("True"));
    }

    @Test
    void whatItOnlyNamesAndWhatItDoesNotSayIsReported() throws Exception {
        TranslationReport report = translate("[[" + CLAUSE + "]]").report();
        assertThat(report.items(Outcome.NOT_CARRIED_OVER))
                .anyMatch(item -> item.subject().contains("In from AD - User Join"));
        assertThat(report.items(Outcome.NOT_VERIFIED))
                .anyMatch(item -> item.kind().equals("object types"));
        assertThat(report.understood()).isTrue();
    }
}

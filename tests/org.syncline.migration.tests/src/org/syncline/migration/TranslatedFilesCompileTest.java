// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.SyncRule;

class TranslatedFilesCompileTest {
    @TempDir private Path folder;

    @Test
    void whatWasWrittenIsWhatIsRead() throws Exception {
        String awkward = "a \"quoted\" \\ 100% // value \u202e";
        AgentXml agent =
                new AgentXml()
                        .filter(condition("extensionAttribute15", "equality", awkward))
                        .filter(
                                condition("sAMAccountName", "substring-start", "svc-"),
                                condition("employeeNumber", "equality", "ui-radix=\"10\"", "0x2a"),
                                condition("isCriticalSystemObject", "equality", "true"),
                                condition("mail", "not-present", ""))
                        .filter(condition("mail", "sounds-like", "x"));
        Compilation compilation = compile(agent.writeTo(folder), FilterMode.CLOUD_FILTERED);
        assertThat(compilation.errors()).as("%s", compilation.findings()).isZero();
        SyncRule rule = compilation.model().orElseThrow().rules().get(0);
        assertThat(rule.scope()).hasSize(2);
        assertThat(rule.scope().get(0).clauses().get(0).value()).isEqualTo(awkward);
        assertThat(rule.scope().get(1).clauses())
                .extracting(ScopeClause::value)
                .containsExactly("svc-", "42", "True", "");
        assertThat(compilation.model().orElseThrow().name()).isEqualTo("Trans \"lated\"");
        assertThat(compilation.model().orElseThrow().staging()).isTrue();
        ConnectorDefinition connector = compilation.model().orElseThrow().connectors().get(0);
        assertThat(connector.key()).isEqualTo("11111111-2222-3333-4444-555555555555");
        assertThat(connector.settings()).containsEntry("bind", "EXAMPLE\\svc");
        assertThat(connector.secretSettings()).containsExactly("password");
        assertThat(connector.partitions().get(0).containers()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(FilterMode.class)
    void everyRealAgentCompiles(FilterMode mode) throws Exception {
        assertThat(compile(Corpus.folder("mim-contoso"), mode).errors()).isZero();
    }

    private static Compilation compile(Path source, FilterMode mode) throws Exception {
        TranslateOptions options =
                TranslateOptions.DEFAULT.withFilters(mode).withProject("Trans \"lated\"");
        Translation translation = new Translator().translate(List.of(source), options);
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(translation.files());
    }
}

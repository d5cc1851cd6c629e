// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.language.Compilation;
import org.syncline.language.ConnectorCatalog;
import org.syncline.language.ProjectCompiler;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SyncRule;

class ContosoProjectCompileTest {
    @TempDir private Path folder;

    @Test
    void theProjectCompilesWithoutAnyFinding() throws Exception {
        Path project = folder.resolve("contoso");
        new ContosoExample().create(project, 50);
        Compilation compilation = new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(project);
        assertThat(compilation.findings()).isEmpty();
        ProjectModel model = compilation.model().orElseThrow();
        assertThat(model.staging()).isTrue();
        assertThat(model.connectors())
                .extracting(ConnectorDefinition::name, ConnectorDefinition::localDirectory)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                ContosoExample.SOURCE_CONNECTOR, "contoso-ad"),
                        org.assertj.core.api.Assertions.tuple(
                                ContosoExample.TARGET_CONNECTOR, "tenant"));
        assertThat(model.rules().stream().map(SyncRule::precedence)).doesNotHaveDuplicates();
        assertThat(model.rules().get(0).name())
                .as("the translated filters go before every other rule")
                .isEqualTo("In from contoso.com - user filter");
    }

    @Test
    void everyFileWrittenByHandIsInTheProject() throws Exception {
        Path written = Path.of(System.getProperty("syncline.root"), "examples/contoso/project");
        new ContosoExample().create(folder.resolve("contoso"), 50);
        try (Stream<Path> files = Files.walk(written)) {
            List<Path> all = files.filter(Files::isRegularFile).map(written::relativize).toList();
            assertThat(new TreeSet<>(all))
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(folder.resolve("contoso").resolve(file))
                                            .hasSameTextualContentAs(written.resolve(file)));
        }
    }
}

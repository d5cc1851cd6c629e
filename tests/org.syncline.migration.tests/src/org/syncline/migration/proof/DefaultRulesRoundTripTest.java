// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignReader;
import org.syncline.formats.ForeignRule;
import org.syncline.migration.Corpus;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.Translation;
import org.syncline.migration.Translator;
import org.syncline.migration.export.RuleFormat;
import org.syncline.migration.export.RuleMeaning;
import org.syncline.rules.ProjectModel;

/** The 62 default rules go through the language and come back as they were. */
class DefaultRulesRoundTripTest {
    /** What a script has no place for; everything else comes back. */
    private static final List<String> NOT_IN_SCRIPTS = List.of("version", "internalId", "extras");

    @TempDir private Path folder;

    private final RuleMeaning meaning = new RuleMeaning();
    private Path corpus;
    private List<ForeignRule> original;

    @BeforeEach
    void read() throws Exception {
        corpus = Corpus.folder("aadconnect-1.1.130");
        original = new ForeignReader().read(corpus.resolve("SynchronizationRules")).rules();
        assertThat(original).hasSize(62);
        assertThat(original.stream().flatMap(rule -> rule.flows().stream()))
                .hasSize(1_200)
                .noneMatch(flow -> flow.kind() == ForeignFlow.Kind.NOT_CARRIED);
    }

    @Test
    void xmlThatIsWrittenEqualsTheOriginalRuleByRule() throws Exception {
        List<ForeignRule> back =
                RoundTrip.through(RuleFormat.AADCONNECT_XML, translated(corpus), folder);

        assertThat(back).hasSize(62);
        Map<String, Map<String, Object>> expected = meaning.of(original);
        meaning.of(back).forEach((id, fields) -> assertThat(fields).isEqualTo(expected.get(id)));
    }

    @Test
    void aScriptThatIsWrittenEqualsTheOriginalButForWhatItCannotHold() throws Exception {
        List<ForeignRule> back =
                RoundTrip.through(RuleFormat.POWERSHELL, translated(corpus), folder);

        assertThat(back).hasSize(62);
        Map<String, Map<String, Object>> expected = meaning.of(original);
        meaning.of(back)
                .forEach(
                        (id, fields) -> {
                            fields.keySet().removeAll(NOT_IN_SCRIPTS);
                            expected.get(id).keySet().removeAll(NOT_IN_SCRIPTS);
                            assertThat(fields).isEqualTo(expected.get(id));
                        });
    }

    @Test
    void theScriptOfTheSameServerGivesTheSameRules() throws Exception {
        Path script = folder.resolve("source");
        Files.createDirectories(script);
        for (String part : List.of("Connectors", "GlobalSettings")) {
            copy(corpus.resolve(part), script.resolve(part));
        }
        Files.copy(corpus.resolve("sync-rules.ps1"), script.resolve("sync-rules.ps1"));
        Path xml = folder.resolve("xml");
        for (String part : List.of("Connectors", "GlobalSettings", "SynchronizationRules")) {
            copy(corpus.resolve(part), xml.resolve(part));
        }

        ProjectModel ofScript = translated(script);
        ProjectModel ofXml = translated(xml);

        assertThat(fields(ofScript, folder.resolve("a"))).hasSize(62);
        assertThat(fields(ofScript, folder.resolve("b")))
                .isEqualTo(fields(ofXml, folder.resolve("c")));
        assertThat(ofScript.metaverse()).isEqualTo(ofXml.metaverse());
        assertThat(ofScript.connectors())
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(org.syncline.rules.SourceLocation.class)
                .isEqualTo(ofXml.connectors());
    }

    private Map<String, Map<String, Object>> fields(ProjectModel model, Path out) throws Exception {
        return meaning.of(RoundTrip.through(RuleFormat.POWERSHELL, model, out));
    }

    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private static ProjectModel translated(Path source) throws Exception {
        Translation translation =
                new Translator()
                        .translate(List.of(source), TranslateOptions.DEFAULT.withProject("Corpus"));
        return RoundTrip.compile(translation.files());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.syncline.migration.export.RuleFormat;
import org.syncline.migration.export.RuleMeaning;
import org.syncline.rules.ProjectModel;

/** The 62 default rules go through the language and come back as they were. */
class DefaultRulesRoundTripTest {
    /** What a script has no place for; everything else comes back. */
    private static final List<String> NOT_IN_SCRIPTS = List.of("version", "internalId", "extras");

    @TempDir private Path folder;

    private final RuleMeaning meaning = new RuleMeaning();
    private List<ForeignRule> original;

    @BeforeEach
    void read() throws Exception {
        Path corpus = Corpus.folder("aadconnect-1.1.130");
        original = new ForeignReader().read(corpus.resolve("SynchronizationRules")).rules();
        assertThat(original).hasSize(62);
        assertThat(original.stream().flatMap(rule -> rule.flows().stream()))
                .hasSize(1_200)
                .noneMatch(flow -> flow.kind() == ForeignFlow.Kind.NOT_CARRIED);
    }

    @Test
    void xmlThatIsWrittenEqualsTheOriginalRuleByRule() throws Exception {
        List<ForeignRule> back = RoundTrip.through(RuleFormat.AADCONNECT_XML, translated(), folder);

        assertThat(back).hasSize(62);
        Map<String, Map<String, Object>> expected = meaning.of(original);
        meaning.of(back).forEach((id, fields) -> assertThat(fields).isEqualTo(expected.get(id)));
    }

    @Test
    void aScriptThatIsWrittenEqualsTheOriginalButForWhatItCannotHold() throws Exception {
        List<ForeignRule> back = RoundTrip.through(RuleFormat.POWERSHELL, translated(), folder);

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

    private ProjectModel translated() {
        return RoundTrip.compile(RoundTrip.text(original));
    }
}

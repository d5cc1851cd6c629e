// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;

/** The 62 default rules, as XML and as a script (formats reference, 1.3). */
class CorpusRulesTest {
    private static final String SET = "aadconnect-1.1.130";

    @TempDir private Path folder;

    private final List<ForeignNote> notes = new ArrayList<>();

    @Test
    void theFolderHasTheRulesAndMappingsThatAreCounted() throws Exception {
        ForeignConfiguration read = read(Corpus.folder(SET).resolve("SynchronizationRules"));
        assertThat(read.notes()).isEmpty();
        assertThat(read.rules()).hasSize(62);
        assertThat(count(read, Direction.INBOUND, LinkType.JOIN)).isEqualTo(23);
        assertThat(count(read, Direction.INBOUND, LinkType.PROVISION)).isEqualTo(5);
        assertThat(count(read, Direction.OUTBOUND, LinkType.JOIN)).isEqualTo(30);
        assertThat(count(read, Direction.OUTBOUND, LinkType.PROVISION)).isEqualTo(4);
        List<ForeignFlow> flows = flows(read);
        assertThat(flows).hasSize(1_200);
        assertThat(count(flows, ForeignFlow.Kind.DIRECT)).isEqualTo(802);
        assertThat(count(flows, ForeignFlow.Kind.EXPRESSION)).isEqualTo(391);
        assertThat(count(flows, ForeignFlow.Kind.CONSTANT)).isEqualTo(7);
        assertThat(
                        flows.stream()
                                .filter(f -> f.kind() == ForeignFlow.Kind.EXPRESSION)
                                .map(ForeignFlow::text)
                                .distinct())
                .hasSize(86);
        assertThat(flows.stream().map(ForeignFlow::target).distinct()).hasSize(210);
        assertThat(flows.stream().filter(ForeignFlow::once)).hasSize(2);
        assertThat(flows.stream().filter(f -> f.mergeType().equals("MergeCaseInsensitive")))
                .hasSize(5);
    }

    @Test
    void filtersAndJoinsHaveTheCountedConditions() throws Exception {
        List<ForeignRule> rules = read(Corpus.folder(SET).resolve("SynchronizationRules")).rules();
        Map<String, Long> operators =
                rules.stream()
                        .flatMap(rule -> rule.scope().stream())
                        .flatMap(List::stream)
                        .collect(
                                Collectors.groupingBy(
                                        ForeignClause::operator, Collectors.counting()));
        assertThat(operators)
                .isEqualTo(
                        Map.of(
                                "NOTEQUAL",
                                35L,
                                "EQUAL",
                                26L,
                                "ISNOTNULL",
                                21L,
                                "NOTSTARTSWITH",
                                6L,
                                "LESSTHAN",
                                2L,
                                "ISBITNOTSET",
                                2L));
        assertThat(rules.stream().filter(rule -> rule.joins().size() == 1)).hasSize(20);
        assertThat(rules.stream().filter(rule -> rule.joins().size() == 5)).hasSize(4);
        assertThat(
                        rules.stream()
                                .flatMap(rule -> rule.joins().stream())
                                .flatMap(List::stream)
                                .filter(ForeignJoin::caseSensitive))
                .hasSize(3);
    }

    @Test
    void theScriptHasTheSameRulesAsTheFolder() throws Exception {
        Path corpus = Corpus.folder(SET);
        ForeignConfiguration script = read(corpus.resolve("sync-rules.ps1"));
        assertThat(script.notes()).isEmpty();
        Map<String, ForeignRule> xml =
                read(corpus.resolve("SynchronizationRules")).rules().stream()
                        .collect(Collectors.toMap(ForeignRule::id, rule -> rule));
        assertThat(script.rules()).hasSize(62);
        for (ForeignRule rule : script.rules()) {
            assertThat(ForeignRules.differences(xml.get(rule.id()), rule)).isEmpty();
            assertThat(rule.version()).as("scripts do not say it").isNull();
            assertThat(rule.internalId()).isNull();
        }
    }

    /** Connectors, metaverse, rules and the script of one server: each thing once. */
    @Test
    void theWholeFolderIsOneConfiguration() throws Exception {
        ForeignConfiguration read = read(Corpus.folder(SET));
        assertThat(read.agents())
                .extracting(agent -> agent.name())
                .containsExactly("contoso.com", "contoso.onmicrosoft.com - AAD");
        assertThat(read.agents().get(0).parameters()).containsEntry("Forest.FQDN", "contoso.com");
        assertThat(read.agents().get(0).partitions().get(0).parameters())
                .containsEntry("Domain.FQDN", "contoso.com")
                .containsEntry("Domain.Netbios", "CONTOSO");
        ForeignMetaverse metaverse = read.metaverses().get(0);
        assertThat(metaverse.schema().types()).containsOnlyKeys("person", "group", "device");
        assertThat(metaverse.schema().attributeNames())
                .as("219 are declared, three of them belong to no class")
                .hasSize(216);
        assertThat(metaverse.parameters())
                .hasSize(37)
                .containsEntry("Microsoft.Synchronize.TimeInterval", "00:30:00");
        assertThat(read.rules()).hasSize(62).allMatch(rule -> rule.version() == 1);
        assertThat(read.notes())
                .extracting(ForeignNote::kind)
                .as("two encrypted passwords and a licence")
                .containsExactlyInAnyOrder("parameter", "parameter", "file");
    }

    @Test
    void everyRuleIsWrittenToTheLetter() throws Exception {
        for (Path file : Corpus.files(SET + "/SynchronizationRules", "*.xml")) {
            ForeignRule rule = read(file).rules().get(0);
            assertThat(ForeignWriter.xml(rule, notes::add)).isEqualTo(Files.readString(file));
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void theScriptIsWrittenToTheLetter() throws Exception {
        Path file = Corpus.folder(SET).resolve("sync-rules.ps1");
        List<ForeignRule> rules =
                read(Corpus.folder(SET).resolve("SynchronizationRules")).rules().stream()
                        .sorted(Comparator.comparing(ForeignRule::precedence))
                        .toList();
        String[] written = ForeignWriter.script(rules, notes::add).split("\r\n", -1);
        String[] original = Files.readString(file).split("\r\n", -1);
        assertThat(written).containsExactly(original);
        assertThat(notes).isEmpty();
    }

    @Test
    void everyRuleComesBackFromBothFormats() throws Exception {
        List<ForeignRule> rules = read(Corpus.folder(SET).resolve("SynchronizationRules")).rules();
        for (var file : ForeignWriter.xmlFiles(rules, notes::add).entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        List<ForeignRule> fromXml = read(folder).rules();
        Path script = folder.resolve("rules.ps1");
        Files.writeString(script, ForeignWriter.script(rules, notes::add), StandardCharsets.UTF_8);
        List<ForeignRule> fromScript = read(script).rules();
        for (int i = 0; i < rules.size(); i++) {
            ForeignRule rule = rules.get(i);
            assertThat(fromXml.get(i))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*location")
                    .isEqualTo(rule);
            assertThat(ForeignRules.differences(rule, fromScript.get(i))).isEmpty();
        }
    }

    @Test
    void theMetaverseOfAnOlderServerKeepsItsFlows() throws Exception {
        ForeignMetaverse metaverse =
                read(Corpus.folder("mim-contoso").resolve("MV.XML")).metaverses().get(0);
        assertThat(metaverse.importFlows()).hasSize(92);
        assertThat(metaverse.importFlows().stream().filter(flow -> !flow.ranked())).hasSize(2);
        assertThat(metaverse.importFlows().stream().filter(flow -> flow.rank() > 0)).hasSize(23);
        assertThat(metaverse.recall()).hasSize(8).containsValue(true);
        assertThat(metaverse.deletionRules())
                .extracting(ForeignMetaverse.DeletionRule::type)
                .containsExactly("declared-any", "declared-any", "declared-any", "scripted");
        assertThat(metaverse.extension()).isEqualTo("MVExtension.dll");
        assertThat(metaverse.provisioning()).isEqualTo("both");
    }

    private static ForeignConfiguration read(Path source) throws FormatException {
        return new ForeignReader(path -> String.valueOf(path.getFileName())).read(source);
    }

    private static List<ForeignFlow> flows(ForeignConfiguration read) {
        return read.rules().stream().flatMap(rule -> rule.flows().stream()).toList();
    }

    private static long count(ForeignConfiguration read, Direction direction, LinkType type) {
        return read.rules().stream()
                .filter(rule -> rule.direction() == direction && rule.linkType() == type)
                .count();
    }

    private static long count(List<ForeignFlow> flows, ForeignFlow.Kind kind) {
        return flows.stream().filter(flow -> flow.kind() == kind).count();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.agent.ManagementAgentReader;
import org.syncline.migration.AgentXml;
import org.syncline.migration.internal.SyncText;

class RunProfileWriterTest {
    private static final String PARTITION =
            "<partition>{AAAAAAAA-0000-0000-0000-000000000020}</partition>";

    @TempDir private Path folder;
    private final List<String> found = new ArrayList<>();
    private final List<ForeignNote> notes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full-import|import-subtype to-cs|full-import",
                "delta-import|import-subtype to-cs|delta-import",
                "full-import||full-import delta-sync",
                "delta-import||delta-import delta-sync",
                "full-import-reevaluate-rules||full-import full-sync",
                "apply-rules|apply-rules-subtype apply-pending|delta-sync",
                "apply-rules|apply-rules-subtype reevaluate-flow-connectors|full-sync",
                "apply-rules|apply-rules-subtype reevaluate-join-flow-all|full-sync",
                "export||export",
            })
    void everyStepTypeHasItsSteps(String type, String subtype, String steps) throws Exception {
        String text = write(profile("P", step(type, subtype, PARTITION)));
        StringBuilder expected = new StringBuilder();
        for (String step : steps.split(" ")) {
            expected.append("    ")
                    .append(step)
                    .append(" \"example.test\" { partition \"DC=example,DC=test\" }\n");
        }
        assertThat(text.replaceAll("(?m)^    //.*\n", ""))
                .isEqualTo("run profile \"P\" {\n" + expected + "}\n");
        assertThat(found)
                .singleElement()
                .asString()
                .startsWith("carried-over P")
                .endsWith(steps.contains(" ") ? "here two" : " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "full-import|import-subtype to-file",
                "full-import|import-subtype resume-from-file",
                "export|export-subtype to-file",
                "apply-rules|apply-rules-subtype something-else",
                "apply-rules|",
                "unheard-of|",
            })
    void aStepWithoutCounterpartIsACommentAndReported(String type, String subtype)
            throws Exception {
        String text = write(profile("P", step(type, subtype, PARTITION)));
        assertThat(text).contains("// NOT CARRIED OVER: " + type).doesNotContain("example.test");
        assertThat(found).singleElement().asString().startsWith("not-carried-over").contains(type);
    }

    @Test
    void limitsAndSizesAreKeptAndZeroMeansNone() throws Exception {
        String step =
                "<step><step-type type=\"full-import\"><import-subtype>to-cs</import-subtype>"
                        + "</step-type><threshold><batch-size>1</batch-size><object>500</object>"
                        + "<delete>0</delete></threshold>"
                        + PARTITION
                        + "<custom-data><adma-step-data><batch-size>100</batch-size><page-size>500"
                        + "</page-size><time-limit>120</time-limit></adma-step-data></custom-data>"
                        + "</step>";
        assertThat(write(profile("P", step)))
                .contains(
                        "full-import \"example.test\" { partition \"DC=example,DC=test\" "
                                + " batch-size 100  page-size 500  time-limit 120 "
                                + " object-limit 500 }");
        assertThat(write(profile("P", step.replace("full-import", "export"))))
                .contains("batch-size 100")
                .doesNotContain("page-size");
        assertThat(
                        write(
                                profile(
                                        "P",
                                        step.replace("import-subtype", "apply-rules-subtype")
                                                .replace("to-cs", "apply-pending")
                                                .replace("full-import", "apply-rules"))))
                .contains("object-limit 500")
                .doesNotContain("page-size");
    }

    @Test
    void aPartitionThatWasNotSelectedHasNothingToRunOn() throws Exception {
        ManagementAgent agent =
                agent(
                        new AgentXml()
                                .with(runs(profile("P", step("export", "", PARTITION))))
                                .xml()
                                .replace("<selected>1", "<selected>0"));
        SyncText text = new SyncText();
        new RunProfileWriter(List.of(agent)).write(text, agent, "example.test", this::found);
        assertThat(text.toString()).contains("NOT CARRIED OVER").contains("was not selected");
        assertThat(write(profile("P", step("export", "", "<partition>{1}</partition>"))))
                .contains("is not in the export");
    }

    @Test
    void anOptionWithoutCounterpartIsSaid() throws Exception {
        String step =
                step(
                        "export",
                        "",
                        "<custom-data><run-config><output-file>x.txt</output-file>"
                                + "</run-config></custom-data>");
        assertThat(write(profile("P", step)))
                .contains("// export: output-file x.txt has no counterpart")
                .contains("    export \"example.test\"\n");
        assertThat(found).singleElement().asString().startsWith("not-verified P");
    }

    @Test
    void profilesOfOneNameGetTheNameOfTheirConnector() throws Exception {
        ManagementAgent one = agent(xml("Full Import", "Only here"));
        ManagementAgent other = agent(xml("full import"));
        RunProfileWriter writer = new RunProfileWriter(List.of(one, other));
        SyncText text = new SyncText();
        writer.write(text, one, "one", this::found);
        writer.write(text, other, "other", this::found);
        assertThat(text.toString().lines().filter(line -> line.startsWith("run")))
                .containsExactly(
                        "run profile \"Full Import - one\" {",
                        "run profile \"Only here\" {",
                        "run profile \"full import - other\" {");
    }

    private static String xml(String... names) {
        StringBuilder profiles = new StringBuilder();
        for (String name : names) {
            profiles.append(profile(name, step("export", "", "")));
        }
        return new AgentXml().with(runs(profiles.toString())).xml();
    }

    private String write(String profiles) throws Exception {
        found.clear();
        ManagementAgent agent = agent(new AgentXml().with(runs(profiles)).xml());
        SyncText text = new SyncText();
        new RunProfileWriter(List.of(agent)).write(text, agent, "example.test", this::found);
        return text.toString();
    }

    private void found(
            org.syncline.migration.Outcome outcome,
            org.syncline.formats.agent.AgentRunProfile profile,
            String reason) {
        found.add(outcome.word() + " " + profile.name() + " " + reason);
    }

    private ManagementAgent agent(String xml) throws Exception {
        Path file = Files.writeString(folder.resolve("agent.xml"), xml);
        return new ManagementAgentReader().read(file, "agent.xml", notes::add);
    }

    private static String runs(String profiles) {
        return "<ma-run-data>" + profiles + "</ma-run-data>";
    }

    private static String profile(String name, String steps) {
        return "<run-configuration><name>"
                + name
                + "</name><configuration>"
                + steps
                + "</configuration></run-configuration>";
    }

    private static String step(String type, String subtype, String rest) {
        String[] parts = subtype == null ? new String[0] : subtype.split(" ");
        String inner =
                parts.length < 2 ? "" : "<" + parts[0] + ">" + parts[1] + "</" + parts[0] + ">";
        return "<step><step-type type=\""
                + type
                + "\">"
                + inner
                + "</step-type>"
                + rest
                + "</step>";
    }
}

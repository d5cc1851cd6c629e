// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.migration.AgentXml.condition;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.migration.AgentXml;
import org.syncline.migration.MigrationException;
import org.syncline.migration.report.ReportHtml;
import org.syncline.migration.report.ReportText;

/** Names and values come from files that anybody may have written. */
class HostileValuesTest {
    /** As XML text; ESC itself cannot stand in XML 1.0, the 8-bit introducer can. */
    private static final String HOSTILE =
            "&lt;img src=x onerror=alert(1)&gt;&#x9b;31m&#x202e;gpj\"'=HYPERLINK(1)|cmd";

    @TempDir private Path folder;

    @Test
    void neitherPageNorTerminalIsTakenOver() throws MigrationException {
        AgentXml agent =
                new AgentXml()
                        .name(HOSTILE)
                        .category(HOSTILE)
                        .containers(
                                "<inclusions><inclusion>" + HOSTILE + "</inclusion></inclusions>")
                        .filter(condition("mail", "equality", HOSTILE))
                        .filter(condition("mail", "odd", HOSTILE))
                        .with(
                                "<extension><assembly-name>"
                                        + HOSTILE
                                        + "</assembly-name></extension>");
        UpgradeAnalysis analysis =
                new Fixture(folder)
                        .agent(agent)
                        .rule(HOSTILE, "", "<precedence>50</precedence>", "")
                        .metaverse("", "")
                        .analyze();

        String html = ReportHtml.of(AnalysisReport.of(analysis));
        String text = ReportText.of(AnalysisReport.of(analysis));

        assertThat(analysis.systems().getFirst().name()).contains("<img", "\u202e");
        assertThat(html)
                .doesNotContain("<img", "\u009b", "\u202e", "onerror=alert(1)>")
                .contains("&lt;img src=x onerror=alert(1)&gt;\\u009B31m\\u202Egpj&quot;&#39;");
        assertThat(text)
                .doesNotContain("\u009b", "\u202e")
                .contains("<img src=x onerror=alert(1)>\\u009B31m");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("="));
    }
}

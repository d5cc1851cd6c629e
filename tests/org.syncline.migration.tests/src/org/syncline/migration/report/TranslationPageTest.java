// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.migration.FilterMode;
import org.syncline.migration.Outcome;
import org.syncline.migration.ReportItem;
import org.syncline.migration.TranslationReport;
import org.syncline.rules.SourceLocation;

class TranslationPageTest {
    private static ReportItem item(
            Outcome outcome, String kind, String subject, String file, int line, String reason) {
        return new ReportItem(
                outcome, kind, subject, new SourceLocation(file, line, 1), "rules/a.sync", reason);
    }

    @Test
    void itemsStandByOutcomeAndSourceFileWithLineTargetAndReason() {
        String page =
                TranslationPage.of(
                        new TranslationReport(
                                List.of(
                                        item(Outcome.CARRIED_OVER, "rule", "One", "a.xml", 3, ""),
                                        item(Outcome.CARRIED_OVER, "rule", "Two", "b.xml", 7, ""),
                                        item(
                                                Outcome.NOT_UNDERSTOOD,
                                                "scope",
                                                "SOUNDSLIKE",
                                                "b.xml",
                                                9,
                                                "write it by hand"))),
                        FilterMode.CLOUD_FILTERED);

        assertThat(page)
                .contains("Not complete", "1 not understood")
                .contains("<dt>Carried over</dt><dd>2</dd>", "<dt>Source files</dt><dd>2</dd>")
                .contains("<h3>a.xml</h3>", "<h3>b.xml</h3>", "<code>rules/a.sync</code>")
                .contains("<th scope=\"row\">9</th><td>scope: SOUNDSLIKE</td>", "write it by hand")
                .doesNotContain("Connector filters", "Differences between");
        assertThat(page.indexOf("SOUNDSLIKE")).isLessThan(page.indexOf("rule: One"));
    }

    @Test
    void eachFilterIsThereWithTheDifferenceOfItsMode() {
        TranslationReport report =
                new TranslationReport(
                        List.of(
                                item(
                                        Outcome.NOT_VERIFIED,
                                        "filter",
                                        "extensionAttribute15 equals NoSync",
                                        "SourceAD.xml",
                                        40,
                                        "it still joins")));

        assertThat(TranslationPage.of(report, FilterMode.CLOUD_FILTERED))
                .contains("Connector filters", "the whole person or group", "SourceAD.xml:40")
                .contains("it still joins", ">not verified<");
        assertThat(TranslationPage.of(report, FilterMode.JOIN_SCOPE))
                .contains("That is exact")
                .contains("Everything that was found was understood.");
    }

    @Test
    void differencesOfMergedSourcesHaveASectionOfTheirOwn() {
        String page =
                TranslationPage.of(
                        new TranslationReport(
                                List.of(
                                        item(
                                                Outcome.NOT_CARRIED_OVER,
                                                "difference",
                                                "One: precedence",
                                                "s.ps1",
                                                2,
                                                "it says 101"))),
                        FilterMode.CLOUD_FILTERED);

        assertThat(page)
                .contains("Differences between the sources", "One: precedence", "s.ps1:2")
                .doesNotContain("<h2 id=\"section-3\"");
    }

    @Test
    void nothingOfTheSourceBecomesMarkup() {
        String hostile = "<script>alert(\"x\")</script>\u202e";
        String page =
                TranslationPage.of(
                        new TranslationReport(
                                List.of(
                                        item(
                                                Outcome.NOT_UNDERSTOOD,
                                                hostile,
                                                hostile,
                                                hostile,
                                                1,
                                                hostile))),
                        FilterMode.CLOUD_FILTERED);

        assertThat(page).doesNotContain("<script", "\u202e").contains("&lt;script&gt;");
    }
}

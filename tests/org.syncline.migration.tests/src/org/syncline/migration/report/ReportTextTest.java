// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTextTest {
    @Test
    void everyBlockHasItsForm() {
        String text =
                text(
                        new Block.Callout(Tone.BAD, "Blocked", "for a reason."),
                        new Block.Paragraph("A paragraph."),
                        new Block.Facts(
                                List.of(new Block.Fact("Key", "v"), new Block.Fact("K", "w"))),
                        new Block.Heading("Heading"),
                        new Block.Steps(List.of(new Block.Step("Do it.", "syncline check x"))),
                        new Block.Table("Rows", List.of("a", "bb"), List.of(List.of("1", "2"))));

        assertThat(text)
                .isEqualTo(
                        """
                        Title
                        Sub

                        One
                        ---
                          BLOCKED: for a reason.
                          A paragraph.
                          Key  v
                          K    w

                          Heading
                           1. Do it.
                                syncline check x

                          Rows:
                            a  bb
                            1  2
                        """);
    }

    @Test
    void wideTableIsStackedUnderItsFirstColumn() {
        String text =
                text(
                        new Block.Table(
                                "Rows",
                                List.of("name", "why", "note"),
                                List.of(List.of("n", "word ".repeat(40).strip(), ""))));

        assertThat(text).contains("\n    n\n        why: word word").doesNotContain("note:");
        assertThat(text.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void valuesCannotMoveTheCursorOrMakeLines() {
        String text = text(new Block.Paragraph("a\u001b[2J\r\nb\u202ec"));

        assertThat(text).contains("a\\u001B[2J\\u000D\\u000Ab\\u202Ec");
    }

    @Test
    void tableWithARowOfOtherLengthIsRefused() {
        assertThatThrownBy(() -> new Block.Table("Rows", List.of("a"), List.of(List.of("1", "2"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Block... blocks) {
        return ReportText.of(
                new Report("Title", "Sub", List.of(new Report.Section("One", List.of(blocks)))));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.report;

import java.util.List;

/**
 * What a person reads, on a terminal ({@link ReportText}) or in a browser ({@link ReportHtml}),
 * with the same words.
 *
 * @param subtitle a sentence below the title; may be empty
 */
public record Report(String title, String subtitle, List<Section> sections) {
    public Report {
        sections = List.copyOf(sections);
    }

    /** A part with a heading. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}

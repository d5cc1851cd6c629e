// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.util.List;

/**
 * What was carried over and what was not, in the order of the old configuration.
 *
 * @param items every thing that was found
 */
public record TranslationReport(List<ReportItem> items) {
    public TranslationReport {
        items = List.copyOf(items);
    }

    /** The items with that outcome. */
    public List<ReportItem> items(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).toList();
    }

    public long count(Outcome outcome) {
        return items(outcome).size();
    }

    /** Whether everything that was found was understood: the command line's exit code. */
    public boolean understood() {
        return count(Outcome.NOT_UNDERSTOOD) == 0;
    }
}

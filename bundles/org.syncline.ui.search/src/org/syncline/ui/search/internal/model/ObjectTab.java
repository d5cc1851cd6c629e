// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.List;

/**
 * A tab of the object page.
 *
 * @param key stable name
 * @param title with the number of lines where that says something
 * @param head a sentence above the table, or empty
 * @param columns titles of the columns
 */
public record ObjectTab(
        String key, String title, String head, List<String> columns, List<ObjectLine> lines) {
    public ObjectTab {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}

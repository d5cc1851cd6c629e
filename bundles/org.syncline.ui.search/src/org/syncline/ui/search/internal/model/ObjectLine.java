// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.List;
import org.syncline.engine.RuleReference;
import org.syncline.ui.Icons;

/**
 * A line of a table of the object page. All texts are safe to show.
 *
 * @param icon before the first cell, or null
 * @param color key of a colour for the line, or null
 * @param cells as many as the tab has columns
 * @param rule the rule that the line leads to, or null
 * @param target the object that the line leads to, or null
 */
public record ObjectLine(
        Icons icon, String color, List<String> cells, RuleReference rule, ObjectAddress target) {
    public ObjectLine {
        cells = List.copyOf(cells);
    }
}

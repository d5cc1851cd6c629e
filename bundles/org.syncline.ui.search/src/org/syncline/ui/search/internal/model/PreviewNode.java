// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.List;
import org.syncline.engine.RuleReference;
import org.syncline.ui.Icons;

/**
 * A node of the preview. All texts are safe to show.
 *
 * @param icon before the text, or null
 * @param detail beside it: values, or why
 * @param color key of a colour, or null
 * @param rule the rule that it leads to, or null
 */
public record PreviewNode(
        Icons icon,
        String text,
        String detail,
        String color,
        RuleReference rule,
        List<PreviewNode> children) {
    public PreviewNode {
        children = List.copyOf(children);
    }
}

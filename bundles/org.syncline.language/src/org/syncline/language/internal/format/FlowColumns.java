// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the arrows of the flows of a block stand: one below the other where no empty line is
 * between them. A target that is much longer than others does not push them away.
 */
final class FlowColumns {
    /** How much longer than the shortest target a target may be to count. */
    private static final int SPREAD = 24;

    private final int indent;
    private final Map<Item, Integer> columns = new IdentityHashMap<>();

    FlowColumns(List<Item> items, int indent) {
        this.indent = indent;
        List<Item> run = new ArrayList<>();
        for (Item item : items) {
            boolean flow = item.kind().equals("FlowItem");
            if (!flow || hasEmptyLine(item.first())) {
                align(run);
                run.clear();
            }
            if (flow) {
                run.add(item);
            }
        }
        align(run);
    }

    /** The column behind the target, blanks filled up. */
    int of(Item flow) {
        return columns.get(flow);
    }

    private void align(List<Item> run) {
        int shortest = run.stream().mapToInt(FlowColumns::target).min().orElse(0);
        int widest =
                run.stream()
                        .mapToInt(FlowColumns::target)
                        .filter(length -> length <= shortest + SPREAD)
                        .max()
                        .orElse(0);
        run.forEach(item -> columns.put(item, indent + widest));
    }

    private static int target(Item flow) {
        return flow.first().text().length();
    }

    private static boolean hasEmptyLine(SourceToken token) {
        return token.lineBreaks() > 1
                || token.comments().stream().anyMatch(comment -> comment.lineBreaks() > 1);
    }
}

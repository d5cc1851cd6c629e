// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.syncline.language.sync.RuleBlock;

/** The enabled rules of a project with both ends known, for checks that look at many at once. */
final class RuleTable {
    private final List<RuleView> rules;

    /** Rules of broken files are left out: what they seem to lack may only be unread. */
    RuleTable(ProjectIndex index, BrokenFiles broken) {
        this.rules =
                index.blocks(RuleBlock.class)
                        .filter(block -> !RuleFacts.isDisabled(block) && !broken.contains(block))
                        .flatMap(block -> RuleFacts.of(block, index).stream())
                        .map(RuleView::of)
                        .toList();
    }

    /** In the order of the files. */
    List<RuleView> rules() {
        return rules;
    }

    /**
     * Rules that share a key; checks compare within these only, so that large projects are fast.
     */
    Map<Object, List<RuleView>> by(Function<RuleView, Object> key) {
        return rules.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.FlowItem;
import org.syncline.language.sync.SyncPackage;

/** All flows to an attribute of an object merge in the same way (semantics reference, 2.6). */
final class MergeMix {
    /** For one target; what lies beyond is not compared. */
    private static final int MAX_COMPARISONS = 5_000;

    /**
     * A flow.
     *
     * @param merge how it merges, empty when it does not
     */
    record Member(RuleView rule, FlowItem flow, String merge) {}

    private MergeMix() {}

    static void check(List<Member> flows, Problems problems) {
        Map<String, List<Member>> byMerge = new LinkedHashMap<>();
        int[] comparisons = new int[1];
        for (Member member : flows) {
            for (Map.Entry<String, List<Member>> other : byMerge.entrySet()) {
                if (!other.getKey().equals(member.merge())) {
                    other.getValue().stream()
                            .filter(m -> comparisons[0]++ < MAX_COMPARISONS && canMeet(m, member))
                            .findFirst()
                            .ifPresent(m -> report(member, m, problems));
                }
            }
            byMerge.computeIfAbsent(member.merge(), key -> new ArrayList<>()).add(member);
        }
    }

    /** A metaverse object has at most one object of a connector. */
    private static boolean canMeet(Member a, Member b) {
        if (a.rule() == b.rule()) {
            return true;
        }
        boolean oneConnector = a.rule().facts().connector() == b.rule().facts().connector();
        if (!oneConnector) {
            return true;
        }
        return a.rule().csType().equals(b.rule().csType()) && a.rule().canMeet(b.rule());
    }

    private static void report(Member member, Member other, Problems problems) {
        String merge = member.merge().isEmpty() ? "does not merge" : "is " + member.merge();
        String others = other.merge().isEmpty() ? "does not merge" : "is " + other.merge();
        problems.add(
                member.flow(),
                SyncPackage.Literals.FLOW_ITEM__TARGET,
                FindingCodes.MIXED_MERGE,
                "This flow to "
                        + member.flow().getTarget()
                        + " "
                        + merge
                        + ", and that of "
                        + Quoting.shown(other.rule().name())
                        + " "
                        + others
                        + ". An object that gets both has an error. Give all the same.");
    }
}

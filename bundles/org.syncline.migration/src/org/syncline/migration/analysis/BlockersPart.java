// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.migration.report.Block;
import org.syncline.migration.report.Tone;

/** The part of the report on what the vendor's wizard refuses, equal things together. */
final class BlockersPart {
    private BlockersPart() {}

    static Block verdict(UpgradeAnalysis analysis) {
        int all = analysis.blockers().size();
        if (all == 0) {
            return new Block.Callout(
                    Tone.GOOD,
                    "Supported",
                    "nothing was found that the vendor's upgrade wizard refuses.");
        }
        long whole =
                analysis.blockers().stream()
                        .filter(b -> b.carries() == Blocker.Carries.YES)
                        .count();
        return new Block.Callout(
                Tone.BAD,
                "Blocked",
                "the vendor's upgrade wizard refuses this configuration, for "
                        + Words.count(all, "reason", "reasons")
                        + ". "
                        + carried(whole, all));
    }

    private static String carried(long whole, int all) {
        if (whole == all) {
            return "Syncline carries all of it over.";
        }
        return whole == 0
                ? "Syncline carries none of it over without the help of a person."
                : "Syncline carries "
                        + Words.number(whole)
                        + " of them over; the other "
                        + Words.number(all - whole)
                        + " need a person.";
    }

    static List<Block> blocks(List<Blocker> blockers) {
        Map<Group, List<Blocker>> groups = new LinkedHashMap<>();
        blockers.forEach(b -> groups.computeIfAbsent(Group.of(b), g -> new ArrayList<>()).add(b));
        List<Block> blocks = new ArrayList<>();
        groups.forEach((group, members) -> group(group, members, blocks));
        return blocks;
    }

    private static void group(Group group, List<Blocker> members, List<Block> blocks) {
        blocks.add(new Block.Heading(capitalized(group.reason.inWords())));
        blocks.add(
                new Block.Facts(
                        List.of(
                                new Block.Fact("Why", capitalized(sentence(group.why))),
                                new Block.Fact("What to do", capitalized(sentence(group.remedy))),
                                new Block.Fact(
                                        "With Syncline",
                                        capitalized(group.carries.word())
                                                + ": "
                                                + sentence(group.how)))));
        blocks.add(
                new Block.Table(
                        Words.count(members.size(), "place", "places"),
                        List.of("what", "where"),
                        members.stream()
                                .map(b -> List.of(b.subject(), Words.place(b.location())))
                                .toList()));
    }

    private static String capitalized(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** What blockers have in common apart from what and where they are. */
    private record Group(
            BlockReason reason, String why, String remedy, Blocker.Carries carries, String how) {
        static Group of(Blocker b) {
            return new Group(b.reason(), b.why(), b.remedy(), b.carries(), b.carriesHow());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.List;
import org.syncline.rules.SyncRule;

/**
 * A rule set and a history of directories. The first round fills them; after every round all of
 * them are imported and synchronized.
 *
 * @param seed from which it was made, and from which everything is drawn that it leaves open
 */
record Case(long seed, List<SyncRule> rules, List<Round> rounds) {
    Case {
        rules = List.copyOf(rules);
        rounds = List.copyOf(rounds);
    }

    /**
     * What happens between two imports.
     *
     * @param changes in the directories
     * @param rules those that hold from now on; none for the rules that held before
     */
    record Round(List<Change> changes, List<SyncRule> rules) {
        Round {
            changes = List.copyOf(changes);
            rules = List.copyOf(rules);
        }

        /** A round in which nobody edits rules. */
        Round(List<Change> changes) {
            this(changes, List.of());
        }

        Round withChanges(List<Change> newChanges) {
            return new Round(newChanges, rules);
        }
    }

    /** What happens in one directory. */
    sealed interface Change {
        String connector();

        /** An object is made, or takes the place of the one that has its anchor. */
        record Put(String connector, Thing thing) implements Change {}

        /** An object is deleted. */
        record Remove(String connector, String anchor) implements Change {}
    }

    Case withRules(List<SyncRule> newRules) {
        return new Case(seed, newRules, rounds);
    }

    Case withRounds(List<Round> newRounds) {
        return new Case(seed, rules, newRounds);
    }

    /** How much there is of it, for a shrinker. */
    int size() {
        int size = size(rules);
        for (Round round : rounds) {
            size += 1 + size(round.rules());
            for (Change change : round.changes()) {
                size += 3;
                if (change instanceof Change.Put put) {
                    size += put.thing().attributes().size();
                }
            }
        }
        return size;
    }

    private static int size(List<SyncRule> rules) {
        return rules.stream()
                .mapToInt(r -> 3 + r.flows().size() + r.joins().size() + r.scope().size())
                .sum();
    }

    /** For a person who has to understand what went wrong. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + "\n");
        rules.forEach(rule -> text.append(RuleText.of(rule)));
        for (int i = 0; i < rounds.size(); i++) {
            text.append("round ").append(i).append("\n");
            if (!rounds.get(i).rules().isEmpty()) {
                text.append("    from now on\n");
                rounds.get(i).rules().forEach(rule -> text.append(RuleText.of(rule)));
            }
            for (Change change : rounds.get(i).changes()) {
                text.append("    ").append(change.connector()).append(" ");
                text.append(
                        switch (change) {
                            case Change.Remove remove -> "remove " + remove.anchor();
                            case Change.Put put ->
                                    put.thing().anchor()
                                            + " "
                                            + put.thing().type()
                                            + " "
                                            + put.thing().dn()
                                            + " "
                                            + put.thing().attributes();
                        });
                text.append("\n");
            }
        }
        return text.toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.syncline.engine.RuleMaker;
import org.syncline.engine.oracle.Case.Change;
import org.syncline.engine.oracle.Case.Round;
import org.syncline.rules.Flow;
import org.syncline.rules.SyncRule;

/**
 * Makes a failing case smaller as long as it still fails, by taking things out of it. Joins, names
 * and identifiers stay: without them other things go wrong.
 */
final class Shrinker {
    private final Predicate<Case> fails;
    private int tries;

    /**
     * Makes a shrinker.
     *
     * @param most cases that may be tried
     */
    Shrinker(Predicate<Case> fails, int most) {
        this.fails = fails;
        this.tries = most;
    }

    Case shrink(Case failing) {
        Case best = failing;
        boolean smaller = true;
        while (smaller && tries > 0) {
            smaller = false;
            for (Case candidate : candidates(best).toList()) {
                if (candidate.size() < best.size() && tries-- > 0 && fails.test(candidate)) {
                    best = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return best;
    }

    private static Stream<Case> candidates(Case whole) {
        return Stream.of(
                        without(whole.rounds()).map(whole::withRounds),
                        without(whole.rules()).map(whole::withRules),
                        inEachRound(whole),
                        edits(whole),
                        inEachRule(whole),
                        inEachThing(whole))
                .flatMap(stream -> stream);
    }

    private static Stream<Case> inEachRound(Case whole) {
        return whole.rounds().stream()
                .flatMap(
                        round ->
                                Stream.concat(halves(round.changes()), without(round.changes()))
                                        .map(
                                                changes ->
                                                        whole.withRounds(
                                                                replaced(
                                                                        whole.rounds(),
                                                                        round,
                                                                        round.withChanges(
                                                                                changes)))));
    }

    /** Edits of rules undone, or with fewer rules. */
    private static Stream<Case> edits(Case whole) {
        return whole.rounds().stream()
                .filter(round -> !round.rules().isEmpty())
                .flatMap(
                        round ->
                                Stream.of(
                                                Stream.of(List.<SyncRule>of()),
                                                without(round.rules()),
                                                round.rules().stream()
                                                        .flatMap(r -> poorer(round.rules(), r)))
                                        .flatMap(stream -> stream)
                                        .map(rules -> new Round(round.changes(), rules))
                                        .map(
                                                r ->
                                                        whole.withRounds(
                                                                replaced(
                                                                        whole.rounds(),
                                                                        round,
                                                                        r))));
    }

    private static Stream<List<SyncRule>> poorer(List<SyncRule> rules, SyncRule rule) {
        return smaller(rule).map(other -> replaced(rules, rule, other));
    }

    private static Stream<Case> inEachRule(Case whole) {
        return whole.rules().stream()
                .flatMap(
                        rule ->
                                smaller(rule)
                                        .map(
                                                other ->
                                                        whole.withRules(
                                                                replaced(
                                                                        whole.rules(),
                                                                        rule,
                                                                        other))));
    }

    private static Stream<SyncRule> smaller(SyncRule rule) {
        return Stream.of(
                        without(rule.flows())
                                .filter(f -> keys(f) == keys(rule.flows()))
                                .map(f -> RuleMaker.from(rule).flows(f).make()),
                        without(rule.scope()).map(s -> RuleMaker.from(rule).scope(s).make()))
                .flatMap(stream -> stream);
    }

    /** Flows to names and to what is joined by. */
    private static long keys(List<Flow> flows) {
        return flows.stream().filter(f -> List.of("id", "dn").contains(f.target())).count();
    }

    private static Stream<Case> inEachThing(Case whole) {
        return whole.rounds().stream()
                .flatMap(
                        round ->
                                round.changes().stream()
                                        .filter(Change.Put.class::isInstance)
                                        .map(Change.Put.class::cast)
                                        .flatMap(put -> poorer(whole, round, put)));
    }

    private static Stream<Case> poorer(Case whole, Round round, Change.Put put) {
        return put.thing().attributes().keySet().stream()
                .map(name -> new Change.Put(put.connector(), put.thing().with(name, List.of())))
                .map(change -> round.withChanges(replaced(round.changes(), put, change)))
                .map(other -> whole.withRounds(replaced(whole.rounds(), round, other)));
    }

    private static <T> Stream<List<T>> without(List<T> list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1)
                .map(
                        i -> {
                            List<T> rest = new ArrayList<>(list);
                            rest.remove(i.intValue());
                            return rest;
                        });
    }

    private static <T> Stream<List<T>> halves(List<T> list) {
        int middle = list.size() / 2;
        return list.size() < 4
                ? Stream.of()
                : Stream.of(list.subList(middle, list.size()), list.subList(0, middle));
    }

    private static <T> List<T> replaced(List<T> list, T old, T other) {
        List<T> copy = new ArrayList<>();
        list.forEach(item -> copy.add(item == old ? other : item));
        return copy;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Something that holds of every case. {@code SYNCLINE_PROPERTY_CASES} says how many cases are tried
 * instead of the usual number, {@code SYNCLINE_PROPERTY_SEED} with which one to begin, {@code
 * SYNCLINE_PROPERTY_ALL} that all failing seeds are wanted instead of the first one made small.
 */
final class Property {
    private static final int SHRINKS = 3000;

    private Property() {}

    /** What a property says of one case. */
    interface Check {
        /** What is wrong, in lines; empty when nothing is. */
        List<String> problems(Case given);
    }

    /** Tries the property and fails with the smallest case found that shows a problem. */
    static void holds(int usual, Set<Feature> features, Check check) {
        holds(usual, seed -> CaseMaker.make(seed, features), check);
    }

    /**
     * The same for cases of its own.
     *
     * @param cases draws a case from a seed
     */
    static void holds(int usual, LongFunction<Case> drawn, Check check) {
        int cases = number("SYNCLINE_PROPERTY_CASES", usual);
        int first = number("SYNCLINE_PROPERTY_SEED", 1);
        StringBuilder all = new StringBuilder();
        for (int seed = first; seed < first + cases; seed++) {
            Case given = drawn.apply(seed);
            List<String> problems = problems(check, given);
            if (!problems.isEmpty() && System.getenv("SYNCLINE_PROPERTY_ALL") == null) {
                throw new AssertionError(report(check, given));
            }
            if (!problems.isEmpty()) {
                all.append("seed ").append(seed).append(": ").append(problems.getFirst());
                all.append("\n");
            }
        }
        if (!all.isEmpty()) {
            throw new AssertionError(all.toString());
        }
    }

    private static String report(Check check, Case given) {
        Case small = new Shrinker(c -> !problems(check, c).isEmpty(), SHRINKS).shrink(given);
        return String.join("\n", problems(check, small)) + "\nin the case\n" + small;
    }

    private static List<String> problems(Check check, Case given) {
        try {
            return check.problems(given);
        } catch (RuntimeException e) {
            return List.of(e + " at " + Arrays.stream(e.getStackTrace()).limit(6).toList());
        }
    }

    private static int number(String name, int usual) {
        return Optional.ofNullable(System.getenv(name)).map(Integer::parseInt).orElse(usual);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a person probably meant. */
public final class Suggestions {
    /** Names longer than this are compared by their start only. */
    private static final int MAX_LENGTH = 64;

    private Suggestions() {}

    /** The candidate that differs by case only. */
    public static Optional<String> ofOtherCase(String name, Collection<String> candidates) {
        return candidates.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The nearest candidate, if any is near enough to be a slip. */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = fold(name);
        int limit = Math.max(1, Math.min(3, wanted.length() / 3));
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) < bestDistance) {
                int distance = distance(wanted, fold(candidate));
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code " Did you mean X?"}, or nothing. */
    public static String question(Optional<String> suggestion) {
        return suggestion.map(name -> " Did you mean " + name + "?").orElse("");
    }

    private static String fold(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return folded.length() > MAX_LENGTH ? folded.substring(0, MAX_LENGTH) : folded;
    }

    /** Insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                d[i][j] = step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}

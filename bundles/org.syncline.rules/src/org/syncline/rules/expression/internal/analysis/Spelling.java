// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal.analysis;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the function or word that was probably meant. */
final class Spelling {
    /** Longer names are not compared. */
    private static final int MAX_LENGTH = 64;

    /**
     * Names of other languages and of the predecessor, with the present one (semantics reference,
     * 3.4; formats reference, 6, 11). The empty name stands for the operator {@code &}.
     */
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("if", "IIF"),
                    Map.entry("concatenate", ""),
                    Map.entry("concat", ""),
                    Map.entry("uppercase", "UCase"),
                    Map.entry("lowercase", "LCase"),
                    Map.entry("propercase", "PCase"),
                    Map.entry("toupper", "UCase"),
                    Map.entry("tolower", "LCase"),
                    Map.entry("leftpad", "PadLeft"),
                    Map.entry("rightpad", "PadRight"),
                    Map.entry("replacestring", "Replace"),
                    Map.entry("datetimeformat", "FormatDateTime"),
                    Map.entry("convertsidtostring", "StringFromSid"),
                    Map.entry("convertstringtoguid", "CGuid"),
                    Map.entry("random", "RandomNum"),
                    Map.entry("substring", "Mid"),
                    Map.entry("length", "Len"));

    private Spelling() {}

    /** The name by which the language knows it; empty for {@code &}. */
    static Optional<String> otherName(String name) {
        return Optional.ofNullable(OTHER_NAMES.get(name.toLowerCase(Locale.ROOT)));
    }

    static Optional<String> ofOtherCase(String name, Collection<String> candidates) {
        return candidates.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /** The nearest candidate, if any is near enough to be a slip. */
    static Optional<String> nearest(String name, Collection<String> candidates) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int bestDistance = Math.clamp(wanted.length() / 3, 1, 3) + 1;
        String best = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) < bestDistance) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
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

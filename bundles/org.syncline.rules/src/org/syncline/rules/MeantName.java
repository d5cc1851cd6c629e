// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name that a person probably meant, for messages of the kind "Did you mean X?". Names
 * are compared without their case. Stateless; any thread may use it.
 */
public final class MeantName {
    /** Longer names are no slip of a person; comparing them would take long on hostile input. */
    private static final int MAX_LENGTH = 64;

    private MeantName() {}

    /**
     * The candidate that is the same name, or differs by case only.
     *
     * @param name as it was written
     * @param candidates names that exist
     * @return in the spelling of the candidates; empty when there is none
     */
    public static Optional<String> ignoringCase(String name, Collection<String> candidates) {
        return candidates.contains(name)
                ? Optional.of(name)
                : candidates.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    /**
     * The candidate with the fewest letters inserted, left out, changed or swapped with their
     * neighbour: at most a third of the name, and never more than three.
     *
     * @param name as it was written
     * @param candidates names that exist; of equally near ones the first is taken
     * @return empty when none is near enough to be a slip
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
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

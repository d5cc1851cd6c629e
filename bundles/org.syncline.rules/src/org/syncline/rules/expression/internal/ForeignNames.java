// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to write in place of a function that does not exist: names of FIM and MIM (semantics
 * reference, 3.4), misprints of manuals (formats reference, 6, number 11), names of another case,
 * names that are nearly right.
 */
public final class ForeignNames {
    private static final Map<String, String> FORMER =
            Map.ofEntries(
                    Map.entry("UpperCase", "UCase()"),
                    Map.entry("LowerCase", "LCase()"),
                    Map.entry("ProperCase", "PCase()"),
                    Map.entry("LeftPad", "PadLeft()"),
                    Map.entry("RightPad", "PadRight()"),
                    Map.entry("ReplaceString", "Replace()"),
                    Map.entry("DateTimeFormat", "FormatDateTime(CDate(text),format)"),
                    Map.entry("ConvertSidToString", "StringFromSid()"),
                    Map.entry("ConvertStringToGuid", "CGuid()"),
                    Map.entry("Null", "NULL"),
                    Map.entry("CRLF", "CRLF without parentheses"),
                    Map.entry("Concatenate", "a & b"),
                    Map.entry("Eq", "a = b"),
                    Map.entry("NotEquals", "a <> b"),
                    Map.entry("LessThan", "a < b"),
                    Map.entry("GreaterThan", "a > b"),
                    Map.entry("LessThanOrEquals", "a <= b"),
                    Map.entry("GreaterThanOrEquals", "a >= b"),
                    Map.entry("IF", "IIF()"),
                    Map.entry("If", "IIF()"),
                    Map.entry("Not", "condition = False"),
                    Map.entry("Random", "RandomNum()"));

    private static final int MAX_LENGTH = 40;

    private ForeignNames() {}

    /** A sentence that says what to write, empty when nothing is near. */
    public static Optional<String> advice(String name, Set<String> known) {
        String former = FORMER.get(name);
        if (former != null) {
            return Optional.of("Write " + former + ".");
        }
        Optional<String> otherCase = known.stream().filter(name::equalsIgnoreCase).findFirst();
        return otherCase
                .map(right -> "Names are case-sensitive: write " + right + ".")
                .or(() -> nearest(name, known).map(near -> "Did you mean " + near + "?"));
    }

    static String unknownFunction(String name) {
        return "There is no function " + name + "()." + appended(name, FunctionTable.names());
    }

    static String unknownWord(String word) {
        return "\""
                + word
                + "\" is no word of the expression language. Write an attribute as ["
                + word
                + "], a text in quotes."
                + appended(word, Words.names());
    }

    private static String appended(String name, Set<String> known) {
        return advice(name, known).map(advice -> " " + advice).orElse("");
    }

    private static Optional<String> nearest(String name, Set<String> known) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int allowed = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** The number of letters to add, drop or change, of names without regard to case. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = fold(a.charAt(i - 1)) == fold(b.charAt(j - 1));
                int changed = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    private static char fold(char c) {
        return Character.toLowerCase(c);
    }
}

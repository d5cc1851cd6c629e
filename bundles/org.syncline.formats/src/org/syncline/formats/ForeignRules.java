// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.List;
import java.util.function.BiPredicate;
import org.syncline.formats.internal.merge.RuleComparison;

/**
 * Compares rules by what they mean. Identifiers compare without case and braces, operators in
 * either spelling, a field that one side does not know (identifier, version, precedence) with
 * anything; the order of groups counts, that of mappings to different attributes does not.
 */
public final class ForeignRules {
    private ForeignRules() {}

    /** Whether both mean the same; expressions are compared by {@link #sameText}. */
    public static boolean sameMeaning(ForeignRule one, ForeignRule other) {
        return sameMeaning(one, other, ForeignRules::sameText);
    }

    /**
     * Whether both mean the same.
     *
     * @param sameExpression whether two expressions mean the same
     */
    public static boolean sameMeaning(
            ForeignRule one, ForeignRule other, BiPredicate<String, String> sameExpression) {
        return differences(one, other, sameExpression).isEmpty();
    }

    /** All differences; expressions are compared by {@link #sameText}. */
    public static List<RuleDifference> differences(ForeignRule one, ForeignRule other) {
        return differences(one, other, ForeignRules::sameText);
    }

    /**
     * All differences.
     *
     * @param sameExpression whether two expressions mean the same
     */
    public static List<RuleDifference> differences(
            ForeignRule one, ForeignRule other, BiPredicate<String, String> sameExpression) {
        return new RuleComparison(one, other, sameExpression).differences();
    }

    /**
     * Whether two expressions are the same text but for white space outside of strings. Two that
     * are not may still mean the same; a parser knows more.
     */
    public static boolean sameText(String one, String other) {
        return one.equals(other) || packed(one).equals(packed(other));
    }

    private static String packed(String expression) {
        StringBuilder packed = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '"') {
                inString = !inString;
            } else if (c == '\n') {
                // A string ends at the line.
                inString = false;
            }
            if (inString || !Character.isWhitespace(c)) {
                packed.append(c);
            }
        }
        return packed.toString();
    }
}

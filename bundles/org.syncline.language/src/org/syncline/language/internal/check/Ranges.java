// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

/** Numbers that clauses leave for a single-valued integer attribute. */
final class Ranges {
    private Ranges() {}

    /** Whether both are about the size of a number, or one is about its bits. */
    static boolean handles(Clause a, Clause b) {
        return isSize(a) && (isSize(b) || isBits(b)) || isBits(a) && isSize(b);
    }

    private static boolean isSize(Clause clause) {
        return switch (clause.operator()) {
            case EQUAL, ISIN, LESSTHAN, LESSTHAN_OR_EQUAL, GREATERTHAN, GREATERTHAN_OR_EQUAL ->
                    true;
            default -> false;
        };
    }

    private static boolean isBits(Clause clause) {
        return clause.operator() == org.syncline.rules.ScopeOperator.ISBITSET;
    }

    /** Whether no number meets both. */
    static boolean apart(Clause a, Clause b) {
        if (isBits(a) || isBits(b)) {
            return isBits(b) && isExact(a) && (number(a) & number(b)) != number(b);
        }
        return Math.max(least(a), least(b)) > Math.min(greatest(a), greatest(b));
    }

    private static boolean isExact(Clause clause) {
        return least(clause) == greatest(clause);
    }

    private static long number(Clause clause) {
        return clause.number().orElseThrow();
    }

    private static long least(Clause clause) {
        return switch (clause.operator()) {
            case EQUAL, ISIN, GREATERTHAN_OR_EQUAL -> number(clause);
            case GREATERTHAN ->
                    number(clause) == Long.MAX_VALUE ? Long.MAX_VALUE : number(clause) + 1;
            default -> Long.MIN_VALUE;
        };
    }

    private static long greatest(Clause clause) {
        return switch (clause.operator()) {
            case EQUAL, ISIN, LESSTHAN_OR_EQUAL -> number(clause);
            case LESSTHAN -> number(clause) == Long.MIN_VALUE ? Long.MIN_VALUE : number(clause) - 1;
            default -> Long.MAX_VALUE;
        };
    }
}

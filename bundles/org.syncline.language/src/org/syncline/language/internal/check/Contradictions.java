// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.model.ValueType;
import org.syncline.rules.ScopeOperator;

/**
 * Clauses that cannot hold together (semantics reference, 2.3): a positive operator is true when
 * any value matches, a negative one when none does. Conservative: of attributes that may have
 * several values, of values with parameters and of unknown types only what holds for all is said.
 */
final class Contradictions {
    /** Enough for what people write; larger groups are not compared. */
    private static final int MAX_CLAUSES = 60;

    /** Two clauses of one subject. */
    record Pair(Clause first, Clause second) {}

    private Contradictions() {}

    /** Two of the clauses that cannot both hold. */
    static Optional<Pair> find(List<Clause> clauses) {
        if (clauses.size() > MAX_CLAUSES) {
            return Optional.empty();
        }
        Map<String, List<Clause>> bySubject = new HashMap<>();
        for (Clause clause : clauses) {
            List<Clause> same =
                    bySubject.computeIfAbsent(
                            clause.subject(), subject -> new java.util.ArrayList<>());
            for (Clause other : same) {
                if (exclude(other, clause)) {
                    return Optional.of(new Pair(other, clause));
                }
            }
            same.add(clause);
        }
        return Optional.empty();
    }

    private static boolean exclude(Clause a, Clause b) {
        if (a.isMembership()) {
            return a.operator() != b.operator();
        }
        if (a.operator() == ScopeOperator.ISNULL) {
            return b.needsValue();
        }
        if (b.operator() == ScopeOperator.ISNULL) {
            return a.needsValue();
        }
        if (a.operator() == ScopeOperator.ISNOTNULL || b.operator() == ScopeOperator.ISNOTNULL) {
            return false;
        }
        if (a.operator().isNegative() != b.operator().isNegative()) {
            return a.operator().isNegative() ? refutes(b, a) : refutes(a, b);
        }
        boolean open = a.isOpen() || b.isOpen();
        return !a.operator().isNegative() && !open && a.single() && (apart(a, b) || apart(b, a));
    }

    /** Whether every value that the positive clause finds is one that the negative one forbids. */
    private static boolean refutes(Clause positive, Clause negative) {
        if (!positive.caseSensitive() && negative.caseSensitive()) {
            return false;
        }
        boolean sameTest = opposite(negative.operator()) == equality(positive.operator());
        if (positive.isOpen() || negative.isOpen()) {
            return sameTest && positive.value().equals(negative.value());
        }
        if (isBits(positive) && isBits(negative)) {
            return hasBits(positive, negative);
        }
        if (isText(positive) && isText(negative)) {
            return implies(positive, negative);
        }
        return false;
    }

    private static ScopeOperator equality(ScopeOperator operator) {
        return operator == ScopeOperator.ISIN ? ScopeOperator.EQUAL : operator;
    }

    private static ScopeOperator opposite(ScopeOperator negative) {
        return switch (negative) {
            case NOTEQUAL, ISNOTIN -> ScopeOperator.EQUAL;
            case NOTCONTAINS -> ScopeOperator.CONTAINS;
            case NOTSTARTSWITH -> ScopeOperator.STARTSWITH;
            case NOTENDSWITH -> ScopeOperator.ENDSWITH;
            case ISBITNOTSET -> ScopeOperator.ISBITSET;
            default -> negative;
        };
    }

    private static boolean isBits(Clause clause) {
        return clause.operator() == ScopeOperator.ISBITSET
                || clause.operator() == ScopeOperator.ISBITNOTSET;
    }

    private static boolean isText(Clause clause) {
        return switch (equality(clause.operator())) {
            case EQUAL, NOTEQUAL, ISNOTIN -> true;
            case CONTAINS, NOTCONTAINS, STARTSWITH, NOTSTARTSWITH, ENDSWITH, NOTENDSWITH ->
                    // The text of a reference can be written in many ways.
                    clause.type() != ValueType.REFERENCE;
            default -> false;
        };
    }

    private static boolean hasBits(Clause set, Clause notSet) {
        var mask = Numbers.parse(set.value());
        var part = Numbers.parse(notSet.value());
        return mask.isPresent()
                && part.isPresent()
                && (mask.getAsLong() & part.getAsLong()) == part.getAsLong();
    }

    /** Whether a value with the positive part always has the forbidden one. */
    private static boolean implies(Clause positive, Clause negative) {
        String has = compared(positive, negative, positive);
        String forbidden = compared(positive, negative, negative);
        return switch (equality(positive.operator())) {
            case EQUAL -> matches(has, forbidden, opposite(negative.operator()));
            case STARTSWITH ->
                    opposite(negative.operator()) == ScopeOperator.STARTSWITH
                                    && has.startsWith(forbidden)
                            || isPart(has, forbidden, negative);
            case ENDSWITH ->
                    opposite(negative.operator()) == ScopeOperator.ENDSWITH
                                    && has.endsWith(forbidden)
                            || isPart(has, forbidden, negative);
            default -> isPart(has, forbidden, negative);
        };
    }

    private static boolean isPart(String has, String forbidden, Clause negative) {
        return opposite(negative.operator()) == ScopeOperator.CONTAINS && has.contains(forbidden);
    }

    private static String compared(Clause a, Clause b, Clause of) {
        boolean exact = a.caseSensitive() && b.caseSensitive() && of.type() == ValueType.STRING;
        return exact ? of.value() : of.folded();
    }

    private static boolean matches(String value, String wanted, ScopeOperator operator) {
        return switch (operator) {
            case EQUAL -> value.equals(wanted);
            case CONTAINS -> value.contains(wanted);
            case STARTSWITH -> value.startsWith(wanted);
            case ENDSWITH -> value.endsWith(wanted);
            default -> false;
        };
    }

    /** Whether one value cannot meet both positive clauses. */
    private static boolean apart(Clause a, Clause b) {
        if (a.number().isPresent() && b.number().isPresent() && Ranges.handles(a, b)) {
            return Ranges.apart(a, b);
        }
        if (!isText(a) || !isText(b)) {
            return false;
        }
        String left = compared(a, b, a);
        String right = compared(a, b, b);
        return switch (equality(a.operator())) {
            case EQUAL -> !matches(left, right, equality(b.operator()));
            case STARTSWITH ->
                    b.operator() == ScopeOperator.STARTSWITH
                            && !left.startsWith(right)
                            && !right.startsWith(left);
            case ENDSWITH ->
                    b.operator() == ScopeOperator.ENDSWITH
                            && !left.endsWith(right)
                            && !right.endsWith(left);
            default -> false;
        };
    }
}

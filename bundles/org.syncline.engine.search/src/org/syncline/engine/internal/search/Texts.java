// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.util.List;
import java.util.Locale;
import org.syncline.engine.search.Comparison;
import org.syncline.engine.search.SearchCondition;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Compares values with the text of a clause, case ignored. */
final class Texts {
    private Texts() {}

    static boolean holds(SearchCondition.Clause clause, Values values) {
        return switch (clause.comparison()) {
            case IS_PRESENT -> !values.isEmpty();
            case IS_NOT_PRESENT -> values.isEmpty();
            case NOT_CONTAINS ->
                    values.stream().noneMatch(v -> fits(v, Comparison.CONTAINS, clause.value()));
            default -> values.stream().anyMatch(v -> fits(v, clause.comparison(), clause.value()));
        };
    }

    /** Whether a text that is no value, such as a name, holds. */
    static boolean holds(SearchCondition.Clause clause, String text) {
        return holds(clause, Values.texts(text));
    }

    static boolean contains(String text, String part) {
        return fold(text).contains(fold(part));
    }

    /** Bytes are compared as base64, or as an anchor would be; everything else as text. */
    private static boolean fits(Value value, Comparison comparison, String wanted) {
        if (value instanceof Value.Binary binary && comparison == Comparison.EQUALS) {
            return Anchors.of(wanted).contains(binary);
        }
        if (value instanceof Value.Reference reference && comparison == Comparison.EQUALS) {
            return Dn.isValid(wanted) && reference.dn().equals(Dn.of(wanted));
        }
        String text = fold(value.text());
        String part = fold(wanted);
        return switch (comparison) {
            case EQUALS -> text.equals(part);
            case STARTS_WITH -> text.startsWith(part);
            case ENDS_WITH -> text.endsWith(part);
            default -> text.contains(part);
        };
    }

    /** What an index may hold an equal value as. */
    static List<Value> keys(String text) {
        return Dn.isValid(text)
                ? List.of(Value.of(text), Value.of(Dn.of(text)))
                : List.of(Value.of(text));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

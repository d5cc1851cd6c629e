// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;

/** One word of a search; an object is found when all words hold. Immutable. */
public sealed interface SearchCondition {
    /** The condition as it is written in a query. */
    String word();

    /** {@code all}: every object. */
    record Everything() implements SearchCondition {
        @Override
        public String word() {
            return "all";
        }
    }

    /** A text alone: the name, or a value of any attribute, contains it. */
    record AnyText(String text) implements SearchCondition {
        @Override
        public String word() {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        }
    }

    /** {@code type:}: one of these object types. */
    record Types(Set<String> types) implements SearchCondition {
        public Types {
            types = Set.copyOf(types);
        }

        @Override
        public String word() {
            return "type:" + QueryWord.quote(String.join(",", new TreeSet<>(types)));
        }
    }

    /** {@code dn:}: this name. */
    record Name(Dn dn) implements SearchCondition {
        @Override
        public String word() {
            return "dn:" + QueryWord.quote(dn.text());
        }
    }

    /**
     * {@code anchor:}: this anchor.
     *
     * @param text as written
     * @param readings the bytes that it may mean: base64, hexadecimal, a GUID or plain text
     */
    record Anchor(String text, List<Value.Binary> readings) implements SearchCondition {
        public Anchor {
            readings = List.copyOf(readings);
        }

        @Override
        public String word() {
            return "anchor:" + QueryWord.quote(text);
        }
    }

    /** {@code subtree:}: this name and all below it. */
    record Subtree(Dn base) implements SearchCondition {
        @Override
        public String word() {
            return "subtree:" + QueryWord.quote(base.text());
        }
    }

    /** {@code rdn:}: this first component, or this value of it. */
    record Rdn(String text) implements SearchCondition {
        @Override
        public String word() {
            return "rdn:" + QueryWord.quote(text);
        }
    }

    /** {@code pending-import}: of one of these operations; none means any. */
    record PendingImport(Set<Operation> operations) implements SearchCondition {
        public PendingImport {
            operations = Set.copyOf(operations);
        }

        @Override
        public String word() {
            return "pending-import" + words(operations);
        }
    }

    /** {@code pending-export}: of one of these operations; none means any. */
    record PendingExport(Set<Operation> operations) implements SearchCondition {
        public PendingExport {
            operations = Set.copyOf(operations);
        }

        @Override
        public String word() {
            return "pending-export" + words(operations);
        }
    }

    /** {@code error:}: in an error of one of these kinds. */
    record InError(Set<ErrorKind> kinds) implements SearchCondition {
        public InError {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public String word() {
            return "error:"
                    + kinds.stream().sorted().map(ErrorKind::word).collect(Collectors.joining(","));
        }
    }

    /** {@code is:}: in this state. */
    record State(SpaceState state) implements SearchCondition {
        @Override
        public String word() {
            return "is:" + state.word();
        }
    }

    /**
     * {@code disconnected-since:} and the like.
     *
     * @param before whether the time lies before it, instead of at or after it
     * @param text as written
     */
    record When(DateScope scope, boolean before, Instant time, String text)
            implements SearchCondition {
        @Override
        public String word() {
            return scope.word() + (before ? "-before:" : "-since:") + text;
        }
    }

    /**
     * {@code mail~contoso}, {@code has:mail} or {@code lacks:mail}.
     *
     * @param attribute also {@code dn} and {@code rdn}
     * @param value empty where the comparison needs none
     */
    record Clause(String attribute, Comparison comparison, String value)
            implements SearchCondition {
        @Override
        public String word() {
            return switch (comparison) {
                case IS_PRESENT -> "has:" + attribute;
                case IS_NOT_PRESENT -> "lacks:" + attribute;
                default -> attribute + comparison.symbol() + QueryWord.quote(value);
            };
        }
    }

    /** {@code id:}: the metaverse object of this number. */
    record Id(long id) implements SearchCondition {
        @Override
        public String word() {
            return "id:" + id;
        }
    }

    /** {@code -}: the other way round. */
    record Not(SearchCondition condition) implements SearchCondition {
        @Override
        public String word() {
            return "-" + condition.word();
        }
    }

    private static String words(Collection<Operation> operations) {
        return operations.isEmpty()
                ? ""
                : operations.stream()
                        .sorted()
                        .map(Operation::word)
                        .collect(Collectors.joining(",", ":", ""));
    }
}

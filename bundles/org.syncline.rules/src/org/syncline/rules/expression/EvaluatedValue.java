// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.syncline.model.Value;

/**
 * What an expression gives, for showing it: dates, which no attribute can hold, and values that
 * repeat, which an attribute would hold once, included. Immutable.
 *
 * @param type of all parts; text when they differ
 * @param parts empty for the three types that are no value; NULL among several values is left out
 * @param multiValued whether the expression worked on several values, also when one is left
 */
public record EvaluatedValue(Type type, List<Part> parts, boolean multiValued) {
    /** The types by the words that programs read. */
    public enum Type {
        STRING("string"),
        INTEGER("integer"),
        BOOLEAN("boolean"),
        BINARY("binary"),
        REFERENCE("reference"),
        DATE("date"),
        NULL("null"),
        AUTHORITATIVE_NULL("authoritative-null"),
        IGNORE_FLOW("ignore-flow");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** One value. */
    public sealed interface Part {
        /** The value as text: dates as in {@code 2013-01-11T00:00:00Z}. */
        String text();

        /** A value that an attribute can hold. */
        record Storable(Value value) implements Part {
            public Storable {
                Objects.requireNonNull(value, "value");
            }

            @Override
            public String text() {
                return value.text();
            }
        }

        /** A date and time, UTC. */
        record Date(Instant moment) implements Part {
            public Date {
                Objects.requireNonNull(moment, "moment");
            }

            @Override
            public String text() {
                return moment.toString();
            }
        }
    }

    public EvaluatedValue {
        Objects.requireNonNull(type, "type");
        parts = List.copyOf(parts);
    }
}

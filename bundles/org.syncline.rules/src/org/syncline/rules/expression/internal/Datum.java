// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.time.Instant;
import java.util.List;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/** A typed value between functions (semantics reference, 3.3). Immutable. */
public sealed interface Datum {
    /** The type in words, for messages. */
    String typeName();

    /** Whether this stands for no value. */
    default boolean isNull() {
        return false;
    }

    /** The literals that are no value. Functions treat all three as NULL. */
    enum Absent implements Datum {
        NULL,
        AUTHORITATIVE_NULL,
        IGNORE_FLOW;

        @Override
        public String typeName() {
            return "no value";
        }

        @Override
        public boolean isNull() {
            return true;
        }
    }

    record Text(String value) implements Datum {
        @Override
        public String typeName() {
            return "a text";
        }
    }

    record Num(long value) implements Datum {
        @Override
        public String typeName() {
            return "a number";
        }
    }

    record Bool(boolean value) implements Datum {
        static final Bool TRUE = new Bool(true);
        static final Bool FALSE = new Bool(false);

        static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String typeName() {
            return "a boolean";
        }
    }

    record Bytes(Value.Binary value) implements Datum {
        Bytes(byte[] bytes) {
            this(new Value.Binary(bytes));
        }

        @Override
        public String typeName() {
            return "a binary value";
        }
    }

    record Ref(Dn value) implements Datum {
        @Override
        public String typeName() {
            return "a reference";
        }
    }

    /** A reference inside the metaverse: it can be compared, counted and handed on. */
    record MetaverseRef(Value.Link value) implements Datum {
        @Override
        public String typeName() {
            return "a reference";
        }
    }

    /** A date and time; exists only between functions. */
    record Moment(Instant value) implements Datum {
        @Override
        public String typeName() {
            return "a date";
        }
    }

    /**
     * The values of a multi-valued attribute, or what a function made of each of them.
     *
     * @param axis what the slots belong to: the name of the attribute they were read from, or an
     *     object of its own for lists that are no attribute's. Two lists of one axis are aligned
     *     slot by slot
     * @param slots one for each value of the axis; NULL slots are dropped when the list is used as
     *     a whole. Not copied: whoever makes it gives the list away
     */
    record Multi(Object axis, List<Datum> slots) implements Datum {

        /** A list of its own. */
        static Multi of(List<Datum> slots) {
            return new Multi(new Object(), slots);
        }

        /** The slots that hold a value. */
        List<Datum> present() {
            for (Datum slot : slots) {
                if (slot.isNull()) {
                    return slots.stream().filter(some -> !some.isNull()).toList();
                }
            }
            return slots;
        }

        @Override
        public String typeName() {
            return "a list of values";
        }

        @Override
        public boolean isNull() {
            for (Datum slot : slots) {
                if (!slot.isNull()) {
                    return false;
                }
            }
            return true;
        }
    }
}

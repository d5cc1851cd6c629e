// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

/**
 * How a database wants its statements. All statements of this bundle are written for Derby: hints
 * name the index to take, since Derby is given no statistics.
 */
interface Dialect {
    /** Takes everything as it is written. */
    Dialect DERBY =
            new Dialect() {
                @Override
                public String statement(String text) {
                    return text;
                }

                @Override
                public String text(String value) {
                    return value;
                }
            };

    /** A statement as this database wants it; empty when it has no need for it. */
    String statement(String text);

    /** A text that this database can hold, as near to the given one as possible. */
    String text(String value);
}

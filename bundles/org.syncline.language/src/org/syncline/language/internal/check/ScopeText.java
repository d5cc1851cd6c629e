// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.syncline.language.sync.ScopeValue;

/** The value of a scope clause, whichever way it is written. */
public final class ScopeText {
    private ScopeText() {}

    /** The text, decimal number or word; empty for no value. */
    public static String of(ScopeValue value) {
        if (value == null) {
            return "";
        }
        if (value.getText() != null) {
            return value.getText();
        }
        if (value.getNumber() != null) {
            return Numbers.parse(value.getNumber()).isPresent()
                    ? Numbers.decimal(value.getNumber())
                    : value.getNumber();
        }
        return value.getWord() == null ? "" : value.getWord();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import java.text.NumberFormat;

/** Numbers for people, with grouped digits in their language. */
public final class Numbers {
    private Numbers() {}

    public static String of(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    /** The number with a word in singular or plural: {@code 1 value}, {@code 2 values}. */
    public static String of(long number, String one, String many) {
        return of(number) + " " + (number == 1 ? one : many);
    }
}

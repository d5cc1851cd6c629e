// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

/** Bounds of what is stored and listed. */
final class Limits {
    private Limits() {}

    /** The size of a page, which must be positive. */
    static int page(int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("A page needs a limit above 0, not " + limit);
        }
        return limit;
    }

    /** The text cut to what a column holds. */
    static String text(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "\u2026";
    }
}

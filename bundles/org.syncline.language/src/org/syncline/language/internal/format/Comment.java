// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.format;

/**
 * A comment before a token.
 *
 * @param lineBreaks how many line breaks stand before it: none means that it belongs to what stands
 *     left of it
 */
record Comment(String text, int lineBreaks) {
    /** Whether nothing can follow it on its line. */
    boolean endsLine() {
        return text.startsWith("//") || text.indexOf('\n') >= 0;
    }
}

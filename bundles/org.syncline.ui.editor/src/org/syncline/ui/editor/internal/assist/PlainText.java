// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

/** The hover and information controls of the platform understand a little HTML. */
final class PlainText {
    private PlainText() {}

    /** Text with its lines, and nothing in it taken for a tag. */
    static String toHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.io.IOException;

/** Writes elements of XML 1.0 as they come, whatever their values hold. */
final class XmlText {
    private final Appendable out;

    XmlText(Appendable out) {
        this.out = out;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    XmlText open(String name, String... attributes) throws IOException {
        start(name, attributes);
        out.append(">\n");
        return this;
    }

    XmlText close(String name) throws IOException {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /** An element that holds nothing but text. */
    XmlText element(String name, String text, String... attributes) throws IOException {
        start(name, attributes);
        out.append('>');
        escape(text);
        return close(name);
    }

    /** An element for a text that there may be none of. */
    XmlText elementIfAny(String name, String text) throws IOException {
        return text == null || text.isEmpty() ? this : element(name, text);
    }

    /** What the format has no place for; the text does not begin or end with a hyphen. */
    XmlText comment(String text) throws IOException {
        out.append("<!-- ");
        escape(text.replaceAll("-(?=-)", "- "));
        out.append(" -->\n");
        return this;
    }

    private void start(String name, String... attributes) throws IOException {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) throws IOException {
        int next;
        for (int i = 0; i < text.length(); i += next) {
            int c = text.codePointAt(i);
            next = Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(Integer.toString(c)).append(';');
                default -> out.append(allowed(c) ? Character.toString(c) : "\uFFFD");
            }
        }
    }

    /** Whether XML 1.0 has the character at all; even a reference to another is not well-formed. */
    private static boolean allowed(int c) {
        return c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import org.syncline.model.Printable;

/** Turns messages of the XML parser into sentences. */
final class XmlMessages {
    private static final int LIMIT = 300;

    private XmlMessages() {}

    /** The reason alone: the parser puts its own place in front of it. */
    static String plain(String message) {
        String text = message == null ? "" : message;
        int reason = text.indexOf("Message: ");
        if (reason >= 0) {
            text = text.substring(reason + "Message: ".length());
        }
        text = text.strip();
        return text.isEmpty() ? "this is not XML" : "this is not XML: " + Printable.of(text, LIMIT);
    }
}

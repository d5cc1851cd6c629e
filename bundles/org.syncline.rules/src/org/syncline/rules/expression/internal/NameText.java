// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Distinguished names as text: their components as written, and escaping (RFC 4514). */
final class NameText {
    private static final String ESCAPED = ",=+<>#;\\\"";

    private NameText() {}

    /** The components of a valid name as they are written, from the left. */
    static List<String> components(String name) {
        List<String> components = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if ((c == ',' || c == ';') && !quoted) {
                components.add(name.substring(start, i));
                start = i + 1;
            }
        }
        components.add(name.substring(start));
        return components;
    }

    /** The value of a component as it is written, escapes included. */
    static String value(String component) {
        return component.substring(component.indexOf('=') + 1).strip();
    }

    /** Whether the component's attribute has this name. */
    static boolean isNamed(String component, String attribute) {
        int equals = component.indexOf('=');
        return equals > 0 && component.substring(0, equals).strip().equalsIgnoreCase(attribute);
    }

    /** Whether the text is a name of an attribute as a component may hold it. */
    static boolean isAttributeName(String text) {
        return text.matches("[A-Za-z0-9.-]+");
    }

    /** The value escaped so that it can stand in a component. */
    static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        value.codePoints().forEach(c -> append(out, c));
        if (value.endsWith(" ")) {
            out.insert(out.length() - 1, '\\');
        }
        if (value.length() > 1 && value.startsWith(" ")) {
            out.insert(0, '\\');
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c < 0x20 || c == 0x7f || c >= 0xfffe || Character.getType(c) == Character.SURROGATE) {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                out.append(String.format("\\%02X", b));
            }
            return;
        }
        if (ESCAPED.indexOf(c) >= 0) {
            out.append('\\');
        }
        out.appendCodePoint(c);
    }
}

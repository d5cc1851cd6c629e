// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a string in double quotes into text and variables. Expressions in it ({@code $(…)}) are not
 * looked into: they stay as they are and count as a variable that is not known.
 */
final class PsStrings {
    private final PsScanner in;
    private final List<PsPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    PsStrings(PsScanner in) {
        this.in = in;
    }

    /** What follows an opening double quote, up to the closing one, which is passed over. */
    List<PsPart> doubleQuoted() {
        while (!in.atEnd()) {
            if (PsScanner.isDoubleQuote(in.peek())) {
                in.skip(1);
                if (!PsScanner.isDoubleQuote(in.peek())) {
                    break;
                }
                text.append(in.take(1));
            } else {
                piece();
            }
        }
        return end();
    }

    /** All that is left, quotes included: a here-string. */
    List<PsPart> all() {
        while (!in.atEnd()) {
            piece();
        }
        return end();
    }

    private List<PsPart> end() {
        flush();
        return parts;
    }

    private void flush() {
        if (!text.isEmpty() || parts.isEmpty()) {
            parts.add(new PsPart(text.toString(), false, text.toString()));
            text.setLength(0);
        }
    }

    private void piece() {
        char c = in.peek();
        if (c == '`' && !in.atEnd(1)) {
            in.skip(1);
            escape();
        } else if (c == '$' && PsScanner.isNameStart(in.peek(1))) {
            in.skip(1);
            String name = in.variableName();
            variable(name, "$" + name);
        } else if (c == '$' && in.peek(1) == '{') {
            in.skip(2);
            String name = in.until('}');
            variable(name, "${" + name + "}");
        } else if (c == '$' && in.peek(1) == '(') {
            variable("", subexpression());
        } else if (c == '\r' && in.peek(1) == '\n') {
            in.skip(1);
        } else {
            text.append(in.take(1));
        }
    }

    private void variable(String name, String source) {
        flush();
        parts.add(new PsPart(name, true, source));
    }

    private String subexpression() {
        StringBuilder source = new StringBuilder();
        int depth = 0;
        do {
            char c = in.peek();
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            source.append(in.take(1));
        } while (!in.atEnd() && (depth > 0 || source.length() < 2));
        return source.toString();
    }

    private void escape() {
        String c = in.take(1);
        text.append(
                switch (c) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    case "t" -> "\t";
                    case "0" -> "\0";
                    case "a" -> "\u0007";
                    case "b" -> "\b";
                    case "f" -> "\f";
                    case "v" -> "\u000b";
                    default -> c;
                });
    }
}

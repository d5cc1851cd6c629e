// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.syncline.model.Printable;
import org.syncline.rules.expression.EvaluationException;

/** Changing text (semantics reference, 3.4, text). */
final class TextFunctions {
    /** Patterns are read character by character: more work than other texts. */
    private static final int CHARACTERS_PER_STEP = 4;

    private static final int LONGEST_PAIR = 80;

    private TextFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "str Guid()",
                        "A new random GUID, drawn anew at every evaluation: use it with once.",
                        TextFunctions::guid),
                Function.of(
                        "str LCase(str value)",
                        "The text in lower case.",
                        Datum.Absent.NULL,
                        a -> a.result(a.text(0).toLowerCase(Locale.ROOT))),
                Function.of(
                        "str UCase(str value)",
                        "The text in upper case.",
                        Datum.Absent.NULL,
                        a -> a.result(a.text(0).toUpperCase(Locale.ROOT))),
                Function.of(
                        "str PCase(str value)",
                        "The first letter of each word in upper case, the rest in lower case. Words are"
                                + " separated by blanks; one that is all capitals stays as it is.",
                        Datum.Absent.NULL,
                        a -> a.result(Texts.properCase(a.text(0)))),
                Function.of(
                        "str LTrim(str value)",
                        "The text without white space at its start.",
                        Datum.Absent.NULL,
                        a -> a.result(Texts.stripLeading(a.text(0)))),
                Function.of(
                        "str RTrim(str value)",
                        "The text without white space at its end.",
                        Datum.Absent.NULL,
                        a -> a.result(Texts.stripTrailing(a.text(0)))),
                Function.of(
                        "str Trim(str value)",
                        "The text without white space at its start and end.",
                        Datum.Absent.NULL,
                        a -> a.result(Texts.strip(a.text(0), true, true))),
                Function.of(
                        "str PadLeft(str value, num length, str padCharacter)",
                        "The text filled up on the left to a length with one character.",
                        new Datum.Text(""),
                        a -> a.result(padding(a) + a.text(0))),
                Function.of(
                        "str PadRight(str value, num length, str padCharacter)",
                        "The text filled up on the right to a length with one character.",
                        new Datum.Text(""),
                        a -> a.result(a.text(0) + padding(a))),
                Function.of(
                        "str Replace(str value, str search, str replacement)",
                        "Every occurrence replaced, case-sensitive. \\n, \\r and \\t stand for"
                                + " line breaks and the tabulator.",
                        Datum.Absent.NULL,
                        TextFunctions::replace),
                Function.of(
                        "str ReplaceChars(str value, str pattern)",
                        "Characters replaced by a pattern such as ä:a,ö:o, case-sensitive; nothing"
                                + " after the colon removes the character.",
                        Datum.Absent.NULL,
                        TextFunctions::replaceChars));
    }

    private static Datum guid(Arguments a) {
        long high = a.context().random().nextLong() & ~0xf000L | 0x4000L;
        long low = a.context().random().nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE;
        return new Datum.Text(new UUID(high, low).toString());
    }

    private static String padding(Arguments a) throws EvaluationException {
        String pad = a.text(2);
        if (pad.length() != 1) {
            throw a.failAt(2, "the pad character must be exactly one character.");
        }
        long length = a.number(1);
        int present = a.text(0).length();
        if (length <= present) {
            return "";
        }
        a.expectLength(length);
        return pad.repeat((int) length - present);
    }

    private static Datum replace(Arguments a) throws EvaluationException {
        String text = a.text(0);
        String search = Texts.unescapeMonikers(a.textOrEmpty(1));
        String replacement = Texts.unescapeMonikers(a.textOrEmpty(2));
        if (search.isEmpty()) {
            return a.get(0);
        }
        long hits = 0;
        for (int i = text.indexOf(search); i >= 0; i = text.indexOf(search, i + search.length())) {
            hits++;
        }
        a.expectLength(text.length() + hits * (replacement.length() - search.length()));
        return new Datum.Text(text.replace(search, replacement));
    }

    private static Datum replaceChars(Arguments a) throws EvaluationException {
        Map<Integer, String> replacements = pattern(a);
        StringBuilder out = new StringBuilder();
        a.text(0)
                .codePoints()
                .forEach(c -> out.append(replacements.getOrDefault(c, Character.toString(c))));
        return a.result(out.toString());
    }

    private static Map<Integer, String> pattern(Arguments a) throws EvaluationException {
        String pattern = a.textOrEmpty(1);
        a.expectWork(pattern.length() / CHARACTERS_PER_STEP);
        Map<Integer, String> replacements = new HashMap<>();
        int start = 0;
        while (start < pattern.length()) {
            int comma = pattern.indexOf(',', start);
            int end = comma < 0 ? pattern.length() : comma;
            pair(withoutBlanks(pattern, start, end), replacements, a);
            start = end + 1;
        }
        return replacements;
    }

    private static String withoutBlanks(String text, int start, int end) {
        StringBuilder out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static void pair(String pair, Map<Integer, String> replacements, Arguments a)
            throws EvaluationException {
        int colon = pair.indexOf(':');
        if (pair.isEmpty()) {
            return;
        }
        if (colon < 0 || pair.codePointCount(0, colon) != 1) {
            throw a.failAt(
                    1,
                    "\""
                            + Printable.of(pair, LONGEST_PAIR)
                            + "\" is not written as one character, a colon and its"
                            + " replacement.");
        }
        replacements.put(pair.codePointAt(0), pair.substring(colon + 1));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.model.Dn;
import org.syncline.rules.expression.EvaluationException;

/** All values of an attribute together (semantics reference, 3.4, multi-valued). */
final class ListFunctions {
    private static final List<String> CASES = List.of("CaseSensitive", "CaseInsensitive");

    private ListFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.of(
                        "num Contains(mvstr values, str search [, enum case])",
                        "The position of the first text that contains the search text, or of the"
                                + " reference that equals it; 0 for none. CaseInsensitive ignores"
                                + " case.",
                        ListFunctions::contains),
                Function.of(
                        "num Count(mvstr values)",
                        "The number of values.",
                        a -> new Datum.Num(a.list(0).size())),
                Function.of(
                        "var Item(mvstr values, num position)",
                        "The value at a position. A position without a value is an error.",
                        a -> item(a, true)),
                Function.of(
                        "var ItemOrNull(mvstr values, num position)",
                        "The value at a position, NULL where there is none.",
                        a -> item(a, false)),
                Function.of(
                        "str Join(mvstr values [, str delimiter])",
                        "All values in one text, with a blank or the delimiter between them.",
                        ListFunctions::join),
                Function.of(
                        "mvstr RemoveDuplicates(mvstr values)",
                        "Each value once. Of texts that differ only in case the one in capitals"
                                + " stays, SMTP: before smtp:.",
                        ListFunctions::removeDuplicates),
                Function.of(
                        "mvstr Split(str value, str delimiter [, num limit])",
                        "The parts of a text between delimiters of one character, at most limit"
                                + " parts.",
                        Datum.Absent.NULL,
                        ListFunctions::split));
    }

    private static Datum contains(Arguments a) throws EvaluationException {
        if (a.isNull(1)) {
            return new Datum.Num(0);
        }
        String search = ConversionFunctions.text(a, 1);
        boolean ignoreCase = a.word(2, "CaseSensitive", CASES).equals("CaseInsensitive");
        int position = 0;
        for (Datum value : a.list(0)) {
            position++;
            a.expectRead(value);
            if (matches(value, search, ignoreCase, a)) {
                return new Datum.Num(position);
            }
        }
        return new Datum.Num(0);
    }

    private static boolean matches(Datum value, String search, boolean ignoreCase, Arguments a)
            throws EvaluationException {
        return switch (value) {
            case Datum.Text text when ignoreCase -> folded(text.value()).contains(folded(search));
            case Datum.Text text -> text.value().contains(search);
            case Datum.Ref reference ->
                    Dn.isValid(search) && reference.value().equals(Dn.of(search));
            default -> throw a.mismatch(0, "a list of texts or references", "");
        };
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Datum item(Arguments a, boolean required) throws EvaluationException {
        List<Datum> values = a.list(0);
        if (!required && a.isNull(1)) {
            return Datum.Absent.NULL;
        }
        long position = a.number(1);
        if (position >= 1 && position <= values.size()) {
            return values.get((int) position - 1);
        }
        if (required) {
            throw a.failAt(
                    1,
                    "there is no value at position "
                            + position
                            + ", the list has "
                            + values.size()
                            + ". Test it before, or use ItemOrNull().");
        }
        return Datum.Absent.NULL;
    }

    private static Datum join(Arguments a) throws EvaluationException {
        if (a.isNull(0)) {
            return Datum.Absent.NULL;
        }
        String delimiter = a.has(1) ? a.textOrEmpty(1) : " ";
        List<Datum> values = a.list(0);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String text = ConversionFunctions.text(a.with(new Datum[] {values.get(i)}), 0);
            a.expectLength((long) out.length() + text.length() + delimiter.length());
            out.append(i == 0 ? "" : delimiter).append(text);
        }
        return a.result(out.toString());
    }

    /**
     * Directories keep no order, so which of two spellings stays must not depend on it: the one
     * that sorts first, which is the one in capitals. The case rule is undocumented.
     */
    private static Datum removeDuplicates(Arguments a) throws EvaluationException {
        Map<Object, Datum> unique = new LinkedHashMap<>();
        for (Datum value : a.list(0)) {
            a.expectRead(value);
            Object key = value instanceof Datum.Text text ? folded(text.value()) : value;
            unique.merge(key, value, ListFunctions::firstSorted);
        }
        return a.isNull(0) ? Datum.Absent.NULL : Datum.Multi.of(new ArrayList<>(unique.values()));
    }

    private static Datum firstSorted(Datum a, Datum b) {
        return a instanceof Datum.Text x
                        && b instanceof Datum.Text y
                        && y.value().compareTo(x.value()) < 0
                ? b
                : a;
    }

    private static Datum split(Arguments a) throws EvaluationException {
        String text = a.text(0);
        String delimiter = a.text(1);
        if (delimiter.length() != 1) {
            throw a.failAt(1, "the delimiter must be exactly one character.");
        }
        long limit = a.has(2) && !a.isNull(2) ? a.number(2) : Long.MAX_VALUE;
        if (limit < 1) {
            throw a.failAt(2, "the limit must be at least 1.");
        }
        a.expectLength(text.length());
        List<Datum> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(delimiter);
                end >= 0 && parts.size() < limit - 1;
                end = text.indexOf(delimiter, start)) {
            parts.add(new Datum.Text(text.substring(start, end)));
            start = end + 1;
        }
        parts.add(new Datum.Text(text.substring(start)));
        return Datum.Multi.of(parts);
    }
}

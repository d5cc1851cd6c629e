// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.syncline.migration.internal.mim.ExpressionText.Level;

/**
 * The functions of synchronization rules of FIM and MIM with what they are in Azure AD Connect
 * (semantics reference, 3.4, "FIM/MIM names"). Another vocabulary, so another table than that of
 * the rule language.
 */
final class FunctionTable {
    /** Any number of arguments from the least on. */
    private static final int MANY = Integer.MAX_VALUE;

    private static final Map<String, Form> FORMS = forms();

    private FunctionTable() {}

    /**
     * What a function becomes.
     *
     * @param least fewest arguments
     * @param most most arguments
     */
    record Form(String name, int least, int most, Writing writing) {
        boolean takes(int arguments) {
            return arguments >= least && arguments <= most;
        }

        /** For messages: {@code 2}, {@code 1 or more}. */
        String count() {
            return least == most ? String.valueOf(least) : least + " or more";
        }
    }

    /** Puts the arguments together. */
    @FunctionalInterface
    interface Writing {
        ExpressionText write(List<ExpressionText> arguments);
    }

    /** The form of a function; case does not matter. */
    static Optional<Form> of(String function) {
        return Optional.ofNullable(FORMS.get(function.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new TreeMap<>();
        put(forms, "+", 1, MANY, FunctionTable::concatenation);
        put(forms, "IIF", 3, 3, FunctionTable::choice);
        put(forms, "DateTimeFormat", 2, 2, FunctionTable::dateFormat);
        comparison(forms, "Eq", "=");
        comparison(forms, "NotEquals", "<>");
        comparison(forms, "LessThan", "<");
        comparison(forms, "LessThanOrEquals", "<=");
        comparison(forms, "GreaterThan", ">");
        comparison(forms, "GreaterThanOrEquals", ">=");
        word(forms, "Null", "NULL", false);
        word(forms, "CRLF", "CRLF", true);
        word(forms, "Guid", "Guid()", true);
        call(forms, "RandomNum", "RandomNum", 2, true);
        call(forms, "IsPresent", "IsPresent", 1, true);
        kept(forms, "UpperCase", "UCase", 1);
        kept(forms, "LowerCase", "LCase", 1);
        kept(forms, "ProperCase", "PCase", 1);
        kept(forms, "LeftPad", "PadLeft", 3);
        kept(forms, "RightPad", "PadRight", 3);
        kept(forms, "EscapeDNComponent", "EscapeDNComponent", 1);
        call(forms, "ReplaceString", "Replace", 3, false);
        call(forms, "ConvertSidToString", "StringFromSid", 1, false);
        call(forms, "ConvertStringToGuid", "CGuid", 1, false);
        call(forms, "BitAnd", "BitAnd", 2, false);
        call(forms, "BitOr", "BitOr", 2, false);
        call(forms, "Trim", "Trim", 1, false);
        call(forms, "LTrim", "LTrim", 1, false);
        call(forms, "RTrim", "RTrim", 1, false);
        call(forms, "Left", "Left", 2, false);
        call(forms, "Right", "Right", 2, false);
        call(forms, "Mid", "Mid", 3, false);
        call(forms, "Word", "Word", 3, false);
        return Map.copyOf(forms);
    }

    private static void put(
            Map<String, Form> forms, String name, int least, int most, Writing writing) {
        forms.put(name.toLowerCase(Locale.ROOT), new Form(name, least, most, writing));
    }

    private static void call(
            Map<String, Form> forms, String name, String to, int arguments, boolean always) {
        put(forms, name, arguments, arguments, a -> called(to, a, always));
    }

    /** Functions that give a value when the first argument has one. */
    private static void kept(Map<String, Form> forms, String name, String to, int arguments) {
        put(forms, name, arguments, arguments, a -> called(to, a, a.getFirst().always()));
    }

    private static void word(Map<String, Form> forms, String name, String to, boolean always) {
        put(forms, name, 0, 0, a -> ExpressionText.single(to, always));
    }

    private static void comparison(Map<String, Form> forms, String name, String operator) {
        put(
                forms,
                name,
                2,
                2,
                a ->
                        new ExpressionText(
                                a.get(0).within(Level.CONCATENATION)
                                        + " "
                                        + operator
                                        + " "
                                        + a.get(1).within(Level.CONCATENATION),
                                Level.COMPARISON,
                                true));
    }

    private static ExpressionText called(String name, List<ExpressionText> a, boolean always) {
        String arguments = a.stream().map(ExpressionText::text).collect(Collectors.joining(", "));
        return ExpressionText.single(name + "(" + arguments + ")", always);
    }

    private static ExpressionText choice(List<ExpressionText> a) {
        return called("IIF", a, a.get(1).always() && a.get(2).always());
    }

    private static ExpressionText dateFormat(List<ExpressionText> a) {
        ExpressionText date = called("CDate", List.of(a.get(0)), false);
        return called("FormatDateTime", List.of(date, a.get(1)), false);
    }

    /** Joining texts is associative, so a concatenation in a concatenation needs no brackets. */
    private static ExpressionText concatenation(List<ExpressionText> a) {
        if (a.size() == 1) {
            return a.getFirst();
        }
        return new ExpressionText(
                a.stream()
                        .map(part -> part.within(Level.CONCATENATION))
                        .collect(Collectors.joining(" & ")),
                Level.CONCATENATION,
                a.stream().anyMatch(ExpressionText::always));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.syncline.formats.agent.FunctionTree;
import org.syncline.language.Quoting;
import org.syncline.migration.internal.mim.ExpressionText.Level;

/** Writes the tree of a synchronization rule of FIM as an expression of Azure AD Connect. */
final class TreeTranslator {
    private final Predicate<String> known;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param known whether the source object has an attribute of that name; asked for names that
     *     the flow does not list as its sources
     */
    TreeTranslator(Predicate<String> known) {
        this.known = known;
    }

    /** The expression; empty when something in the tree is not understood. */
    Optional<ExpressionText> translate(FunctionTree tree) {
        ExpressionText text = text(tree);
        return problems.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** What was not understood, for people; empty when all was. */
    String problems() {
        return String.join("; ", problems);
    }

    private ExpressionText text(FunctionTree tree) {
        return switch (tree) {
            case FunctionTree.Call call -> call(call);
            case FunctionTree.Text text -> string(text.value());
            case FunctionTree.Constant constant -> constant(constant.text().strip());
            case FunctionTree.Attribute attribute -> attribute(attribute);
            case FunctionTree.Unknown unknown -> failed(unknown.text());
        };
    }

    private ExpressionText call(FunctionTree.Call call) {
        List<ExpressionText> arguments = call.arguments().stream().map(this::text).toList();
        Optional<FunctionTable.Form> form = FunctionTable.of(call.function());
        if (form.isEmpty()) {
            return failed("there is no function " + Quoting.shown(call.function()));
        }
        if (!form.get().takes(arguments.size())) {
            return failed(
                    "the function "
                            + form.get().name()
                            + " takes "
                            + form.get().count()
                            + " arguments, here it has "
                            + arguments.size());
        }
        return form.get().writing().write(arguments);
    }

    /** A text of the rule language ends at its line, so line breaks are named. */
    static ExpressionText string(String value) {
        if (Quoting.canQuote(value)) {
            return ExpressionText.single(Quoting.string(value), !value.isEmpty());
        }
        String text =
                value.lines()
                        .map(line -> line.isEmpty() ? "" : Quoting.string(line) + " & ")
                        .collect(Collectors.joining("CRLF & "));
        boolean ends = value.endsWith("\n") || value.endsWith("\r");
        String whole = ends ? text + "CRLF" : text.substring(0, text.length() - " & ".length());
        return new ExpressionText(
                whole, whole.equals("CRLF") ? Level.SINGLE : Level.CONCATENATION, true);
    }

    private ExpressionText constant(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return ExpressionText.single(lower.equals("true") ? "True" : "False", true);
        }
        if (text.matches("[+-]?[0-9]{1,40}")) {
            BigInteger number = new BigInteger(text);
            return number.bitLength() < Long.SIZE
                    ? ExpressionText.single(number.toString(), true)
                    : failed("the number " + text + " does not fit into 64 bits");
        }
        return failed(
                text.isEmpty()
                        ? "an argument is empty"
                        : Quoting.shown(text) + " is no value that an expression can hold");
    }

    private ExpressionText attribute(FunctionTree.Attribute attribute) {
        String name = attribute.name();
        if (!Quoting.isAttribute(name)) {
            return failed("the attribute name " + Quoting.shown(name) + " cannot stand in a rule");
        }
        if (!attribute.listed() && !known.test(name)) {
            return failed(
                    Quoting.shown(name)
                            + " is neither among the flow's sources nor an attribute of the object;"
                            + " it may be a parameter of a workflow, which the export does not"
                            + " hold");
        }
        return ExpressionText.single("[" + name + "]", false);
    }

    private ExpressionText failed(String problem) {
        problems.add(problem);
        return ExpressionText.single("?", false);
    }

    /** The tree as the old window showed it, for comments. */
    static String inWords(FunctionTree tree) {
        return switch (tree) {
            case FunctionTree.Call call ->
                    call.function()
                            + call.arguments().stream()
                                    .map(TreeTranslator::inWords)
                                    .collect(Collectors.joining(", ", "(", ")"));
            case FunctionTree.Text text -> '"' + text.value() + '"';
            case FunctionTree.Constant constant -> constant.text();
            case FunctionTree.Attribute attribute -> attribute.name();
            case FunctionTree.Unknown unknown -> "?";
        };
    }
}

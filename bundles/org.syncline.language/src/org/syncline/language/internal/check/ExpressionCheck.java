// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.Suggestions;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.AttributeFormula;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.Chain;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.GroupFormula;
import org.syncline.language.sync.Minus;
import org.syncline.language.sync.ParameterFormula;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TextFormula;
import org.syncline.language.sync.WordFormula;
import org.syncline.rules.expression.FunctionDescription;
import org.syncline.rules.expression.Functions;

/** Expressions: functions, arguments, attributes, words, parameters, operators. */
final class ExpressionCheck {
    /** Supplied by the engine (semantics reference, 3.2). */
    private static final Set<String> PARAMETERS =
            Set.of(
                    "Domain.Netbios",
                    "Domain.FQDN",
                    "Domain.LDAP",
                    "Forest.Netbios",
                    "Forest.FQDN",
                    "Forest.LDAP",
                    "Connector.ID");

    /** Functions whose first argument is the quoted name of an attribute of the source. */
    private static final Set<String> NAMING = Set.of("ImportedValue", "ValueCount");

    private final Optional<Side> source;
    private final Set<String> parameters;
    private final Problems problems;

    /**
     * @param source empty when the rule's ends are not known
     * @param parameters of the project
     */
    ExpressionCheck(Optional<Side> source, Set<String> parameters, Problems problems) {
        this.source = source;
        this.parameters = parameters;
        this.problems = problems;
    }

    /** What is wrong with a half-read expression is no more than what the parser said of it. */
    void check(Formula formula) {
        if (!isBroken(formula) && new FormulaShape(problems).check(formula)) {
            visit(formula);
        }
    }

    private static boolean isBroken(Formula formula) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(formula);
        if (formula.eResource() == null || formula.eResource().getErrors().isEmpty()) {
            return false;
        }
        for (INode inner : node.getAsTreeIterable()) {
            if (inner.getSyntaxErrorMessage() != null) {
                return true;
            }
        }
        return false;
    }

    private void visit(Formula formula) {
        switch (formula) {
            case null -> {
                return;
            }
            case Chain chain -> {
                OperatorCheck.mixed(chain, problems);
                chain.getOperands().forEach(this::visit);
            }
            case Minus minus -> visit(minus.getOperand());
            case GroupFormula group -> visit(group.getInner());
            case CallFormula call -> {
                call(call);
                call.getArguments().forEach(this::visit);
            }
            case AttributeFormula attribute -> attribute(attribute);
            case WordFormula word -> word(word);
            case ParameterFormula parameter -> parameter(parameter);
            default -> {
                return;
            }
        }
    }

    private void attribute(AttributeFormula formula) {
        if (source.isPresent() && !Names.DN.equals(formula.getAttribute())) {
            Names.attribute(
                    formula.getAttribute(),
                    source.get(),
                    new Names.Place(formula, SyncPackage.Literals.ATTRIBUTE_FORMULA__ATTRIBUTE),
                    problems);
        }
    }

    private void call(CallFormula call) {
        String name = call.getFunction();
        if (name == null) {
            return;
        }
        Optional<FunctionDescription> function = Functions.find(name);
        if (function.isEmpty()) {
            unknownFunction(call, name);
            return;
        }
        int count = call.getArguments().size();
        if (!function.get().accepts(count)) {
            problems.add(
                    call,
                    SyncPackage.Literals.CALL_FORMULA__FUNCTION,
                    FindingCodes.ARGUMENT_COUNT,
                    name
                            + " takes "
                            + expected(function.get())
                            + ", not "
                            + count
                            + ": "
                            + function.get().signature());
        }
        if (NAMING.contains(name)
                && source.isPresent()
                && count > 0
                && call.getArguments().get(0) instanceof TextFormula text) {
            Names.attribute(
                    text.getText(),
                    source.get(),
                    new Names.Place(text, SyncPackage.Literals.TEXT_FORMULA__TEXT),
                    problems);
        }
    }

    private static String expected(FunctionDescription function) {
        int min = function.minArguments();
        int max = function.maxArguments();
        if (max == Integer.MAX_VALUE) {
            return "at least " + plural(min);
        }
        return min == max ? plural(min) : min + " to " + plural(max);
    }

    private static String plural(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }

    private void unknownFunction(CallFormula call, String name) {
        Optional<String> otherCase = Suggestions.ofOtherCase(name, Functions.names());
        if (otherCase.isPresent()) {
            problems.add(
                    call,
                    SyncPackage.Literals.CALL_FORMULA__FUNCTION,
                    0,
                    FindingCodes.UNKNOWN_FUNCTION,
                    "Names of functions are case-sensitive: write " + otherCase.get() + ".",
                    otherCase.get());
            return;
        }
        problems.addWithSuggestion(
                call,
                SyncPackage.Literals.CALL_FORMULA__FUNCTION,
                0,
                FindingCodes.UNKNOWN_FUNCTION,
                "There is no function " + Quoting.shown(name) + ".",
                Suggestions.nearest(name, Functions.names()));
    }

    private void word(WordFormula formula) {
        String word = formula.getWord();
        if (word == null || Functions.words().contains(word)) {
            return;
        }
        Optional<String> suggestion =
                Suggestions.ofOtherCase(word, Functions.words())
                        .or(
                                () ->
                                        source.filter(side -> side.attribute(word).isPresent())
                                                .map(side -> "[" + word + "]"))
                        .or(() -> Suggestions.nearest(word, Functions.words()));
        problems.addWithSuggestion(
                formula,
                SyncPackage.Literals.WORD_FORMULA__WORD,
                0,
                FindingCodes.UNKNOWN_WORD,
                Quoting.shown(word)
                        + " is no word of the expression language. Attributes stand in brackets,"
                        + " like ["
                        + Quoting.unquote(Quoting.shown(word))
                        + "], texts in quotes.",
                suggestion);
    }

    private void parameter(ParameterFormula formula) {
        String name = formula.getParameter();
        if (name == null || PARAMETERS.contains(name) || parameters.contains(name)) {
            return;
        }
        Set<String> known = new HashSet<>(PARAMETERS);
        known.addAll(parameters);
        problems.addWithSuggestion(
                formula,
                SyncPackage.Literals.PARAMETER_FORMULA__PARAMETER,
                0,
                FindingCodes.UNKNOWN_PARAMETER,
                "There is no parameter "
                        + Quoting.shown(name)
                        + ". Declare it in the project: parameter "
                        + Quoting.shown(name)
                        + " = \"…\".",
                Suggestions.nearest(name, known));
    }
}

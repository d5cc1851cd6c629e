// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Optional;
import java.util.Set;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.syncline.language.FindingCodes;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.internal.map.ExpressionMapper;
import org.syncline.language.sync.AttributeFormula;
import org.syncline.language.sync.CallFormula;
import org.syncline.language.sync.Chain;
import org.syncline.language.sync.Formula;
import org.syncline.language.sync.GroupFormula;
import org.syncline.language.sync.Minus;
import org.syncline.language.sync.ParameterFormula;
import org.syncline.language.sync.SyncPackage;
import org.syncline.language.sync.TextFormula;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.expression.Expression;
import org.syncline.rules.expression.ExpressionAnalysis;
import org.syncline.rules.expression.ExpressionProblem;
import org.syncline.rules.expression.ExpressionSource;

/** Expressions: what their analysis says, and names of attributes and parameters. */
final class ExpressionCheck {
    /** Functions whose first argument is the quoted name of an attribute of the source. */
    private static final Set<String> NAMING = Set.of("ImportedValue", "ValueCount");

    private final Optional<RuleFacts> rule;
    private final Optional<Side> source;
    private final Set<String> parameters;
    private final Problems problems;

    /**
     * @param rule empty when its ends are not known
     * @param parameters of the project and the connector
     */
    ExpressionCheck(Optional<RuleFacts> rule, Set<String> parameters, Problems problems) {
        this.rule = rule;
        this.source = rule.map(RuleFacts::source);
        this.parameters = parameters;
        this.problems = problems;
    }

    /**
     * What is wrong with a half-read expression is no more than what the parser said of it.
     *
     * @return what the expression gives, empty when it is not whole
     */
    Optional<ExpressionAnalysis> check(Formula formula) {
        if (isBroken(formula) || !new FormulaShape(problems).check(formula)) {
            return Optional.empty();
        }
        ExpressionAnalysis analysis =
                rule.map(facts -> analysis(formula, facts))
                        .orElseGet(() -> analyse(formula, ExpressionSource.UNKNOWN));
        if (!analysis.problems().isEmpty()) {
            FormulaPlaces places = new FormulaPlaces(formula);
            analysis.problems().forEach(problem -> report(problem, places));
        }
        visit(formula);
        return Optional.of(analysis);
    }

    /** What an expression of a rule gives that has passed {@link FormulaShape}. */
    static ExpressionAnalysis analysis(Formula formula, RuleFacts rule) {
        return rule.index()
                .analysis(formula, () -> analyse(formula, new Attributes(rule.source())));
    }

    private static ExpressionAnalysis analyse(Formula formula, ExpressionSource source) {
        int start = NodeModelUtils.findActualNodeFor(formula).getOffset();
        return ExpressionAnalysis.of(new ExpressionMapper(start).map(formula), source);
    }

    /** The attributes of a side, as far as they are declared. */
    private record Attributes(Side side) implements ExpressionSource {
        @Override
        public Optional<AttributeSchema> attribute(String name) {
            return side.attribute(name);
        }

        @Override
        public boolean isMetaverse() {
            return side.isMetaverse();
        }
    }

    static boolean isBroken(Formula formula) {
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

    private void report(ExpressionProblem problem, FormulaPlaces places) {
        Formula place = places.of(problem.node());
        if (problem.kind() == ExpressionProblem.Kind.UNKNOWN_WORD) {
            word(problem, (Expression.Word) problem.node(), place);
            return;
        }
        problems.add(
                place,
                place instanceof CallFormula && isOfCall(problem)
                        ? SyncPackage.Literals.CALL_FORMULA__FUNCTION
                        : null,
                0,
                code(problem.kind()),
                problem.message(),
                problem.suggestion().stream().toArray(String[]::new));
    }

    /** Such a mistake is one of the name or of the whole call, not of what it gives. */
    private static boolean isOfCall(ExpressionProblem problem) {
        return problem.kind() == ExpressionProblem.Kind.UNKNOWN_FUNCTION
                || problem.kind() == ExpressionProblem.Kind.ARGUMENT_COUNT;
    }

    private void word(ExpressionProblem problem, Expression.Word word, Formula place) {
        Optional<String> attribute =
                source.filter(side -> side.attribute(word.name()).isPresent())
                        .map(side -> "[" + word.name() + "]");
        Optional<String> exact =
                problem.suggestion().filter(name -> name.equalsIgnoreCase(word.name()));
        Optional<String> meant = exact.or(() -> attribute).or(problem::suggestion);
        problems.addWithSuggestion(
                place,
                SyncPackage.Literals.WORD_FORMULA__WORD,
                0,
                FindingCodes.UNKNOWN_WORD,
                problem.message(),
                meant);
    }

    private static String code(ExpressionProblem.Kind kind) {
        return switch (kind) {
            case UNKNOWN_FUNCTION -> FindingCodes.UNKNOWN_FUNCTION;
            case ARGUMENT_COUNT -> FindingCodes.ARGUMENT_COUNT;
            case ARGUMENT_TYPE -> FindingCodes.ARGUMENT_TYPE;
            case ARGUMENT_VALUE -> FindingCodes.ARGUMENT_VALUE;
            case MIXED_LISTS -> FindingCodes.MIXED_LISTS;
            case UNKNOWN_WORD -> FindingCodes.UNKNOWN_WORD;
            case UNBOUND_VARIABLE -> FindingCodes.UNBOUND_VARIABLE;
            case MIXED_OPERATORS -> FindingCodes.MIXED_OPERATORS;
            case CONSTANT_COMPARISON -> FindingCodes.CONSTANT_COMPARISON;
        };
    }

    private void visit(Formula formula) {
        switch (formula) {
            case null -> {
                return;
            }
            case Chain chain -> chain.getOperands().forEach(this::visit);
            case Minus minus -> visit(minus.getOperand());
            case GroupFormula group -> visit(group.getInner());
            case CallFormula call -> {
                named(call);
                call.getArguments().forEach(this::visit);
            }
            case AttributeFormula attribute -> attribute(attribute);
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

    private void named(CallFormula call) {
        if (NAMING.contains(String.valueOf(call.getFunction()))
                && source.isPresent()
                && !call.getArguments().isEmpty()
                && call.getArguments().get(0) instanceof TextFormula text) {
            Names.attribute(
                    text.getText(),
                    source.get(),
                    new Names.Place(text, SyncPackage.Literals.TEXT_FORMULA__TEXT),
                    problems);
        }
    }

    private void parameter(ParameterFormula formula) {
        if (formula.getParameter() != null) {
            Parameters.known(
                    formula.getParameter(),
                    parameters,
                    new Names.Place(formula, SyncPackage.Literals.PARAMETER_FORMULA__PARAMETER),
                    problems);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.internal.check.RuleFacts.Side;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.ScopeCondition;
import org.syncline.language.sync.ScopeItem;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.AttributeSchema;
import org.syncline.rules.MeantName;
import org.syncline.rules.ScopeOperator;

/** Scoping filters: attributes, operators and the values that operators take. */
final class ScopeCheck implements Check {
    private static final List<String> OPERATORS =
            Arrays.stream(ScopeOperator.values()).map(Enum::name).toList();

    @Override
    public void check(ProjectIndex index, Problems problems) {
        for (RuleBlock block : index.blocks(RuleBlock.class).toList()) {
            Optional<RuleFacts> rule = RuleFacts.of(block, index);
            Optional<Side> source = rule.map(RuleFacts::source);
            List<ScopeCondition> clauses =
                    RuleFacts.items(block, ScopeItem.class)
                            .flatMap(item -> item.getGroups().stream())
                            .flatMap(group -> group.getClauses().stream())
                            .toList();
            for (ScopeCondition clause : clauses) {
                clause(clause, source, problems);
                rule.ifPresent(facts -> parameters(clause, facts, problems));
            }
        }
    }

    private static void parameters(ScopeCondition clause, RuleFacts rule, Problems problems) {
        String text = clause.getValue() == null ? null : clause.getValue().getText();
        if (text != null && text.indexOf('%') >= 0) {
            Parameters.inText(
                    text,
                    Parameters.of(rule),
                    new Names.Place(clause, SyncPackage.Literals.SCOPE_CONDITION__VALUE),
                    problems);
        }
    }

    /** The object's own name can be tested, in either case, where objects have names. */
    private static boolean isName(ScopeCondition clause, Optional<Side> source) {
        return clause.getAttribute().equalsIgnoreCase(Names.DN)
                && source.map(side -> !side.isMetaverse()).orElse(true);
    }

    private static void clause(ScopeCondition clause, Optional<Side> source, Problems problems) {
        if (clause.getOperator() == null || clause.getAttribute() == null) {
            return;
        }
        Optional<ScopeOperator> operator = ScopeOperator.ofWord(clause.getOperator());
        if (operator.isEmpty()) {
            problems.addWithSuggestion(
                    clause,
                    SyncPackage.Literals.SCOPE_CONDITION__OPERATOR,
                    0,
                    FindingCodes.UNKNOWN_OPERATOR,
                    Quoting.shown(clause.getOperator())
                            + " is no operator of a scope. Operators are "
                            + String.join(", ", OPERATORS)
                            + ".",
                    MeantName.nearest(clause.getOperator(), OPERATORS));
            return;
        }
        boolean groups =
                operator.get() == ScopeOperator.ISMEMBEROF
                        || operator.get() == ScopeOperator.ISNOTMEMBEROF;
        boolean known =
                groups
                        || source.isEmpty()
                        || isName(clause, source)
                        || Names.attribute(
                                clause.getAttribute(),
                                source.get(),
                                new Names.Place(
                                        clause, SyncPackage.Literals.SCOPE_CONDITION__ATTRIBUTE),
                                problems);
        value(clause, operator.get(), groups, problems);
        if (known && !groups && source.isPresent() && clause.getValue() != null) {
            Optional<AttributeSchema> schema = source.get().attribute(clause.getAttribute());
            if (schema.isPresent()
                    && OperatorTypes.fit(clause, operator.get(), schema.get(), problems)) {
                type(clause, operator.get(), schema.get(), problems);
            }
        }
    }

    private static void value(
            ScopeCondition clause, ScopeOperator operator, boolean groups, Problems problems) {
        if (operator.needsValue() && clause.getValue() == null) {
            problems.add(
                    clause,
                    SyncPackage.Literals.SCOPE_CONDITION__OPERATOR,
                    FindingCodes.VALUE_MISSING,
                    operator
                            + " compares with a value. Write it behind the operator, a text in"
                            + " quotes.");
        } else if (!operator.needsValue() && clause.getValue() != null) {
            problems.add(
                    clause,
                    SyncPackage.Literals.SCOPE_CONDITION__VALUE,
                    FindingCodes.VALUE_NOT_ALLOWED,
                    operator + " takes no value. Remove it, or use EQUAL.");
        } else if (groups) {
            String text = ScopeText.of(clause.getValue());
            if (!text.contains("%")) {
                ContainerCheck.dn(
                        text, clause, SyncPackage.Literals.SCOPE_CONDITION__VALUE, problems);
            }
        } else if (clause.getValue() != null && clause.getValue().getNumber() != null) {
            number(clause, problems);
        }
    }

    private static void number(ScopeCondition clause, Problems problems) {
        if (Numbers.parse(clause.getValue().getNumber()).isEmpty()) {
            problems.add(
                    clause,
                    SyncPackage.Literals.SCOPE_CONDITION__VALUE,
                    FindingCodes.NUMBER_TOO_LARGE,
                    "The number does not fit into 64 bits.");
        }
    }

    private static void type(
            ScopeCondition clause,
            ScopeOperator operator,
            AttributeSchema schema,
            Problems problems) {
        String text = ScopeText.of(clause.getValue());
        boolean bits = operator == ScopeOperator.ISBITSET || operator == ScopeOperator.ISBITNOTSET;
        boolean whole =
                switch (operator) {
                    case CONTAINS, NOTCONTAINS, STARTSWITH, NOTSTARTSWITH, ENDSWITH, NOTENDSWITH ->
                            false;
                    default -> true;
                };
        String wanted = bits ? "a number" : ConstantText.wanted(schema.type());
        boolean fits = bits ? ConstantText.isInteger(text) : ConstantText.fits(text, schema.type());
        if (operator.needsValue() && whole && !text.contains("%") && !fits) {
            problems.add(
                    clause,
                    SyncPackage.Literals.SCOPE_CONDITION__VALUE,
                    FindingCodes.VALUE_TYPE,
                    clause.getAttribute()
                            + " is "
                            + schema.type().word()
                            + ": compare it with "
                            + wanted
                            + ", not with "
                            + Quoting.shown(text)
                            + ".");
        }
    }
}

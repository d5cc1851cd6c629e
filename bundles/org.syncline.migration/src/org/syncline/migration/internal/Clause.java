// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.List;
import org.syncline.rules.ScopeOperator;

/**
 * A scope clause that is about to be written.
 *
 * @param operand the value as it is written in the rule file, empty for presence tests
 */
record Clause(String attribute, ScopeOperator operator, String operand) {
    String text() {
        return attribute + " " + operator + (operand.isEmpty() ? "" : " " + operand);
    }

    /**
     * The clauses of which one holds exactly when this one does not. A comparison is false of an
     * absent attribute, so its opposite has to allow for absence.
     */
    List<Clause> negated() {
        return switch (operator) {
            case EQUAL -> List.of(with(ScopeOperator.NOTEQUAL));
            case NOTEQUAL -> List.of(with(ScopeOperator.EQUAL));
            case CONTAINS -> List.of(with(ScopeOperator.NOTCONTAINS));
            case NOTCONTAINS -> List.of(with(ScopeOperator.CONTAINS));
            case STARTSWITH -> List.of(with(ScopeOperator.NOTSTARTSWITH));
            case NOTSTARTSWITH -> List.of(with(ScopeOperator.STARTSWITH));
            case ENDSWITH -> List.of(with(ScopeOperator.NOTENDSWITH));
            case NOTENDSWITH -> List.of(with(ScopeOperator.ENDSWITH));
            case ISNULL -> List.of(with(ScopeOperator.ISNOTNULL));
            case ISNOTNULL -> List.of(with(ScopeOperator.ISNULL));
            case ISBITSET -> List.of(with(ScopeOperator.ISBITNOTSET));
            case ISBITNOTSET -> List.of(with(ScopeOperator.ISBITSET));
            case LESSTHAN -> orAbsent(ScopeOperator.GREATERTHAN_OR_EQUAL);
            case LESSTHAN_OR_EQUAL -> orAbsent(ScopeOperator.GREATERTHAN);
            case GREATERTHAN -> orAbsent(ScopeOperator.LESSTHAN_OR_EQUAL);
            case GREATERTHAN_OR_EQUAL -> orAbsent(ScopeOperator.LESSTHAN);
            case ISIN -> List.of(with(ScopeOperator.ISNOTIN));
            case ISNOTIN -> List.of(with(ScopeOperator.ISIN));
            case ISMEMBEROF -> List.of(with(ScopeOperator.ISNOTMEMBEROF));
            case ISNOTMEMBEROF -> List.of(with(ScopeOperator.ISMEMBEROF));
        };
    }

    private Clause with(ScopeOperator other) {
        return new Clause(attribute, other, other.needsValue() ? operand : "");
    }

    private List<Clause> orAbsent(ScopeOperator other) {
        return List.of(with(other), new Clause(attribute, ScopeOperator.ISNULL, ""));
    }
}

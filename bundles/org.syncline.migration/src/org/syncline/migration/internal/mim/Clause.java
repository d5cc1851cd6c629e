// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.List;
import org.syncline.formats.ForeignClause;
import org.syncline.language.Quoting;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;

/**
 * A scope clause that is about to be written.
 *
 * @param value what is compared with, empty for presence tests
 * @param bare whether the value is a number or a word that stands without quotes
 */
public record Clause(String attribute, ScopeOperator operator, String value, boolean bare) {
    /** A clause that needs no value. */
    static Clause presence(String attribute, ScopeOperator operator) {
        return new Clause(attribute, operator, "", true);
    }

    /** As it stands in a rule file. */
    public String text() {
        String operand = bare ? value : Quoting.string(value);
        return Quoting.name(attribute)
                + " "
                + operator
                + (operator.needsValue() ? " " + operand : "");
    }

    /** For a rule that the common writer writes. */
    ForeignClause foreign(SourceLocation location) {
        return new ForeignClause(attribute, operator.name(), value, location);
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
        return other.needsValue()
                ? new Clause(attribute, other, value, bare)
                : presence(attribute, other);
    }

    private List<Clause> orAbsent(ScopeOperator other) {
        return List.of(with(other), presence(attribute, ScopeOperator.ISNULL));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import org.syncline.language.FindingCodes;
import org.syncline.language.sync.ScopeCondition;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;
import org.syncline.rules.ScopeOperator;

/** Which operators of a scope can be used on which attributes (semantics reference, 2.3). */
final class OperatorTypes {
    private OperatorTypes() {}

    /** Whether the operator fits; reports when it does not. */
    static boolean fit(
            ScopeCondition clause,
            ScopeOperator operator,
            AttributeSchema schema,
            Problems problems) {
        String remedy = remedy(operator, schema);
        if (remedy != null) {
            problems.add(
                    clause,
                    SyncPackage.Literals.SCOPE_CONDITION__OPERATOR,
                    FindingCodes.OPERATOR_TYPE,
                    operator
                            + " cannot be used on "
                            + schema.name()
                            + ", which is "
                            + (schema.multiValued() ? "a multi-valued " : "a single-valued ")
                            + schema.type().word()
                            + ". "
                            + remedy);
        }
        return remedy == null;
    }

    /** What to use instead; null when the operator fits. */
    private static String remedy(ScopeOperator operator, AttributeSchema schema) {
        ValueType type = schema.type();
        return switch (operator) {
            case ISBITSET, ISBITNOTSET ->
                    type == ValueType.INTEGER ? null : "Bits are tested of numbers: use EQUAL.";
            case LESSTHAN, LESSTHAN_OR_EQUAL, GREATERTHAN, GREATERTHAN_OR_EQUAL ->
                    type == ValueType.INTEGER || type == ValueType.STRING
                            ? null
                            : "Numbers and texts have an order: use EQUAL or NOTEQUAL.";
            case CONTAINS, NOTCONTAINS, STARTSWITH, NOTSTARTSWITH, ENDSWITH, NOTENDSWITH ->
                    type == ValueType.BINARY || type == ValueType.BOOLEAN
                            ? "Only texts have parts: use EQUAL or ISNOTNULL."
                            : null;
            case ISIN -> schema.multiValued() ? null : "Use EQUAL.";
            case ISNOTIN -> schema.multiValued() ? null : "Use NOTEQUAL.";
            default -> null;
        };
    }
}

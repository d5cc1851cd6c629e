// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.internal.rules.CompiledFlow;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;
import org.syncline.rules.Direction;

/**
 * Brings values to the type of a target attribute: only where nothing is lost, else the object gets
 * {@code cs-attribute-type-mismatch} (semantics reference, 2.6). Empty texts are no values
 * (decisions).
 */
final class ValueConversion {
    private static final int SHOWN = 80;

    private final CompiledFlow flow;
    private final AttributeSchema target;
    private final ReferenceResolver resolver;

    /**
     * @param target schema of the target, or null when it is not declared: types stay as they are
     */
    ValueConversion(CompiledFlow flow, AttributeSchema target, ReferenceResolver resolver) {
        this.flow = flow;
        this.target = target;
        this.resolver = resolver;
    }

    Values convert(Values values) throws DecisionException {
        Values result = each(values);
        if (target != null && !target.multiValued() && result.size() > 1) {
            throw new DecisionException(
                    outbound() ? ErrorTypes.EXPORT_MULTI_TO_SINGLE : ErrorTypes.MULTI_TO_SINGLE,
                    step(),
                    flow.rule(),
                    "Rule \""
                            + flow.rule().name()
                            + "\" gives "
                            + result.size()
                            + " values to the single-valued attribute "
                            + target.name()
                            + ". Choose one of them in the flow, for example with Item().");
        }
        return result;
    }

    /** Mostly all of them stay what they are. */
    private Values each(Values values) throws DecisionException {
        List<Value> all = values.list();
        List<Value> converted = null;
        for (int i = 0; i < all.size(); i++) {
            Value value = all.get(i);
            Value other = isEmptyText(value) ? null : convert(value);
            if (other != value && converted == null) {
                converted = new ArrayList<>(all.subList(0, i));
            }
            if (other != null && converted != null) {
                converted.add(other);
            }
        }
        return converted == null ? values : Values.of(converted);
    }

    private static boolean isEmptyText(Value value) {
        return switch (value) {
            case Value.Text text -> text.text().isEmpty();
            case Value.Binary binary -> binary.length() == 0;
            default -> false;
        };
    }

    /** A constant takes the type of its target. */
    Values constant(String text) throws DecisionException {
        if (text.isEmpty()) {
            return Values.NONE;
        }
        if (target == null) {
            return Values.of(Value.of(text));
        }
        if (target.type() == ValueType.BOOLEAN && bool(text) == null) {
            throw constantError(ErrorTypes.BOOLEAN_CONSTANT, text, "Write True or False.");
        }
        if (target.type() == ValueType.REFERENCE && !Dn.isValid(text)) {
            throw constantError(ErrorTypes.REFERENCE_CONSTANT, text, "Write a distinguished name.");
        }
        return convert(Values.of(Value.of(text)));
    }

    private Value convert(Value value) throws DecisionException {
        if (target == null) {
            return isReference(value) ? resolve(value) : value;
        }
        Value converted =
                switch (target.type()) {
                    case STRING -> toText(value);
                    case INTEGER -> toInt(value);
                    case BOOLEAN -> toBool(value);
                    case BINARY -> value instanceof Value.Binary ? value : null;
                    case REFERENCE -> {
                        Value reference = toReference(value);
                        if (reference == null) {
                            throw mismatch(value);
                        }
                        yield resolve(reference);
                    }
                };
        if (converted == null && target.type() != ValueType.REFERENCE && !unresolvedText(value)) {
            throw mismatch(value);
        }
        return converted;
    }

    private boolean unresolvedText(Value value) {
        return value instanceof Value.Link && target.type() == ValueType.STRING;
    }

    private static boolean isReference(Value value) {
        return value instanceof Value.Reference || value instanceof Value.Link;
    }

    private Value resolve(Value reference) {
        return resolver.resolve(reference);
    }

    private Value toText(Value value) {
        return switch (value) {
            case Value.Text text -> text;
            case Value.Binary binary -> null;
            case Value.Link link -> {
                Value resolved = resolve(link);
                yield resolved == null ? null : Value.of(resolved.text());
            }
            default -> Value.of(value.text());
        };
    }

    @SuppressWarnings("unused") // of a text that is no number, only that it is none matters
    private static Value toInt(Value value) {
        if (value instanceof Value.Text text) {
            try {
                long number = Long.parseLong(text.text());
                return Long.toString(number).equals(text.text()) ? Value.of(number) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return value instanceof Value.Int ? value : null;
    }

    private static Value toBool(Value value) {
        if (value instanceof Value.Text text) {
            return bool(text.text());
        }
        return value instanceof Value.Bool ? value : null;
    }

    private static Value bool(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Value.of(true);
        }
        return text.equalsIgnoreCase("false") ? Value.of(false) : null;
    }

    private static Value toReference(Value value) {
        if (value instanceof Value.Text text) {
            return Dn.isValid(text.text()) ? Value.of(Dn.of(text.text())) : null;
        }
        return isReference(value) ? value : null;
    }

    private boolean outbound() {
        return flow.rule().direction() == Direction.OUTBOUND;
    }

    private String step() {
        return outbound() ? ErrorTypes.STEP_EXPORT_FLOW : ErrorTypes.STEP_IMPORT_FLOW;
    }

    private DecisionException mismatch(Value value) {
        return new DecisionException(
                ErrorTypes.TYPE_MISMATCH,
                step(),
                flow.rule(),
                "Rule \""
                        + flow.rule().name()
                        + "\" gives the "
                        + value.type().word()
                        + " \""
                        + Printable.of(value.text(), SHOWN)
                        + "\" to "
                        + target.name()
                        + ", which holds "
                        + target.type().word()
                        + ". Convert it in the flow or correct the schema.");
    }

    private DecisionException constantError(String type, String text, String remedy) {
        return new DecisionException(
                type,
                step(),
                flow.rule(),
                "Rule \""
                        + flow.rule().name()
                        + "\" gives the constant \""
                        + Printable.of(text, SHOWN)
                        + "\" to "
                        + target.name()
                        + ", which holds "
                        + target.type().word()
                        + ". "
                        + remedy);
    }
}

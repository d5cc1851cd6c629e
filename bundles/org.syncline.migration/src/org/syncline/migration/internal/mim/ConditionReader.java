// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.formats.agent.AgentCondition;
import org.syncline.language.Quoting;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;

/** Reads the meaning of a condition of a connector filter. */
public final class ConditionReader {
    /** The attribute under which rules see the name of an object. */
    private static final String NAME_ATTRIBUTE = "dn";

    private static final Pattern PARAMETER = Pattern.compile("%[A-Za-z0-9_.-]+%");

    /** What the decoder puts in the place of bytes that are no text. */
    private static final char REPLACEMENT = '\ufffd';

    private final Schema schema;
    private final String objectType;

    /**
     * @param schema of the agent, for the types of the values
     */
    public ConditionReader(Schema schema, String objectType) {
        this.schema = schema;
        this.objectType = objectType;
    }

    /** What the condition means; never fails. */
    public Reading read(AgentCondition condition) {
        String attribute = attribute(condition);
        Optional<FilterOperator> operator = FilterOperator.ofWord(condition.operator());
        if (operator.isEmpty()) {
            return Reading.failed(
                    condition, "the operator \"" + condition.operator() + "\" is not known");
        }
        if (attribute.isBlank() || !Quoting.canQuote(attribute)) {
            return Reading.failed(
                    condition, "the attribute name \"" + attribute + "\" cannot stand in a rule");
        }
        if (!operator.get().scope().needsValue()) {
            return checked(condition, operator.get(), attribute, new Operand("", true, "", ""));
        }
        if (!operator.get().fixedValue().isEmpty()) {
            Operand fixed = new Operand(operator.get().fixedValue(), true, "", "");
            return checked(condition, operator.get(), attribute, fixed);
        }
        return operand(condition, operator.get(), attribute)
                .map(operand -> checked(condition, operator.get(), attribute, operand))
                .orElseGet(
                        () ->
                                Reading.failed(
                                        condition,
                                        "the value \"" + condition.value() + "\" is not readable"));
    }

    /** The old window wrote {@code <dn>}; a rule says {@code dn}. */
    private static String attribute(AgentCondition condition) {
        String attribute = condition.attribute();
        if (condition.intrinsic() || attribute.startsWith("<")) {
            String bare = attribute.replaceAll("[<>]", "");
            return bare.equalsIgnoreCase(NAME_ATTRIBUTE) ? NAME_ATTRIBUTE : attribute;
        }
        return attribute;
    }

    private static Reading checked(
            AgentCondition condition, FilterOperator operator, String attribute, Operand operand) {
        String doubt = operand.doubt;
        if (!operator.isSeen()) {
            doubt =
                    "the spelling of the operator \""
                            + condition.operator()
                            + "\" was never seen in a real file; check that it means \""
                            + operator.english()
                            + "\""
                            + (doubt.isEmpty() ? "" : "; " + doubt);
        }
        String words =
                (attribute.equals(NAME_ATTRIBUTE) ? "the name (DN)" : attribute)
                        + " "
                        + operator.english()
                        + (operand.words.isEmpty() ? "" : " " + operand.words);
        return new Reading(
                condition,
                Optional.of(new Clause(attribute, operator.scope(), operand.value, operand.bare)),
                words,
                "",
                doubt);
    }

    private Optional<Operand> operand(
            AgentCondition condition, FilterOperator operator, String attribute) {
        if (operator.isBitTest()) {
            return bits(condition.value().strip(), operator);
        }
        ValueType type = type(attribute);
        String value = condition.value();
        if (condition.encoding().equals("base64")) {
            return encoded(value.strip(), type);
        }
        if (!condition.encoding().isEmpty()) {
            return Optional.empty();
        }
        boolean hexadecimal = value.strip().toLowerCase(Locale.ROOT).startsWith("0x");
        if (hexadecimal && (!condition.radix().isEmpty() || type == ValueType.INTEGER)) {
            return number(value.strip().substring(2));
        }
        if (type == ValueType.BOOLEAN && value.strip().matches("(?i)true|false")) {
            boolean holds = value.strip().equalsIgnoreCase("true");
            return Optional.of(
                    new Operand(holds ? "True" : "False", true, String.valueOf(holds), ""));
        }
        if (type == ValueType.INTEGER && value.strip().matches("-?[0-9]{1,18}")) {
            return Optional.of(new Operand(value.strip(), true, value.strip(), ""));
        }
        return text(value, "");
    }

    private ValueType type(String attribute) {
        return schema.attribute(objectType, attribute)
                .map(AttributeSchema::type)
                .orElse(ValueType.STRING);
    }

    /** Numbers are hexadecimal whatever {@code ui-radix} says (formats reference, 2.2). */
    private static Optional<Operand> number(String digits) {
        if (!digits.matches("[0-9A-Fa-f]{1,16}")) {
            return Optional.empty();
        }
        long number = Long.parseUnsignedLong(digits, 16);
        String doubt = "";
        if (digits.length() == 8 && number > Integer.MAX_VALUE) {
            number = (int) number;
            doubt = "0x" + digits + " was read as the signed 32-bit number " + number;
        }
        String decimal = Long.toString(number);
        return Optional.of(new Operand(decimal, true, decimal, doubt));
    }

    /** A mask is a number, whatever the type of the attribute. */
    private static Optional<Operand> bits(String value, FilterOperator operator) {
        Optional<Operand> mask =
                value.toLowerCase(Locale.ROOT).startsWith("0x")
                        ? number(value.substring(2))
                        : Optional.of(new Operand(value, true, value, ""))
                                .filter(operand -> value.matches("-?[0-9]{1,18}"));
        boolean several = mask.isPresent() && Long.bitCount(Long.parseLong(mask.get().value)) > 1;
        return several && operator == FilterOperator.BIT_OFF
                ? mask.map(
                        operand ->
                                operand.doubting(
                                        "the mask has several bits: here one of them that is not"
                                                + " set is enough"))
                : mask;
    }

    private static Optional<Operand> encoded(String base64, ValueType type) {
        if (!base64.matches("[A-Za-z0-9+/\\s]*={0,2}\\s*")) {
            return Optional.empty();
        }
        byte[] bytes = Base64.getMimeDecoder().decode(base64);
        if (type == ValueType.BINARY) {
            String plain = Base64.getEncoder().encodeToString(bytes);
            return text(plain, "a binary value is compared in base64");
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf(REPLACEMENT) >= 0
                ? Optional.empty()
                : text(decoded, "the value was decoded from base64 as UTF-8");
    }

    private static Optional<Operand> text(String value, String doubt) {
        if (!Quoting.canQuote(value)) {
            return Optional.empty();
        }
        String parameter =
                PARAMETER.matcher(value).find()
                        ? "the value holds what a rule takes for a parameter (%name%)"
                        : "";
        return Optional.of(
                new Operand(
                        value, false, "\"" + value + "\"", doubt.isEmpty() ? parameter : doubt));
    }

    /**
     * @param value what is compared with
     * @param bare whether it stands in the rule without quotes
     * @param words for a person
     * @param doubt what was assumed, or empty
     */
    private record Operand(String value, boolean bare, String words, String doubt) {
        Operand doubting(String other) {
            return new Operand(value, bare, words, doubt.isEmpty() ? other : doubt + "; " + other);
        }
    }
}

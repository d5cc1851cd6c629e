// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Values of a rule test, which are texts, in the types of a schema. */
final class TypedValues {
    private TypedValues() {}

    /**
     * The values.
     *
     * @param attribute schema of the attribute, or null when it is not declared: texts stay texts
     * @throws IllegalArgumentException when a text is no value of the type; the message says why
     */
    static Values of(List<String> texts, AttributeSchema attribute) {
        List<Value> values = new ArrayList<>(texts.size());
        for (String text : texts) {
            values.add(attribute == null ? Value.of(text) : of(text, attribute));
        }
        return Values.of(values);
    }

    private static Value of(String text, AttributeSchema attribute) {
        return switch (attribute.type()) {
            case STRING -> Value.of(text);
            case INTEGER -> Value.of(Long.parseLong(text.strip()));
            case BOOLEAN -> bool(text);
            case BINARY -> Value.of(Base64.getDecoder().decode(text));
            case REFERENCE -> Value.of(Dn.of(text));
        };
    }

    private static Value bool(String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw new IllegalArgumentException("\"" + text + "\" is neither True nor False");
        }
        return Value.of(Boolean.parseBoolean(text));
    }
}

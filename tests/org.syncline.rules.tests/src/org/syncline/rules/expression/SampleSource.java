// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import java.util.Map;
import java.util.Optional;
import org.syncline.model.AttributeSchema;
import org.syncline.model.ValueType;

/** The schema of {@link SampleContext}. */
final class SampleSource implements ExpressionSource {
    private static final Map<String, ValueType> TYPES =
            Map.ofEntries(
                    Map.entry("name", ValueType.STRING),
                    Map.entry("digits", ValueType.STRING),
                    Map.entry("padded", ValueType.STRING),
                    Map.entry("empty", ValueType.STRING),
                    Map.entry("absent", ValueType.STRING),
                    Map.entry("number", ValueType.INTEGER),
                    Map.entry("groupType", ValueType.INTEGER),
                    Map.entry("flag", ValueType.BOOLEAN),
                    Map.entry("guid", ValueType.BINARY),
                    Map.entry("sid", ValueType.BINARY),
                    Map.entry("key", ValueType.BINARY),
                    Map.entry("manager", ValueType.REFERENCE),
                    Map.entry("mails", ValueType.STRING),
                    Map.entry("phones", ValueType.STRING),
                    Map.entry("noValues", ValueType.STRING),
                    Map.entry("members", ValueType.REFERENCE));

    @Override
    public Optional<AttributeSchema> attribute(String name) {
        boolean list = name.endsWith("s") && !name.equals("digits");
        return Optional.ofNullable(TYPES.get(name))
                .map(type -> new AttributeSchema(name, type, list));
    }
}

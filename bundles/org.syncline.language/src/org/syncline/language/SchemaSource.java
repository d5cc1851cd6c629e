// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.util.Collection;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;

/** Writes the schema of a connector as a block of the rule language. */
public final class SchemaSource {
    private SchemaSource() {}

    /**
     * The block. Types without attributes and names that the language cannot hold are left out.
     *
     * @param connector name of the connector
     * @return ends with a line break
     */
    public static String of(String connector, Schema schema) {
        StringBuilder text = new StringBuilder();
        text.append("schema ").append(Quoting.string(connector)).append(" {\n");
        boolean first = true;
        for (String type : schema.types().keySet()) {
            Collection<AttributeSchema> attributes = schema.attributes(type).values();
            if (attributes.isEmpty() || !isWritable(type)) {
                continue;
            }
            text.append(first ? "" : "\n");
            first = false;
            text.append("    object ").append(Quoting.name(type)).append(" {\n");
            attributes.stream()
                    .filter(attribute -> isWritable(attribute.name()))
                    .forEach(attribute -> text.append("        ").append(line(attribute)));
            text.append("    }\n");
        }
        return text.append("}\n").toString();
    }

    private static boolean isWritable(String name) {
        return !name.isBlank() && Quoting.canQuote(name);
    }

    private static String line(AttributeSchema attribute) {
        return Quoting.name(attribute.name())
                + " "
                + attribute.type().word()
                + (attribute.multiValued() ? " multivalued" : "")
                + "\n";
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/**
 * Reads {@code mapping}. Its kind is implied: with an expression it is one, with attributes alone
 * direct, with text constant (formats reference, 1.2).
 */
final class MappingXmlReader {
    private static final Set<String> MAPPING =
            Set.of("dest", "src", "expression", "valueMergeType", "@execute-once");

    private final String rule;
    private final Notes notes;

    /**
     * @param rule how notes call the rule
     */
    MappingXmlReader(String rule, Notes notes) {
        this.rule = rule;
        this.notes = notes;
    }

    ForeignFlow read(XmlElement mapping) {
        String target = mapping.childText("dest");
        String subject = rule + ": " + target;
        notes.unknown(mapping, "mapping", subject, MAPPING);
        for (String once : MAPPING) {
            if (mapping.all(once).count() > 1) {
                notes.lost("mapping", subject, mapping.location(), "a second <" + once + ">");
            }
        }
        Optional<XmlElement> src = mapping.first("src");
        src.ifPresent(s -> notes.unknown(s, "mapping", subject, Set.of("attr")));
        FlowBuilder flow = new FlowBuilder(target, subject, mapping.location(), notes);
        flow.once(mapping.attribute("execute-once"));
        flow.mergeType(mapping.childText("valueMergeType"));
        List<String> attributes =
                src.stream().flatMap(s -> s.all("attr")).map(XmlElement::trimmed).toList();
        String text = src.map(XmlElement::text).orElse("");
        Optional<XmlElement> expression =
                mapping.first("expression").filter(e -> !e.text().isBlank());
        if (expression.isPresent()) {
            flow.besideExpression(attributes.isEmpty() ? text : text.strip());
            return flow.expression(attributes, expression.get().text());
        }
        if (!attributes.isEmpty()) {
            flow.besideAttributes(text.strip());
            return flow.direct(attributes);
        }
        return src.isPresent() ? flow.constant(text) : flow.nothing();
    }
}

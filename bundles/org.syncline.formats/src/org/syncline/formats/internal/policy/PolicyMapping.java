// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.policy.JsonValue.JsonObject;
import org.syncline.formats.internal.policy.JsonValue.JsonText;
import org.syncline.formats.internal.rule.FlowBuilder;

/** An attribute mapping in JSON. */
final class PolicyMapping {
    private static final Set<String> KNOWN =
            PolicyReader.lower(
                    "destination",
                    "source",
                    "flowType",
                    "expression",
                    "valueMergeType",
                    "executeOnce");

    private final String rule;
    private final Notes notes;

    PolicyMapping(String rule, Notes notes) {
        this.rule = rule;
        this.notes = notes;
    }

    Optional<ForeignFlow> read(JsonValue value) {
        if (!(value instanceof JsonObject mapping)) {
            notes.lost("mapping", rule, value.location(), "a mapping is no object");
            return Optional.empty();
        }
        String target = mapping.text("destination");
        String subject = rule + ": " + target;
        for (String key : mapping.keys()) {
            if (!KNOWN.contains(key)) {
                String property = mapping.names().get(key);
                notes.lost(
                        "mapping",
                        subject,
                        mapping.location(),
                        "the property " + property + " is not known");
            }
        }
        FlowBuilder flow = new FlowBuilder(target, subject, mapping.location(), notes);
        flow.once(mapping.text("executeOnce"));
        flow.mergeType(mapping.text("valueMergeType"));
        return Optional.of(flow(mapping, flow));
    }

    private ForeignFlow flow(JsonObject mapping, FlowBuilder flow) {
        List<String> sources = new ArrayList<>();
        for (JsonValue source : mapping.list("source")) {
            if (source instanceof JsonText text) {
                sources.add(text.text());
            } else {
                notes.lost("mapping", rule, source.location(), "a source is no name");
            }
        }
        String expression = mapping.text("expression");
        if (!expression.isBlank()) {
            return flow.expression(sources, expression);
        }
        return switch (mapping.text("flowType").toLowerCase(Locale.ROOT)) {
            case "constant" -> sources.size() == 1 ? flow.constant(sources.get(0)) : flow.nothing();
            case "direct", "" -> sources.isEmpty() ? flow.nothing() : flow.direct(sources);
            default -> flow.nothing();
        };
    }
}

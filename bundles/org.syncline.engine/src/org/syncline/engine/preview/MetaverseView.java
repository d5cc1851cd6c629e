// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import java.time.Instant;
import java.util.List;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.Values;

/**
 * A metaverse object with the lineage of its values (semantics reference, 1.9).
 *
 * @param linked all objects that are linked to it, sources first
 * @param attributes by name
 */
public record MetaverseView(String objectType, List<Linked> linked, List<Attribute> attributes) {
    public MetaverseView {
        linked = List.copyOf(linked);
        attributes = List.copyOf(attributes);
    }

    /**
     * An object of a connector space that is linked to it.
     *
     * @param rule the rule that the link stands by
     * @param inbound whether that is an inbound rule
     */
    public record Linked(SourceReference object, RuleReference rule, boolean inbound) {}

    /**
     * An attribute.
     *
     * @param values references by the name of an object of what they refer to
     * @param origins where they come from; several when values were merged
     */
    public record Attribute(String name, Values values, List<Origin> origins) {
        public Attribute {
            origins = List.copyOf(origins);
        }
    }

    /**
     * Where values come from.
     *
     * @param rule the rule and the line of its flow
     * @param source the object that was read, or null when it is gone
     * @param time since when they come from there
     */
    public record Origin(RuleReference rule, SourceReference source, Instant time) {}
}

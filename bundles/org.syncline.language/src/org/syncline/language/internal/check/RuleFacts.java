// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.DisabledItem;
import org.syncline.language.sync.EndsItem;
import org.syncline.language.sync.RuleBlock;
import org.syncline.language.sync.RuleEnd;
import org.syncline.language.sync.RuleItem;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.rules.Direction;

/**
 * A rule with both its ends known.
 *
 * @param csEnd the end with the connector
 */
public record RuleFacts(
        RuleBlock block,
        Direction direction,
        ConnectorBlock connector,
        RuleEnd csEnd,
        RuleEnd mvEnd,
        ProjectIndex index) {

    /** Empty when the ends are missing, wrong, or refer to nothing. */
    public static Optional<RuleFacts> of(RuleBlock block, ProjectIndex index) {
        Direction direction = block.isInbound() ? Direction.INBOUND : Direction.OUTBOUND;
        EndsItem ends = items(block, EndsItem.class).findFirst().orElse(null);
        if (ends == null || ends.getFrom() == null || ends.getTo() == null) {
            return Optional.empty();
        }
        RuleEnd csEnd = direction == Direction.INBOUND ? ends.getFrom() : ends.getTo();
        RuleEnd mvEnd = direction == Direction.INBOUND ? ends.getTo() : ends.getFrom();
        ConnectorBlock connector = csEnd.getConnector();
        boolean known =
                connector != null
                        && !connector.eIsProxy()
                        && connector.getName() != null
                        && csEnd.getType() != null
                        && mvEnd.getType() != null;
        return known
                ? Optional.of(new RuleFacts(block, direction, connector, csEnd, mvEnd, index))
                : Optional.empty();
    }

    public static <T extends RuleItem> Stream<T> items(RuleBlock block, Class<T> kind) {
        return block.getItems().stream().filter(kind::isInstance).map(kind::cast);
    }

    public static boolean isDisabled(RuleBlock block) {
        return items(block, DisabledItem.class).findAny().isPresent();
    }

    public Side connectorSpace() {
        return side(index.schema(connector), csEnd.getType(), connector.getName());
    }

    public Side metaverse() {
        return side(index.metaverse(), mvEnd.getType(), null);
    }

    /** Where scope, sources and expressions read. */
    public Side source() {
        return direction == Direction.INBOUND ? connectorSpace() : metaverse();
    }

    /** Where flows write. */
    public Side target() {
        return direction == Direction.INBOUND ? metaverse() : connectorSpace();
    }

    private Side side(Schema schema, String type, String connectorName) {
        Map<String, AttributeSchema> attributes = index.attributes(schema, type);
        Set<String> selected =
                connectorName == null ? Set.of() : index.selectedAttributes(connector);
        return new Side(attributes, type, connectorName, !attributes.isEmpty(), selected);
    }

    /**
     * One side of a rule.
     *
     * @param connectorName null for the metaverse
     * @param declared whether the attributes are known: otherwise nothing is checked
     * @param selected the attributes that the connector selects, none for all
     */
    public record Side(
            Map<String, AttributeSchema> attributes,
            String type,
            String connectorName,
            boolean declared,
            Set<String> selected) {
        public boolean isMetaverse() {
            return connectorName == null;
        }

        public Optional<AttributeSchema> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }

        /** For messages. */
        public String where() {
            return isMetaverse()
                    ? "the metaverse type " + type
                    : "the type " + type + " of \"" + connectorName + "\"";
        }
    }
}

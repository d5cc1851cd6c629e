// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

/**
 * A synchronization rule of a foreign configuration, all fields of it (formats reference, 1.2 and
 * 5.1). Identifiers are GUIDs in lower case without braces.
 *
 * @param id identifier, or null when the source gives none
 * @param internalId second identifier, or null
 * @param version revision, or null
 * @param description may be empty
 * @param tag immutable tag, empty for custom rules
 * @param connector the connector's identifier, or its name where the format gives only that; where
 *     a script holds it in a variable without a constant value, that variable with its {@code $};
 *     empty when the source does not say
 * @param sourceType source object type: of the connector space inbound, of the metaverse outbound
 * @param targetType target object type, or {@code *}
 * @param precedence the number as written, or null
 * @param precedenceAfter identifier of the rule that this one follows, or null
 * @param precedenceBefore identifier of the rule that this one precedes, or null
 * @param softDeleteExpiry as written, or null
 * @param scope alternatives of conditions that must all hold; none applies to all objects
 * @param joins alternatives, tried in order, of conditions that must all hold
 * @param flows in the order of the source
 * @param extras fields that are not known here, by name; unmodifiable
 * @param remarks what a person must know of this rule, for comments at its head
 */
public record ForeignRule(
        String id,
        String internalId,
        Integer version,
        String name,
        String description,
        String tag,
        Direction direction,
        boolean disabled,
        boolean passwordSync,
        String connector,
        String sourceType,
        String targetType,
        LinkType linkType,
        Integer precedence,
        String precedenceAfter,
        String precedenceBefore,
        String softDeleteExpiry,
        List<List<ForeignClause>> scope,
        List<List<ForeignJoin>> joins,
        List<ForeignFlow> flows,
        Map<String, String> extras,
        List<String> remarks,
        SourceLocation location) {
    public ForeignRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(sourceType, "sourceType");
        Objects.requireNonNull(targetType, "targetType");
        Objects.requireNonNull(linkType, "linkType");
        scope = scope.stream().map(List::copyOf).toList();
        joins = joins.stream().map(List::copyOf).toList();
        flows = List.copyOf(flows);
        extras = Collections.unmodifiableMap(new LinkedHashMap<>(extras));
        remarks = List.copyOf(remarks);
        Objects.requireNonNull(location, "location");
    }

    /** Type of the object in the connector space. */
    public String connectorSpaceType() {
        return direction == Direction.INBOUND ? sourceType : targetType;
    }

    /** Type of the object in the metaverse, or {@code *}. */
    public String metaverseType() {
        return direction == Direction.INBOUND ? targetType : sourceType;
    }
}

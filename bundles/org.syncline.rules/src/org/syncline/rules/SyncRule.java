// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

import java.util.List;
import java.util.Objects;

/**
 * A synchronization rule (semantics reference, 2.2).
 *
 * @param id the identifier of the file, or null; see {@link #key()}
 * @param name for people; unique per connector and direction
 * @param description free text, may be empty
 * @param direction inbound or outbound
 * @param connector name of the connector in the project
 * @param csType object type in the connector space
 * @param mvType object type in the metaverse, or {@link #ANY_TYPE}
 * @param linkType what happens to an object without a link
 * @param precedence lower wins
 * @param scope alternatives; none means every object of the type
 * @param joins tried in order; none means that another rule joins
 * @param flows in the order of the file
 * @param disabled a disabled rule takes no part in anything
 * @param details what only people and foreign formats need
 */
public record SyncRule(
        String id,
        String name,
        String description,
        Direction direction,
        String connector,
        String csType,
        String mvType,
        LinkType linkType,
        int precedence,
        List<ScopeGroup> scope,
        List<JoinGroup> joins,
        List<Flow> flows,
        boolean disabled,
        RuleDetails details,
        SourceLocation location) {
    /** Target type of an inbound rule that joins objects of any metaverse type. */
    public static final String ANY_TYPE = "*";

    public SyncRule {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(csType, "csType");
        Objects.requireNonNull(mvType, "mvType");
        Objects.requireNonNull(linkType, "linkType");
        scope = List.copyOf(scope);
        joins = List.copyOf(joins);
        flows = List.copyOf(flows);
        Objects.requireNonNull(details, "details");
    }

    /** A rule without details. */
    public SyncRule(
            String id,
            String name,
            String description,
            Direction direction,
            String connector,
            String csType,
            String mvType,
            LinkType linkType,
            int precedence,
            List<ScopeGroup> scope,
            List<JoinGroup> joins,
            List<Flow> flows,
            boolean disabled,
            SourceLocation location) {
        this(
                id,
                name,
                description,
                direction,
                connector,
                csType,
                mvType,
                linkType,
                precedence,
                scope,
                joins,
                flows,
                disabled,
                RuleDetails.NONE,
                location);
    }

    /**
     * The identity of a rule: its id, else connector, direction and name (decisions, "Rule
     * identity").
     */
    public String key() {
        return id != null
                ? id
                : connector
                        + "/"
                        + direction.name().toLowerCase(java.util.Locale.ROOT)
                        + "/"
                        + name;
    }

    /** Whether the rule applies to metaverse objects of that type. */
    public boolean coversMetaverseType(String type) {
        return mvType.equals(ANY_TYPE) || mvType.equals(type);
    }
}

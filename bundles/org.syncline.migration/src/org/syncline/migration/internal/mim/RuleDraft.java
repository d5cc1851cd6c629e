// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

/** A rule in the making. */
final class RuleDraft {
    private final Direction direction;
    private final String agentId;
    private final String csType;
    private final String mvType;
    private final SourceLocation location;
    private final List<List<ForeignJoin>> joins = new ArrayList<>();
    private final List<ForeignFlow> flows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private List<List<ForeignClause>> scope = List.of();
    private LinkType link = LinkType.JOIN;
    private String name = "";
    private int precedence;

    RuleDraft(
            Direction direction,
            String agentId,
            String csType,
            String mvType,
            SourceLocation location) {
        this.direction = direction;
        this.agentId = agentId;
        this.csType = csType;
        this.mvType = mvType;
        this.location = location;
    }

    String agentId() {
        return agentId;
    }

    String csType() {
        return csType;
    }

    String mvType() {
        return mvType;
    }

    Direction direction() {
        return direction;
    }

    /** Whether it may link an object: then filters have to keep objects from it. */
    boolean links() {
        return !joins.isEmpty() || link == LinkType.PROVISION;
    }

    List<ForeignFlow> flows() {
        return flows;
    }

    List<List<ForeignJoin>> joins() {
        return joins;
    }

    List<List<ForeignClause>> scope() {
        return scope;
    }

    void scope(List<List<ForeignClause>> alternatives) {
        scope = List.copyOf(alternatives);
    }

    void link(LinkType type) {
        link = type;
    }

    void name(String text) {
        name = text;
    }

    String name() {
        return name;
    }

    void precedence(int number) {
        precedence = number;
    }

    /** A comment at the head of the rule; each stands once. */
    void remark(String text) {
        if (!text.isEmpty() && !remarks.contains(text)) {
            remarks.add(text);
        }
    }

    ForeignRule rule() {
        boolean inbound = direction == Direction.INBOUND;
        return new ForeignRule(
                null,
                null,
                null,
                name,
                "",
                "",
                direction,
                false,
                false,
                agentId,
                inbound ? csType : mvType,
                inbound ? mvType : csType,
                link,
                precedence,
                null,
                null,
                null,
                scope,
                joins,
                flows,
                Map.of(),
                remarks,
                location);
    }
}

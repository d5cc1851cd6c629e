// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

/** A foreign rule made by hand: an inbound join unless something else is said. */
final class Foreign {
    static final SourceLocation HERE = new SourceLocation("rule.xml", 7, 1);

    String id = "0b088913-b613-4d9d-9563-9988b7719ed6";
    String internalId;
    Integer version;
    String name = "In from AD - User Join";
    String description = "";
    String tag = "";
    Direction direction = Direction.INBOUND;
    boolean disabled;
    boolean passwordSync;
    String sourceType = "user";
    String targetType = "person";
    LinkType link = LinkType.JOIN;
    Integer precedence = 100;
    String after;
    String before;
    String expiry = "00:00:00";
    final List<List<ForeignClause>> scope = new ArrayList<>();
    final List<List<ForeignJoin>> joins = new ArrayList<>();
    final List<ForeignFlow> flows = new ArrayList<>();
    final Map<String, String> extras = new LinkedHashMap<>();
    final List<String> remarks = new ArrayList<>();

    Foreign scope(String... words) {
        List<ForeignClause> group = new ArrayList<>();
        for (int i = 0; i < words.length; i += 3) {
            group.add(new ForeignClause(words[i], words[i + 1], words[i + 2], HERE));
        }
        scope.add(group);
        return this;
    }

    Foreign join(String... attributes) {
        List<ForeignJoin> group = new ArrayList<>();
        for (int i = 0; i < attributes.length; i += 2) {
            group.add(new ForeignJoin(attributes[i], attributes[i + 1], false, HERE));
        }
        joins.add(group);
        return this;
    }

    Foreign direct(String target, String source) {
        return flow(target, ForeignFlow.Kind.DIRECT, List.of(source), "", "Update");
    }

    Foreign constant(String target, String text) {
        return flow(target, ForeignFlow.Kind.CONSTANT, List.of(), text, "Update");
    }

    Foreign computed(String target, String text, String... sources) {
        return flow(target, ForeignFlow.Kind.EXPRESSION, List.of(sources), text, "Update");
    }

    Foreign flow(
            String target,
            ForeignFlow.Kind kind,
            List<String> sources,
            String text,
            String mergeType) {
        return flow(new ForeignFlow(target, kind, sources, text, false, mergeType, "", HERE));
    }

    Foreign flow(ForeignFlow flow) {
        flows.add(flow);
        return this;
    }

    ForeignRule rule() {
        return new ForeignRule(
                id,
                internalId,
                version,
                name,
                description,
                tag,
                direction,
                disabled,
                passwordSync,
                "ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d",
                sourceType,
                targetType,
                link,
                precedence,
                after,
                before,
                expiry,
                scope,
                joins,
                flows,
                extras,
                remarks,
                HERE);
    }
}

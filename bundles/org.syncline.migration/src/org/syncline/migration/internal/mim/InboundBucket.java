// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.rules.SourceLocation;

/** What was found for one contributor, before it is known how many rules it takes. */
final class InboundBucket {
    private final List<ForeignClause> scope;
    private final SourceLocation location;
    private final List<List<ForeignJoin>> joins = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<ForeignFlow> unranked = new ArrayList<>();
    private boolean projects;

    InboundBucket(List<ForeignClause> scope, SourceLocation location) {
        this.scope = List.copyOf(scope);
        this.location = location;
    }

    SourceLocation location() {
        return location;
    }

    /** Conditions that all must hold; empty for all objects. */
    List<ForeignClause> scope() {
        return scope;
    }

    List<List<ForeignJoin>> joins() {
        return joins;
    }

    /** Comments for the rule that carries joins and projection. */
    List<String> remarks() {
        return remarks;
    }

    /** Flows that take no part in the ranking: once, or only a comment. */
    List<ForeignFlow> unranked() {
        return unranked;
    }

    void project() {
        projects = true;
    }

    boolean projects() {
        return projects;
    }

    /** Adds a join unless there is one with the same conditions. */
    boolean join(List<ForeignJoin> conditions) {
        List<String> same = words(conditions);
        if (joins.stream().anyMatch(other -> words(other).equals(same))) {
            return false;
        }
        joins.add(List.copyOf(conditions));
        return true;
    }

    private static List<String> words(List<ForeignJoin> conditions) {
        return conditions.stream().map(c -> c.csAttribute() + "=" + c.mvAttribute()).toList();
    }
}

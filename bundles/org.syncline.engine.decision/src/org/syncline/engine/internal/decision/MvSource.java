// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.List;
import java.util.Map;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/**
 * A metaverse object as outbound rules see it.
 *
 * @param object the object
 * @param linked the connector space objects linked to it
 * @param schema attributes of its type
 * @param parameters parameters as they stand for the target connector
 * @param groups members of the groups that scopes ask for
 */
public record MvSource(
        MvObject object,
        List<CsObject> linked,
        Map<String, AttributeSchema> schema,
        Parameters parameters,
        GroupMembers groups)
        implements RuleSource {
    @Override
    public Values attribute(String name) {
        return object.get(name);
    }

    /** The metaverse holds no exports of its own: the same as {@link #attribute}. */
    @Override
    public Values confirmed(String name) {
        return object.get(name);
    }

    @Override
    public boolean multiValued(String name) {
        AttributeSchema declared = schema.get(name);
        return declared == null ? object.get(name).size() > 1 : declared.multiValued();
    }

    @Override
    public String dn() {
        return null;
    }

    /** A metaverse object is a member when one of its objects is, in the group's own connector. */
    @Override
    public boolean memberOf(Dn group) {
        return linked.stream().anyMatch(cs -> groups.contains(cs.connector(), group, cs.dn()));
    }
}

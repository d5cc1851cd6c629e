// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Map;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;

/**
 * A connector space object as inbound rules see it.
 *
 * @param object the object
 * @param connectorName name of its connector
 * @param base what imports confirmed, at the level that synchronization may see
 * @param top the base with what was sent and what waits to be sent on it
 * @param schema attributes of its type
 * @param parameters parameters as they stand for it
 * @param groups members of the groups that scopes ask for
 */
public record CsSource(
        CsObject object,
        String connectorName,
        Entry base,
        Entry top,
        Map<String, AttributeSchema> schema,
        Parameters parameters,
        GroupMembers groups)
        implements RuleSource {

    @Override
    public Values attribute(String name) {
        return read(top, name);
    }

    @Override
    public Values confirmed(String name) {
        return read(base, name);
    }

    private static Values read(Entry entry, String name) {
        Values found = entry.get(name);
        return found.isEmpty() && name.equalsIgnoreCase("dn")
                ? Values.of(Value.of(entry.dn().text()))
                : found;
    }

    @Override
    public boolean multiValued(String name) {
        AttributeSchema declared = schema.get(name);
        return declared == null ? top.get(name).size() > 1 : declared.multiValued();
    }

    @Override
    public String dn() {
        return top.dn().text();
    }

    @Override
    public boolean memberOf(Dn group) {
        return groups.contains(object.connector(), group, base.dn());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.Link;
import org.syncline.store.StoreSession;

/**
 * Metaverse objects whose outbound joins ask for something that an import has brought, changed or
 * taken away in the connector: they may be joined to it now, or no longer be in doubt between two.
 */
final class Seekers {
    private final List<CompiledRule> rules;

    /**
     * @param connector number of the connector
     */
    Seekers(SyncContext context, int connector) {
        rules =
                context.rules().outbound(context.connectors().get(connector).name()).stream()
                        .filter(CompiledRule::joins)
                        .toList();
    }

    /** Whether no outbound rule of the connector joins anything. */
    boolean isEmpty() {
        return rules.isEmpty();
    }

    /**
     * Whether an object with a pending import may be found, or stand in the way, otherwise than
     * before. One that is linked and has the values by which it was found is none: an add of ours,
     * for example, that an import has confirmed.
     */
    boolean isNews(CsObject object) {
        if (object.link() == null
                || object.importOperation() == Operation.DELETE
                || object.importOperation() == Operation.DELETE_ADD) {
            return true;
        }
        return object.synchronizedEntry() == null
                ? object.link().kind() != Link.Kind.OUTBOUND_PROVISION
                : !isFoundAlike(object.synchronizedEntry(), object.confirmed());
    }

    private boolean isFoundAlike(Entry before, Entry after) {
        return rules.stream()
                .flatMap(rule -> rule.rule().joins().stream())
                .flatMap(group -> group.conditions().stream())
                .map(JoinCondition::csAttribute)
                .allMatch(name -> before.get(name).equals(after.get(name)));
    }

    /** Their ids, for objects with a pending import. */
    Set<Long> of(StoreSession session, Collection<CsObject> news) {
        Set<JoinKey> keys = new HashSet<>();
        for (CsObject object : news) {
            collect(object.synchronizedEntry(), keys);
            collect(object.confirmed(), keys);
        }
        Map<JoinKey, Set<Long>> hits = keys.isEmpty() ? Map.of() : session.mvByJoinKeys(keys);
        Set<Long> ids = new HashSet<>();
        hits.values().forEach(ids::addAll);
        return ids;
    }

    private void collect(Entry entry, Set<JoinKey> keys) {
        if (entry == null) {
            return;
        }
        for (CompiledRule rule : rules) {
            if (rule.rule().csType().equals(entry.objectType())) {
                for (JoinGroup group : rule.rule().joins()) {
                    collect(group, entry, keys);
                }
            }
        }
    }

    private static void collect(JoinGroup group, Entry entry, Set<JoinKey> keys) {
        if (!group.conditions().isEmpty()) {
            JoinCondition first = group.conditions().getFirst();
            for (Value value : entry.get(first.csAttribute())) {
                keys.add(new JoinKey(first.mvAttribute(), value));
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Follows renamed and deleted objects in the references of others, for directories that keep such
 * references right without reporting the object that holds them. What the directory has reported
 * whole in this import is right already.
 */
final class FollowedReferences {
    private final ImportContext context;
    private final boolean active;
    private final Set<Value.Binary> whole = new HashSet<>();

    /**
     * @param active whether the directory leaves it to us
     */
    FollowedReferences(ImportContext context, boolean active) {
        this.context = context;
        this.active = active;
    }

    /** An object was reported with everything it refers to. */
    void reportedWhole(Entry entry) {
        if (active) {
            whole.add(entry.anchor());
        }
    }

    /** Brings references to what a batch renames or deletes up to date, in the same batch. */
    void follow(StoreSession session, ImportBatch batch) {
        if (!active) {
            return;
        }
        Map<Dn, Dn> renamed = new HashMap<>();
        batch.view().renames(renamed::put);
        if (renamed.isEmpty()) {
            return;
        }
        Set<Long> referring = session.csReferringTo(context.connector(), renamed.keySet());
        session.csByIds(referring).values().forEach(batch.view()::take);
        for (long id : referring) {
            CsObject object = batch.view().byId(id);
            if (object != null && object.confirmed() != null && !whole.contains(object.anchor())) {
                follow(batch, object, renamed);
            }
        }
    }

    private static void follow(ImportBatch batch, CsObject object, Map<Dn, Dn> renamed) {
        Entry before = object.confirmed();
        Entry after = before;
        for (Map.Entry<String, Values> attribute : before.attributes().entrySet()) {
            Values values = follow(attribute.getValue(), renamed);
            if (values != null) {
                after = after.with(attribute.getKey(), values);
            }
        }
        if (after != before) {
            batch.restage(object, after);
        }
    }

    /** The values as they are now, or null when nothing changed. */
    private static Values follow(Values values, Map<Dn, Dn> renamed) {
        boolean changed = false;
        List<Value> now = new ArrayList<>(values.size());
        for (Value value : values) {
            if (value instanceof Value.Reference reference && renamed.containsKey(reference.dn())) {
                changed = true;
                Dn name = renamed.get(reference.dn());
                if (name != null) {
                    now.add(Value.of(name));
                }
            } else {
                now.add(value);
            }
        }
        return changed ? Values.of(now) : null;
    }
}

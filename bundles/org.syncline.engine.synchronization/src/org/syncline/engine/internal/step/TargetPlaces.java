// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.store.CsObject;

/**
 * Where the metaverse objects that a batch is about, or refers to, have their place in a target.
 */
final class TargetPlaces {
    private final int target;
    private final Map<Long, OutboundItem> items = new LinkedHashMap<>();
    private final Map<Long, List<CsObject>> referred;

    /**
     * @param all the batch
     * @param referred objects of all connectors by the metaverse objects that the batch refers to
     */
    TargetPlaces(int target, List<OutboundItem> all, Map<Long, List<CsObject>> referred) {
        this.target = target;
        this.referred = referred;
        all.forEach(item -> items.put(item.object().id(), item));
    }

    /** Links of the metaverse to names in this connector, adds that wait included. */
    Value resolve(Value reference) {
        if (!(reference instanceof Value.Link link)) {
            return reference;
        }
        OutboundItem here = items.get(link.metaverseId());
        Dn name = here != null ? here.announced() : elsewhere(link.metaverseId());
        return name == null ? null : Value.of(name);
    }

    private Dn elsewhere(long metaverseId) {
        return referred.getOrDefault(metaverseId, List.of()).stream()
                .filter(cs -> cs.connector() == target)
                .map(TargetPlaces::of)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The name by which others refer to an object, or null when it is not there to stay. */
    static Dn of(CsObject object) {
        boolean gone =
                object == null
                        || object.link() == null
                        || object.importOperation() == Operation.DELETE
                        || Tower.isLeaving(object);
        return gone ? null : Tower.name(object);
    }

    /** What has a place that it had not: what refers to it can have it now. */
    List<OutboundItem> appeared() {
        return items.values().stream()
                .filter(item -> of(item.before()) == null && of(item.current()) != null)
                .toList();
    }

    /**
     * Objects of what is no longer where it was, or not where it was said to be: those that refer
     * to them have to be looked at again.
     */
    List<CsObject> moved() {
        List<CsObject> moved = new ArrayList<>();
        for (OutboundItem item : items.values()) {
            Dn now = of(item.current());
            Dn was = of(item.before());
            boolean left = was != null && !was.equals(now);
            boolean promised = item.announced() != null && !item.announced().equals(now);
            if (left || promised) {
                moved.addAll(item.source().linked());
            }
        }
        return moved;
    }
}

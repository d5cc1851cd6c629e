// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.ReferenceResolver;
import org.syncline.engine.internal.decision.RuleSource;
import org.syncline.engine.internal.run.Paging;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Names of connector space objects to links of the metaverse, for one batch (semantics reference,
 * 1.8). Names are read ahead by the hundred; one that an expression made up is read when it occurs.
 */
final class InboundReferences {
    private static final Value NOWHERE = null;

    private final StoreSession session;
    private final Map<Integer, Map<Dn, Value>> known = new HashMap<>();

    InboundReferences(StoreSession session) {
        this.session = session;
    }

    /** Reads ahead what the objects refer to. */
    void readAhead(Collection<CsObject> objects) {
        Map<Integer, Set<Dn>> wanted = new HashMap<>();
        for (CsObject object : objects) {
            Entry confirmed = object.confirmed();
            collect(object, confirmed, wanted);
            if (object.synchronizedEntry() != confirmed) {
                collect(object, object.synchronizedEntry(), wanted);
            }
        }
        wanted.forEach(this::read);
    }

    private void collect(CsObject object, Entry entry, Map<Integer, Set<Dn>> wanted) {
        if (entry != null) {
            Map<Dn, Value> have = known.getOrDefault(object.connector(), Map.of());
            entry.references()
                    .filter(dn -> !have.containsKey(dn))
                    .forEach(
                            dn ->
                                    wanted.computeIfAbsent(object.connector(), c -> new HashSet<>())
                                            .add(dn));
        }
    }

    private void read(int connector, Set<Dn> names) {
        Map<Dn, Value> target = known.computeIfAbsent(connector, c -> new HashMap<>());
        List<Dn> all = new ArrayList<>(names);
        for (int from = 0; from < all.size(); from += Paging.BATCH) {
            List<Dn> part = all.subList(from, Math.min(all.size(), from + Paging.BATCH));
            Map<Dn, CsObject> found = session.csByDns(connector, part);
            part.forEach(dn -> target.put(dn, link(found.get(dn))));
        }
    }

    private static Value link(CsObject object) {
        return object == null || object.link() == null
                ? NOWHERE
                : new Value.Link(object.link().metaverseId());
    }

    /** The resolver for what one object refers to. */
    ReferenceResolver resolver(RuleSource source) {
        CsSource referring = (CsSource) source;
        int connector = referring.object().connector();
        return reference ->
                isItself(referring, reference)
                        ? link(referring.object())
                        : resolve(connector, reference);
    }

    /** An object that is seen as it was before a rename has that name in its own references. */
    private static boolean isItself(CsSource source, Value reference) {
        Dn seen = source.base().dn();
        return reference instanceof Value.Reference name
                && name.dn().equals(seen)
                && !seen.equals(source.object().dn());
    }

    private Value resolve(int connector, Value reference) {
        if (!(reference instanceof Value.Reference name)) {
            return reference;
        }
        Map<Dn, Value> have = known.computeIfAbsent(connector, c -> new HashMap<>());
        if (!have.containsKey(name.dn())) {
            read(connector, Set.of(name.dn()));
        }
        return have.get(name.dn());
    }
}

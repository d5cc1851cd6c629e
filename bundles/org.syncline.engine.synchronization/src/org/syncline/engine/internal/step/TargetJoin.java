// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.MvSource;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Value;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Finds existing objects of a target for metaverse objects that have none there (semantics
 * reference, 2.4). Two metaverse objects that want the same one both fail, in every order, by
 * whatever rule or name they want it.
 */
final class TargetJoin {
    private final SyncContext context;
    private final StoreSession session;
    private final TargetBatch batch;

    private record Wish(OutboundItem item, CompiledRule rule, CsObject hit) {}

    TargetJoin(SyncContext context, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.session = session;
        this.batch = batch;
    }

    void run(List<OutboundItem> seekers) {
        Set<JoinKey> keys = new HashSet<>();
        seekers.forEach(item -> keys.addAll(TargetSearch.keys(item.source(), item.rules())));
        TargetSearch search = TargetSearch.read(session, batch, keys, context.recorder());
        List<Wish> wishes = new ArrayList<>();
        seekers.forEach(item -> batch.make(item, i -> find(search, i, wishes)));
        Map<JoinKey, Set<Long>> rivals = session.mvByJoinKeys(rivalKeys(wishes));
        wishes.forEach(wish -> batch.make(wish.item(), item -> link(wish, rivals)));
    }

    private void find(TargetSearch search, OutboundItem item, List<Wish> wishes)
            throws DecisionException {
        TargetSearch.Pick pick = search.find(item.source(), item.rules());
        if (pick == null) {
            return;
        }
        CsObject hit = pick.hit();
        if (hit.link() != null && hit.link().metaverseId() != item.object().id()) {
            if (context.memory().joined().contains(hit)) {
                context.memory().joined().contest(hit);
                batch.displace(hit, context.memory().joined().takeBack(hit));
                batch.refuse(item, rivals(pick.rule(), hit));
            } else {
                batch.refuse(item, taken(pick));
            }
            return;
        }
        wishes.add(new Wish(item, pick.rule(), hit));
    }

    private DecisionException taken(TargetSearch.Pick pick) {
        return TargetSearch.failure(
                pick.rule(),
                "\""
                        + pick.hit().dn()
                        + "\" of \""
                        + batch.targetName()
                        + "\" matches by rule \""
                        + pick.rule().rule().name()
                        + "\", but is linked to another metaverse object. Make the join"
                        + " attributes of the two differ.");
    }

    private void link(Wish wish, Map<JoinKey, Set<Long>> rivals) throws DecisionException {
        CsObject hit = wish.hit();
        if (context.memory().joined().isContested(hit) || hasRival(wish, rivals)) {
            batch.refuse(wish.item(), rivals(wish.rule(), hit));
            return;
        }
        batch.join(wish.item(), hit, wish.rule());
        wish.item().restrict(hit.objectType());
    }

    private DecisionException rivals(CompiledRule rule, CsObject hit) {
        return TargetSearch.failure(
                rule,
                "Two metaverse objects match \""
                        + hit.dn()
                        + "\" of \""
                        + batch.targetName()
                        + "\", one of them by rule \""
                        + rule.rule().name()
                        + "\". Neither is joined. Make their join attributes or names differ.");
    }

    private Set<JoinKey> rivalKeys(List<Wish> wishes) {
        Set<JoinKey> keys = new HashSet<>();
        wishes.forEach(wish -> keys.addAll(rivalKeys(wish.hit())));
        return keys;
    }

    /** By what any rule could find a target object. */
    private Set<JoinKey> rivalKeys(CsObject hit) {
        Set<JoinKey> keys = new HashSet<>();
        for (CompiledRule rule : context.rules().outbound(batch.targetName())) {
            if (rule.rule().csType().equals(hit.objectType())) {
                for (JoinGroup group : rule.rule().joins()) {
                    JoinCondition first = group.conditions().getFirst();
                    for (Value value : TargetSearch.known(hit).get(first.csAttribute())) {
                        keys.add(new JoinKey(first.mvAttribute(), value));
                    }
                }
            }
        }
        return keys;
    }

    /** Whether another metaverse object would find the same one, by whatever rule. */
    private boolean hasRival(Wish wish, Map<JoinKey, Set<Long>> found) {
        Set<Long> ids = new HashSet<>();
        rivalKeys(wish.hit()).forEach(key -> ids.addAll(found.getOrDefault(key, Set.of())));
        ids.remove(wish.item().object().id());
        if (ids.isEmpty()) {
            return false;
        }
        Neighbourhood around = new Neighbourhood();
        around.load(session, ids);
        return ids.stream()
                .map(around::object)
                .filter(rival -> rival != null)
                .anyMatch(rival -> wants(rival, around.linked(rival.id()), wish.hit()));
    }

    private boolean wants(MvObject rival, List<CsObject> linked, CsObject hit) {
        boolean settled =
                linked.stream()
                        .anyMatch(
                                cs ->
                                        cs.connector() == batch.target()
                                                && OutboundDecision.canBeJoined(cs));
        TargetSearch.Pick pick = settled ? null : pick(rival, linked);
        return pick != null && pick.hit().id() == hit.id();
    }

    /** What a metaverse object finds, or null when it finds nothing, or has an error of its own. */
    @SuppressWarnings("unused") // its error goes on record when its own turn comes
    private TargetSearch.Pick pick(MvObject object, List<CsObject> linked) {
        MvSource source = context.source(object, linked, batch.target());
        try {
            List<CompiledRule> rules =
                    ScopeEvaluator.inScope(
                            context.rules().outbound(batch.targetName(), object.type()), source);
            Set<JoinKey> keys = TargetSearch.keys(source, rules);
            return TargetSearch.read(session, batch, keys, Recorder.NONE).find(source, rules);
        } catch (DecisionException e) {
            return null;
        }
    }
}

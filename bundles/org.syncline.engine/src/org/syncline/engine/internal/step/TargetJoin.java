// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.Link;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/**
 * Finds existing objects of a target for metaverse objects that have none there (semantics
 * reference, 2.4). Two metaverse objects that want the same one both fail, in every order.
 */
final class TargetJoin {
    private final SyncContext context;
    private final StoreSession session;
    private final TargetBatch batch;
    private Map<JoinKey, Set<Long>> hits = Map.of();
    private Map<Long, CsObject> objects = Map.of();

    private record Pick(OutboundItem item, CompiledRule rule, JoinGroup group, CsObject hit) {}

    TargetJoin(SyncContext context, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.session = session;
        this.batch = batch;
    }

    void run(List<OutboundItem> seekers) {
        Set<JoinKey> keys = new HashSet<>();
        for (OutboundItem item : seekers) {
            for (CompiledRule rule : item.rules()) {
                for (JoinGroup group : rule.rule().joins()) {
                    keys.addAll(JoinMatcher.keys(group, Direction.OUTBOUND, item.source()));
                }
            }
        }
        hits = session.csByJoinKeys(batch.target(), keys);
        Set<Long> ids = new HashSet<>();
        hits.values().forEach(ids::addAll);
        objects = session.csByIds(ids);
        List<Pick> picks = new ArrayList<>();
        seekers.forEach(item -> batch.make(item, i -> pick(i, picks)));
        link(picks);
    }

    private void pick(OutboundItem item, List<Pick> picks) throws DecisionException {
        Pick found = null;
        for (CompiledRule rule : item.rules()) {
            Pick pick = firstHit(item, rule);
            if (pick != null && found != null && pick.hit().id() != found.hit().id()) {
                throw failure(
                        rule,
                        "The join rules \""
                                + found.rule().rule().name()
                                + "\" and \""
                                + rule.rule().name()
                                + "\" find different objects in \""
                                + batch.targetName()
                                + "\": \""
                                + found.hit().dn()
                                + "\" and \""
                                + pick.hit().dn()
                                + "\". Make their scopes exclusive or their conditions agree.");
            }
            found = found == null ? pick : found;
        }
        if (found != null) {
            picks.add(found);
        }
    }

    private Pick firstHit(OutboundItem item, CompiledRule rule) throws DecisionException {
        for (JoinGroup group : rule.rule().joins()) {
            List<CsObject> found =
                    JoinMatcher.matches(
                            group,
                            Direction.OUTBOUND,
                            item.source(),
                            candidates(item, rule, group),
                            (cs, attribute) -> known(cs).get(attribute));
            context.recorder().searched(item.source(), rule, group, found);
            if (found.size() == 1) {
                CsObject hit = found.getFirst();
                if (hit.link() != null && hit.link().metaverseId() != item.object().id()) {
                    throw failure(
                            rule,
                            "\""
                                    + hit.dn()
                                    + "\" of \""
                                    + batch.targetName()
                                    + "\" matches by rule \""
                                    + rule.rule().name()
                                    + "\", but is linked to another metaverse object. Make the join"
                                    + " attributes of the two differ.");
                }
                return new Pick(item, rule, group, hit);
            }
        }
        return null;
    }

    /** What imports confirmed, or what was sent of an object that no import has confirmed. */
    private static Entry known(CsObject object) {
        return object.confirmed() != null ? object.confirmed() : Tower.sent(object);
    }

    private Collection<CsObject> candidates(OutboundItem item, CompiledRule rule, JoinGroup group) {
        Map<Long, CsObject> found = new LinkedHashMap<>();
        for (JoinKey key : JoinMatcher.keys(group, Direction.OUTBOUND, item.source())) {
            for (long id : hits.getOrDefault(key, Set.of())) {
                CsObject object = objects.get(id);
                if (object != null
                        && OutboundDecision.canBeJoined(object)
                        && object.objectType().equals(rule.rule().csType())) {
                    found.put(id, object);
                }
            }
        }
        return found.values();
    }

    private void link(List<Pick> picks) {
        Map<JoinKey, Set<Long>> rivals = session.mvByJoinKeys(rivalKeys(picks));
        for (Pick pick : picks) {
            batch.make(
                    pick.item(),
                    item -> {
                        refuseRivals(pick, rivals);
                        batch.original(pick.hit());
                        item.restrict(pick.hit().objectType());
                        item.current(
                                pick.hit()
                                        .withLink(
                                                new Link(
                                                        item.object().id(),
                                                        pick.rule().key(),
                                                        Link.Kind.OUTBOUND_JOIN)));
                    });
        }
    }

    private static Set<JoinKey> rivalKeys(List<Pick> picks) {
        Set<JoinKey> keys = new HashSet<>();
        picks.forEach(pick -> keys.addAll(rivalKeys(pick)));
        return keys;
    }

    private static List<JoinKey> rivalKeys(Pick pick) {
        JoinCondition first = pick.group().conditions().getFirst();
        List<JoinKey> keys = new ArrayList<>();
        for (Value value : known(pick.hit()).get(first.csAttribute())) {
            keys.add(new JoinKey(first.mvAttribute(), value));
        }
        return keys;
    }

    /** Fails when another metaverse object would find the same one by the same rule. */
    private void refuseRivals(Pick pick, Map<JoinKey, Set<Long>> found) throws DecisionException {
        Set<Long> ids = new HashSet<>();
        rivalKeys(pick).forEach(key -> ids.addAll(found.getOrDefault(key, Set.of())));
        ids.remove(pick.item().object().id());
        if (ids.isEmpty()) {
            return;
        }
        Neighbourhood around = new Neighbourhood();
        around.load(session, ids);
        for (long id : ids) {
            MvObject rival = around.object(id);
            if (rival != null && isRival(pick, rival, around.linked(id))) {
                throw failure(
                        pick.rule(),
                        "Two metaverse objects match \""
                                + pick.hit().dn()
                                + "\" of \""
                                + batch.targetName()
                                + "\" by rule \""
                                + pick.rule().rule().name()
                                + "\". Neither is joined. Make their join attributes differ.");
            }
        }
    }

    @SuppressWarnings("unused") // the rival gets its error when its own turn comes
    private boolean isRival(Pick pick, MvObject rival, List<CsObject> linked) {
        boolean settled =
                linked.stream()
                        .anyMatch(
                                cs ->
                                        cs.connector() == batch.target()
                                                && OutboundDecision.canBeJoined(cs));
        if (settled || !pick.rule().rule().coversMetaverseType(rival.type())) {
            return false;
        }
        for (JoinCondition condition : pick.group().conditions()) {
            if (!JoinMatcher.anyEqual(
                    rival.get(condition.mvAttribute()),
                    known(pick.hit()).get(condition.csAttribute()),
                    condition.caseSensitive())) {
                return false;
            }
        }
        try {
            return ScopeEvaluator.inScope(
                    pick.rule().rule(), context.source(rival, linked, batch.target()));
        } catch (DecisionException e) {
            // It has an error of its own; it cannot be joined and so is no rival.
            return false;
        }
    }

    private static DecisionException failure(CompiledRule rule, String message) {
        return new DecisionException(
                ErrorTypes.PROVISIONING, ErrorTypes.STEP_JOIN, rule.rule(), message);
    }
}

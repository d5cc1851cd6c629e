// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.JoinMatcher;
import org.syncline.engine.internal.decision.MvSource;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Entry;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.JoinKey;
import org.syncline.store.StoreSession;

/** Searches a target for the objects that metaverse objects match (semantics reference, 2.4). */
final class TargetSearch {
    private final String targetName;
    private final Map<JoinKey, Set<Long>> hits;
    private final Map<Long, CsObject> objects;
    private final Recorder recorder;

    /** The object that a metaverse object matches, and the rule that says so. */
    record Pick(CompiledRule rule, CsObject hit) {}

    private TargetSearch(
            String targetName,
            Map<JoinKey, Set<Long>> hits,
            Map<Long, CsObject> objects,
            Recorder recorder) {
        this.targetName = targetName;
        this.hits = hits;
        this.objects = objects;
        this.recorder = recorder;
    }

    /** Reads at once whatever may match by one of the keys. */
    static TargetSearch read(
            StoreSession session, TargetBatch batch, Set<JoinKey> keys, Recorder recorder) {
        Map<JoinKey, Set<Long>> hits = session.csByJoinKeys(batch.target(), keys);
        Set<Long> ids = new HashSet<>();
        hits.values().forEach(ids::addAll);
        return new TargetSearch(batch.targetName(), hits, session.csByIds(ids), recorder);
    }

    /** What to look up for a metaverse object. */
    static Set<JoinKey> keys(MvSource source, List<CompiledRule> rules) {
        Set<JoinKey> keys = new HashSet<>();
        for (CompiledRule rule : rules) {
            for (JoinGroup group : rule.rule().joins()) {
                keys.addAll(JoinMatcher.keys(group, Direction.OUTBOUND, source));
            }
        }
        return keys;
    }

    /**
     * The object that the rules in scope find, or null.
     *
     * @throws DecisionException when two of them find different ones
     */
    Pick find(MvSource source, List<CompiledRule> rules) throws DecisionException {
        Pick found = null;
        for (CompiledRule rule : rules) {
            Pick pick = firstHit(source, rule);
            if (pick != null && found != null && pick.hit().id() != found.hit().id()) {
                throw different(found, pick);
            }
            found = found == null ? pick : found;
        }
        return found;
    }

    private Pick firstHit(MvSource source, CompiledRule rule) {
        for (JoinGroup group : rule.rule().joins()) {
            List<CsObject> found =
                    JoinMatcher.matches(
                            group,
                            Direction.OUTBOUND,
                            source,
                            candidates(source, rule, group),
                            (cs, attribute) -> known(cs).get(attribute));
            recorder.searched(source, rule, group, found);
            if (found.size() == 1) {
                return new Pick(rule, found.getFirst());
            }
        }
        return null;
    }

    /** What imports confirmed, or what was sent of an object that no import has confirmed. */
    static Entry known(CsObject object) {
        return object.confirmed() != null ? object.confirmed() : Tower.sent(object);
    }

    private Collection<CsObject> candidates(MvSource source, CompiledRule rule, JoinGroup group) {
        Map<Long, CsObject> found = new LinkedHashMap<>();
        for (JoinKey key : JoinMatcher.keys(group, Direction.OUTBOUND, source)) {
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

    private DecisionException different(Pick one, Pick other) {
        return failure(
                other.rule(),
                "The join rules \""
                        + one.rule().rule().name()
                        + "\" and \""
                        + other.rule().rule().name()
                        + "\" find different objects in \""
                        + targetName
                        + "\": \""
                        + one.hit().dn()
                        + "\" and \""
                        + other.hit().dn()
                        + "\". Make their scopes exclusive or their conditions agree.");
    }

    static DecisionException failure(CompiledRule rule, String message) {
        return new DecisionException(
                ErrorTypes.PROVISIONING, ErrorTypes.STEP_JOIN, rule.rule(), message);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.rules.Direction;
import org.syncline.rules.JoinCondition;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.SyncRule;
import org.syncline.store.JoinKey;
import org.syncline.store.Link;
import org.syncline.store.MvObject;

/**
 * Join or projection of a disconnector, and whether a link stands (semantics reference, 2.4, 2.8;
 * decisions, "Joins, links and who owns an object"). Pure.
 */
public final class InboundDecision {
    /** What the metaverse holds, as far as joins ask. */
    public interface Metaverse {
        /** Objects that may match a key. */
        Collection<MvObject> candidates(JoinKey key);

        /** Is told what a join group has found. */
        void found(CompiledRule rule, JoinGroup group, List<MvObject> objects);
    }

    private final CsSource source;
    private final List<CompiledRule> rules;
    private final Metaverse metaverse;

    private InboundDecision(CsSource source, List<CompiledRule> rules, Metaverse metaverse) {
        this.source = source;
        this.rules = rules;
        this.metaverse = metaverse;
    }

    /**
     * Decides on a disconnector as if it were the only one.
     *
     * @param rules inbound rules that have it in scope, by precedence
     * @throws DecisionException when two rules find different metaverse objects
     */
    public static LinkDecision decide(
            CsSource source, List<CompiledRule> rules, Metaverse metaverse)
            throws DecisionException {
        return new InboundDecision(source, rules, metaverse).decide();
    }

    /**
     * Everything that the join groups find, of each rule up to the group that has exactly one hit:
     * what the object would share with others if they were all linked.
     */
    public static Collection<MvObject> matched(
            CsSource source, List<CompiledRule> rules, Metaverse metaverse) {
        InboundDecision decision = new InboundDecision(source, rules, metaverse);
        Map<Long, MvObject> all = new LinkedHashMap<>();
        rules.forEach(rule -> decision.search(rule, all));
        return all.values();
    }

    private LinkDecision decide() throws DecisionException {
        LinkDecision.Join joined = null;
        for (CompiledRule rule : rules) {
            MvObject hit = search(rule, null);
            if (hit != null && joined != null && joined.target().id() != hit.id()) {
                throw different(joined.rule(), rule);
            }
            if (hit != null && joined == null) {
                joined = new LinkDecision.Join(rule, hit);
            }
        }
        return joined != null ? joined : project();
    }

    /** The object that the first group with exactly one hit finds, or null. */
    private MvObject search(CompiledRule rule, Map<Long, MvObject> all) {
        for (JoinGroup group : rule.rule().joins()) {
            List<MvObject> found = matches(rule.rule(), group);
            metaverse.found(rule, group, found);
            if (all != null) {
                found.forEach(object -> all.put(object.id(), object));
            }
            if (found.size() == 1) {
                return found.getFirst();
            }
        }
        return null;
    }

    private List<MvObject> matches(SyncRule rule, JoinGroup group) {
        Map<Long, MvObject> candidates = new LinkedHashMap<>();
        for (JoinKey key : JoinMatcher.keys(group, Direction.INBOUND, source)) {
            for (MvObject object : metaverse.candidates(key)) {
                if (rule.coversMetaverseType(object.type())) {
                    candidates.put(object.id(), object);
                }
            }
        }
        return JoinMatcher.matches(
                group, Direction.INBOUND, source, candidates.values(), MvObject::get);
    }

    private LinkDecision project() {
        for (CompiledRule rule : rules) {
            if (rule.provisions()
                    && !rule.rule().mvType().equals(SyncRule.ANY_TYPE)
                    && mayProject(rule)) {
                return new LinkDecision.Project(rule);
            }
        }
        return new LinkDecision.Remain();
    }

    /** At least one join attribute has a value, else nothing could ever find the object again. */
    private boolean mayProject(CompiledRule rule) {
        return !rule.joins()
                || rule.conditions()
                        .map(JoinCondition::csAttribute)
                        .anyMatch(attribute -> !source.attribute(attribute).isEmpty());
    }

    /**
     * The rule that an inbound link stands by, or null when the object has fallen out of scope. A
     * rule that is equivalent to the one that made the link takes it over.
     *
     * @param equivalence the equivalence of the rule that made the link, or null when unknown
     */
    public static CompiledRule standsBy(
            Link link, String mvType, List<CompiledRule> inScope, String equivalence) {
        CompiledRule heir = null;
        for (CompiledRule rule : inScope) {
            if (rule.rule().coversMetaverseType(mvType)) {
                if (rule.key().equals(link.ruleKey())) {
                    return rule;
                }
                if (heir == null && rule.equivalence().equals(equivalence)) {
                    heir = rule;
                }
            }
        }
        return heir;
    }

    private DecisionException different(CompiledRule one, CompiledRule other) {
        return new DecisionException(
                ErrorTypes.UNEXPECTED,
                ErrorTypes.STEP_JOIN,
                other.rule(),
                "The join rules \""
                        + one.rule().name()
                        + "\" and \""
                        + other.rule().name()
                        + "\" find different metaverse objects for \""
                        + source.dn()
                        + "\". Make their scopes exclusive or their conditions agree.");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Collection;
import java.util.List;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/**
 * Is told what is decided and from what, while it is decided: how preview and rule tests know why.
 * It changes nothing, so a run with a recorder and one without come to the same. A run has {@link
 * #NONE}. A decision that is made again is told again; the last one counts.
 */
public interface Recorder {
    /** Nobody listens. */
    Recorder NONE = new NoRecorder();

    /** Whether somebody listens: what is only of interest to a listener is not made otherwise. */
    boolean listens();

    /**
     * Scopes were evaluated.
     *
     * @param source a connector space object inbound, a metaverse object outbound
     * @param asked the rules of its type, by precedence
     * @param target number of the target outbound, 0 inbound
     */
    void scoped(RuleSource source, List<CompiledRule> asked, int target);

    /**
     * A join group was searched for.
     *
     * @param found what matches all conditions: {@link MvObject} inbound, {@link CsObject} outbound
     */
    void searched(RuleSource source, CompiledRule rule, JoinGroup group, Collection<?> found);

    /** It was decided what becomes of a disconnector. */
    void decided(CsSource source, LinkDecision decision);

    /**
     * A metaverse object was computed.
     *
     * @param after as it is to be, or null when the computation failed
     * @param trace what each flow gave
     */
    void computed(MvObject before, MvObject after, List<Contributor> contributors, FlowTrace trace);

    /**
     * It was judged what a target object is to the rules in scope.
     *
     * @param current the object that is there, or null
     */
    void judged(MvSource source, int target, CsObject current, OutboundDecision.Verdict verdict);

    /**
     * The flows to a target object, its name included, were computed.
     *
     * @param current the object, perhaps one that is still to be made
     */
    void flowed(MvSource source, int target, CsObject current, FlowTrace trace);
}

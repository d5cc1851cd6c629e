// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.Collection;
import java.util.List;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.rules.JoinGroup;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/** The recorder of a run: nobody wants to know why. */
final class NoRecorder implements Recorder {
    @Override
    public boolean listens() {
        return false;
    }

    @Override
    public void scoped(RuleSource source, List<CompiledRule> asked, int target) {
        // nobody listens
    }

    @Override
    public void searched(
            RuleSource source, CompiledRule rule, JoinGroup group, Collection<?> found) {
        // nobody listens
    }

    @Override
    public void decided(CsSource source, LinkDecision decision) {
        // nobody listens
    }

    @Override
    public void computed(
            MvObject before, MvObject after, List<Contributor> contributors, FlowTrace trace) {
        // nobody listens
    }

    @Override
    public void judged(
            MvSource source, int target, CsObject current, OutboundDecision.Verdict verdict) {
        // nobody listens
    }

    @Override
    public void flowed(MvSource source, int target, CsObject current, FlowTrace trace) {
        // nobody listens
    }
}

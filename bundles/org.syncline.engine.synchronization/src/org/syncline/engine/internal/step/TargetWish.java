// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.List;
import java.util.Map;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.MvSource;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Dn;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;

/** What a metaverse object outside of a batch wants in a target, where an add waits for it. */
final class TargetWish {
    private final SyncContext context;
    private final StoreSession session;
    private final TargetBatch batch;

    /** What becomes of the name of the add. */
    enum Verdict {
        SAME_NAME,
        GIVES_UP,
        IN_ERROR
    }

    TargetWish(SyncContext context, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.session = session;
        this.batch = batch;
    }

    /** Judges by the rules as they are now. */
    @SuppressWarnings("unused") // its error goes on record when its own turn comes
    Verdict of(CsObject add) {
        long id = add.link().metaverseId();
        Neighbourhood around = new Neighbourhood();
        around.load(session, List.of(id));
        MvObject object = around.object(id);
        try {
            return object == null ? Verdict.GIVES_UP : of(add, object, around.linked(id));
        } catch (DecisionException e) {
            return Verdict.IN_ERROR;
        }
    }

    private Verdict of(CsObject add, MvObject object, List<CsObject> linked)
            throws DecisionException {
        MvSource source = context.source(object, linked, batch.target());
        List<CompiledRule> rules =
                ScopeEvaluator.inScope(
                        context.rules().outbound(batch.targetName(), object.type()), source);
        CompiledRule provisioning =
                rules.stream().filter(CompiledRule::provisions).findFirst().orElse(null);
        if (provisioning == null || joins(source, rules)) {
            return Verdict.GIVES_UP;
        }
        List<CompiledRule> flowing =
                rules.stream()
                        .filter(rule -> rule.rule().csType().equals(provisioning.rule().csType()))
                        .toList();
        Dn name = new OutboundFlows(source, flowing, Map.of(), context.moment(), null).name(true);
        return name == null
                ? Verdict.IN_ERROR
                : name.equals(add.dn()) ? Verdict.SAME_NAME : Verdict.GIVES_UP;
    }

    private boolean joins(MvSource source, List<CompiledRule> rules) throws DecisionException {
        return TargetSearch.read(session, batch, TargetSearch.keys(source, rules), Recorder.NONE)
                        .find(source, rules)
                != null;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.List;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ExportDelta;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Operation;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Lineage;
import org.syncline.store.StoreSession;

/** First part of {@link TargetBatch}: what the rules in scope mean for what is there. */
final class TargetJudge {
    private final SyncContext context;
    private final StoreSession session;
    private final TargetBatch batch;

    TargetJudge(SyncContext context, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.session = session;
        this.batch = batch;
    }

    /** Finds the object that is there and the rules in scope, and acts on the verdict. */
    void judge(OutboundItem item) throws DecisionException {
        List<CompiledRule> asked =
                context.rules().outbound(batch.targetName(), item.object().type());
        context.recorder().scoped(item.source(), asked, batch.target());
        item.rules(ScopeEvaluator.inScope(asked, item.source()));
        item.begin(onlyOne(item));
        CsObject current = item.current();
        if (current != null) {
            restrict(item, current);
        }
        disown(item);
        String equivalence =
                item.current() == null
                        ? null
                        : context.equivalences().of(session, item.current().link().ruleKey());
        OutboundDecision.Verdict verdict =
                OutboundDecision.judge(item.current(), item.rules(), equivalence);
        context.recorder().judged(item.source(), batch.target(), item.current(), verdict);
        act(item, verdict);
    }

    /** What was never ours for long enough is not ours when it falls out of scope. */
    private void disown(OutboundItem item) {
        if (item.current() != null
                && !OutboundDecision.isOver(item.current())
                && item.rules().stream().noneMatch(CompiledRule::provisions)) {
            item.current(context.ownership().end(item.current()));
        }
    }

    /** An add that was never sent does not hold the object to its type. */
    private static void restrict(OutboundItem item, CsObject current) {
        List<CompiledRule> all = item.rules();
        item.restrict(current.objectType());
        if (OutboundDecision.isUnsent(current)
                && item.rules().stream().noneMatch(CompiledRule::provisions)
                && all.stream().anyMatch(CompiledRule::provisions)) {
            item.rules(all);
            item.current(null);
        }
    }

    /** The object of the connector; adds that were never sent give way to one that exists. */
    private CsObject onlyOne(OutboundItem item) throws DecisionException {
        List<CsObject> present = item.present();
        if (present.size() <= 1) {
            return present.isEmpty() ? null : present.getFirst();
        }
        List<CsObject> real =
                present.stream().filter(cs -> !OutboundDecision.isUnsent(cs)).toList();
        List<CsObject> left = real.isEmpty() ? present.subList(0, 1) : real;
        if (left.size() > 1) {
            throw new DecisionException(
                    ErrorTypes.AMBIGUOUS_IMPORT,
                    ErrorTypes.STEP_PROVISIONING,
                    null,
                    "\""
                            + left.get(0).dn()
                            + "\" and \""
                            + left.get(1).dn()
                            + "\" of \""
                            + batch.targetName()
                            + "\" are linked to one metaverse object. Take one of them out of"
                            + " scope.");
        }
        present.stream().filter(cs -> !left.contains(cs)).forEach(batch::giveWay);
        return left.getFirst();
    }

    private void act(OutboundItem item, OutboundDecision.Verdict verdict) {
        CsObject current = item.current();
        switch (verdict) {
            case NONE -> item.finish();
            case LEAVE -> finish(item, current.withExport(null));
            case RELEASE -> {
                batch.release(item.object().id());
                finish(
                        item,
                        current.withLink(null)
                                .withExport(null)
                                .withReferenceRetry(false)
                                .withOwned(false, Disposition.NOT_OURS));
            }
            case DELETE -> delete(item, current);
            case SEEK, FLOW -> {
                // goes on with joining, naming or flows
            }
        }
    }

    private static void finish(OutboundItem item, CsObject after) {
        item.current(after);
        item.finish();
    }

    private void delete(OutboundItem item, CsObject current) {
        Operation before =
                current.pendingExport() == null
                        ? Operation.NONE
                        : current.pendingExport().operation();
        if (before != Operation.DELETE) {
            batch.count("provisioned-disconnect", current);
        }
        long source = OutboundFlows.mainSource(item.source().linked());
        finish(
                item,
                OutboundDecision.isUnsent(current)
                        ? null
                        : current.withReferenceRetry(false)
                                .withExport(
                                        ExportDelta.delete(
                                                current.pendingExport(),
                                                deleteCause(context, current, source))));
    }

    /** A delete is caused by the rule that provisioned, else by one that owns such objects. */
    static Lineage deleteCause(SyncContext context, CsObject object, long source) {
        String key = object.link().ruleKey();
        CompiledRule rule =
                object.link().kind().isInbound()
                        ? owner(context, object)
                        : context.rules().rule(key);
        return new Lineage(
                rule == null ? key : rule.key(),
                rule == null ? "" : rule.digest(),
                source,
                context.moment().now());
    }

    private static CompiledRule owner(SyncContext context, CsObject object) {
        ConnectorDefinition connector = context.connectors().get(object.connector());
        return connector == null
                ? null
                : context.rules().outbound(connector.name()).stream()
                        .filter(CompiledRule::provisions)
                        .filter(rule -> rule.rule().csType().equals(object.objectType()))
                        .findFirst()
                        .orElse(null);
    }
}

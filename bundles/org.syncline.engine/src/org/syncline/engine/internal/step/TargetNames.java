// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.Desired;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ExportDelta;
import org.syncline.engine.internal.decision.FlowTrace;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Link;
import org.syncline.store.StoreSession;

/**
 * Provisioning: names objects that have to be made, and joins by that name when an object without a
 * link has it already (reverse join, semantics reference, 2.4). A name that two metaverse objects
 * want goes to neither as long as neither has been sent.
 */
final class TargetNames {
    private final SyncContext context;
    private final StoreSession session;
    private final TargetBatch batch;
    private final Map<Dn, OutboundItem> claims = new HashMap<>();
    private Map<Dn, CsObject> holders = Map.of();

    TargetNames(SyncContext context, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.session = session;
        this.batch = batch;
    }

    void run(List<OutboundItem> seekers) {
        seekers.forEach(item -> batch.make(item, this::name));
        List<OutboundItem> named = seekers.stream().filter(item -> !item.finished()).toList();
        holders = session.csByDns(batch.target(), named.stream().map(OutboundItem::name).toList());
        named.forEach(item -> batch.make(item, this::place));
    }

    private void name(OutboundItem item) throws DecisionException {
        CompiledRule rule = provisioning(item);
        if (rule == null) {
            item.current(null);
            item.finish();
            return;
        }
        item.restrict(rule.rule().csType());
        Dn name = computed(item);
        if (name == null) {
            throw failure(
                    rule,
                    "No rule in scope names the object that rule \""
                            + rule.rule().name()
                            + "\" has to make in \""
                            + batch.targetName()
                            + "\". Add a flow to dn that gives a value.");
        }
        item.name(name);
    }

    private Dn computed(OutboundItem item) throws DecisionException {
        FlowTrace trace = context.recorder().listens() ? new FlowTrace() : null;
        try {
            return new OutboundFlows(item.source(), item.rules(), Map.of(), context.moment(), trace)
                    .name(true);
        } finally {
            if (trace != null) {
                context.recorder().flowed(item.source(), batch.target(), item.current(), trace);
            }
        }
    }

    private static CompiledRule provisioning(OutboundItem item) {
        return item.rules().stream().filter(CompiledRule::provisions).findFirst().orElse(null);
    }

    private void place(OutboundItem item) throws DecisionException {
        CompiledRule rule = provisioning(item);
        if (context.memory().contestedNames(batch.target()).contains(item.name())) {
            lose(item);
            return;
        }
        OutboundItem rival = claims.putIfAbsent(item.name(), item);
        if (rival != null) {
            contest(item);
            lose(rival);
            return;
        }
        CsObject holder = holders.get(item.name());
        CsObject own = item.current();
        if (holder == null || own != null && holder.id() == own.id()) {
            make(item, rule);
        } else if (holder.link() == null && OutboundDecision.canBeJoined(holder)) {
            reverseJoin(item, rule, holder);
        } else if (holder.importOperation() == Operation.DELETE || Tower.isDeleteSent(holder)) {
            // The name is free as soon as the delete is imported and the target synchronized.
            item.fail();
        } else if (OutboundDecision.isUnsent(holder)) {
            batch.displace(holder, null);
            contest(item);
        } else if (context.memory().ownedBeforeReverseJoin().containsKey(holder.id())) {
            batch.displace(holder, takeBack(holder));
            contest(item);
        } else {
            throw failure(
                    rule,
                    "The name \""
                            + item.name()
                            + "\" that rule \""
                            + rule.rule().name()
                            + "\" gives belongs to an object that is linked to another metaverse"
                            + " object. Make the names differ.");
        }
    }

    private CsObject takeBack(CsObject holder) {
        boolean owned = context.memory().ownedBeforeReverseJoin().remove(holder.id());
        return holder.withLink(null)
                .withExport(null)
                .withReferenceRetry(false)
                .withOwned(owned, Disposition.NORMAL);
    }

    private void make(OutboundItem item, CompiledRule rule) {
        if (item.current() != null) {
            item.current(item.current().withDn(item.name()));
            return;
        }
        Link link = new Link(item.object().id(), rule.key(), Link.Kind.OUTBOUND_PROVISION);
        OutboundFlows flows =
                new OutboundFlows(item.source(), item.rules(), Map.of(), context.moment(), null);
        item.current(
                CsObject.provisioned(
                        batch.target(),
                        item.name(),
                        rule.rule().csType(),
                        link,
                        ExportDelta.add(
                                null,
                                new Desired(Map.of(), false),
                                Map.of(),
                                flows.lineage(rule.key(), rule.digest()))));
    }

    private void reverseJoin(OutboundItem item, CompiledRule rule, CsObject holder)
            throws DecisionException {
        if (!holder.objectType().equals(rule.rule().csType())) {
            throw failure(
                    rule,
                    "The name \""
                            + item.name()
                            + "\" that rule \""
                            + rule.rule().name()
                            + "\" gives belongs to an object of type "
                            + holder.objectType()
                            + ". Make the names differ.");
        }
        context.memory().ownedBeforeReverseJoin().put(holder.id(), holder.owned());
        batch.original(holder);
        item.current(
                holder.withLink(new Link(item.object().id(), rule.key(), Link.Kind.OUTBOUND_JOIN)));
    }

    private void contest(OutboundItem item) {
        context.memory().contestedNames(batch.target()).add(item.name());
        lose(item);
    }

    private void lose(OutboundItem item) {
        if (item.current() != null
                && context.memory().ownedBeforeReverseJoin().containsKey(item.current().id())) {
            context.memory().ownedBeforeReverseJoin().remove(item.current().id());
        }
        item.lose();
        batch.report(
                item,
                failure(
                        provisioning(item),
                        "Two metaverse objects are to be named \""
                                + item.name()
                                + "\" in \""
                                + batch.targetName()
                                + "\". Neither is made. Make the flow to dn give each its own"
                                + " name."));
    }

    private static DecisionException failure(CompiledRule rule, String message) {
        return new DecisionException(
                ErrorTypes.PROVISIONING, ErrorTypes.STEP_PROVISIONING, rule.rule(), message);
    }
}

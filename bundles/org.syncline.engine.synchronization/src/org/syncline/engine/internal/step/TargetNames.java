// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
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
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
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
    private final Map<Dn, List<OutboundItem>> claims = new HashMap<>();
    private Map<Dn, CsObject> holders = Map.of();

    TargetNames(SyncContext context, StoreSession session, TargetBatch batch) {
        this.context = context;
        this.session = session;
        this.batch = batch;
    }

    void run(List<OutboundItem> seekers) {
        seekers.forEach(item -> batch.make(item, this::name));
        List<OutboundItem> named = seekers.stream().filter(item -> !item.finished()).toList();
        KnownKeys known = context.memory().names(batch.target());
        List<Dn> wanted = named.stream().map(OutboundItem::name).filter(known::mayHold).toList();
        holders = session.csByDns(batch.target(), wanted);
        named.forEach(
                item -> claims.computeIfAbsent(item.name(), n -> new ArrayList<>()).add(item));
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
        CsObject holder = holders.get(item.name());
        OutboundItem rival = holder == null ? null : batch.joining(holder);
        if (rival != null
                || claims.get(item.name()).size() > 1
                || context.memory().contestedNames(batch.target()).contains(item.name())) {
            contest(item, holder, rival);
            return;
        }
        CsObject own = item.current();
        if (holder == null || own != null && holder.id() == own.id()) {
            make(item, rule);
        } else if (holder.link() == null && OutboundDecision.canBeJoined(holder)) {
            reverseJoin(item, rule, holder);
        } else if (holder.importOperation() == Operation.DELETE || Tower.isDeleteSent(holder)) {
            // The name is free as soon as the delete is imported and the target synchronized.
            item.lose();
        } else if (OutboundDecision.isUnsent(holder)) {
            take(item, rule, holder);
        } else if (context.memory().joined().contains(holder)) {
            batch.displace(holder, context.memory().joined().takeBack(holder));
            contest(item, holder, null);
        } else {
            batch.refuse(item, taken(item, rule, "is linked to another metaverse object"));
        }
    }

    /** The name belongs to an add that waits: what counts is whether that keeps it. */
    private void take(OutboundItem item, CompiledRule rule, CsObject holder) {
        OutboundItem other = batch.item(holder.link().metaverseId());
        TargetWish.Verdict verdict = other == null ? wish(holder) : verdict(other);
        switch (verdict) {
            case SAME_NAME -> {
                batch.displace(holder, null);
                contest(item, null, null);
            }
            case GIVES_UP -> {
                if (other == null) {
                    batch.displace(holder, null);
                }
                make(item, rule);
            }
            case IN_ERROR ->
                    batch.refuse(
                            item, taken(item, rule, "waits to be made and is itself in error"));
        }
    }

    /** Nobody else in the batch wants the name, so another one that has it has lost or given it. */
    private static TargetWish.Verdict verdict(OutboundItem other) {
        return other.failed() ? TargetWish.Verdict.IN_ERROR : TargetWish.Verdict.GIVES_UP;
    }

    private static DecisionException taken(OutboundItem item, CompiledRule rule, String why) {
        return failure(
                rule,
                "The name \""
                        + item.name()
                        + "\" that rule \""
                        + rule.rule().name()
                        + "\" gives belongs to an object that "
                        + why
                        + ". Make the names differ.");
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
        if (context.memory().joined().isContested(holder)) {
            contest(item, holder, null);
            return;
        }
        if (!holder.objectType().equals(rule.rule().csType())) {
            batch.refuse(item, taken(item, rule, "is of type " + holder.objectType()));
            return;
        }
        batch.join(item, holder, rule);
    }

    /** The rule that provisions, else the first one. */
    private static CompiledRule speaking(OutboundItem item) {
        CompiledRule rule = provisioning(item);
        return rule != null ? rule : item.rules().getFirst();
    }

    /**
     * Neither gets the name, nor the object that has it.
     *
     * @param holder the object that has the name, or null
     * @param rival the item that would join that object, or null
     */
    private void contest(OutboundItem item, CsObject holder, OutboundItem rival) {
        boolean news = context.memory().contestedNames(batch.target()).add(item.name());
        if (news && holder != null && OutboundDecision.isUnsent(holder)) {
            losesToo(holder);
        } else if (holder != null) {
            context.memory().joined().contest(holder);
        }
        if (rival != null) {
            lose(rival);
        }
        lose(item);
    }

    /** An add of another batch that waits with the contested name and is still to have it. */
    private void losesToo(CsObject holder) {
        if (holder.link() != null
                && batch.item(holder.link().metaverseId()) == null
                && wish(holder) == TargetWish.Verdict.SAME_NAME) {
            batch.displace(holder, null);
        }
    }

    private TargetWish.Verdict wish(CsObject holder) {
        return new TargetWish(context, session, batch).of(holder);
    }

    private void lose(OutboundItem item) {
        batch.refuse(item, failure(speaking(item), rivalry(item)));
    }

    private String rivalry(OutboundItem item) {
        if (item.name() == null) {
            return "The object of \""
                    + batch.targetName()
                    + "\" that it matches has the name that another metaverse object is to get"
                    + " there. Neither is linked to it. Make their join attributes or names"
                    + " differ.";
        }
        return "Two metaverse objects are to be named \""
                + item.name()
                + "\" in \""
                + batch.targetName()
                + "\". Neither is made. Make the flow to dn give each its own name.";
    }

    private static DecisionException failure(CompiledRule rule, String message) {
        return new DecisionException(
                ErrorTypes.PROVISIONING, ErrorTypes.STEP_PROVISIONING, rule.rule(), message);
    }
}

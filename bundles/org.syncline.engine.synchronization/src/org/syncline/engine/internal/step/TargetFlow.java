// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.List;
import java.util.Map;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.Desired;
import org.syncline.engine.internal.decision.ExportDelta;
import org.syncline.engine.internal.decision.FlowTrace;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.decision.ReferenceResolver;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.FlowTable;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.SecretAttributes;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.LinkType;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Lineage;
import org.syncline.store.Link;
import org.syncline.store.PendingExport;

/** The pending export of one object that is linked and in scope. */
final class TargetFlow {
    private final OutboundItem item;
    private final CsObject current;
    private final List<CompiledRule> rules;
    private final Map<String, AttributeSchema> schema;
    private final FlowTable table;
    private final OutboundFlows flows;
    private final Recorder recorder;
    private final FlowTrace trace;
    private final int target;
    private final Ownership ownership;

    TargetFlow(SyncContext context, ConnectorDefinition target, OutboundItem item) {
        this.item = item;
        this.current = item.current();
        this.rules = item.rules();
        this.schema = target.schema().attributes(current.objectType());
        this.recorder = context.recorder();
        this.trace = recorder.listens() ? new FlowTrace() : null;
        this.target = current.connector();
        this.table = context.rules().outboundFlows(rules);
        this.ownership = context.ownership();
        this.flows = new OutboundFlows(item.source(), rules, schema, context.moment(), trace);
    }

    /** The object with its link, ownership and pending export as they are to be. */
    CsObject compute(ReferenceResolver resolver) throws DecisionException {
        try {
            return decide(resolver);
        } finally {
            if (trace != null) {
                recorder.flowed(item.source(), target, current, trace);
            }
        }
    }

    private CsObject decide(ReferenceResolver resolver) throws DecisionException {
        Desired desired = flows.attributes(table, current, resolver);
        Link link = heir(current.link());
        PendingExport export =
                OutboundDecision.isUnsent(current)
                        ? ExportDelta.add(
                                current.pendingExport(), desired, schema, cause(rule(link)))
                        : update(desired, link);
        boolean owned = current.owned() || rules.stream().anyMatch(CompiledRule::provisions);
        boolean same =
                link == current.link()
                        && export == current.pendingExport()
                        && owned == current.owned()
                        && current.disposition() == Disposition.NORMAL
                        && desired.unresolved() == current.referenceRetry();
        return same
                ? current
                : begun(owned)
                        .withLink(link)
                        .withExport(export)
                        .withOwned(owned, Disposition.NORMAL)
                        .withReferenceRetry(desired.unresolved());
    }

    /** The object, with the step on record in which it becomes owned when others had made it. */
    private CsObject begun(boolean owned) {
        return owned && !current.owned() && !OutboundDecision.isUnsent(current)
                ? ownership.begin(current)
                : current;
    }

    private PendingExport update(Desired desired, Link link) throws DecisionException {
        Dn name = flows.name(false);
        boolean renamed = name != null && !name.equals(Tower.sent(current).dn());
        return ExportDelta.update(
                current,
                name,
                desired,
                schema,
                rules.stream().anyMatch(rule -> rule.linkType() == LinkType.JOIN_NO_FLOW),
                SecretAttributes::contains,
                cause(renamed ? flows.namingRule() : rule(link)));
    }

    private Lineage cause(CompiledRule rule) {
        return flows.lineage(rule.key(), rule.digest());
    }

    /** The rule that speaks for the object as a whole. */
    private CompiledRule rule(Link link) {
        return rules.stream()
                .filter(rule -> rule.key().equals(link.ruleKey()))
                .findFirst()
                .or(() -> rules.stream().filter(CompiledRule::provisions).findFirst())
                .orElse(rules.getFirst());
    }

    /** A link whose rule is gone is taken over by the one that speaks for the object now. */
    private Link heir(Link link) {
        if (link.kind().isInbound()
                || rules.stream().anyMatch(rule -> rule.key().equals(link.ruleKey()))) {
            return link;
        }
        return new Link(item.object().id(), rule(link).key(), link.kind());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.util.List;
import java.util.TreeSet;
import org.syncline.engine.PendingChange;
import org.syncline.engine.internal.decision.OutboundDecision.Verdict;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.internal.view.PendingChanges;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.LinkOutcome;
import org.syncline.engine.preview.TargetPreview;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.Link;
import org.syncline.store.StoreSession;

/** What became of a metaverse object in a target. */
final class TargetViews {
    private final StoreSession session;
    private final Names names;
    private final RuleViews rules;
    private final FlowViews flows;
    private final PendingChanges pending;

    TargetViews(StoreSession session, Names names, PendingChanges pending) {
        this.session = session;
        this.names = names;
        this.rules = new RuleViews(session, names);
        this.flows = new FlowViews(names);
        this.pending = pending;
    }

    /**
     * The view.
     *
     * @param outbound what was decided, or null when nothing was
     * @param before the target object before, or null
     * @param after the target object afterwards, or null
     */
    TargetPreview of(int target, Trace.Outbound outbound, CsObject before, CsObject after) {
        List<CompiledRule> asked = outbound == null ? List.of() : outbound.asked();
        CsObject shown = after != null ? after : before;
        LinkOutcome link = link(before, after);
        return new TargetPreview(
                names.connector(target),
                outbound == null ? List.of() : rules.scopes(asked, outbound.source()),
                outbound == null
                        ? List.of()
                        : rules.joins(
                                outbound.searches(),
                                Direction.OUTBOUND,
                                link == LinkOutcome.JOINED ? after : null),
                link,
                verdict(outbound, before),
                shown == null ? null : shown.dn().text(),
                change(before),
                change(after),
                flows(outbound, after));
    }

    /** The pending export of an object, or null. */
    PendingChange change(CsObject object) {
        return object == null || object.pendingExport() == null
                ? null
                : pending.of(session, object, names.connector(object.connector()));
    }

    static LinkOutcome link(CsObject before, CsObject after) {
        Link was = before == null ? null : before.link();
        Link is = after == null ? null : after.link();
        if (is == null) {
            return was == null ? LinkOutcome.NONE : LinkOutcome.LOST;
        }
        if (was != null && was.metaverseId() == is.metaverseId()) {
            return LinkOutcome.KEPT;
        }
        return switch (is.kind()) {
            case INBOUND_PROJECTION -> LinkOutcome.PROJECTED;
            case OUTBOUND_PROVISION -> LinkOutcome.PROVISIONED;
            case INBOUND_JOIN, OUTBOUND_JOIN -> LinkOutcome.JOINED;
        };
    }

    private static String verdict(Trace.Outbound outbound, CsObject before) {
        if (outbound == null) {
            return before == null
                    ? "Nothing was to be decided."
                    : "The metaverse object is gone; what it had here is deleted if it is ours.";
        }
        Verdict verdict = outbound.verdict();
        if (verdict == null) {
            return "The scopes could not be evaluated, so all stays as it was.";
        }
        return switch (verdict) {
            case NONE -> "No rule in scope asks for an object.";
            case SEEK ->
                    "A rule has it in scope, and it has no object that was sent: joins, then names.";
            case FLOW -> "It is linked and in scope: flows apply.";
            case DELETE ->
                    "The object is owned and no provisioning rule has it in scope: a delete.";
            case RELEASE -> "The object was never owned and no rule has it in scope: it is let go.";
            case LEAVE -> "Outbound rules have no part in it.";
        };
    }

    private List<AttributeFlow> flows(Trace.Outbound outbound, CsObject after) {
        if (outbound == null || after == null) {
            return List.of();
        }
        TreeSet<String> changed = new TreeSet<>();
        if (after.pendingExport() != null) {
            after.pendingExport().changes().stream()
                    .map(ExportChange::change)
                    .forEach(change -> changed.add(change.attribute()));
        }
        Entry sent = Tower.sent(after);
        Entry top = Tower.top(after.confirmed(), after);
        return flows.of(
                outbound.flows(), changed, name -> value(sent, name), name -> value(top, name));
    }

    private static Values value(Entry entry, String attribute) {
        if (entry == null) {
            return Values.NONE;
        }
        return attribute.equalsIgnoreCase(CompiledRule.DN)
                ? Values.of(Value.of(entry.dn().text()))
                : entry.get(attribute);
    }
}

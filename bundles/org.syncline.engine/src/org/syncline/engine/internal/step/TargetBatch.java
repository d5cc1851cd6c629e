// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ExportDelta;
import org.syncline.engine.internal.decision.OutboundDecision;
import org.syncline.engine.internal.decision.OutboundFlows;
import org.syncline.engine.internal.decision.ReferenceResolver;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Lineage;
import org.syncline.store.StoreException;
import org.syncline.store.StoreSession;

/**
 * A batch of metaverse objects against one target connector: judge what is there, join or provision
 * what is not, compute flows, write the differences.
 */
final class TargetBatch {
    private final SyncContext context;
    private final StepLog log;
    private final StoreSession session;
    private final int target;
    private final ConnectorDefinition definition;
    private final Map<Long, List<CsObject>> referred;
    private final OutboundBatch.Errors errors;
    private final Set<Long> removed = new HashSet<>();
    private final List<CsObject> writes = new ArrayList<>();
    private final Set<Long> displaced = new HashSet<>();
    private final Map<Long, OutboundItem> items = new HashMap<>();
    private final Map<Long, CsObject> originals = new HashMap<>();

    /**
     * @param referred objects of all connectors by the metaverse objects that the batch refers to
     */
    TargetBatch(
            SyncContext context,
            StepLog log,
            StoreSession session,
            int target,
            Map<Long, List<CsObject>> referred,
            OutboundBatch.Errors errors) {
        this.context = context;
        this.log = log;
        this.session = session;
        this.target = target;
        this.definition = context.connectors().get(target);
        this.referred = referred;
        this.errors = errors;
    }

    /** Metaverse objects outside of the batch that have lost their place and must come again. */
    Set<Long> displaced() {
        return displaced;
    }

    void run(List<OutboundItem> all) {
        all.forEach(item -> items.put(item.object().id(), item));
        all.forEach(item -> make(item, this::begin));
        new TargetJoin(context, session, this).run(open(all));
        new TargetNames(context, session, this).run(open(all));
        all.forEach(item -> item.announce(place(item.current())));
        all.forEach(item -> make(item, this::flow));
        all.forEach(this::collect);
        session.deleteCs(removed);
        session.writeCs(writes);
        markMoved(all);
    }

    private static List<OutboundItem> open(List<OutboundItem> all) {
        return all.stream()
                .filter(item -> !item.finished())
                .filter(item -> item.current() == null || OutboundDecision.isUnsent(item.current()))
                .toList();
    }

    int target() {
        return target;
    }

    String targetName() {
        return definition.name();
    }

    /** Makes a decision; what goes wrong fails the item and nothing else. */
    void make(OutboundItem item, OutboundItem.Decision decision) {
        if (item.finished()) {
            return;
        }
        try {
            decision.make(item);
        } catch (DecisionException e) {
            item.fail();
            report(item, e);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException e) {
            item.fail();
            if (errors == OutboundBatch.Errors.NOW && item.concerned() != null) {
                log.unexpected(item.concerned(), ErrorTypes.STEP_EXPORT_FLOW, e);
            }
        }
    }

    /** Puts an error on record, if it is the time for it. */
    void report(OutboundItem item, DecisionException e) {
        if (errors == OutboundBatch.Errors.NOW && item.concerned() != null) {
            log.error(item.concerned(), e);
        }
    }

    /** An object outside of the batch loses its place: an add that was never sent, or a link. */
    void displace(CsObject object, CsObject after) {
        long id = object.link().metaverseId();
        displaced.add(id);
        if (after == null) {
            removed.add(object.id());
        } else {
            writes.add(after);
        }
        new MetaverseWriter(context, log, session)
                .markReferrers(session.csByMetaverse(List.of(id)));
    }

    /** Takes note of an object as it is in the store, before it is linked. */
    void original(CsObject object) {
        originals.put(object.id(), object);
    }

    private void begin(OutboundItem item) throws DecisionException {
        item.rules(
                ScopeEvaluator.inScope(
                        context.rules().outbound(definition.name(), item.object().type()),
                        item.source()));
        item.begin(onlyOne(item));
        CsObject current = item.current();
        if (current != null) {
            restrict(item, current);
        }
        String equivalence =
                item.current() == null
                        ? null
                        : context.equivalences().of(session, item.current().link().ruleKey());
        act(item, OutboundDecision.judge(item.current(), item.rules(), equivalence));
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
                            + definition.name()
                            + "\" are linked to one metaverse object. Take one of them out of"
                            + " scope.");
        }
        present.stream().filter(cs -> !left.contains(cs)).forEach(cs -> removed.add(cs.id()));
        return left.getFirst();
    }

    private void act(OutboundItem item, OutboundDecision.Verdict verdict) {
        CsObject current = item.current();
        switch (verdict) {
            case NONE -> item.finish();
            case LEAVE -> finish(item, current.withExport(null));
            case RELEASE ->
                    finish(
                            item,
                            current.withLink(null)
                                    .withExport(null)
                                    .withReferenceRetry(false)
                                    .withOwned(false, Disposition.NOT_OURS));
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
            count("provisioned-disconnect");
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
        CompiledRule rule = context.rules().rule(key);
        if (object.link().kind().isInbound()) {
            rule =
                    context
                            .rules()
                            .outbound(context.connectors().get(object.connector()).name())
                            .stream()
                            .filter(CompiledRule::provisions)
                            .filter(r -> r.rule().csType().equals(object.objectType()))
                            .findFirst()
                            .orElse(rule);
        }
        return new Lineage(
                rule == null ? key : rule.key(),
                rule == null ? "" : rule.digest(),
                source,
                context.moment().now());
    }

    private void flow(OutboundItem item) throws DecisionException {
        if (item.current() != null) {
            TargetFlow flow = new TargetFlow(context, definition, item);
            item.current(flow.compute(resolver()));
            count(item);
        }
    }

    private void count(OutboundItem item) {
        CsObject before = originals.getOrDefault(item.current().id(), item.before());
        CsObject now = item.current();
        if (now.id() == 0) {
            count(
                    now.pendingExport().changes().isEmpty()
                            ? "provisioned-add-no-flow"
                            : "provisioned-add-flow");
        } else if (before != null && Objects.equals(before.pendingExport(), now.pendingExport())) {
            if (errors == OutboundBatch.Errors.LATER) {
                count("connector-no-flow");
            }
        } else if (now.pendingExport() != null
                && now.pendingExport().operation() == Operation.RENAME) {
            count(
                    now.pendingExport().changes().isEmpty()
                            ? "provisioned-rename-no-flow"
                            : "provisioned-rename-flow");
        } else {
            count("connector-flow");
        }
    }

    private void count(String counter) {
        log.count(definition.name() + "/" + counter);
    }

    /** Links of the metaverse to names in this connector, adds that wait included. */
    private ReferenceResolver resolver() {
        return reference -> {
            if (!(reference instanceof Value.Link link)) {
                return reference;
            }
            OutboundItem here = items.get(link.metaverseId());
            Dn name =
                    here != null
                            ? here.announced()
                            : referred.getOrDefault(link.metaverseId(), List.of()).stream()
                                    .filter(cs -> cs.connector() == target)
                                    .map(TargetBatch::place)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null);
            return name == null ? null : Value.of(name);
        };
    }

    /** The name by which others refer to an object, or null when it is not there to stay. */
    private static Dn place(CsObject object) {
        boolean gone =
                object == null
                        || object.link() == null
                        || object.importOperation() == Operation.DELETE
                        || object.pendingExport() != null
                                && object.pendingExport().operation() == Operation.DELETE;
        return gone ? null : object.dn();
    }

    private void collect(OutboundItem item) {
        CsObject before = item.before();
        CsObject now = item.current();
        if (before != null && (now == null || now.id() != before.id())) {
            removed.add(before.id());
        }
        CsObject original = now == null ? null : originals.getOrDefault(now.id(), before);
        if (now != null && !removed.contains(now.id()) && !now.equals(original)) {
            writes.add(now);
        }
    }

    /** Those that refer to an object which is no longer where it was are looked at again. */
    private void markMoved(Collection<OutboundItem> all) {
        List<CsObject> moved = new ArrayList<>();
        for (OutboundItem item : all) {
            Dn now = place(item.current());
            Dn was = place(item.before());
            boolean left = was != null && !was.equals(now);
            boolean promised = item.announced() != null && !item.announced().equals(now);
            if (left || promised) {
                moved.addAll(item.source().linked());
            }
        }
        if (!moved.isEmpty()) {
            new MetaverseWriter(context, log, session).markReferrers(moved);
        }
    }
}

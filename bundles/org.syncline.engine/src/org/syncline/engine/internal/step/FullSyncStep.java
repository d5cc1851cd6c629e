// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.decision.GroupMembers;
import org.syncline.engine.internal.decision.Moment;
import org.syncline.engine.internal.decision.Parameters;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.rules.RuleState;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Full synchronization of one connector (semantics reference, 1.7, 2.13, 6.1), in passes of
 * batches. Every pass leaves a consistent store and may be repeated, so a step that was stopped is
 * simply run again. No pass depends on the order in which it meets objects: what would, is left to
 * a later one.
 */
public final class FullSyncStep {
    private static final String MEMBER = "member";

    private final StepRunner runner;
    private final Clock clock;
    private final ProjectModel model;
    private final RuleBook rules;
    private final ConnectorDefinition definition;
    private final Progress progress;
    private Recorder recorder = Recorder.NONE;

    public FullSyncStep(
            StepRunner runner,
            Clock clock,
            ProjectModel model,
            RuleBook rules,
            ConnectorDefinition definition,
            Progress progress) {
        this.runner = runner;
        this.clock = clock;
        this.model = model;
        this.rules = rules;
        this.definition = definition;
        this.progress = progress;
    }

    /** Tells a recorder of what the step decides. */
    public FullSyncStep recordedBy(Recorder listener) {
        recorder = listener;
        return this;
    }

    /** Runs the step; never throws for what goes wrong in it. */
    public StepRunner.Ended run(long run) {
        return runner.run(run, definition, StepType.FULL_SYNC, this::work);
    }

    private StepRunner.Completion work(StepLog log, ConnectorRecord connector) {
        SyncContext context = log.batch(session -> begin(session, connector));
        long objects = log.batch(session -> session.counts(connector.number()).objects());
        phase("linked objects", objects);
        new ConnectorPass(context, log, progress).run();
        phase("joins", -1);
        new JoinPass(context, log, progress).run();
        new RetryPass(context, log, progress).run();
        phase("outbound rules", log.batch(StoreSession::mvCount));
        new MetaversePass(context, log, progress).run();
        new SettlePass(context, log, progress).run();
        new OrphanPass(context, log, progress).run();
        String status = log.hasErrors() ? "completed-sync-errors" : "success";
        String detail =
                log.hasErrors()
                        ? "Some objects are in error and were left as they were. See the errors of"
                                + " this step."
                        : "";
        log.batch(
                session -> {
                    close(session, context, connector.number());
                    session.finishStep(log.step(), status, detail, clock.instant(), log.counters());
                    return null;
                });
        return new StepRunner.Completion(status, detail, true);
    }

    private void phase(String what, long total) {
        progress.phase(definition.name() + ": " + StepType.FULL_SYNC.label() + ", " + what, total);
    }

    private SyncContext begin(StoreSession session, ConnectorRecord current) {
        Map<Integer, ConnectorDefinition> connectors = new LinkedHashMap<>();
        for (ConnectorDefinition other : model.connectors()) {
            int number = session.connector(other.key(), other.name()).number();
            connectors.put(number, other);
            session.indexConnectorSpace(number, rules.connectorSpaceKeys(other.name()));
        }
        session.indexMetaverse(rules.metaverseKeys());
        return new SyncContext(
                model,
                rules,
                connectors,
                current.number(),
                new Moment(clock.instant(), new SecureRandom()),
                groups(session, connectors, current.number()),
                new Equivalences(rules),
                recorder);
    }

    private void close(StoreSession session, SyncContext context, int connector) {
        context.equivalences().save(session);
        new RuleState(model).saveSynchronized(session, definition);
        session.setFullSyncRequired(connector, false);
    }

    /** Members of the groups that scopes ask for, in every connector. */
    private GroupMembers groups(
            StoreSession session, Map<Integer, ConnectorDefinition> connectors, int current) {
        Map<Integer, Map<Dn, Set<Dn>>> found = new HashMap<>();
        connectors.forEach(
                (number, connector) -> {
                    Collection<Dn> names = groupNames(connector);
                    if (!names.isEmpty()) {
                        Map<Dn, Set<Dn>> members = new HashMap<>();
                        session.csByDns(number, names)
                                .forEach(
                                        (dn, group) ->
                                                members.put(dn, members(group, number == current)));
                        found.put(number, members);
                    }
                });
        return new GroupMembers(found);
    }

    private List<Dn> groupNames(ConnectorDefinition connector) {
        Parameters parameters = Parameters.of(model.parameters(), connector);
        List<Dn> names = new ArrayList<>();
        rules.all()
                .map(CompiledRule::rule)
                .flatMap(rule -> rule.scope().stream())
                .flatMap(group -> group.clauses().stream())
                .filter(
                        clause ->
                                clause.operator() == ScopeOperator.ISMEMBEROF
                                        || clause.operator() == ScopeOperator.ISNOTMEMBEROF)
                .map(clause -> parameters.expand(clause.value()))
                .filter(Dn::isValid)
                .map(Dn::of)
                .forEach(names::add);
        return names;
    }

    private static Set<Dn> members(CsObject group, boolean pendingCounts) {
        Entry entry = pendingCounts ? group.confirmed() : group.synchronizedEntry();
        Set<Dn> members = new HashSet<>();
        if (entry != null) {
            for (Value value : entry.get(MEMBER)) {
                if (value instanceof Value.Reference reference) {
                    members.add(reference.dn());
                }
            }
        }
        return members;
    }
}

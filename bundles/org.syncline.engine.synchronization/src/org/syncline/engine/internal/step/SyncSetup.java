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
import org.syncline.engine.internal.decision.GroupMembers;
import org.syncline.engine.internal.decision.Moment;
import org.syncline.engine.internal.decision.Parameters;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.rules.RuleEdits;
import org.syncline.engine.internal.rules.RuleState;
import org.syncline.engine.internal.run.Arrivals;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/** Begins a synchronization step, and puts on record what it has brought up to date. */
final class SyncSetup {
    private static final String MEMBER = "member";

    private final Clock clock;
    private final ProjectModel model;
    private final RuleBook rules;
    private final ConnectorDefinition definition;
    private final Recorder recorder;

    SyncSetup(
            Clock clock,
            ProjectModel model,
            RuleBook rules,
            ConnectorDefinition definition,
            Recorder recorder) {
        this.clock = clock;
        this.model = model;
        this.rules = rules;
        this.definition = definition;
        this.recorder = recorder;
    }

    /** What the step knows; from the commit of this session on it is on record as open. */
    SyncContext begin(StoreSession session, ConnectorRecord current, SyncMode mode, long step) {
        Map<Integer, ConnectorDefinition> connectors = new LinkedHashMap<>();
        List<Integer> sources = new ArrayList<>();
        for (ConnectorDefinition other : model.connectors()) {
            int number = session.connector(other.key(), other.name()).number();
            connectors.put(number, other);
            if (rules.isSource(other.name())) {
                sources.add(number);
            }
            session.indexConnectorSpace(number, rules.connectorSpaceKeys(other.name()));
        }
        session.indexMetaverse(rules.metaverseKeys());
        Extent extent = extent(session, current, mode);
        (extent.delta() ? OpenStep.DELTA : OpenStep.FULL).begin(session);
        new RuleState(model).saveBegun(session);
        SyncContext context =
                new SyncContext(
                        model,
                        rules,
                        connectors,
                        current.number(),
                        new Moment(clock.instant(), new SecureRandom()),
                        groups(session, connectors, current.number()),
                        new Equivalences(rules),
                        recorder,
                        extent,
                        Ownership.read(session, step, sources));
        noteEmpty(session, context);
        return context;
    }

    private static void noteEmpty(StoreSession session, SyncContext context) {
        context.connectors().keySet().stream()
                .filter(session::isSpaceEmpty)
                .forEach(context.memory()::empty);
    }

    private Extent extent(StoreSession session, ConnectorRecord current, SyncMode mode) {
        return switch (mode) {
            case DELTA -> deltaExtent(session, RuleEdits.NONE);
            case LIMITED ->
                    new RuleState(model)
                            .edits(session, definition, current)
                            .map(edits -> deltaExtent(session, edits))
                            .orElseGet(() -> fullExtent(session, current));
            case FULL -> fullExtent(session, current);
        };
    }

    private static Extent deltaExtent(StoreSession session, RuleEdits edits) {
        OpenStep open = OpenStep.read(session);
        return new Extent(true, true, false, open == OpenStep.FULL, open != OpenStep.NONE, edits);
    }

    /** Who listens wants to hear everything, also what is known to come to the same again. */
    private Extent fullExtent(StoreSession session, ConnectorRecord current) {
        RuleState state = new RuleState(model);
        boolean doubt = OpenStep.read(session) == OpenStep.FULL || recorder.listens();
        boolean stale =
                current.fullSyncRequired() || state.isInboundStale(session, definition) || doubt;
        return new Extent(
                false,
                recorder.listens(),
                stale,
                stale || state.isAnyOutboundStale(session),
                true,
                RuleEdits.NONE);
    }

    /** Puts on record what a full synchronization has applied to all objects. */
    void closeFull(StoreSession session, SyncContext context, long step) {
        context.equivalences().save(session);
        new RuleState(model).saveSynchronized(session, definition);
        session.setFullSyncRequired(context.current(), false);
        ended(session, step, context.current());
    }

    /**
     * The end of a delta synchronization.
     *
     * @return whether it was not enough, because rules or schema have changed
     */
    boolean closeDelta(StoreSession session, ConnectorRecord current, long step) {
        ended(session, step, current.number());
        return new RuleState(model).isFullSyncRequired(session, definition, current);
    }

    private static void ended(StoreSession session, long step, int current) {
        Ownership.ended(session, step, current);
        session.connectors().forEach(other -> Arrivals.seen(session, other.number()));
        OpenStep.end(session);
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
                        names.forEach(dn -> members.put(dn, Set.of()));
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
        return entry == null ? Set.of() : members(entry);
    }

    /** The members that a group names. */
    static Set<Dn> members(Entry group) {
        Set<Dn> members = new HashSet<>();
        for (Value value : group.get(MEMBER)) {
            if (value instanceof Value.Reference reference) {
                members.add(reference.dn());
            }
        }
        return members;
    }
}

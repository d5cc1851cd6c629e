// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.internal.decision.Contributor;
import org.syncline.engine.internal.decision.CsSource;
import org.syncline.engine.internal.decision.DecisionException;
import org.syncline.engine.internal.decision.GroupMembers;
import org.syncline.engine.internal.decision.Moment;
import org.syncline.engine.internal.decision.MvSource;
import org.syncline.engine.internal.decision.Parameters;
import org.syncline.engine.internal.decision.Recorder;
import org.syncline.engine.internal.decision.ScopeEvaluator;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.engine.internal.rules.CompiledRule;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;

/**
 * What a synchronization step knows from its beginning to its end: rules, connectors by number,
 * parameters, members of groups that scopes ask for. What it remembers of its own doings is in
 * {@link Memory}.
 */
final class SyncContext {
    private final ProjectModel model;
    private final RuleBook rules;
    private final Map<Integer, ConnectorDefinition> connectors;
    private final int current;
    private final Moment moment;
    private final GroupMembers groups;
    private final Equivalences equivalences;
    private final Recorder recorder;
    private final Extent extent;
    private final Ownership ownership;
    private final Memory memory = new Memory();
    private final EditedRules edited;
    private final Map<Integer, List<Partition>> partitions = new HashMap<>();
    private final Map<Integer, Parameters> plain = new HashMap<>();

    private record Partition(Dn dn, Parameters parameters) {}

    /**
     * @param connectors declared connectors by their number in the store
     * @param current number of the connector that is synchronized
     */
    SyncContext(
            ProjectModel model,
            RuleBook rules,
            Map<Integer, ConnectorDefinition> connectors,
            int current,
            Moment moment,
            GroupMembers groups,
            Equivalences equivalences,
            Recorder recorder,
            Extent extent,
            Ownership ownership) {
        this.model = model;
        this.rules = rules;
        this.connectors = Map.copyOf(connectors);
        this.current = current;
        this.moment = moment;
        this.groups = groups;
        this.equivalences = equivalences;
        this.recorder = recorder;
        this.extent = extent;
        this.edited = new EditedRules(this, extent.edits());
        this.ownership = ownership;
        connectors.forEach(this::prepare);
        if (!extent.allBystanders() || extent.tracked()) {
            memory.sources(new SourceKeys(rules, connectors));
        }
    }

    private void prepare(int number, ConnectorDefinition definition) {
        List<Partition> known = new ArrayList<>();
        definition
                .partitions()
                .forEach(
                        partition -> {
                            if (Dn.isValid(partition.dn())) {
                                Dn dn = Dn.of(partition.dn());
                                known.add(
                                        new Partition(
                                                dn,
                                                Parameters.of(model.parameters(), definition, dn)));
                            }
                        });
        known.sort((a, b) -> Integer.compare(b.dn().depth(), a.dn().depth()));
        partitions.put(number, known);
        plain.put(number, Parameters.of(model.parameters(), definition));
    }

    ProjectModel model() {
        return model;
    }

    RuleBook rules() {
        return rules;
    }

    Map<Integer, ConnectorDefinition> connectors() {
        return connectors;
    }

    int current() {
        return current;
    }

    Moment moment() {
        return moment;
    }

    GroupMembers groups() {
        return groups;
    }

    Equivalences equivalences() {
        return equivalences;
    }

    /** Is told why things are decided as they are. */
    Recorder recorder() {
        return recorder;
    }

    /** How much is looked at. */
    Extent extent() {
        return extent;
    }

    /** What edited rules can touch; nothing, except where the step is limited to them. */
    EditedRules edited() {
        return edited;
    }

    /** Which target objects are ours. */
    Ownership ownership() {
        return ownership;
    }

    Memory memory() {
        return memory;
    }

    private Parameters parameters(int connector, Dn name) {
        for (Partition partition : partitions.get(connector)) {
            if (name.isAtOrBelow(partition.dn())) {
                return partition.parameters();
            }
        }
        return plain.get(connector);
    }

    /**
     * An object as rules see it, or null when there is nothing to see: it was never imported, or
     * its connector is not declared any more. Of the connector that is being synchronized the
     * pending import counts, of others only what their own synchronization has processed.
     */
    CsSource source(CsObject object) {
        return source(
                object,
                object.connector() == current ? object.confirmed() : object.synchronizedEntry());
    }

    private CsSource source(CsObject object, Entry base) {
        ConnectorDefinition definition = connectors.get(object.connector());
        if (definition == null || base == null) {
            return null;
        }
        return new CsSource(
                object,
                definition.name(),
                base,
                Tower.seen(base, object),
                definition.schema().attributes(base.objectType()),
                parameters(object.connector(), base.dn()),
                groups);
    }

    /** The object with the inbound rules that have it in scope; null as for {@link #source}. */
    Contributor contributor(CsObject object) throws DecisionException {
        CsSource source = source(object);
        return source == null ? null : contributor(source);
    }

    /** The same as it will be when the pending import of the object has been processed. */
    Contributor futureContributor(CsObject object) throws DecisionException {
        CsSource source = source(object, object.confirmed());
        return source == null ? null : new Contributor(source, inScope(source));
    }

    /** The same of an object whose scopes were evaluated before; null when one of them fails. */
    @SuppressWarnings("unused") // its error is on record since it was evaluated first
    Contributor knownContributor(CsObject object) {
        try {
            return contributor(object);
        } catch (DecisionException e) {
            return null;
        }
    }

    Contributor contributor(CsSource source) throws DecisionException {
        recorder.scoped(source, asked(source), 0);
        return new Contributor(source, inScope(source));
    }

    private List<CompiledRule> asked(CsSource source) {
        return rules.inbound(source.connectorName(), source.base().objectType());
    }

    private List<CompiledRule> inScope(CsSource source) throws DecisionException {
        return ScopeEvaluator.inScope(asked(source), source);
    }

    /** A metaverse object as the outbound rules of a connector see it. */
    MvSource source(MvObject object, Collection<CsObject> linked, int target) {
        return new MvSource(
                object,
                List.copyOf(linked),
                model.metaverse().attributes(object.type()),
                plain.get(target),
                groups);
    }
}

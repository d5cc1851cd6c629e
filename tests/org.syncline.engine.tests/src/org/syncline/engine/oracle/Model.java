// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.ExpressionResult;
import org.syncline.store.Disposition;

/**
 * The semantics as they are written (sync-semantics 1, 2 and decisions), small and slow: everything
 * in lists, no batches, no store, everything computed anew. Written from the text and not from the
 * engine, so that the two can be held against each other.
 */
final class Model {
    final Map<String, List<ModelObject>> spaces = new LinkedHashMap<>();
    final List<ModelPerson> people = new ArrayList<>();

    /** Errors of the last synchronization: name of the error and the object. */
    final TreeSet<String> errors = new TreeSet<>();

    List<SyncRule> rules;
    private final Map<String, SyncRule> known = new HashMap<>();
    private final Map<String, Integer> lastSync = new HashMap<>();
    private long lastPerson;

    /** The number of the synchronization that runs, or ran last. */
    int now;

    /** Which connector that one is of. */
    String running;

    Model(List<SyncRule> rules) {
        Vocabulary.CONNECTORS.forEach(name -> spaces.put(name, new ArrayList<>()));
        rules(rules);
    }

    /** From now on other rules hold; what the old ones looked like is remembered. */
    void rules(List<SyncRule> newRules) {
        rules = newRules;
        newRules.forEach(rule -> known.put(rule.key(), rule));
    }

    // Import (1.2, 1.7) -------------------------------------------------------------------------

    void imports(String connector, List<Entry> entries) {
        List<ModelObject> space = spaces.get(connector);
        if (entries.isEmpty()) {
            return; // nothing reported is no reason to delete
        }
        Set<ModelObject> seen = new LinkedHashSet<>();
        for (Entry entry : entries) {
            seen.add(reported(connector, entry));
        }
        for (ModelObject object : List.copyOf(space)) {
            if (object.anchor != null && !seen.contains(object)) {
                gone(object);
            }
        }
    }

    private ModelObject reported(String connector, Entry entry) {
        List<ModelObject> space = spaces.get(connector);
        String anchor = Thing.anchorText(entry.anchor());
        ModelObject object =
                space.stream().filter(o -> anchor.equals(o.anchor)).findFirst().orElse(null);
        if (object == null) {
            object = confirmedAdd(space, entry);
        }
        if (object == null) {
            object = new ModelObject(connector, entry.dn(), entry.objectType());
            space.add(object);
        }
        object.anchor = anchor;
        object.dn = entry.dn();
        object.type = entry.objectType();
        object.news = news(object, entry);
        object.reported = object.news == Operation.NONE ? null : entry;
        return object;
    }

    /** Anchor first, then name: an add of ours; one of another type gives way (1.2). */
    private static ModelObject confirmedAdd(List<ModelObject> space, Entry entry) {
        ModelObject add =
                space.stream()
                        .filter(o -> o.anchor == null && o.dn.equals(entry.dn()))
                        .findFirst()
                        .orElse(null);
        if (add != null && !add.type.equals(entry.objectType())) {
            space.remove(add);
            return null;
        }
        if (add != null) {
            add.export = Operation.UPDATE;
        }
        return add;
    }

    /** The pending import (1.5). */
    private static Operation news(ModelObject object, Entry entry) {
        Entry done = object.done;
        if (done == null) {
            return Operation.ADD;
        }
        if (!done.objectType().equals(entry.objectType())) {
            return Operation.DELETE_ADD;
        }
        if (!done.dn().text().equals(entry.dn().text())) {
            return Operation.RENAME;
        }
        return done.attributes().equals(entry.attributes()) ? Operation.NONE : Operation.UPDATE;
    }

    /** Obsoletion (1.7); an object that was never synchronized leaves no trace. */
    private void gone(ModelObject object) {
        if (object.done == null) {
            spaces.get(object.connector).remove(object);
            return;
        }
        object.news = Operation.DELETE;
        object.reported = null;
    }

    // Synchronization (2.13) --------------------------------------------------------------------

    void syncs(String connector) {
        errors.clear();
        now++;
        running = connector;
        Set<ModelPerson> touched = new LinkedHashSet<>();
        for (ModelObject object : List.copyOf(spaces.get(connector))) {
            ModelPerson before = object.person;
            disconnect(object);
            if (before != null) {
                touched.add(before);
            }
        }
        touched.forEach(person -> compute(person, connector));
        new ModelJoins(this, connector).run();
        Set<String> inbound = Set.copyOf(errors);
        int round = 0;
        do {
            errors.retainAll(inbound);
        } while (!outbound(connector) && ++round < 10);
        lastSync.put(connector, now);
    }

    /** Applies the outbound rules; whether nobody lost an object, and with it what that gave. */
    private boolean outbound(String connector) {
        people.forEach(person -> references(person, connector));
        people.stream().filter(p -> !isAlive(p, connector)).toList().forEach(this::bury);
        people.forEach(person -> references(person, connector));
        boolean settled = true;
        for (String target : Vocabulary.CONNECTORS) {
            settled &= new ModelTargets(this, target).run();
        }
        return settled;
    }

    /**
     * Whether an object is ours: since every source had its turn while we had it in scope. Else it
     * is not ours any more, because it has fallen out of scope.
     */
    boolean isOurs(ModelObject object) {
        boolean settled =
                Vocabulary.CONNECTORS.stream()
                        .filter(c -> !ModelRules.of(rules, c, Direction.INBOUND).isEmpty())
                        .allMatch(c -> lastSync.getOrDefault(c, 0) >= object.ownedSince);
        if (!settled) {
            object.owned = false;
        }
        return object.owned;
    }

    /** Gone or out of scope (2.8): the link goes. */
    private void disconnect(ModelObject object) {
        if (object.isGone()) {
            spaces.get(object.connector).remove(object);
            object.unlink();
        } else if (object.isReplaced() && object.person != null) {
            object.unlink();
            object.owned = false;
            object.disposition = Disposition.NORMAL;
            object.plan(null);
        } else if (object.person != null && object.made.isInbound() && heir(object) == null) {
            object.unlink();
        } else if (object.person != null && object.made.isInbound()) {
            object.rule = heir(object);
        }
    }

    /** The rule in scope by which an inbound link stands: its own, else an equivalent one. */
    private String heir(ModelObject object) {
        List<SyncRule> inScope =
                inScope(object, object.confirmed()).stream()
                        .filter(r -> r.coversMetaverseType(object.person.type))
                        .toList();
        if (inScope.stream().anyMatch(r -> r.key().equals(object.rule))) {
            return object.rule;
        }
        return inScope.stream()
                .filter(r -> ModelRules.equivalent(r, known.get(object.rule)))
                .map(SyncRule::key)
                .findFirst()
                .orElse(null);
    }

    SyncRule known(String key) {
        return known.get(key);
    }

    /** Inbound rules that have an object in scope, by precedence. */
    List<SyncRule> inScope(ModelObject object, Entry view) {
        return ModelRules.of(rules, object.connector, Direction.INBOUND).stream()
                .filter(r -> r.csType().equals(view.objectType()))
                .filter(r -> ModelRules.inScope(r, name -> object.top(view, name)))
                .toList();
    }

    /** What counts of an object: news in the synchronization of its own connector only. */
    static Entry view(ModelObject object, String connector) {
        return object.connector.equals(connector) ? object.confirmed() : object.done;
    }

    List<ModelObject> linked(ModelPerson person) {
        return spaces.values().stream()
                .flatMap(List::stream)
                .filter(o -> o.person == person)
                .toList();
    }

    // Metaverse objects (2.6, 2.7) --------------------------------------------------------------

    /** Computes a person; its objects of the connector are processed unless that fails. */
    boolean compute(ModelPerson person, String connector) {
        try {
            compute(person, linked(person), connector, null);
        } catch (ModelError e) {
            linked(person).stream()
                    .filter(o -> o.connector.equals(connector))
                    .forEach(o -> error(e, o));
            return false;
        }
        linked(person).stream()
                .filter(o -> o.connector.equals(connector) && o.confirmed() != null)
                .forEach(ModelObject::processed);
        return true;
    }

    @SuppressWarnings("unused") // an error is on record already
    private void references(ModelPerson person, String connector) {
        try {
            compute(person, linked(person), connector, null);
        } catch (ModelError e) {
            // it stays as it was
        }
    }

    void error(ModelError error, ModelObject object) {
        errors.add(error.getMessage() + " " + ModelPicture.name(object));
    }

    void error(ModelError error, ModelPerson person) {
        errors.add(error.getMessage() + " of " + person.number);
    }

    /** The names of the errors, one for each object. */
    List<String> errorTypes() {
        return errors.stream().map(text -> text.substring(0, text.indexOf(' '))).sorted().toList();
    }

    /** The attributes of a person from what is linked to it; recall included (2.8). */
    void compute(ModelPerson person, List<ModelObject> objects, String connector, SyncRule creator)
            throws ModelError {
        List<ModelFlows.Offer> offers = new ArrayList<>();
        Set<String> connectors = new LinkedHashSet<>();
        for (ModelObject object : objects) {
            Entry view = view(object, connector);
            if (view != null) {
                if (!connectors.add(object.connector)) {
                    throw new ModelError(ModelError.AMBIGUOUS);
                }
                offers(person, object, view, creator, offers);
            }
        }
        compute(person, person, offers);
    }

    /**
     * What a person would be with one more object, all of whose news counts: what scopes could ask
     * for, or null when some of that cannot be computed.
     */
    @SuppressWarnings("unused") // what goes wrong is not known before the object is linked
    ModelPerson with(ModelPerson person, ModelObject object) {
        List<ModelFlows.Offer> offers = new ArrayList<>();
        for (ModelObject other : linked(person)) {
            if (view(other, running) != null) {
                offers(person, other, view(other, running), null, offers);
            }
        }
        offers(person, object, object.confirmed(), null, offers);
        Set<String> asked = ModelRules.asked(rules);
        offers.removeIf(offer -> !asked.contains(offer.flow().target()));
        ModelPerson joined = new ModelPerson(person.number, person.type);
        try {
            compute(joined, person, offers);
            return joined;
        } catch (ModelError e) {
            return null;
        }
    }

    private static void compute(
            ModelPerson person, ModelPerson before, List<ModelFlows.Offer> offers)
            throws ModelError {
        TreeMap<String, Values> values = new TreeMap<>();
        TreeMap<String, List<ModelPerson.Giver>> givers = new TreeMap<>();
        for (var entry : ModelFlows.byTarget(offers).entrySet()) {
            String name = entry.getKey();
            ModelFlows.Outcome outcome = ModelFlows.outcome(entry.getValue());
            if (outcome.keep() && before.values.containsKey(name)) {
                values.put(name, before.values.get(name));
                givers.put(name, before.givers.get(name));
            } else if (!outcome.values().isEmpty()) {
                values.put(name, outcome.values());
                givers.put(name, outcome.from().stream().map(Model::giver).toList());
            }
        }
        person.values = values;
        person.givers = givers;
    }

    private static ModelPerson.Giver giver(ModelFlows.Offer offer) {
        return new ModelPerson.Giver(offer.rule().key(), offer.giver());
    }

    private void offers(
            ModelPerson person,
            ModelObject object,
            Entry view,
            SyncRule creator,
            List<ModelFlows.Offer> offers) {
        for (SyncRule rule : inScope(object, view)) {
            if (rule.coversMetaverseType(person.type)) {
                rule.flows()
                        .forEach(
                                flow ->
                                        offers.add(
                                                new ModelFlows.Offer(
                                                        rule,
                                                        flow,
                                                        object,
                                                        name -> object.top(view, name),
                                                        view::get,
                                                        value -> end(object, view, value),
                                                        flow.once()
                                                                ? once(
                                                                        person,
                                                                        object,
                                                                        rule,
                                                                        flow.target(),
                                                                        creator)
                                                                : null)));
            }
        }
    }

    /** Done when the rule makes the object; afterwards it stands for the value that it gave. */
    private static ExpressionResult once(
            ModelPerson person,
            ModelObject object,
            SyncRule rule,
            String target,
            SyncRule creator) {
        if (rule == creator) {
            return null;
        }
        ModelPerson.Giver giver = new ModelPerson.Giver(rule.key(), object);
        return person.givers.getOrDefault(target, List.of()).contains(giver)
                ? new ExpressionResult.Result(person.values.get(target), false)
                : new ExpressionResult.Null();
    }

    /** The metaverse object at the other end of a reference (1.8), which may be its own. */
    private Value end(ModelObject object, Entry view, Value reference) {
        Dn dn = ((Value.Reference) reference).dn();
        if (dn.equals(view.dn()) && !dn.equals(object.dn)) {
            return object.person == null ? null : new Value.Link(object.person.number);
        }
        return spaces.get(object.connector).stream()
                .filter(o -> o.dn.equals(dn) && o.person != null)
                .findFirst()
                .map(o -> (Value) new Value.Link(o.person.number))
                .orElse(null);
    }

    ModelPerson person(String type) {
        return new ModelPerson(++lastPerson, type);
    }

    // The end of metaverse objects (2.8) --------------------------------------------------------

    private boolean isAlive(ModelPerson person, String connector) {
        return linked(person).stream()
                .anyMatch(
                        o -> {
                            Entry view = view(o, connector);
                            return o.made.isInbound()
                                    && view != null
                                    && inScope(o, view).stream()
                                            .anyMatch(
                                                    r ->
                                                            r.linkType().keepsAlive()
                                                                    && r.coversMetaverseType(
                                                                            person.type));
                        });
    }

    /** Owned objects are to be deleted, others are left alone, adds not sent disappear. */
    private void bury(ModelPerson person) {
        for (ModelObject object : linked(person)) {
            boolean inbound = object.made.isInbound();
            object.unlink();
            if (object.isUnsent()) {
                spaces.get(object.connector).remove(object);
            } else if (!object.isReplaced() && isOurs(object) && !object.isGone()) {
                object.plan(Operation.DELETE);
            } else {
                object.plan(null);
                object.owned &= !object.isReplaced();
                object.disposition = inbound ? Disposition.NORMAL : Disposition.NOT_OURS;
            }
        }
        people.remove(person);
    }
}

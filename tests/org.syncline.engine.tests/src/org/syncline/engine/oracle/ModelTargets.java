// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.Direction;
import org.syncline.rules.FlowSource;
import org.syncline.rules.LinkType;
import org.syncline.rules.SyncRule;
import org.syncline.rules.expression.ExpressionResult;
import org.syncline.store.Disposition;
import org.syncline.store.Link;

/**
 * What the outbound rules of one connector make of the whole metaverse (semantics, 2.13 and 2.8;
 * decisions, "Ownership"): first every link, then every value.
 */
final class ModelTargets {
    private static final Runnable NOTHING = () -> List.of();
    private final Model model;
    private final String target;
    private final List<ModelObject> space;
    private final Map<ModelPerson, List<SyncRule>> scopes = new LinkedHashMap<>();
    private final Map<ModelPerson, Wish> wishes = new LinkedHashMap<>();
    private final List<ModelPerson> failed = new ArrayList<>();
    private final List<ModelPerson> refusals = new ArrayList<>();
    private final Map<ModelPerson, Runnable> undo = new LinkedHashMap<>();
    private boolean released;

    /** What a person without an object wants: one that exists, or one of a new name. */
    private record Wish(SyncRule rule, ModelObject existing, Dn name) {
        Object what() {
            return existing != null ? existing : name;
        }
    }

    ModelTargets(Model model, String target) {
        this.model = model;
        this.target = target;
        this.space = model.spaces.get(target);
    }

    /** Whether nobody lost an object. */
    boolean run() {
        for (ModelPerson person : model.people) {
            List<SyncRule> rules = rules(person);
            scopes.put(person, rules);
            judge(person, rules);
        }
        wishes.keySet().stream().filter(this::isRefused).toList().forEach(this::refuse);
        wishes.forEach(this::grant);
        flows();
        dispositions();
        return !released;
    }

    /** Where one fails, its object is not there for what refers to it, which flows once more. */
    private void flows() {
        int before;
        do {
            before = failed.size();
            scopes.keySet().forEach(this::flow);
        } while (failed.size() > before);
    }

    private List<SyncRule> rules(ModelPerson person) {
        return ModelRules.of(model.rules, target, Direction.OUTBOUND).stream()
                .filter(r -> r.coversMetaverseType(person.type))
                .filter(r -> ModelRules.inScope(r, person::get))
                .toList();
    }

    /** The object of a person here; an add that was not sent gives way to one that exists. */
    private ModelObject own(ModelPerson person) {
        List<ModelObject> all = space.stream().filter(o -> o.person == person).toList();
        if (all.size() > 1) {
            all.stream().filter(ModelObject::isUnsent).forEach(space::remove);
            all = all.stream().filter(o -> !o.isUnsent()).toList();
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    private static boolean provisions(List<SyncRule> rules) {
        return rules.stream().anyMatch(r -> r.linkType() == LinkType.PROVISION);
    }

    private void judge(ModelPerson person, List<SyncRule> all) {
        ModelObject own = own(person);
        if (own == null || own.isUnsent()) {
            seek(person, own, all);
            return;
        }
        List<SyncRule> rules = all.stream().filter(r -> r.csType().equals(own.type)).toList();
        scopes.put(person, rules);
        undo.put(person, own.memento());
        if (own.isGone() || own.isReplaced()) {
            own.plan(null);
            scopes.put(person, List.of());
        } else if (provisions(rules)) {
            own.own(model.now);
        } else if (model.isOurs(own)) {
            own.plan(Operation.DELETE);
            scopes.put(person, List.of());
        } else if (own.made.isInbound()) {
            if (rules.isEmpty()) {
                own.plan(null);
            }
        } else if (rules.stream().noneMatch(r -> standsBy(own, r))) {
            released = true;
            own.unlink();
            own.plan(null);
            own.disposition = Disposition.NOT_OURS;
            scopes.put(person, List.of());
        }
    }

    private boolean standsBy(ModelObject own, SyncRule rule) {
        return rule.key().equals(own.rule) || ModelRules.equivalent(rule, model.known(own.rule));
    }

    // Joining and provisioning (2.4) ------------------------------------------------------------

    private void seek(ModelPerson person, ModelObject add, List<SyncRule> rules) {
        if (add != null) {
            Runnable memento = add.memento();
            space.remove(add); // made anew below, if it still has to be
            undo.put(
                    person,
                    () -> {
                        space.removeIf(o -> o.person == person);
                        space.add(add);
                        memento.run();
                    });
        }
        try {
            ModelRules.Found<ModelObject> found =
                    ModelRules.find(rules, (rule, group) -> candidates(person, rule, group));
            if (found != null) {
                wishes.put(person, new Wish(found.rule(), found.hit(), null));
                return;
            }
            SyncRule rule =
                    rules.stream()
                            .filter(r -> r.linkType() == LinkType.PROVISION)
                            .findFirst()
                            .orElse(null);
            if (rule != null) {
                Dn name = name(person, ofType(rules, rule.csType()), true);
                if (name == null) {
                    throw new ModelError(ModelError.PROVISIONING);
                }
                wishes.put(person, new Wish(rule, holder(name), name));
            }
        } catch (ModelError e) {
            fail(person, e);
        }
    }

    private List<ModelObject> candidates(
            ModelPerson person, SyncRule rule, org.syncline.rules.JoinGroup group) {
        return space.stream()
                .filter(o -> o.confirmed() != null && o.type.equals(rule.csType()))
                .filter(o -> ModelRules.matches(group, o.confirmed()::get, person::get))
                .toList();
    }

    private ModelObject holder(Dn name) {
        return space.stream()
                .filter(o -> !o.isUnsent() && o.dn.equals(name))
                .findFirst()
                .orElse(null);
    }

    /**
     * Two that want one object or one name fail both; so does who wants what another one has. Who
     * wants the name of what is gone waits until the target has been synchronized.
     */
    private boolean isRefused(ModelPerson person) {
        Wish wish = wishes.get(person);
        ModelObject existing = wish.existing();
        boolean rivals =
                wishes.entrySet().stream()
                        .anyMatch(
                                e ->
                                        e.getKey() != person
                                                && e.getValue().what().equals(wish.what()));
        return rivals
                || existing != null
                        && (existing.isGone()
                                || existing.person != null
                                || !existing.type.equals(wish.rule().csType()));
    }

    private void refuse(ModelPerson person) {
        refusals.add(person);
        undo.remove(person); // neither is made, also when one was planned in an earlier run
        ModelObject existing = wishes.get(person).existing();
        if (existing == null || !existing.isGone()) {
            fail(person, new ModelError(ModelError.PROVISIONING));
        }
    }

    /** What fails leaves everything as it was. */
    private void fail(ModelPerson person, ModelError error) {
        giveUp(person);
        model.error(error, person);
    }

    private void giveUp(ModelPerson person) {
        failed.add(person);
        undo.getOrDefault(person, NOTHING).run();
    }

    private void grant(ModelPerson person, Wish wish) {
        if (refusals.contains(person)) {
            return;
        }
        ModelObject object = wish.existing();
        if (object != null && endsItself(person, object, wish.rule())) {
            giveUp(person);
            if (object.news == Operation.NONE || target.equals(model.running)) {
                model.error(new ModelError(ModelError.PROVISIONING), person);
            }
            return;
        }
        if (object != null) {
            ModelObject existing = object;
            Runnable before = undo.getOrDefault(person, NOTHING);
            Runnable memento = existing.memento();
            undo.put(
                    person,
                    () -> {
                        memento.run();
                        before.run();
                    });
            object.link(person, Link.Kind.OUTBOUND_JOIN, wish.rule().key());
        } else {
            object = new ModelObject(target, wish.name(), wish.rule().csType());
            object.link(person, Link.Kind.OUTBOUND_PROVISION, wish.rule().key());
            object.plan(Operation.ADD);
            ModelObject made = object;
            space.add(made);
            undo.putIfAbsent(person, () -> space.remove(made));
        }
        String type = object.type;
        scopes.put(person, ofType(scopes.get(person), type));
        if (provisions(scopes.get(person))) {
            object.own(model.now);
        }
    }

    /** Whether what an object contributes takes the person out of scope once it is joined. */
    private boolean endsItself(ModelPerson person, ModelObject object, SyncRule by) {
        ModelPerson joined = object.isGone() ? null : model.with(person, object);
        return joined != null
                && ofType(rules(joined), object.type).stream()
                        .noneMatch(
                                r ->
                                        r.linkType() == LinkType.PROVISION
                                                || ModelRules.equivalent(r, by));
    }

    private static List<SyncRule> ofType(List<SyncRule> rules, String type) {
        return rules.stream().filter(r -> r.csType().equals(type)).toList();
    }

    private static Dn name(ModelPerson person, List<SyncRule> rules, boolean adding)
            throws ModelError {
        for (SyncRule rule : rules) {
            for (var flow : rule.flows()) {
                if (flow.target().equals("dn") && (adding || !flow.once())) {
                    var computed = (FlowSource.Computed) flow.source();
                    if (ModelRules.evaluate(computed.expression(), person::get, person::get)
                            instanceof ExpressionResult.Result given) {
                        return Dn.of(given.values().first().text());
                    }
                }
            }
        }
        return null;
    }

    // Values (2.6, 1.6) -------------------------------------------------------------------------

    private void flow(ModelPerson person) {
        ModelObject own = own(person);
        List<SyncRule> rules = scopes.get(person);
        if (own == null || rules.isEmpty() || failed.contains(person)) {
            return;
        }
        try {
            TreeMap<String, Values> desired = desired(person, own, rules);
            if (own.isUnsent()) {
                desired.values().removeIf(Values::isEmpty);
                own.plan(Operation.ADD);
                own.wanted.putAll(desired);
            } else {
                update(person, own, rules, desired);
            }
            if (rules.stream().noneMatch(r -> r.key().equals(own.rule)) && !own.made.isInbound()) {
                own.rule = heir(rules);
            }
        } catch (ModelError e) {
            fail(person, e);
        }
    }

    private static String heir(List<SyncRule> rules) {
        return rules.stream()
                .filter(r -> r.linkType() == LinkType.PROVISION)
                .findFirst()
                .orElse(rules.getFirst())
                .key();
    }

    private TreeMap<String, Values> desired(
            ModelPerson person, ModelObject own, List<SyncRule> rules) throws ModelError {
        List<ModelFlows.Offer> offers = new ArrayList<>();
        Function<String, Values> read = person::get;
        for (SyncRule rule : rules) {
            for (var flow : rule.flows()) {
                ExpressionResult standing =
                        flow.once() && !own.isUnsent() ? new ExpressionResult.IgnoreFlow() : null;
                offers.add(
                        new ModelFlows.Offer(rule, flow, null, read, read, this::name, standing));
            }
        }
        TreeMap<String, Values> desired = new TreeMap<>();
        for (var entry : ModelFlows.byTarget(offers).entrySet()) {
            ModelFlows.Outcome outcome = ModelFlows.outcome(entry.getValue());
            if (!outcome.keep()) {
                desired.put(entry.getKey(), outcome.values());
            }
        }
        return desired;
    }

    /** The present name of what is referred to; what is not there or has to go is left out. */
    private Value name(Value link) {
        return space.stream()
                .filter(o -> o.person != null)
                .filter(o -> o.person.number == ((Value.Link) link).metaverseId())
                .filter(o -> !o.isGone() && o.export != Operation.DELETE)
                .filter(o -> o.isUnsent() || o.confirmed() != null)
                .findFirst()
                .map(o -> Value.of(o.dn))
                .orElse(null);
    }

    /** The difference to what imports confirmed. */
    private void update(
            ModelPerson person,
            ModelObject own,
            List<SyncRule> rules,
            TreeMap<String, Values> desired)
            throws ModelError {
        Entry confirmed = own.confirmed();
        Dn name = name(person, rules, false);
        desired.entrySet().removeIf(e -> e.getValue().equals(confirmed.get(e.getKey())));
        boolean held =
                rules.stream().anyMatch(r -> r.linkType() == LinkType.JOIN_NO_FLOW)
                        && desired.keySet().stream().noneMatch(ModelTargets::isReference);
        boolean renamed = name != null && !name.equals(confirmed.dn());
        own.plan(null);
        if (!held && (renamed || !desired.isEmpty())) {
            own.plan(renamed ? Operation.RENAME : Operation.UPDATE);
            own.newDn = renamed ? name : null;
            own.wanted.putAll(desired);
        }
    }

    private static boolean isReference(String attribute) {
        return attribute.equals("boss") || attribute.equals("members");
    }

    // Bystanders (decisions, "Ownership" and "Orphans") -----------------------------------------

    private void dispositions() {
        List<SyncRule> provisioning =
                ModelRules.of(model.rules, target, Direction.OUTBOUND).stream()
                        .filter(r -> r.linkType() == LinkType.PROVISION)
                        .toList();
        for (ModelObject object : space) {
            if (!provisioning.isEmpty() && object.person == null) {
                object.disposition = disposition(object, provisioning);
            }
        }
    }

    private Disposition disposition(ModelObject object, List<SyncRule> rules) {
        if (object.confirmed() == null || object.export == Operation.DELETE) {
            return Disposition.NORMAL;
        }
        boolean anchored = false;
        for (SyncRule rule : rules) {
            for (var group : rule.joins()) {
                if (rule.csType().equals(object.type)
                        && group.conditions().stream()
                                .noneMatch(
                                        c -> object.confirmed().get(c.csAttribute()).isEmpty())) {
                    anchored = true;
                    if (model.people.stream()
                            .filter(p -> rule.coversMetaverseType(p.type))
                            .anyMatch(
                                    p ->
                                            ModelRules.matches(
                                                    group, object.confirmed()::get, p::get))) {
                        return Disposition.NOT_OURS;
                    }
                }
            }
        }
        return anchored
                ? Disposition.ORPHAN
                : Objects.equals(object.disposition, Disposition.NOT_OURS)
                        ? Disposition.NOT_OURS
                        : Disposition.NORMAL;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.LinkType;
import org.syncline.rules.SyncRule;
import org.syncline.store.Link;

/**
 * Joins and projections of the disconnectors of one connector (semantics, 2.4; decisions, "Order of
 * arrival"): all at once. Each says what it would do if it were alone; those that match what
 * another one has, or would have, get the error together and stay as they are.
 */
final class ModelJoins {
    private final Model model;
    private final String connector;
    private final Map<ModelObject, List<SyncRule>> scopes = new LinkedHashMap<>();
    private final Map<ModelObject, ModelPerson> would = new LinkedHashMap<>();
    private final Map<ModelObject, SyncRule> by = new LinkedHashMap<>();

    ModelJoins(Model model, String connector) {
        this.model = model;
        this.connector = connector;
    }

    void run() {
        for (ModelObject object : model.spaces.get(connector)) {
            if (object.person == null && object.export != Operation.DELETE) {
                scopes.put(object, model.inScope(object, object.confirmed()));
            }
        }
        scopes.keySet().forEach(this::alone);
        Set<ModelObject> contested = contested();
        contested.forEach(o -> model.error(new ModelError(ModelError.AMBIGUOUS), o));
        for (ModelObject object : List.copyOf(scopes.keySet())) {
            if (!contested.contains(object) && scopes.get(object) != null) {
                link(object);
            }
        }
    }

    /** What it would do if it were the only one. */
    private void alone(ModelObject object) {
        List<SyncRule> rules = scopes.get(object);
        try {
            ModelRules.Found<ModelPerson> found =
                    ModelRules.find(rules, (r, g) -> matches(object, r, g, model.people));
            if (found != null) {
                would.put(object, found.hit());
                by.put(object, found.rule());
                return;
            }
            SyncRule rule =
                    rules.stream().filter(r -> mayProject(object, r)).findFirst().orElse(null);
            if (rule != null) {
                ModelPerson shell = model.person(rule.mvType());
                model.compute(shell, List.of(object), connector, rule);
                would.put(object, shell);
                by.put(object, rule);
            }
        } catch (ModelError e) {
            model.error(e, object);
            scopes.put(object, null);
        }
    }

    private static List<ModelPerson> matches(
            ModelObject object, SyncRule rule, JoinGroup group, List<ModelPerson> people) {
        return people.stream()
                .filter(p -> rule.coversMetaverseType(p.type))
                .filter(p -> ModelRules.matches(group, n -> value(object, n), p::get))
                .toList();
    }

    private static Values value(ModelObject object, String name) {
        return object.top(object.confirmed(), name);
    }

    /** At least one join attribute has a value (2.4). */
    private static boolean mayProject(ModelObject object, SyncRule rule) {
        return rule.linkType() == LinkType.PROVISION
                && (rule.joins().isEmpty()
                        || rule.joins().stream()
                                .flatMap(g -> g.conditions().stream())
                                .anyMatch(c -> !value(object, c.csAttribute()).isEmpty()));
    }

    /** Objects that match what another one of the connector has or would have, and those others. */
    private Set<ModelObject> contested() {
        Set<ModelObject> all = new LinkedHashSet<>();
        for (ModelObject object : scopes.keySet()) {
            if (scopes.get(object) != null) {
                for (ModelObject other : neighbours(object)) {
                    all.add(object);
                    all.add(other);
                }
            }
        }
        return all;
    }

    private Set<ModelObject> neighbours(ModelObject object) {
        Map<ModelPerson, List<ModelObject>> holders = new LinkedHashMap<>();
        for (ModelObject other : model.spaces.get(connector)) {
            ModelPerson held = other.person != null ? other.person : would.get(other);
            if (other != object && held != null && other.confirmed() != null) {
                holders.computeIfAbsent(held, p -> new ArrayList<>()).add(other);
            }
        }
        List<ModelPerson> candidates = new ArrayList<>(model.people);
        holders.keySet().stream().filter(p -> !candidates.contains(p)).forEach(candidates::add);
        Set<ModelObject> found = new LinkedHashSet<>();
        for (SyncRule rule : scopes.get(object)) {
            for (JoinGroup group : rule.joins()) {
                List<ModelPerson> hits = matches(object, rule, group, candidates);
                hits.forEach(p -> found.addAll(holders.getOrDefault(p, List.of())));
                if (hits.size() == 1) {
                    break;
                }
            }
        }
        return found;
    }

    private void link(ModelObject object) {
        ModelPerson person = would.get(object);
        if (person == null) {
            object.processed();
            return;
        }
        boolean joins = model.people.contains(person);
        List<ModelObject> all = new ArrayList<>(model.linked(person));
        all.removeIf(o -> o.connector.equals(connector) && o.isUnsent());
        all.add(object);
        try {
            model.compute(person, all, connector, joins ? null : by.get(object));
        } catch (ModelError e) {
            model.error(e, object);
            return;
        }
        if (!joins) {
            model.people.add(person);
        }
        model.linked(person).stream()
                .filter(o -> o.connector.equals(connector) && o.isUnsent())
                .forEach(o -> model.spaces.get(connector).remove(o));
        object.link(
                person,
                joins ? Link.Kind.INBOUND_JOIN : Link.Kind.INBOUND_PROJECTION,
                by.get(object).key());
        object.processed();
    }
}

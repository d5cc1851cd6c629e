// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.policy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.policy.JsonValue.JsonObject;
import org.syncline.formats.internal.policy.JsonValue.JsonText;
import org.syncline.formats.internal.rule.RuleBuilder;
import org.syncline.formats.internal.rule.RuleField;

/**
 * A rule in JSON, in the names of the policy or of the commands. No complete file is public, so
 * filters are accepted flat, as lists of lists and as objects that hold a list (formats reference,
 * 5.2).
 */
final class PolicyRule {
    private static final Map<RuleField, String[]> NAMES = names();
    private static final String[] SCOPE = {"scopeFilters", "scopeFilter", "scopingFilter"};
    private static final String[] JOIN = {"joinFilters", "joinFilter"};
    private static final String[] MAPPINGS = {"attributeMappings", "attributeFlowMappings"};
    private static final String[] GROUP = {
        "scopeConditionList", "joinConditionList", "scopeConditions", "joinConditions", "conditions"
    };
    private static final String[] VALUE = {"value", "comparisonValue", "csValue"};
    private static final String[] OPERATOR = {
        "condition", "comparisonOperator", "operator", "csOperator"
    };
    private static final String[] ATTRIBUTE = {"attribute", "csAttribute"};
    private static final String[] METAVERSE = {"mvAttribute", "ilmAttribute", "metaverseAttribute"};

    private final Notes notes;
    private String name = "";

    PolicyRule(Notes notes) {
        this.notes = notes;
    }

    private static Map<RuleField, String[]> names() {
        Map<RuleField, String[]> names = new EnumMap<>(RuleField.class);
        names.put(RuleField.ID, new String[] {"uniqueIdentifier", "identifier", "id"});
        names.put(RuleField.INTERNAL_ID, new String[] {"internalIdentifier", "internalId"});
        names.put(RuleField.VERSION, new String[] {"version"});
        names.put(RuleField.NAME, new String[] {"name"});
        names.put(RuleField.DESCRIPTION, new String[] {"description"});
        names.put(RuleField.TAG, new String[] {"immutableTag"});
        names.put(RuleField.DIRECTION, new String[] {"direction"});
        names.put(RuleField.DISABLED, new String[] {"disabled", "isDisabled"});
        names.put(RuleField.CONNECTOR, new String[] {"connector", "connectorName"});
        names.put(RuleField.SOURCE_TYPE, new String[] {"source", "sourceObjectType"});
        names.put(RuleField.TARGET_TYPE, new String[] {"target", "targetObjectType"});
        names.put(RuleField.LINK_TYPE, new String[] {"linkType"});
        names.put(RuleField.PRECEDENCE, new String[] {"precedence"});
        names.put(RuleField.PRECEDENCE_AFTER, new String[] {"precedenceAfter"});
        names.put(RuleField.PRECEDENCE_BEFORE, new String[] {"precedenceBefore"});
        names.put(RuleField.SOFT_DELETE_EXPIRY, new String[] {"softDeleteExpiryInterval"});
        names.put(RuleField.PASSWORD_SYNC, new String[] {"enablePasswordSync", "passwordSync"});
        return names;
    }

    /** Reads a rule; empty when it is none, with a note. */
    Optional<ForeignRule> read(JsonValue value, String connector) {
        if (!(value instanceof JsonObject rule)) {
            notes.lost("rule", "", value.location(), "a rule is no object");
            return Optional.empty();
        }
        name = rule.text("name");
        RuleBuilder builder = new RuleBuilder(rule.location(), notes);
        builder.name(name);
        Set<String> known = fields(rule, builder, connector);
        extras(rule, builder, known);
        groups(rule, SCOPE).forEach(g -> builder.scope(clauses(g), rule.location()));
        groups(rule, JOIN).forEach(g -> builder.join(joins(g), rule.location()));
        for (JsonValue mapping : rule.list(MAPPINGS)) {
            new PolicyMapping(name, notes).read(mapping).ifPresent(builder::flow);
        }
        try {
            return Optional.of(builder.build());
        } catch (FormatException e) {
            notes.lost("rule", name, e.location(), e.problem());
            return Optional.empty();
        }
    }

    private Set<String> fields(JsonObject rule, RuleBuilder builder, String connector) {
        Set<String> known = PolicyReader.lower(SCOPE);
        known.addAll(PolicyReader.lower(JOIN));
        known.addAll(PolicyReader.lower(MAPPINGS));
        NAMES.forEach(
                (field, names) -> {
                    known.addAll(PolicyReader.lower(names));
                    JsonValue value = rule.get(names);
                    if (value instanceof JsonText text && !text.text().isEmpty()) {
                        builder.set(field, text.text(), text.location());
                    } else if (field == RuleField.CONNECTOR && !connector.isEmpty()) {
                        builder.set(field, connector, rule.location());
                    }
                });
        return known;
    }

    private void extras(JsonObject rule, RuleBuilder builder, Set<String> known) {
        for (String key : rule.keys()) {
            JsonValue value = rule.get(key);
            if (known.contains(key)) {
                continue;
            }
            if (value instanceof JsonText text) {
                builder.extra(rule.names().get(key), text.text(), text.location());
            } else {
                notes.lost(
                        "rule",
                        name,
                        value.location(),
                        "the property " + rule.names().get(key) + " is not known");
            }
        }
    }

    /** Groups of conditions, from any of the nestings. */
    private List<List<JsonObject>> groups(JsonObject rule, String[] property) {
        List<List<JsonObject>> groups = new ArrayList<>();
        List<JsonObject> flat = new ArrayList<>();
        for (JsonValue value : rule.list(property)) {
            if (value instanceof JsonValue.JsonArray array) {
                groups.add(objects(array.values()));
            } else if (value instanceof JsonObject group && group.get(GROUP) != null) {
                groups.add(objects(group.list(GROUP)));
            } else if (value instanceof JsonObject condition) {
                flat.add(condition);
            } else {
                groups.add(objects(List.of(value)));
            }
        }
        if (!flat.isEmpty()) {
            if (flat.size() > 1) {
                notes.remark(
                        "rule",
                        name,
                        flat.get(0).location(),
                        "the conditions stand in one flat list; they are read as one group that"
                                + " must hold as a whole");
            }
            groups.add(0, flat);
        }
        return groups;
    }

    private List<JsonObject> objects(List<JsonValue> values) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonValue value : values) {
            if (value instanceof JsonObject object) {
                objects.add(object);
            } else {
                notes.lost("rule", name, value.location(), "a condition is no object");
                // A group with one condition less would hold of more objects.
                objects.add(new JsonObject(Map.of(), Map.of(), value.location()));
            }
        }
        return objects;
    }

    private List<ForeignClause> clauses(List<JsonObject> group) {
        return group.stream()
                .map(
                        c -> {
                            only(c, ATTRIBUTE, OPERATOR, VALUE);
                            return new ForeignClause(
                                    c.text(ATTRIBUTE),
                                    c.text(OPERATOR),
                                    c.text(VALUE),
                                    c.location());
                        })
                .toList();
    }

    private List<ForeignJoin> joins(List<JsonObject> group) {
        return group.stream().map(this::join).toList();
    }

    private ForeignJoin join(JsonObject c) {
        only(c, ATTRIBUTE, METAVERSE, new String[] {"caseSensitive"});
        String text = c.text("caseSensitive");
        Optional<Boolean> caseSensitive = RuleBuilder.flag(text);
        if (caseSensitive.isEmpty()) {
            notes.lost("join", name, c.location(), "caseSensitive is no truth value: " + text);
        }
        return new ForeignJoin(
                c.text("csAttribute", "attribute"),
                c.text(METAVERSE),
                caseSensitive.orElse(false),
                c.location());
    }

    private void only(JsonObject condition, String[]... names) {
        for (String key : condition.keys()) {
            boolean known = false;
            for (String[] some : names) {
                known |= PolicyReader.lower(some).contains(key.toLowerCase(Locale.ROOT));
            }
            if (!known) {
                notes.lost(
                        "rule",
                        name,
                        condition.location(),
                        "the property " + condition.names().get(key) + " is not known");
            }
        }
    }
}

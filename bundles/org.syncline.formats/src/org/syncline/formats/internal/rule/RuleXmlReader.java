// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads {@code synchronizationRule} (formats reference, 1.2). */
public final class RuleXmlReader {
    private static final Set<String> CLAUSE = Set.of("csAttribute", "csOperator", "csValue");
    private static final Set<String> JOIN = Set.of("csAttribute", "ilmAttribute", "caseSensitive");

    private final XmlElement rule;
    private final Notes notes;
    private final String name;

    private RuleXmlReader(XmlElement rule, Notes notes) {
        this.rule = rule;
        this.notes = notes;
        this.name = rule.childText("name");
    }

    /** Whether the element is a rule. */
    public static boolean isRule(XmlElement root) {
        return root.name().equals("synchronizationRule");
    }

    /**
     * Reads a rule.
     *
     * @param root for which {@link #isRule} holds
     * @throws FormatException when it lacks what makes a rule: name, direction, link type, types
     */
    public static ForeignRule read(XmlElement root, Notes notes) throws FormatException {
        return new RuleXmlReader(root, notes).rule();
    }

    private ForeignRule rule() throws FormatException {
        RuleBuilder builder = new RuleBuilder(rule.location(), notes);
        builder.name(name);
        for (XmlElement field : rule.children()) {
            switch (field.name()) {
                case "attribute-mappings" -> mappings(field, builder);
                case "relationshipCriteria" -> joins(field, builder);
                case "synchronizationCriteria" -> scope(field, builder);
                default -> field(field, builder);
            }
        }
        for (String attribute : rule.attributes().keySet()) {
            builder.extra("@" + attribute, rule.attribute(attribute), rule.location());
        }
        return builder.build();
    }

    private void field(XmlElement field, RuleBuilder builder) {
        if (!field.children().isEmpty() || !field.attributes().isEmpty()) {
            notes.unknown(field, "rule", name, Set.of());
        }
        RuleField known = RuleField.ofElement(field.name());
        if (known == null) {
            if (field.children().isEmpty()) {
                builder.extra(field.name(), field.text(), field.location());
            }
            return;
        }
        String text = known == RuleField.DESCRIPTION ? field.text() : field.trimmed();
        builder.set(known, text, field.location());
    }

    private void mappings(XmlElement block, RuleBuilder builder) {
        notes.unknown(block, "rule", name, Set.of("mapping"));
        MappingXmlReader reader = new MappingXmlReader(name, notes);
        block.all("mapping").map(reader::read).forEach(builder::flow);
    }

    private void scope(XmlElement block, RuleBuilder builder) {
        notes.unknown(block, "rule", name, Set.of("conditions"));
        for (XmlElement group : block.children()) {
            if (group.name().equals("conditions")) {
                notes.unknown(group, "scope", name, Set.of("scope"));
                builder.scope(
                        group.children().stream().map(this::clause).toList(), group.location());
            } else {
                builder.scope(List.of(clause(group)), group.location());
            }
        }
    }

    /** An element of another name stays as a condition that nothing meets: none would be wider. */
    private ForeignClause clause(XmlElement scope) {
        if (!scope.name().equals("scope")) {
            return new ForeignClause("<" + scope.name() + ">", "", "", scope.location());
        }
        notes.unknown(scope, "scope", name, CLAUSE);
        return new ForeignClause(
                scope.childText("csAttribute"),
                scope.childText("csOperator"),
                scope.first("csValue").map(XmlElement::text).orElse(""),
                scope.location());
    }

    private void joins(XmlElement block, RuleBuilder builder) {
        notes.unknown(block, "rule", name, Set.of("conditions"));
        for (XmlElement group : block.children()) {
            if (group.name().equals("conditions")) {
                notes.unknown(group, "join", name, Set.of("condition"));
                List<ForeignJoin> joins = group.children().stream().map(this::join).toList();
                builder.join(joins, group.location());
            }
        }
    }

    private ForeignJoin join(XmlElement condition) {
        if (!condition.name().equals("condition")) {
            String element = "<" + condition.name() + ">";
            return new ForeignJoin(element, element, false, condition.location());
        }
        notes.unknown(condition, "join", name, JOIN);
        String text = condition.childText("caseSensitive");
        Optional<Boolean> caseSensitive = RuleBuilder.flag(text);
        if (caseSensitive.isEmpty()) {
            notes.lost(
                    "join",
                    name,
                    condition.location(),
                    "caseSensitive is neither true nor false: " + text.toLowerCase(Locale.ROOT));
        }
        return new ForeignJoin(
                condition.childText("csAttribute"),
                condition.childText("ilmAttribute"),
                caseSensitive.orElse(false),
                condition.location());
    }
}

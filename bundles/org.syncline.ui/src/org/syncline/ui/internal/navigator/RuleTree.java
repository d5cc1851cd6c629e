// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.internal.navigator;

import java.util.ArrayList;
import java.util.List;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/**
 * What the navigator shows: connectors with their rules by direction and precedence, and the rule
 * files. Immutable.
 */
public final class RuleTree {
    /** What a node stands for. */
    public enum Kind {
        CONNECTOR,
        INBOUND,
        OUTBOUND,
        RULE_PROVISION,
        RULE_JOIN,
        RULE_STICKY_JOIN,
        RULE_JOIN_NO_FLOW,
        FILES,
        FILE
    }

    /**
     * A line of the tree.
     *
     * @param key the same for the same thing after a reload, so that it stays expanded and selected
     * @param label for people
     * @param detail said after the label, less prominent; may be empty
     * @param location where it stands; {@link SourceLocation#NONE} for groups
     * @param disabled whether it takes no part
     */
    public record Node(
            Kind kind,
            String key,
            String label,
            String detail,
            SourceLocation location,
            boolean disabled,
            List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Node node && key.equals(node.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    private RuleTree() {}

    /**
     * The top of the tree.
     *
     * @param model the project, or null while it has errors and never had none
     * @param files rule files relative to the project folder, with {@code /}
     */
    public static List<Node> of(ProjectModel model, List<String> files) {
        List<Node> roots = new ArrayList<>();
        if (model != null) {
            model.connectors().forEach(connector -> roots.add(connector(model, connector)));
        }
        roots.add(files(files));
        return List.copyOf(roots);
    }

    private static Node connector(ProjectModel model, ConnectorDefinition connector) {
        String key = "connector/" + connector.name();
        return new Node(
                Kind.CONNECTOR,
                key,
                connector.name(),
                connector.type(),
                connector.location(),
                false,
                List.of(
                        direction(model, connector.name(), Direction.INBOUND, key),
                        direction(model, connector.name(), Direction.OUTBOUND, key)));
    }

    private static Node direction(
            ProjectModel model, String connector, Direction direction, String parent) {
        boolean inbound = direction == Direction.INBOUND;
        String key = parent + (inbound ? "/inbound" : "/outbound");
        List<Node> rules =
                model.rules().stream()
                        .filter(r -> r.direction() == direction && r.connector().equals(connector))
                        .map(rule -> rule(rule, key))
                        .toList();
        return new Node(
                inbound ? Kind.INBOUND : Kind.OUTBOUND,
                key,
                inbound ? "Inbound" : "Outbound",
                rules.isEmpty() ? "no rules" : String.valueOf(rules.size()),
                SourceLocation.NONE,
                false,
                rules);
    }

    private static Node rule(SyncRule rule, String parent) {
        boolean inbound = rule.direction() == Direction.INBOUND;
        String from = inbound ? rule.csType() : rule.mvType();
        String to = inbound ? rule.mvType() : rule.csType();
        return new Node(
                kind(rule),
                parent + "/" + rule.key(),
                rule.name(),
                (rule.disabled() ? "disabled  " : "")
                        + rule.precedence()
                        + "  "
                        + from
                        + " → "
                        + to,
                rule.location(),
                rule.disabled(),
                List.of());
    }

    private static Kind kind(SyncRule rule) {
        return switch (rule.linkType()) {
            case PROVISION -> Kind.RULE_PROVISION;
            case JOIN -> Kind.RULE_JOIN;
            case STICKY_JOIN -> Kind.RULE_STICKY_JOIN;
            case JOIN_NO_FLOW -> Kind.RULE_JOIN_NO_FLOW;
        };
    }

    private static Node files(List<String> files) {
        List<Node> nodes =
                files.stream()
                        .sorted()
                        .map(
                                file ->
                                        new Node(
                                                Kind.FILE,
                                                "file/" + file,
                                                file,
                                                "",
                                                new SourceLocation(file, 0, 0),
                                                false,
                                                List.of()))
                        .toList();
        return new Node(
                Kind.FILES,
                "files",
                "Rule Files",
                String.valueOf(files.size()),
                SourceLocation.NONE,
                false,
                nodes);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.syncline.model.Schema;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.JoinGroup;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeGroup;
import org.syncline.rules.SyncRule;

/**
 * Digests of rules. Every part is written with its length before it, so that no two different rules
 * give the same text. Description and place in the file do not count.
 */
public final class RuleDigests {
    private static final int SHORT = 16;

    private RuleDigests() {}

    /** Digest of what a rule does, short enough to be kept with every value. */
    static String rule(SyncRule rule) {
        StringBuilder text = new StringBuilder();
        write(text, rule);
        return sha256(text.toString()).substring(0, SHORT);
    }

    /** Digest of what decides which links a rule stands for. */
    static String equivalence(SyncRule rule) {
        StringBuilder text = new StringBuilder();
        part(text, rule.connector());
        part(text, rule.direction().name());
        part(text, rule.csType());
        part(text, rule.mvType());
        part(text, rule.linkType().name());
        writeJoins(text, rule);
        return sha256(text.toString());
    }

    /**
     * Digest of all rules of a connector in a direction with the schemas that they read and write:
     * when it changes, a delta synchronization is not enough.
     */
    public static String connector(
            ProjectModel model, ConnectorDefinition connector, Direction direction) {
        StringBuilder text = new StringBuilder();
        model.rules(connector.name(), direction)
                .forEach(
                        rule -> {
                            part(text, rule.key());
                            write(text, rule);
                        });
        write(text, connector.schema());
        write(text, model.metaverse());
        new TreeMap<>(model.parameters())
                .forEach(
                        (name, value) -> {
                            part(text, name);
                            part(text, value);
                        });
        return sha256(text.toString());
    }

    /** Digest of the schemas that rules of a connector read and write. */
    static String schemas(ProjectModel model, ConnectorDefinition connector) {
        StringBuilder text = new StringBuilder();
        write(text, connector.schema());
        part(text, "");
        write(text, model.metaverse());
        return sha256(text.toString()).substring(0, SHORT);
    }

    /**
     * Digest of what decides which objects a rule has in scope and which links it stands for: two
     * forms of a rule that share it differ for the objects in scope only.
     *
     * @param setting values of the parameters that the rule names
     */
    static String shape(SyncRule rule, String setting) {
        StringBuilder text = new StringBuilder();
        part(text, equivalence(rule));
        list(text, rule.scope(), group -> writeScope(text, group));
        part(text, setting);
        return sha256(text.toString()).substring(0, SHORT);
    }

    /** SHA-256 in hex of a text in UTF-8. */
    public static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Appends a part with its length before it. */
    public static void part(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part).append(';');
    }

    private static void write(StringBuilder text, SyncRule rule) {
        part(text, rule.connector());
        part(text, rule.direction().name());
        part(text, rule.name());
        part(text, rule.csType());
        part(text, rule.mvType());
        part(text, rule.linkType().name());
        part(text, Integer.toString(rule.precedence()));
        list(text, rule.scope(), group -> writeScope(text, group));
        writeJoins(text, rule);
        list(text, rule.flows(), flow -> writeFlow(text, flow));
    }

    private static void writeScope(StringBuilder text, ScopeGroup group) {
        list(
                text,
                group.clauses(),
                clause -> {
                    part(text, clause.attribute());
                    part(text, clause.operator().name());
                    part(text, clause.value());
                    part(text, Boolean.toString(clause.caseSensitive()));
                });
    }

    private static void writeJoins(StringBuilder text, SyncRule rule) {
        list(text, rule.joins(), group -> writeJoin(text, group));
    }

    private static void writeJoin(StringBuilder text, JoinGroup group) {
        list(
                text,
                group.conditions(),
                condition -> {
                    part(text, condition.csAttribute());
                    part(text, condition.mvAttribute());
                    part(text, Boolean.toString(condition.caseSensitive()));
                });
    }

    private static void writeFlow(StringBuilder text, Flow flow) {
        part(text, flow.target());
        part(text, flow.source().getClass().getSimpleName());
        part(
                text,
                switch (flow.source()) {
                    case FlowSource.Direct direct -> direct.attribute();
                    case FlowSource.Constant constant -> constant.text();
                    case FlowSource.Computed computed -> computed.text();
                });
        part(text, Boolean.toString(flow.once()));
        part(text, flow.merge().name());
    }

    private static void write(StringBuilder text, Schema schema) {
        schema.types()
                .forEach(
                        (type, attributes) -> {
                            part(text, type);
                            attributes
                                    .values()
                                    .forEach(
                                            a ->
                                                    part(
                                                            text,
                                                            a.name()
                                                                    + ' '
                                                                    + a.type()
                                                                    + ' '
                                                                    + a.multiValued()));
                        });
    }

    private static <T> void list(StringBuilder text, java.util.List<T> items, Consumer<T> write) {
        text.append(items.size()).append('[');
        items.forEach(write);
        text.append(']');
    }
}

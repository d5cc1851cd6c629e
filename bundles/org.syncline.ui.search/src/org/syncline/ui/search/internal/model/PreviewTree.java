// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.engine.ErrorView;
import org.syncline.engine.PendingChange;
import org.syncline.engine.RuleReference;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.Contribution;
import org.syncline.engine.preview.JoinSearch;
import org.syncline.engine.preview.MetaversePreview;
import org.syncline.engine.preview.OtherExport;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.RuleScope;
import org.syncline.engine.preview.SourcePreview;
import org.syncline.engine.preview.TargetPreview;
import org.syncline.engine.search.Searches;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Values;
import org.syncline.ui.Icons;
import org.syncline.ui.SynclineColors;

/** A preview as a tree: the way of the object, one branch for each stage. */
public final class PreviewTree {
    private PreviewTree() {}

    public static List<PreviewNode> of(Preview preview) {
        List<PreviewNode> nodes = new ArrayList<>();
        preview.errors().forEach(error -> nodes.add(error(error)));
        nodes.add(source(preview.source()));
        if (preview.metaverse() != null) {
            nodes.add(metaverse(preview.metaverse()));
        }
        preview.targets().forEach(target -> nodes.add(target(target)));
        if (!preview.others().isEmpty()) {
            nodes.add(
                    node(
                            Icons.EXPORT,
                            "Other pending exports that change",
                            "",
                            null,
                            null,
                            preview.others().stream().map(PreviewTree::other).toList()));
        }
        return nodes;
    }

    private static PreviewNode error(ErrorView error) {
        return node(
                Icons.ERROR,
                Printable.of(error.type()),
                Printable.of(error.message()),
                SynclineColors.ERROR,
                error.rule(),
                List.of());
    }

    private static PreviewNode source(SourcePreview source) {
        List<PreviewNode> children = new ArrayList<>();
        source.rules().forEach(scope -> children.add(scope(scope)));
        source.joins().forEach(join -> children.add(join(join)));
        children.add(
                node(
                        Icons.LINK,
                        "Link: " + source.link().word(),
                        ObjectTabs.rule(source.linkRule()),
                        null,
                        source.linkRule(),
                        List.of()));
        return node(
                Icons.INBOUND,
                "Source: " + Printable.of(source.connector()),
                source.objectType() + ", pending import: " + source.pendingImport().word(),
                null,
                null,
                children);
    }

    private static PreviewNode scope(RuleScope scope) {
        List<PreviewNode> groups = new ArrayList<>();
        for (List<RuleScope.Clause> group : scope.groups()) {
            for (RuleScope.Clause clause : group) {
                groups.add(
                        node(
                                clause.holds() ? Icons.SUCCESS : Icons.STOPPED,
                                Printable.of(clause.text()),
                                clause.error() != null
                                        ? Printable.of(clause.error())
                                        : (clause.holds() ? "holds: " : "does not hold: ")
                                                + shown(clause.attribute(), clause.found()),
                                clause.holds() ? null : SynclineColors.WARNING,
                                scope.rule(),
                                List.of()));
            }
        }
        return node(
                scope.inScope() ? Icons.SUCCESS : Icons.STOPPED,
                (scope.inScope() ? "In scope: " : "Out of scope: ")
                        + Printable.of(scope.rule().name()),
                scope.linkType() + ", precedence " + scope.precedence(),
                scope.inScope() ? null : SynclineColors.MUTED,
                scope.rule(),
                groups);
    }

    private static PreviewNode join(JoinSearch join) {
        List<PreviewNode> conditions = new ArrayList<>();
        for (JoinSearch.Condition condition : join.conditions()) {
            conditions.add(
                    node(
                            Icons.SEARCH,
                            Printable.of(condition.searched()),
                            "searched by "
                                    + Printable.of(condition.attribute())
                                    + ": "
                                    + shown(condition.attribute(), condition.values()),
                            null,
                            null,
                            List.of()));
        }
        for (String found : join.found()) {
            conditions.add(node(Icons.OBJECT, Printable.of(found), "found", null, null, List.of()));
        }
        return node(
                Icons.RULE_JOIN,
                "Join: " + Printable.of(join.text()),
                join.chosen()
                        ? "joined"
                        : join.found().isEmpty() ? "finds nothing" : "finds, not chosen",
                join.chosen() ? SynclineColors.ADDED : null,
                join.rule(),
                conditions);
    }

    private static PreviewNode metaverse(MetaversePreview metaverse) {
        List<PreviewNode> children = new ArrayList<>();
        metaverse
                .linked()
                .forEach(
                        linked ->
                                children.add(
                                        node(
                                                Icons.CONNECTOR,
                                                Printable.of(linked.object().dn()),
                                                "linked, "
                                                        + Printable.of(linked.object().connector()),
                                                null,
                                                linked.rule(),
                                                List.of())));
        metaverse.attributes().forEach(flow -> children.add(flow(flow)));
        return node(
                Icons.METAVERSE,
                "Metaverse: " + metaverse.objectType(),
                metaverse.operation() == Operation.NONE
                        ? "unchanged"
                        : metaverse.operation().word(),
                null,
                null,
                children);
    }

    private static PreviewNode flow(AttributeFlow flow) {
        return node(
                flow.changes() ? Icons.UPDATE : Icons.ATTRIBUTE,
                Printable.of(flow.attribute()),
                flow.changes()
                        ? shown(flow.attribute(), flow.before())
                                + " → "
                                + shown(flow.attribute(), flow.after())
                        : shown(flow.attribute(), flow.after()),
                flow.changes() ? SynclineColors.CHANGED : null,
                flow.contributions().isEmpty() ? null : flow.contributions().getFirst().rule(),
                flow.contributions().stream()
                        .map(one -> contribution(flow.attribute(), one))
                        .toList());
    }

    private static PreviewNode contribution(String attribute, Contribution one) {
        boolean won = one.status() == Contribution.Status.APPLIED;
        boolean failed = one.status() == Contribution.Status.FAILED;
        String values = one.values().isEmpty() ? "" : shown(attribute, one.values()) + ". ";
        return node(
                won ? Icons.SUCCESS : failed ? Icons.ERROR : Icons.STOPPED,
                one.status().word() + ": " + Printable.of(one.rule().name()),
                values + Printable.of(one.reason()),
                failed ? SynclineColors.ERROR : won ? null : SynclineColors.MUTED,
                one.rule(),
                List.of());
    }

    private static PreviewNode target(TargetPreview target) {
        List<PreviewNode> children = new ArrayList<>();
        target.rules().forEach(scope -> children.add(scope(scope)));
        target.joins().forEach(join -> children.add(join(join)));
        if (target.dn() != null) {
            children.add(
                    node(
                            Icons.LINK,
                            "Link: " + target.link().word(),
                            Printable.of(target.dn()),
                            null,
                            null,
                            List.of()));
        }
        target.flows().forEach(flow -> children.add(flow(flow)));
        children.add(pending(target.before(), target.after()));
        return node(
                Icons.OUTBOUND,
                "Target: " + Printable.of(target.connector()),
                Printable.of(target.verdict()),
                null,
                null,
                children);
    }

    private static PreviewNode other(OtherExport other) {
        PendingChange change = other.after() == null ? other.before() : other.after();
        return node(
                ObjectTabs.icon(change.operation()),
                Printable.of(change.dn()),
                pending(other.before(), other.after()).text().toLowerCase(Locale.ROOT),
                ObjectTabs.color(change.operation()),
                change.cause(),
                List.of());
    }

    private static PreviewNode pending(PendingChange before, PendingChange after) {
        if (after == null) {
            return node(
                    Icons.INFO,
                    before == null ? "No pending export" : "The pending export goes",
                    "",
                    SynclineColors.MUTED,
                    null,
                    List.of());
        }
        boolean same = before != null && before.digest().equals(after.digest());
        return node(
                ObjectTabs.icon(after.operation()),
                "Pending export" + (same ? ", as before: " : ": ") + after.operation().word(),
                Printable.of(after.dn()),
                ObjectTabs.color(after.operation()),
                after.cause(),
                after.lines().stream()
                        .map(
                                line ->
                                        node(
                                                ObjectTabs.icon(line.change().operation()),
                                                Printable.of(line.change().attribute()),
                                                shown(
                                                                line.change().attribute(),
                                                                line.change().before())
                                                        + " → "
                                                        + shown(
                                                                line.change().attribute(),
                                                                line.change().after()),
                                                ObjectTabs.color(line.change().operation()),
                                                line.rule(),
                                                List.of()))
                        .toList());
    }

    private static String shown(String attribute, Values values) {
        if (values.isEmpty()) {
            return "(none)";
        }
        return SecretAttributes.resembles(attribute) ? Searches.HIDDEN : ObjectTabs.values(values);
    }

    private static PreviewNode node(
            Icons icon,
            String text,
            String detail,
            String color,
            RuleReference rule,
            List<PreviewNode> children) {
        return new PreviewNode(icon, text, detail, color, rule, children);
    }
}

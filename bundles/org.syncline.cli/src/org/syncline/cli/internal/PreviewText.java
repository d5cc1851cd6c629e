// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.util.List;
import java.util.Locale;
import org.syncline.engine.PendingChange;
import org.syncline.engine.preview.AttributeFlow;
import org.syncline.engine.preview.Contribution;
import org.syncline.engine.preview.JoinSearch;
import org.syncline.engine.preview.MetaversePreview;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.RuleScope;
import org.syncline.engine.preview.SourcePreview;
import org.syncline.engine.preview.TargetPreview;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.Values;

/** A preview as text: the way of the object, one block for each stage. */
final class PreviewText {
    private final Output out;
    private String object = "";

    PreviewText(Output out) {
        this.out = out;
    }

    void print(Preview preview) {
        object = preview.source().dn();
        source(preview.source());
        if (preview.metaverse() != null) {
            metaverse(preview.metaverse());
        }
        preview.targets().forEach(this::target);
        if (!preview.others().isEmpty()) {
            out.println();
            out.println("other pending exports that change");
            preview.others().forEach(other -> pending(other.before(), other.after()));
        }
        if (!preview.errors().isEmpty()) {
            out.println();
            out.println("errors");
            preview.errors().forEach(error -> out.println("  " + Steps.line(error)));
        }
        out.println();
        out.println(
                (preview.committed() ? "committed" : "nothing was changed")
                        + " (a "
                        + preview.mode().name().toLowerCase(Locale.ROOT)
                        + " synchronization of this object: "
                        + preview.status()
                        + ")");
    }

    private void source(SourcePreview source) {
        out.println(source.objectType() + " " + Printable.of(source.dn()));
        out.println(
                "  of "
                        + Printable.of(source.connector())
                        + ", pending import: "
                        + source.pendingImport().word());
        scopes(source.rules());
        joins(source.joins());
        out.println(
                "  link: "
                        + source.link().word()
                        + (source.linkRule() == null
                                ? ""
                                : " by " + Pending.rule(source.linkRule())));
    }

    private void scopes(List<RuleScope> scopes) {
        for (RuleScope scope : scopes) {
            out.println(
                    "  "
                            + (scope.inScope() ? "in scope of     " : "not in scope of ")
                            + Pending.rule(scope.rule())
                            + " ("
                            + scope.linkType()
                            + ", "
                            + scope.precedence()
                            + ")");
            if (!scope.inScope()) {
                scope.groups().forEach(group -> group.forEach(this::clause));
            }
        }
    }

    private void clause(RuleScope.Clause clause) {
        if (!clause.holds()) {
            out.println(
                    "      "
                            + Printable.of(
                                    clause.error() != null
                                            ? clause.error()
                                            : clause.text() + " does not hold")
                            + ": "
                            + Pending.values(clause.found(), "(none)"));
        }
    }

    private void joins(List<JoinSearch> joins) {
        for (JoinSearch join : joins) {
            out.println(
                    "  join "
                            + Printable.of(join.text())
                            + "  ["
                            + Pending.rule(join.rule())
                            + "]");
            for (JoinSearch.Condition condition : join.conditions()) {
                out.println(
                        "      "
                                + condition.attribute()
                                + ": "
                                + Pending.values(condition.values(), "(none)"));
            }
            out.println(
                    "      finds "
                            + (join.found().isEmpty()
                                    ? "nothing"
                                    : Printable.of(String.join(" | ", join.found()), 400))
                            + (join.chosen() ? ", joined" : ""));
        }
    }

    private void metaverse(MetaversePreview metaverse) {
        out.println();
        out.println(
                "metaverse "
                        + metaverse.objectType()
                        + (metaverse.operation() == Operation.NONE
                                ? ", unchanged"
                                : ", " + metaverse.operation().word()));
        for (MetaverseView.Linked linked : metaverse.linked()) {
            out.println(
                    "  linked: "
                            + Printable.of(linked.object().connector() + " " + linked.object().dn())
                            + "  ["
                            + Pending.rule(linked.rule())
                            + "]");
        }
        metaverse.attributes().forEach(this::flow);
    }

    private void flow(AttributeFlow flow) {
        out.println("  " + (flow.changes() ? "~ " : "  ") + flow.attribute() + ": " + change(flow));
        flow.contributions().forEach(this::contribution);
    }

    private static String change(AttributeFlow flow) {
        return flow.changes()
                ? values(flow.before()) + " → " + values(flow.after())
                : values(flow.after());
    }

    private static String values(Values values) {
        return Pending.values(values, "(none)");
    }

    private void contribution(Contribution contribution) {
        boolean other = contribution.source() != null && !contribution.source().dn().equals(object);
        String source = other ? ", from " + contribution.source().dn() : "";
        boolean valued = !contribution.values().isEmpty();
        out.println(
                "        "
                        + contribution.status().word()
                        + (valued ? " " + values(contribution.values()) : "")
                        + "  ["
                        + Pending.rule(contribution.rule())
                        + Printable.of(source)
                        + "]");
        if (contribution.status() == Contribution.Status.LOST
                || contribution.status() == Contribution.Status.FAILED) {
            out.println("          " + Printable.of(contribution.reason()));
        }
    }

    private void target(TargetPreview target) {
        out.println();
        out.println("target " + Printable.of(target.connector()));
        scopes(target.rules());
        joins(target.joins());
        out.println("  " + Printable.of(target.verdict()));
        if (target.dn() != null) {
            out.println(
                    "  object: " + Printable.of(target.dn()) + ", link: " + target.link().word());
        }
        target.flows().forEach(this::flow);
        pending(target.before(), target.after());
    }

    private void pending(PendingChange before, PendingChange after) {
        if (before != null && after != null && before.digest().equals(after.digest())) {
            out.println("  pending export, as before:");
            Pending.text(after, out);
            return;
        }
        if (before != null) {
            out.println("  pending export before:");
            Pending.text(before, out);
        }
        out.println(after == null ? "  no pending export" : "  pending export:");
        if (after != null) {
            Pending.text(after, out);
        }
    }
}

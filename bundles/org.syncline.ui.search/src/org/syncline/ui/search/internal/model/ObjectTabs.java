// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.ui.Icons;
import org.syncline.ui.Numbers;
import org.syncline.ui.SynclineColors;
import org.syncline.ui.ValueText;

/** The tabs of the object page (semantics reference, 7.5), as texts. */
public final class ObjectTabs {
    private static final int VALUES = 20;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private ObjectTabs() {}

    /** Tabs of a connector space object; those that would be empty are left out. */
    public static List<ObjectTab> of(SpaceObject object) {
        List<ObjectTab> tabs = new ArrayList<>();
        if (!object.errors().isEmpty()) {
            tabs.add(errors(object));
        }
        tabs.add(imports(object));
        export(tabs, "export", "Pending Export", object.pendingExport());
        export(tabs, "escrowed", "Export in Progress", object.escrowed());
        export(tabs, "unconfirmed", "Awaiting Confirmation", object.unconfirmed());
        tabs.add(lineage(object));
        return tabs;
    }

    /** Tabs of a metaverse object. */
    public static List<ObjectTab> of(MetaverseObject object) {
        return List.of(attributes(object), connectors(object));
    }

    private static ObjectTab imports(SpaceObject object) {
        boolean pending = object.pendingImport() != Operation.NONE;
        String head =
                object.attributes().isEmpty()
                        ? "No import has brought the object yet."
                        : pending
                                ? "Pending import: "
                                        + object.pendingImport().word()
                                        + (object.importedDn() == null
                                                ? ""
                                                : " to " + Printable.of(object.importedDn()))
                                : "";
        List<ObjectLine> lines = new ArrayList<>();
        for (AttributeChange change : object.attributes()) {
            boolean same = change.before().equals(change.after());
            lines.add(
                    pending
                            ? change(change, null, null, null, !same)
                            : line(
                                    Icons.ATTRIBUTE,
                                    null,
                                    null,
                                    null,
                                    Printable.of(change.attribute()),
                                    values(change.after())));
        }
        return new ObjectTab(
                "import",
                pending ? "Pending Import" : "Import",
                head,
                pending
                        ? List.of("Attribute", "Change", "Old Value", "New Value")
                        : List.of("Attribute", "Value"),
                lines);
    }

    private static void export(
            List<ObjectTab> tabs, String key, String title, PendingChange change) {
        if (change == null) {
            return;
        }
        List<ObjectLine> lines = new ArrayList<>();
        for (PendingLine line : change.lines()) {
            lines.add(
                    change(
                            line.change(),
                            line.rule(),
                            address(line.source()),
                            List.of(rule(line.rule()), from(line.source()), time(line.time())),
                            true));
        }
        tabs.add(
                new ObjectTab(
                        key,
                        title,
                        change.operation().word()
                                + (change.newDn() == null
                                        ? ""
                                        : " to " + Printable.of(change.newDn()))
                                + ", by "
                                + rule(change.cause()),
                        List.of(
                                "Attribute",
                                "Change",
                                "Old Value",
                                "New Value",
                                "Rule",
                                "From",
                                "Since"),
                        lines));
    }

    private static ObjectLine change(
            AttributeChange change,
            RuleReference rule,
            ObjectAddress target,
            List<String> more,
            boolean differs) {
        List<String> cells = new ArrayList<>();
        cells.add(Printable.of(change.attribute()));
        cells.add(differs ? change.operation().word() : "");
        boolean each = change.multiValued() && !change.before().isEmpty();
        cells.add(values(differs && each ? change.removed() : change.before()));
        cells.add(values(differs && each ? change.added() : change.after()));
        if (more != null) {
            cells.addAll(more);
        }
        return new ObjectLine(
                differs ? icon(change.operation()) : Icons.ATTRIBUTE,
                differs ? color(change.operation()) : null,
                cells,
                rule,
                target);
    }

    private static ObjectTab lineage(SpaceObject object) {
        List<ObjectLine> lines = new ArrayList<>();
        SpaceObject.Link link = object.link();
        if (link != null) {
            lines.add(
                    line(
                            Icons.METAVERSE,
                            SynclineColors.ACCENT,
                            link.rule(),
                            new ObjectAddress.Metaverse(link.metaverse()),
                            "Metaverse object",
                            Printable.of(named(link)),
                            link.kind(),
                            rule(link.rule()),
                            time(object.linkTime())));
        }
        for (SpaceObject.Linked other : object.others()) {
            lines.add(linked(other, "Other connector"));
        }
        for (SpaceObject.Contribution one : object.contributions()) {
            lines.add(
                    line(
                            Icons.INBOUND,
                            null,
                            one.rule(),
                            null,
                            "Gives attribute",
                            Printable.of(one.attribute()),
                            "import flow",
                            rule(one.rule()),
                            time(one.time())));
        }
        return new ObjectTab(
                "lineage",
                "Lineage",
                link == null
                        ? "Linked to no metaverse object"
                                + (object.linkTime() == null
                                        ? "."
                                        : " since " + time(object.linkTime()) + ".")
                        : "",
                List.of("", "Object or Attribute", "Link", "Rule", "Since"),
                lines);
    }

    private static String named(SpaceObject.Link link) {
        return link.metaverseType()
                + " "
                + (link.metaverseName().isEmpty()
                        ? Long.toString(link.metaverse())
                        : link.metaverseName());
    }

    private static ObjectLine linked(SpaceObject.Linked linked, String what) {
        return line(
                Icons.CONNECTOR,
                SynclineColors.ACCENT,
                linked.rule(),
                address(linked.object()),
                what,
                Printable.of(
                        linked.object().connector()
                                + "  "
                                + linked.objectType()
                                + "  "
                                + linked.object().dn()),
                linked.kind(),
                rule(linked.rule()),
                "");
    }

    private static ObjectTab errors(SpaceObject object) {
        List<ObjectLine> lines = new ArrayList<>();
        for (SpaceObject.Trouble error : object.errors()) {
            lines.add(
                    line(
                            Icons.ERROR,
                            SynclineColors.ERROR,
                            error.rule(),
                            null,
                            Printable.of(error.type()),
                            error.kind().word(),
                            Printable.of(
                                    error.detail()
                                            + (error.code().isEmpty()
                                                    ? ""
                                                    : " (" + error.code() + ")")),
                            error.explanation(),
                            time(error.first()),
                            error.retries() == 0 ? "" : Numbers.of(error.retries())));
        }
        return new ObjectTab(
                "errors",
                "Errors",
                "",
                List.of("Error", "Met by", "What Happened", "What to Do", "Since", "Retries"),
                lines);
    }

    private static ObjectTab attributes(MetaverseObject object) {
        List<ObjectLine> lines = new ArrayList<>();
        for (MetaverseView.Attribute attribute : object.attributes()) {
            MetaverseView.Origin first =
                    attribute.origins().isEmpty() ? null : attribute.origins().getFirst();
            lines.add(
                    line(
                            Icons.ATTRIBUTE,
                            null,
                            first == null ? null : first.rule(),
                            target(object, attribute, first),
                            Printable.of(attribute.name()),
                            values(attribute.values()),
                            joined(attribute, ObjectTabs::connector),
                            joined(attribute, origin -> rule(origin.rule())),
                            first == null ? "" : time(first.time())));
        }
        return new ObjectTab(
                "attributes",
                "Attributes",
                "",
                List.of("Attribute", "Value", "Contributed by", "Rule", "Since"),
                lines);
    }

    /** A reference leads to what it refers to, everything else to where it comes from. */
    private static ObjectAddress target(
            MetaverseObject object, MetaverseView.Attribute attribute, MetaverseView.Origin first) {
        Value value = attribute.values().first();
        Long reference = value == null ? null : object.references().get(value.text());
        if (reference != null && attribute.values().size() == 1) {
            return new ObjectAddress.Metaverse(reference);
        }
        return first == null ? null : address(first.source());
    }

    private static String joined(
            MetaverseView.Attribute attribute,
            java.util.function.Function<MetaverseView.Origin, String> text) {
        return attribute.origins().stream().map(text).distinct().collect(Collectors.joining(" | "));
    }

    private static ObjectTab connectors(MetaverseObject object) {
        return new ObjectTab(
                "connectors",
                "Connectors (" + Numbers.of(object.connectors().size()) + ")",
                "",
                List.of("", "Object", "Link", "Rule", ""),
                object.connectors().stream().map(one -> linked(one, "Connector")).toList());
    }

    private static ObjectLine line(
            Icons icon, String color, RuleReference rule, ObjectAddress target, String... cells) {
        return new ObjectLine(icon, color, List.of(cells), rule, target);
    }

    static String values(Values values) {
        String shown =
                values.stream().limit(VALUES).map(ValueText::of).collect(Collectors.joining(" | "));
        int more = values.size() - VALUES;
        return more > 0 ? shown + " | and " + Numbers.of(more) + " more" : shown;
    }

    static String rule(RuleReference rule) {
        return rule == null
                ? ""
                : rule.line() == 0
                        ? Printable.of(rule.name())
                        : Printable.of(rule.name()) + "  " + rule.file() + ":" + rule.line();
    }

    private static String from(SourceReference source) {
        return source == null
                ? ""
                : Printable.of(source.connector()) + "  " + Printable.of(source.dn());
    }

    private static String connector(MetaverseView.Origin origin) {
        return origin.source() == null ? "" : Printable.of(origin.source().connector());
    }

    private static ObjectAddress address(SourceReference source) {
        return source == null ? null : new ObjectAddress.Space(source.connector(), source.dn());
    }

    static String time(Instant time) {
        return time == null ? "" : TIME.format(time);
    }

    static Icons icon(Operation operation) {
        return switch (operation) {
            case ADD -> Icons.ADD;
            case DELETE -> Icons.DELETE;
            case RENAME -> Icons.RENAME;
            case DELETE_ADD -> Icons.DELETE_ADD;
            default -> Icons.UPDATE;
        };
    }

    static String color(Operation operation) {
        return switch (operation) {
            case ADD -> SynclineColors.ADDED;
            case DELETE -> SynclineColors.REMOVED;
            case RENAME -> SynclineColors.RENAMED;
            default -> SynclineColors.CHANGED;
        };
    }
}

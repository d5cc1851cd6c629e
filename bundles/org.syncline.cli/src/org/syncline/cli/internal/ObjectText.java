// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.engine.PendingChange;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.Values;

/** An object as text, one block for each of its sides. */
final class ObjectText {
    private final Output out;

    ObjectText(Output out) {
        this.out = out;
    }

    void print(SpaceObject object) {
        line(object.objectType() + " " + object.dn());
        line("  of " + object.connector() + (object.name().isEmpty() ? "" : ": " + object.name()));
        if (object.anchor() != null) {
            line("  anchor: " + object.anchor().text());
        }
        if (!object.state().isEmpty()) {
            line("  " + object.state());
        }
        imports(object);
        export("pending export", object.pendingExport());
        export("export in progress, result not known", object.escrowed());
        export("exported, not confirmed by an import", object.unconfirmed());
        lineage(object);
        if (!object.errors().isEmpty()) {
            head("errors");
            object.errors().forEach(this::error);
        }
    }

    void print(MetaverseObject object) {
        line(
                object.objectType()
                        + " "
                        + object.id()
                        + (object.name().isEmpty() ? "" : " " + object.name()));
        head("attributes");
        object.attributes().forEach(this::attribute);
        connectors("connectors", object.connectors());
    }

    private void imports(SpaceObject object) {
        if (object.pendingImport() == Operation.NONE) {
            head("imported");
        } else {
            head("imported, with a pending import: " + object.pendingImport().word());
        }
        if (object.importedDn() != null) {
            line("  > new name: " + object.importedDn());
        }
        if (object.attributes().isEmpty()) {
            line("  nothing: no import has brought the object yet");
        }
        for (AttributeChange change : object.attributes()) {
            boolean same = change.before().equals(change.after());
            out.println(
                    (same ? "    " : "  " + mark(change) + " ")
                            + Printable.of(change.attribute())
                            + ": "
                            + (same
                                    ? values(change.after())
                                    : values(change.before()) + " → " + values(change.after())));
        }
    }

    private static String mark(AttributeChange change) {
        return Pending.glyph(change.operation());
    }

    private void export(String title, PendingChange change) {
        if (change != null) {
            head(title);
            Pending.text(change, out);
        }
    }

    private void lineage(SpaceObject object) {
        head("lineage");
        SpaceObject.Link link = object.link();
        if (link == null) {
            line(
                    "  linked to no metaverse object"
                            + (object.linkTime() == null
                                    ? ""
                                    : " since " + time(object.linkTime())));
            return;
        }
        line(
                "  metaverse "
                        + link.metaverseType()
                        + " "
                        + link.metaverse()
                        + (link.metaverseName().isEmpty() ? "" : " " + link.metaverseName()));
        line(
                "  "
                        + link.kind()
                        + " by "
                        + Pending.rule(link.rule())
                        + (object.linkTime() == null ? "" : ", since " + time(object.linkTime())));
        for (SpaceObject.Contribution one : object.contributions()) {
            line(
                    "    gives "
                            + one.attribute()
                            + "  ["
                            + Pending.rule(one.rule())
                            + ", since "
                            + time(one.time())
                            + "]");
        }
        connectors("other connectors of it", object.others());
    }

    private void connectors(String title, List<SpaceObject.Linked> linked) {
        if (linked.isEmpty()) {
            return;
        }
        head(title);
        for (SpaceObject.Linked one : linked) {
            line(
                    "  "
                            + one.object().connector()
                            + " "
                            + one.objectType()
                            + " "
                            + one.object().dn()
                            + "  ["
                            + one.kind()
                            + " by "
                            + Pending.rule(one.rule())
                            + "]");
        }
    }

    private void error(SpaceObject.Trouble trouble) {
        line(
                "  "
                        + trouble.kind().word()
                        + ": "
                        + trouble.type()
                        + (trouble.code().isEmpty() ? "" : " (" + trouble.code() + ")")
                        + (trouble.first() == null ? "" : ", since " + time(trouble.first()))
                        + (trouble.retries() == 0
                                ? ""
                                : ", " + Numbers.count(trouble.retries(), "retry", "retries")));
        line("    " + trouble.detail());
        if (!trouble.explanation().isEmpty()) {
            line("    " + trouble.explanation());
        }
        if (trouble.rule() != null) {
            line("    " + Pending.rule(trouble.rule()));
        }
    }

    private void attribute(MetaverseView.Attribute attribute) {
        out.println("    " + Printable.of(attribute.name()) + ": " + values(attribute.values()));
        line(
                "        ["
                        + attribute.origins().stream()
                                .map(ObjectText::origin)
                                .collect(Collectors.joining("; "))
                        + "]");
    }

    private static String origin(MetaverseView.Origin origin) {
        return Pending.rule(origin.rule())
                + (origin.source() == null
                        ? ""
                        : ", from " + origin.source().connector() + " " + origin.source().dn())
                + ", since "
                + time(origin.time());
    }

    private static String values(Values values) {
        return Pending.values(values, "(none)");
    }

    private static String time(Instant time) {
        return RunTexts.time(time);
    }

    private void head(String title) {
        out.println();
        out.println(title);
    }

    private void line(String text) {
        out.println(Printable.of(text));
    }
}

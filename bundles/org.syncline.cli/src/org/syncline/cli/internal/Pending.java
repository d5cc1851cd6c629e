// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.Collectors;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.engine.SourceReference;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.Values;

/** How a pending change is shown as text and as JSON. */
final class Pending {
    private static final int VALUES_SHOWN = 5;

    private Pending() {}

    static String glyph(Operation operation) {
        return switch (operation) {
            case ADD -> "+";
            case UPDATE -> "~";
            case RENAME -> ">";
            case DELETE -> "-";
            case DELETE_ADD -> "±";
            case NONE -> "=";
        };
    }

    static void text(PendingChange change, Output out) {
        out.println(
                glyph(change.operation())
                        + " "
                        + change.operation().word()
                        + " "
                        + change.objectType()
                        + " "
                        + Printable.of(change.dn()));
        if (change.newDn() != null) {
            out.println("    new name: " + Printable.of(change.newDn()));
        }
        if (change.lines().isEmpty() || change.newDn() != null) {
            out.println("    " + rule(change.cause()));
        }
        change.lines().forEach(line -> text(line, out));
    }

    private static void text(PendingLine line, Output out) {
        AttributeChange change = line.change();
        String what =
                change.multiValued()
                        ? multi(change)
                        : values(change.before(), "(none)")
                                + " → "
                                + values(change.after(), "(none)");
        out.println("    " + change.attribute() + ": " + what + "  [" + rule(line.rule()) + "]");
    }

    private static String multi(AttributeChange change) {
        String added = change.added().isEmpty() ? "" : "+ " + values(change.added(), "");
        String removed = change.removed().isEmpty() ? "" : "- " + values(change.removed(), "");
        return added + (added.isEmpty() || removed.isEmpty() ? "" : "  ") + removed;
    }

    static String values(Values values, String none) {
        if (values.isEmpty()) {
            return none;
        }
        String shown =
                values.stream()
                        .map(value -> Printable.of(value.text(), 80))
                        .sorted()
                        .limit(VALUES_SHOWN)
                        .collect(Collectors.joining(" | "));
        int more = values.size() - VALUES_SHOWN;
        return more > 0 ? shown + " | and " + Numbers.count(more) + " more" : shown;
    }

    static String rule(RuleReference rule) {
        return rule.line() == 0
                ? Printable.of(rule.name())
                : Printable.of(rule.name()) + ", " + rule.file() + ":" + rule.line();
    }

    static JsonObject json(PendingChange change) {
        JsonObject one = new JsonObject();
        one.addProperty("connector", change.connector());
        one.addProperty("operation", change.operation().word());
        one.addProperty("dn", change.dn());
        one.addProperty("newDn", change.newDn());
        one.addProperty("objectType", change.objectType());
        one.addProperty("digest", change.digest());
        JsonArray lines = new JsonArray();
        change.lines().forEach(line -> lines.add(json(line)));
        one.add("changes", lines);
        one.add("rule", json(change.cause()));
        one.add("source", json(change.source()));
        return one;
    }

    private static JsonObject json(PendingLine line) {
        AttributeChange change = line.change();
        JsonObject one = new JsonObject();
        one.addProperty("attribute", change.attribute());
        one.addProperty("operation", change.operation().word());
        if (change.multiValued()) {
            one.add("added", Json.values(change.added()));
            one.add("removed", Json.values(change.removed()));
        } else {
            one.add("old", Json.values(change.before()));
            one.add("new", Json.values(change.after()));
        }
        one.add("rule", json(line.rule()));
        one.add("source", json(line.source()));
        return one;
    }

    static JsonObject json(RuleReference rule) {
        JsonObject one = new JsonObject();
        one.addProperty("name", rule.name());
        one.addProperty("file", rule.file());
        one.addProperty("line", rule.line());
        return one;
    }

    static JsonObject json(SourceReference source) {
        if (source == null) {
            return null;
        }
        JsonObject one = new JsonObject();
        one.addProperty("connector", source.connector());
        one.addProperty("dn", source.dn());
        return one;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.ui.Numbers;
import org.syncline.ui.ValueText;
import org.syncline.ui.staging.internal.model.DetailLine.Kind;

/**
 * Lays a change out in lines: single-valued attributes old beside new, multi-valued ones value by
 * value, removed before added, never as one long string. A new name comes first, as {@code dn}. Of
 * a long set the first values are shown, the rest on demand.
 */
public final class DetailLines {
    /** Values of an attribute that are shown before somebody asks for all. */
    public static final int FIRST_VALUES = 20;

    private DetailLines() {}

    /**
     * All lines of a change.
     *
     * @param expanded attributes of which every value is shown
     * @param names readable names of referenced objects by their name in the directory
     */
    public static List<DetailLine> of(
            PendingChange change, Set<String> expanded, Map<String, String> names) {
        List<DetailLine> lines = new ArrayList<>();
        if (change.newDn() != null) {
            lines.add(rename(change));
        }
        for (PendingLine line : change.lines()) {
            boolean all = expanded.contains(line.change().attribute());
            new Attribute(line, names, all ? Integer.MAX_VALUE : FIRST_VALUES).appendTo(lines);
        }
        return lines;
    }

    private static DetailLine rename(PendingChange change) {
        return new DetailLine(
                Kind.CHANGED,
                "dn",
                Operation.UPDATE,
                true,
                Printable.of(change.dn()),
                Printable.of(change.newDn()),
                change.cause(),
                change.source());
    }

    /** The lines of one attribute. */
    private static final class Attribute {
        private final PendingLine line;
        private final AttributeChange change;
        private final Map<String, String> names;
        private final int limit;
        private final List<DetailLine> own = new ArrayList<>();

        Attribute(PendingLine line, Map<String, String> names, int limit) {
            this.line = line;
            this.names = names;
            this.change = line.change();
            this.limit = limit;
        }

        void appendTo(List<DetailLine> lines) {
            if (Hidden.hides(change.attribute())) {
                secret();
            } else if (isSingle()) {
                single();
            } else {
                multi();
            }
            lines.addAll(own);
        }

        private boolean isSingle() {
            return !change.multiValued()
                    && change.before().size() <= 1
                    && change.after().size() <= 1;
        }

        private void secret() {
            boolean was = !change.before().isEmpty();
            boolean comes = !change.after().isEmpty();
            String after = was ? "changed " + Hidden.TEXT : "set " + Hidden.TEXT;
            add(kind(), was ? Hidden.TEXT : "", comes ? after : "");
        }

        private void single() {
            add(kind(), text(change.before()), text(change.after()));
        }

        private Kind kind() {
            return switch (change.operation()) {
                case ADD -> Kind.ADDED;
                case DELETE -> Kind.REMOVED;
                default -> Kind.CHANGED;
            };
        }

        private void multi() {
            Values removed = change.removed();
            Values added = change.added();
            int room = limit;
            for (Value value : first(removed, room)) {
                add(Kind.REMOVED, ValueText.of(value, names), "");
            }
            room -= Math.min(room, removed.size());
            for (Value value : first(added, room)) {
                add(Kind.ADDED, "", ValueText.of(value, names));
            }
            int hidden = removed.size() + added.size() - own.size();
            if (hidden > 0) {
                add(Kind.MORE, "", Numbers.of(hidden, "more value", "more values"));
            }
            int stay = change.after().size() - added.size();
            if (stay > 0) {
                String text = Numbers.of(stay, "value stays", "values stay");
                add(Kind.UNCHANGED, text, text);
            }
        }

        private static List<Value> first(Values values, int limit) {
            return values.stream().limit(limit).toList();
        }

        private String text(Values values) {
            return values.isEmpty() ? "" : ValueText.of(values.first(), names);
        }

        private void add(Kind kind, String before, String after) {
            own.add(
                    new DetailLine(
                            kind,
                            change.attribute(),
                            change.operation(),
                            own.isEmpty(),
                            before,
                            after,
                            line.rule(),
                            line.source()));
        }
    }
}

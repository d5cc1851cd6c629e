// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignJoin;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.Identifiers;
import org.syncline.formats.internal.Notes;
import org.syncline.model.Printable;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.SourceLocation;

/** Puts a rule together from what a format says of it, field by field. */
public final class RuleBuilder {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

    private final SourceLocation location;
    private final Notes notes;
    private final Map<RuleField, String> fields = new EnumMap<>(RuleField.class);
    private final Map<RuleField, SourceLocation> places = new EnumMap<>(RuleField.class);
    private final List<List<ForeignClause>> scope = new ArrayList<>();
    private final List<List<ForeignJoin>> joins = new ArrayList<>();
    private final List<ForeignFlow> flows = new ArrayList<>();
    private final Map<String, String> extras = new LinkedHashMap<>();
    private String name = "";

    public RuleBuilder(SourceLocation location, Notes notes) {
        this.location = location;
        this.notes = notes;
    }

    /** What notes call the rule. */
    public void name(String text) {
        name = text;
    }

    /** What notes call the rule. */
    public String name() {
        return name;
    }

    public SourceLocation location() {
        return location;
    }

    /** Sets a field; a second value for it is a note. */
    public void set(RuleField field, String text, SourceLocation place) {
        if (fields.containsKey(field)) {
            notes.lost("rule", name, place, "a second value for " + field.element());
            return;
        }
        fields.put(field, text);
        places.put(field, place);
    }

    /** Keeps a field that is not known. */
    public void extra(String key, String value, SourceLocation place) {
        if (extras.putIfAbsent(key, value) != null) {
            notes.lost("rule", name, place, "a second value for " + Printable.of(key, 80));
        }
    }

    /** Adds a group of conditions that must all hold. */
    public void scope(List<ForeignClause> group, SourceLocation place) {
        if (group.isEmpty()) {
            notes.lost("scope", name, place, "a group of conditions is empty");
        } else {
            scope.add(group);
        }
    }

    /** Adds a group of join conditions that must all hold. */
    public void join(List<ForeignJoin> group, SourceLocation place) {
        if (group.isEmpty()) {
            notes.lost("join", name, place, "a group of conditions is empty");
        } else {
            joins.add(group);
        }
    }

    public void flow(ForeignFlow flow) {
        flows.add(flow);
    }

    /**
     * The rule.
     *
     * @throws FormatException when it lacks what makes a rule
     */
    public ForeignRule build() throws FormatException {
        return new ForeignRule(
                Identifiers.orNull(text(RuleField.ID)),
                Identifiers.orNull(text(RuleField.INTERNAL_ID)),
                number(RuleField.VERSION),
                required(RuleField.NAME),
                text(RuleField.DESCRIPTION),
                text(RuleField.TAG),
                direction(),
                truth(RuleField.DISABLED),
                truth(RuleField.PASSWORD_SYNC),
                Identifiers.plain(text(RuleField.CONNECTOR)),
                required(RuleField.SOURCE_TYPE),
                required(RuleField.TARGET_TYPE),
                linkType(),
                number(RuleField.PRECEDENCE),
                Identifiers.orNull(text(RuleField.PRECEDENCE_AFTER)),
                Identifiers.orNull(text(RuleField.PRECEDENCE_BEFORE)),
                SoftDeleteExpiry.read(text(RuleField.SOFT_DELETE_EXPIRY)),
                scope,
                joins,
                flows,
                extras,
                List.of(),
                location);
    }

    private String text(RuleField field) {
        return fields.getOrDefault(field, "");
    }

    private String required(RuleField field) throws FormatException {
        String text = text(field);
        if (text.isEmpty()) {
            throw incomplete("it has no " + field.element());
        }
        return text;
    }

    private FormatException incomplete(String problem) {
        return new FormatException(
                location,
                "this rule cannot be read: "
                        + problem
                        + (name.isEmpty() ? "" : " (rule \"" + Printable.of(name, 200) + "\")"),
                "export the rule again, or complete it by hand");
    }

    private Direction direction() throws FormatException {
        String text = required(RuleField.DIRECTION);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "inbound" -> Direction.INBOUND;
            case "outbound" -> Direction.OUTBOUND;
            default -> throw incomplete("the direction \"" + shown(text) + "\" is not known");
        };
    }

    private LinkType linkType() throws FormatException {
        String text = required(RuleField.LINK_TYPE);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "join" -> LinkType.JOIN;
            case "provision" -> LinkType.PROVISION;
            case "stickyjoin" -> LinkType.STICKY_JOIN;
            case "joinnoflow" -> LinkType.JOIN_NO_FLOW;
            default -> throw incomplete("the link type \"" + shown(text) + "\" is not known");
        };
    }

    private static String shown(String text) {
        return Printable.of(text, 80);
    }

    private Integer number(RuleField field) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            wrong(field, "is no number: " + shown(text));
            return null;
        }
        return Integer.valueOf(text);
    }

    private boolean truth(RuleField field) {
        Optional<Boolean> flag = flag(text(field));
        if (flag.isEmpty()) {
            wrong(field, "is neither true nor false: " + shown(text(field)));
        }
        return flag.orElse(false);
    }

    private void wrong(RuleField field, String problem) {
        SourceLocation place = places.getOrDefault(field, location);
        notes.lost("rule", name, place, field.element() + " " + problem);
    }

    /** Reads a truth value in any case; an empty one is false. */
    public static Optional<Boolean> flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of(true);
            case "false", "0", "" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}

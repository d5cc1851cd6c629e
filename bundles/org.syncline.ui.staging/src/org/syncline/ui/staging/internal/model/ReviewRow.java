// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.model.Printable;

/** A row of the review with the texts of its cells. All texts are safe to show. Immutable. */
public sealed interface ReviewRow {
    ChangeKind kind();

    /** Readable name of the object. */
    String objectName();

    /** The name in the directory as it is now. */
    String dn();

    /** The same, not made safe to show: the key of the object. */
    String name();

    String objectType();

    /** Names of the attributes that change. */
    String attributes();

    /** Name of the rule behind the change, and how many more there are. */
    String ruleText();

    /** Name of the object behind the change. */
    String sourceText();

    /** The rule that F3 opens. */
    Optional<RuleReference> rule();

    /** Whether both stand for the same object. */
    boolean isSameObject(ReviewRow other);

    /** What is kept of the row to read on behind it. */
    default ReviewRow landmark() {
        return this;
    }

    /** The cells in one sentence, for a screen reader. */
    default String spoken() {
        return kind().word()
                + ", "
                + objectName()
                + ", "
                + objectType()
                + (attributes().isEmpty() ? "" : ", " + attributes());
    }

    /**
     * A pending export.
     *
     * @param change the export
     * @param objectName readable name
     */
    record Pending(PendingChange change, String objectName) implements ReviewRow {
        public Pending(PendingChange change) {
            this(change, ObjectNames.of(change));
        }

        @Override
        public ChangeKind kind() {
            return ChangeKind.of(change.operation()).orElse(ChangeKind.UPDATE);
        }

        @Override
        public String dn() {
            return Printable.of(change.dn());
        }

        @Override
        public String name() {
            return change.dn();
        }

        @Override
        public String objectType() {
            return Printable.of(change.objectType());
        }

        @Override
        public String attributes() {
            return change.lines().stream()
                    .map(line -> Printable.of(line.change().attribute()))
                    .collect(Collectors.joining(", "));
        }

        @Override
        public String ruleText() {
            Set<String> names = new LinkedHashSet<>();
            rule().ifPresent(rule -> names.add(rule.name()));
            change.lines().stream()
                    .map(PendingLine::rule)
                    .filter(rule -> rule != null)
                    .forEach(rule -> names.add(rule.name()));
            if (names.isEmpty()) {
                return "";
            }
            String first = Printable.of(names.iterator().next());
            return names.size() == 1 ? first : first + " +" + (names.size() - 1);
        }

        @Override
        public String sourceText() {
            return change.source() == null ? "" : Printable.of(change.source().dn());
        }

        /** For an update the rule of its first attribute, otherwise the cause. */
        @Override
        public Optional<RuleReference> rule() {
            List<PendingLine> lines = change.lines();
            if (kind() == ChangeKind.UPDATE && !lines.isEmpty() && lines.get(0).rule() != null) {
                return Optional.of(lines.get(0).rule());
            }
            return Optional.ofNullable(change.cause());
        }

        @Override
        public boolean isSameObject(ReviewRow other) {
            return other instanceof Pending that && that.change.id() == change.id();
        }

        @Override
        public ReviewRow landmark() {
            PendingChange slim =
                    new PendingChange(
                            change.id(),
                            change.connector(),
                            change.operation(),
                            change.dn(),
                            change.newDn(),
                            change.objectType(),
                            change.digest(),
                            List.of(),
                            change.cause(),
                            change.source());
            return new Pending(slim, "");
        }
    }

    /**
     * An object of the target for which no rule speaks.
     *
     * @param kind orphan or not ours
     * @param object the object
     * @param objectName readable name
     */
    record StandingBy(ChangeKind kind, BystanderObject object, String objectName)
            implements ReviewRow {
        @Override
        public String dn() {
            return Printable.of(object.dn());
        }

        @Override
        public String name() {
            return object.dn();
        }

        @Override
        public String objectType() {
            return Printable.of(object.objectType());
        }

        @Override
        public String attributes() {
            return "";
        }

        @Override
        public String ruleText() {
            return "";
        }

        /** The anchor, by which the old system knew its source. */
        @Override
        public String sourceText() {
            return Printable.of(object.anchor());
        }

        @Override
        public Optional<RuleReference> rule() {
            return Optional.empty();
        }

        @Override
        public boolean isSameObject(ReviewRow other) {
            return other instanceof StandingBy that && that.object.dn().equals(object.dn());
        }
    }
}

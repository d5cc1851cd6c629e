// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.Optional;
import org.syncline.engine.ConnectorStatus;
import org.syncline.model.Printable;
import org.syncline.ui.Numbers;

/**
 * What the review says in place of rows, and the one thing to do about it. Plain words, never an
 * empty table.
 *
 * @param kind how it is shown
 * @param title one sentence
 * @param text what it means, may be empty
 * @param action what the button does
 */
public record ReviewNotice(Kind kind, String title, String text, Action action) {
    /** How a notice is shown. */
    public enum Kind {
        BUSY,
        CALM,
        GOOD,
        ERROR
    }

    /** What can be done about it. */
    public enum Action {
        NONE(""),
        RUN_INITIAL("Run Initial Cycle"),
        CLEAR_FILTERS("Clear Filters"),
        REFRESH("Try Again");

        private final String label;

        Action(String label) {
            this.label = label;
        }

        /** Text of the button. */
        public String label() {
            return label;
        }
    }

    /** The notice of a model's present state; empty when there are rows to show. */
    public static Optional<ReviewNotice> of(ReviewModel model) {
        return switch (model.phase()) {
            case NO_PROJECT ->
                    calm(
                            "No project is open.",
                            "Open a project to see what it would write.",
                            Action.NONE);
            case LOADING -> model.rows().size() > 0 ? Optional.empty() : busy();
            case FAILED -> model.failure().map(failure -> failed(model, failure));
            case READY -> model.rows().size() > 0 ? Optional.empty() : Optional.of(empty(model));
        };
    }

    private static ReviewNotice failed(ReviewModel model, ReviewFailure failure) {
        return new ReviewNotice(
                Kind.ERROR,
                model.hasSource()
                        ? "The pending exports could not be read."
                        : "The project could not be opened.",
                Printable.of(join(failure.message(), failure.remedy())),
                model.hasSource() ? Action.REFRESH : Action.NONE);
    }

    private static String join(String message, String remedy) {
        return remedy.isEmpty() || message.contains(remedy) ? message : message + " " + remedy;
    }

    private static Optional<ReviewNotice> busy() {
        return Optional.of(
                new ReviewNotice(Kind.BUSY, "Reading pending exports\u2026", "", Action.NONE));
    }

    private static ReviewNotice empty(ReviewModel model) {
        Optional<ConnectorStatus> connector = model.connector();
        if (connector.isEmpty()) {
            return new ReviewNotice(
                    Kind.CALM,
                    "The project has no connector yet.",
                    "Declare one in a rule file: connector \"name\" uses ldap { \u2026 }",
                    Action.NONE);
        }
        boolean hidden = model.totals().listed(model.query().withoutFilters()) > 0;
        return switch (model.query().section()) {
            case ORPHANS -> ofSection(model, "orphans");
            case NOT_OURS -> ofSection(model, "objects that are not ours");
            case PENDING ->
                    model.query().isFiltered() && hidden
                            ? filtered()
                            : nothingPending(model, connector.get());
        };
    }

    private static ReviewNotice ofSection(ReviewModel model, String what) {
        if (!model.query().text().isEmpty()) {
            return filtered();
        }
        return new ReviewNotice(
                Kind.GOOD,
                "There are no " + what + " in " + name(model) + ".",
                "",
                Action.CLEAR_FILTERS);
    }

    private static ReviewNotice filtered() {
        return new ReviewNotice(
                Kind.CALM, "No change matches the filters.", "", Action.CLEAR_FILTERS);
    }

    private static ReviewNotice nothingPending(ReviewModel model, ConnectorStatus connector) {
        boolean ran = model.status().stream().anyMatch(s -> s.metaverseObjects() > 0);
        if (!ran) {
            return new ReviewNotice(
                    Kind.CALM,
                    "No pending exports.",
                    "Run the initial cycle to compute them: full imports of all connectors, then"
                            + " full synchronizations. Nothing is written to a target.",
                    Action.RUN_INITIAL);
        }
        return new ReviewNotice(
                Kind.GOOD,
                "Nothing would be written to " + name(model) + ".",
                Numbers.of(connector.objects(), "object is", "objects are")
                        + " in its connector space, and none needs a change.",
                Action.NONE);
    }

    private static String name(ReviewModel model) {
        return Printable.of(model.query().connector());
    }

    private static Optional<ReviewNotice> calm(String title, String text, Action action) {
        return Optional.of(new ReviewNotice(Kind.CALM, title, text, action));
    }
}

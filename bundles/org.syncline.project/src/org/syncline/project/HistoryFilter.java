// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.syncline.engine.ErrorView;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;

/**
 * Which steps of the history are meant. What is empty or null lets all pass. Immutable.
 *
 * @param connector name of the connector; case does not count
 * @param step {@code StepType.word()}
 * @param status how the status begins, for example {@code stopped-} or {@code
 *     completed-sync-errors}
 * @param text stands in the connector, the detail, the options or an error of the step; case does
 *     not count
 * @param from the step began then or later
 * @param until the step began before that
 */
public record HistoryFilter(
        String connector, String step, String status, String text, Instant from, Instant until) {
    /** Lets all pass. */
    public static final HistoryFilter ALL = new HistoryFilter("", "", "", "", null, null);

    public HistoryFilter {
        Objects.requireNonNull(connector, "connector");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(text, "text");
    }

    public boolean matches(StepResult candidate) {
        return (connector.isEmpty() || connector.equalsIgnoreCase(candidate.connector()))
                && (step.isEmpty() || step.equals(candidate.step()))
                && candidate.status().startsWith(status)
                && (from == null || !candidate.started().isBefore(from))
                && (until == null || candidate.started().isBefore(until))
                && hasText(candidate);
    }

    /** Some runs with those of their steps that are meant; without the runs that have none. */
    public List<RunView> runs(List<RunView> runs) {
        if (equals(ALL)) {
            return runs;
        }
        return runs.stream()
                .map(run -> withSteps(run, run.steps().stream().filter(this::matches).toList()))
                .filter(run -> !run.steps().isEmpty())
                .toList();
    }

    /** A run with other steps. */
    public static RunView withSteps(RunView run, List<StepResult> steps) {
        return new RunView(run.id(), run.start(), run.started(), run.ended(), steps);
    }

    private boolean hasText(StepResult candidate) {
        return text.isEmpty()
                || contains(candidate.connector())
                || contains(candidate.detail())
                || contains(candidate.options())
                || candidate.errors().stream().anyMatch(this::contains);
    }

    private boolean contains(ErrorView error) {
        return contains(error.dn())
                || contains(error.type())
                || contains(error.message())
                || error.rule() != null && contains(error.rule().name());
    }

    private boolean contains(String where) {
        return where.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}

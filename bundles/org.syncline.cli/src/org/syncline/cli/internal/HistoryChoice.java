// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.syncline.engine.RunView;
import org.syncline.engine.StepType;
import org.syncline.project.HistoryFilter;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;

/** Which runs and steps of the history somebody asks for. */
final class HistoryChoice {
    private static final int RUNS_SHOWN = 20;
    private static final int RUNS_SEARCHED = 100_000;

    private final OptionalLong run;
    private final OptionalLong step;
    private final HistoryFilter filter;

    HistoryChoice(Arguments arguments) {
        run = arguments.number("--run");
        step = arguments.number("--step");
        filter =
                new HistoryFilter(
                        arguments.option("--connector").orElse(""),
                        arguments.option("--type").map(HistoryChoice::type).orElse(""),
                        arguments.option("--status").orElse(""),
                        arguments.option("--text").orElse(""),
                        arguments.option("--since").map(t -> time("--since", t)).orElse(null),
                        arguments.option("--until").map(t -> time("--until", t)).orElse(null));
    }

    /** The newest runs, or all that were asked for; a number that is not there is an error. */
    List<RunView> runs(ProjectSession session) {
        return run.isEmpty() && step.isEmpty() && filter.equals(HistoryFilter.ALL)
                ? session.runs(RUNS_SHOWN)
                : all(session);
    }

    /** As {@link #runs}, but all runs where nothing was said. */
    List<RunView> all(ProjectSession session) {
        List<RunView> runs =
                filter.runs(session.runs(RUNS_SEARCHED)).stream()
                        .filter(view -> run.isEmpty() || view.id() == run.getAsLong())
                        .map(view -> step.isEmpty() ? view : only(view, step.getAsLong()))
                        .filter(view -> step.isEmpty() || !view.steps().isEmpty())
                        .toList();
        if (runs.isEmpty() && (run.isPresent() || step.isPresent())) {
            throw new ProjectException(
                    "The history holds no such run or step.",
                    "\"syncline history PROJECT\" lists the newest runs with the numbers of their"
                            + " steps.",
                    null);
        }
        return runs;
    }

    private static RunView only(RunView view, long step) {
        return HistoryFilter.withSteps(
                view, view.steps().stream().filter(one -> one.id() == step).toList());
    }

    private static String type(String word) {
        return StepType.ofWord(word)
                .map(StepType::word)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "--type takes full-import, delta-import, full-sync,"
                                                + " delta-sync or export, not \""
                                                + word
                                                + "\"."));
    }

    /** A day, a local time, or a moment with its offset. */
    private static Instant time(String option, String text) {
        try {
            if (text.length() == "2026-01-31".length()) {
                return LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant();
            }
            return text.matches(".*T.*(Z|[+-][0-9:]+)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
        } catch (
                @SuppressWarnings("unused")
                DateTimeException e) {
            throw new UsageException(
                    option
                            + " takes a day such as 2026-01-31 or a time such as"
                            + " 2026-01-31T14:05 or 2026-01-31T14:05:00Z, not \""
                            + text
                            + "\".");
        }
    }
}

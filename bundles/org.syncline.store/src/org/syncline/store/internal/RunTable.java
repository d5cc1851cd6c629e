// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.store.ObjectError;
import org.syncline.store.RunRecord;
import org.syncline.store.StepRecord;

/** Runs, their steps, counters and errors. */
final class RunTable {
    private static final int WORD = 400;
    private static final int SENTENCE = 8000;
    private static final int RULE = 4000;
    private static final int NAME = 8192;
    private static final int COUNTER = 1000;
    private static final String RUN =
            "SELECT id, kind, profile, connector, person, planned, started, ended";
    private static final String STEP =
            "SELECT id, run, connector, name, status, detail, started, ended, place, options";

    private final Sql sql;
    private final Sequences sequences;

    RunTable(Sql sql) {
        this.sql = sql;
        sequences = new Sequences(sql);
    }

    long startRun(RunRecord run) throws SQLException {
        long id = sequences.take(Sequences.RUN, 1);
        sql.update(
                "INSERT INTO run (id, kind, profile, connector, person, planned, started)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                Limits.text(run.kind(), WORD),
                Limits.text(run.profile(), WORD),
                Limits.text(run.connector(), RULE),
                Limits.text(run.person(), WORD),
                run.planned(),
                run.started().toString());
        return id;
    }

    /** The step takes its place and options from its run, see {@link #enter}. */
    long startStep(long run, int connector, String step, Instant started) throws SQLException {
        long id = sequences.take(Sequences.STEP, 1);
        sql.update(
                "INSERT INTO step (id, run, connector, name, status, detail, started)"
                        + " VALUES (?, ?, ?, ?, ?, '', ?)",
                id,
                run,
                connector,
                Limits.text(step, WORD),
                StepRecord.IN_PROGRESS,
                started.toString());
        for (Place place :
                sql.list(
                        "SELECT place, options FROM run WHERE id = ?",
                        row -> new Place(row.getInt(1), row.getString(2)),
                        run)) {
            sql.update(
                    "UPDATE step SET place = ?, options = ? WHERE id = ?",
                    place.position(),
                    place.options(),
                    id);
        }
        return id;
    }

    private record Place(int position, String options) {}

    void enter(long run, int position, String options) throws SQLException {
        changed(
                run,
                sql.update(
                        "UPDATE run SET place = ?, options = ? WHERE id = ?",
                        position,
                        Limits.text(options, RULE),
                        run));
    }

    void endRun(long run, Instant ended) throws SQLException {
        changed(run, sql.update("UPDATE run SET ended = ? WHERE id = ?", ended.toString(), run));
    }

    void reopenRun(long run) throws SQLException {
        changed(run, sql.update("UPDATE run SET ended = NULL WHERE id = ?", run));
    }

    private static void changed(long run, int rows) {
        if (rows == 0) {
            throw new IllegalArgumentException("The store has no run " + run);
        }
    }

    List<RunRecord> runs(int limit) throws SQLException {
        return sql.list(
                RUN
                        + " FROM run --DERBY-PROPERTIES index=run_newest\n"
                        + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                RunTable::readRun,
                Limits.page(limit));
    }

    Optional<RunRecord> run(long id) throws SQLException {
        return sql.list(RUN + " FROM run WHERE id = ?", RunTable::readRun, id).stream().findFirst();
    }

    private static RunRecord readRun(ResultSet row) throws SQLException {
        String ended = row.getString(8);
        return new RunRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                Instant.parse(row.getString(7)),
                ended == null ? null : Instant.parse(ended));
    }

    void recordProgress(long step, SortedMap<String, Long> counters, List<ObjectError> errors)
            throws SQLException {
        saveCounters(step, counters);
        saveErrors(step, errors);
    }

    void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters)
            throws SQLException {
        saveCounters(step, counters);
        int changed =
                sql.update(
                        "UPDATE step SET status = ?, detail = ?, ended = ? WHERE id = ?",
                        Limits.text(status, WORD),
                        Limits.text(detail, SENTENCE),
                        ended.toString(),
                        step);
        if (changed == 0) {
            throw new IllegalArgumentException("The store has no step " + step);
        }
    }

    /** Ends the steps whose process died before it could. */
    void endAbandoned(Instant now) throws SQLException {
        sql.update(
                "UPDATE step SET status = 'stopped-service-shutdown', detail = ?, ended = ?"
                        + " WHERE status = ?",
                "The process that ran this step ended before the step did. What it had committed"
                        + " stands; run the step again.",
                now.toString(),
                StepRecord.IN_PROGRESS);
        sql.update("UPDATE run SET ended = ? WHERE ended IS NULL", now.toString());
    }

    List<StepRecord> steps(int limit) throws SQLException {
        return withCounters(
                sql.list(
                        STEP
                                + " FROM step --DERBY-PROPERTIES index=step_newest\n"
                                + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY",
                        RunTable::readStep,
                        Limits.page(limit)));
    }

    /** Steps of a run, oldest first. */
    List<StepRecord> stepsOf(long run) throws SQLException {
        return withCounters(
                sql.list(
                        STEP
                                + " FROM step --DERBY-PROPERTIES index=step_run\n"
                                + " WHERE run = ? ORDER BY id",
                        RunTable::readStep,
                        run));
    }

    private List<StepRecord> withCounters(List<StepRecord> steps) throws SQLException {
        Map<Long, SortedMap<String, Long>> counters = new HashMap<>();
        sql.eachIn(
                "SELECT step, name, number FROM step_counter"
                        + " --DERBY-PROPERTIES constraint=step_counter_pk\n WHERE step IN (#)",
                steps.stream().map(StepRecord::id).toList(),
                row ->
                        counters.computeIfAbsent(row.getLong(1), id -> new TreeMap<>())
                                .put(row.getString(2), row.getLong(3)));
        List<StepRecord> complete = new ArrayList<>();
        for (StepRecord step : steps) {
            complete.add(withCounters(step, counters.getOrDefault(step.id(), new TreeMap<>())));
        }
        return complete;
    }

    List<ObjectError> errors(long step) throws SQLException {
        return sql.list(
                "SELECT step, connector, object, dn, type, algorithm_step, rule_key, message"
                        + " FROM object_error --DERBY-PROPERTIES index=object_error_step\n"
                        + " WHERE step = ? ORDER BY step, id",
                RunTable::readError,
                step);
    }

    long currentErrors(int connector) throws SQLException {
        long errors = 0;
        for (String kind : List.of("%-import", "%-sync")) {
            errors +=
                    sql.number(
                            "SELECT COUNT(*) FROM object_error WHERE step ="
                                    + " (SELECT MAX(id) FROM step WHERE connector = ?"
                                    + " AND name LIKE ? AND status <> ?)",
                            connector,
                            kind,
                            StepRecord.IN_PROGRESS);
        }
        return errors;
    }

    private void saveCounters(long step, SortedMap<String, Long> counters) throws SQLException {
        sql.update("DELETE FROM step_counter WHERE step = ?", step);
        Sql.Batch batch =
                sql.batch("INSERT INTO step_counter (step, name, number) VALUES (?, ?, ?)");
        for (Map.Entry<String, Long> counter : counters.entrySet()) {
            batch.add(step, Limits.text(counter.getKey(), COUNTER), counter.getValue());
        }
        batch.run();
    }

    private void saveErrors(long step, List<ObjectError> errors) throws SQLException {
        if (errors.isEmpty()) {
            return;
        }
        long id = sequences.take(Sequences.ERROR, errors.size());
        Sql.Batch batch =
                sql.batch(
                        "INSERT INTO object_error (id, step, connector, object, dn, type,"
                                + " algorithm_step, rule_key, message)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (ObjectError error : errors) {
            batch.add(
                    id++,
                    step,
                    error.connector(),
                    error.object(),
                    Limits.text(error.dn(), NAME),
                    Limits.text(error.type(), WORD),
                    Limits.text(error.algorithmStep(), WORD),
                    Limits.text(error.ruleKey(), RULE),
                    Limits.text(error.message(), SENTENCE));
        }
        batch.run();
    }

    private static StepRecord withCounters(StepRecord step, SortedMap<String, Long> counters) {
        return new StepRecord(
                step.id(),
                step.run(),
                step.connector(),
                step.step(),
                step.status(),
                step.detail(),
                step.started(),
                step.ended(),
                counters,
                step.position(),
                step.options());
    }

    private static StepRecord readStep(ResultSet row) throws SQLException {
        String ended = row.getString(8);
        return new StepRecord(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Instant.parse(row.getString(7)),
                ended == null ? null : Instant.parse(ended),
                new TreeMap<>(),
                row.getInt(9),
                row.getString(10));
    }

    private static ObjectError readError(ResultSet row) throws SQLException {
        return new ObjectError(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.view;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.engine.RunHistory;
import org.syncline.engine.RunStart;
import org.syncline.engine.RunView;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.store.CountedObject;
import org.syncline.store.RunRecord;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Runs in the store. */
public final class StoredRuns implements RunHistory {
    /** As long as the vendor's scheduler keeps them (semantics reference, 6.4). */
    private static final int USUAL_DAYS = 7;

    private static final String KEEP_DAYS = "history/keep-days";
    private static final int RUNS_AT_ONCE = 20;
    private static final int PLANS_AT_ONCE = 1;

    private final SyncStore store;
    private final StatusViews views;
    private final Clock clock;

    public StoredRuns(SyncStore store, StatusViews views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public long begin(RunStart start) {
        RunRecord run =
                new RunRecord(
                        0,
                        start.kind(),
                        start.profile(),
                        start.connector(),
                        start.person(),
                        start.planned(),
                        clock.instant(),
                        null);
        return store.inTransaction(session -> session.runs().start(run));
    }

    @Override
    public void enter(long run, int position, StepOptions options) {
        change(session -> session.runs().enter(run, position, OptionTexts.of(options)));
    }

    @Override
    public void end(long run) {
        change(session -> session.runs().end(run, clock.instant()));
    }

    @Override
    public void reopen(long run) {
        change(session -> session.runs().reopen(run, clock.instant()));
    }

    @Override
    public StepResult annotate(StepResult step, String note) {
        String detail = step.detail().isEmpty() ? note : note + " " + step.detail();
        change(
                session ->
                        session.finishStep(
                                step.id(), step.status(), detail, step.ended(), step.counters()));
        return step.withDetail(detail);
    }

    private void change(Consumer<StoreSession> work) {
        store.inTransaction(
                session -> {
                    work.accept(session);
                    return null;
                });
    }

    @Override
    public List<RunView> newest(int limit) {
        return store.inTransaction(
                session ->
                        session.runs().newest(limit).stream()
                                .map(run -> view(session, run))
                                .toList());
    }

    @Override
    public Optional<RunView> byId(long run) {
        return store.inTransaction(
                session -> session.runs().byId(run).map(record -> view(session, record)));
    }

    @Override
    public List<CountedObject> objects(long step, String counter, long after, int limit) {
        return store.inTransaction(session -> session.counted().page(step, counter, after, limit));
    }

    @Override
    public int keepDays() {
        return store.inTransaction(session -> session.property(KEEP_DAYS))
                .map(Integer::parseInt)
                .orElse(USUAL_DAYS);
    }

    @Override
    public void keepDays(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative");
        }
        change(session -> session.setProperty(KEEP_DAYS, Integer.toString(days)));
    }

    @Override
    public int purge() {
        Instant before = clock.instant().minus(Duration.ofDays(keepDays()));
        int forgotten = 0;
        int some;
        do {
            some = store.inTransaction(session -> session.purgeRuns(before, RUNS_AT_ONCE));
            forgotten += some;
        } while (some > 0);
        do {
            some = store.inTransaction(session -> session.plans().purge(before, PLANS_AT_ONCE));
        } while (some > 0);
        return forgotten;
    }

    private RunView view(StoreSession session, RunRecord run) {
        return new RunView(
                run.id(),
                new RunStart(
                        run.kind(), run.profile(), run.connector(), run.person(), run.planned()),
                run.started(),
                run.ended(),
                views.steps(session, session.runs().steps(run.id())));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.schedule.CycleHost;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.ScheduleListener;
import org.syncline.schedule.Scheduler;
import org.syncline.ui.LoadJob;
import org.syncline.ui.ProjectContext;
import org.syncline.ui.ProjectContextListener;
import org.syncline.ui.operations.internal.model.ScheduleState;
import org.syncline.ui.operations.internal.model.ScheduleSteering;

/**
 * The schedule of the open project for everything in the window that shows or steers it. An OSGi
 * service; commands return at once, listeners are called on the UI thread. Whether this window runs
 * the schedule is kept for each project: then it does so again when it is opened.
 */
public final class ScheduleDesk implements ProjectContextListener {
    private static final int LOOK_MILLIS = 5000;
    private static final String NODE = "org.syncline.ui.operations";
    private static final String KEY = "runs-schedule:";

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Runnable tick = this::tick;
    private ProjectContext context;
    private volatile ProjectSession session;
    private volatile ScheduleSteering steering;
    private volatile ScheduleState state = ScheduleState.NONE;
    private boolean ticking;

    /** Called by the framework, before {@link #activate}. */
    public void setContext(ProjectContext newContext) {
        context = newContext;
    }

    /** Called by the framework. */
    public void activate() {
        context.addListener(this);
        onDisplay(this::projectOpened);
    }

    /** Called by the framework. */
    public void deactivate() {
        context.removeListener(this);
        projectClosing();
    }

    /** What is known. */
    public ScheduleState state() {
        return state;
    }

    /** Calls back after each change of the state. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void tick() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        if (display.isDisposed()) {
            return;
        }
        if (steering != null && !listeners.isEmpty()) {
            look();
        }
        display.timerExec(LOOK_MILLIS, tick);
    }

    private static void onDisplay(Runnable action) {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(action);
            }
        }
    }

    @Override
    public void projectOpened() {
        ProjectSession now = context.session().orElse(null);
        if (now == session) {
            return;
        }
        if (!ticking) {
            ticking = true;
            tick();
        }
        projectClosing();
        session = now;
        if (now == null) {
            show(ScheduleState.NONE);
            return;
        }
        CycleHost host =
                (title, stop, work) ->
                        context.runAndWait(
                                title,
                                (lent, shown) -> work.run(lent, Scheduler.either(stop, shown)));
        steering = new ScheduleSteering(now.folder(), host, new Followed());
        if (preferences().getBoolean(key(now), false)) {
            doing("Starting the schedule", ScheduleSteering::startAgain, ScheduleDesk::leaveIt);
        } else {
            look();
        }
    }

    /** A service has the schedule meanwhile: that is shown anyway. */
    @SuppressWarnings("unused")
    private static void leaveIt(ProjectException problem) {
        // the state says who has it
    }

    @Override
    public void projectClosing() {
        ScheduleSteering before = steering;
        steering = null;
        session = null;
        if (before != null) {
            before.close();
        }
    }

    @Override
    public void dataChanged() {
        look();
    }

    /** Looks again soon, once for many calls; from any thread. */
    private void look() {
        if (asked.compareAndSet(false, true)) {
            onDisplay(
                    () -> {
                        asked.set(false);
                        ScheduleSteering now = steering;
                        if (now != null) {
                            looking(now).schedule();
                        }
                    });
        }
    }

    private LoadJob<ScheduleState> looking(ScheduleSteering now) {
        return new LoadJob<>(
                "Looking at the schedule",
                now::look,
                found -> {
                    if (now == steering) {
                        show(found);
                    }
                },
                ScheduleDesk::leaveIt);
    }

    private void show(ScheduleState found) {
        state = found;
        listeners.forEach(Runnable::run);
    }

    /** Has cycles start by the clock. */
    public void switchOn(Consumer<ProjectException> failed) {
        doing(
                "Starting the schedule",
                now -> {
                    if (now.switchOn()) {
                        remember(true);
                    }
                },
                failed);
    }

    /** Has no cycle start by the clock. */
    public void switchOff(Consumer<ProjectException> failed) {
        doing(
                "Ending the schedule",
                now -> {
                    remember(false);
                    now.switchOff();
                },
                failed);
    }

    public void runNow(CyclePolicy policy, Consumer<ProjectException> failed) {
        doing("Starting a cycle", now -> now.runNow(policy), failed);
    }

    public void stop(boolean atOnce, Consumer<ProjectException> failed) {
        doing("Stopping the cycle", now -> now.stop(atOnce), failed);
    }

    public void suspend(Consumer<ProjectException> failed) {
        doing("Suspending the schedule", ScheduleSteering::suspend, failed);
    }

    public void resume(Consumer<ProjectException> failed) {
        doing("Resuming the schedule", ScheduleSteering::resume, failed);
    }

    public void interval(Duration interval, Consumer<ProjectException> failed) {
        doing("Setting the interval", now -> now.interval(interval), failed);
    }

    public void next(CyclePolicy policy, Consumer<ProjectException> failed) {
        doing("Setting the next cycle", now -> now.next(policy), failed);
    }

    /** Off the UI thread; what comes of it is shown. */
    private void doing(
            String name, Consumer<ScheduleSteering> action, Consumer<ProjectException> failed) {
        ScheduleSteering now = steering;
        if (now == null) {
            return;
        }
        new LoadJob<>(
                        name,
                        () -> {
                            action.accept(now);
                            return now.look();
                        },
                        found -> {
                            if (now == steering) {
                                show(found);
                            }
                        },
                        problem -> {
                            look();
                            failed.accept(problem);
                        })
                .schedule();
    }

    private void remember(boolean here) {
        ProjectSession now = session;
        if (now == null) {
            return;
        }
        preferences().putBoolean(key(now), here);
        try {
            preferences().flush();
        } catch (BackingStoreException e) {
            throw new ProjectException(
                    "The choice could not be kept: " + e.getMessage() + ".",
                    "The schedule runs until the window is closed; switch it on again then.",
                    e);
        }
    }

    private static String key(ProjectSession of) {
        return KEY + of.folder();
    }

    private static IEclipsePreferences preferences() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }

    /** Called by threads of the scheduler. */
    private final class Followed implements ScheduleListener {
        @Override
        public void stepEnded(StepResult step) {
            context.refresh();
        }

        @Override
        public void changed() {
            look();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CycleHost;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.ScheduleClient;
import org.syncline.schedule.ScheduleListener;
import org.syncline.schedule.ScheduleService;
import org.syncline.schedule.ScheduleStatus;
import org.syncline.schedule.Scheduler;
import org.syncline.ui.operations.internal.model.ScheduleState.Owner;

/**
 * Runs the schedule of one project in this process, or steers the process that does. Everything may
 * wait for a file or for that process: not for the UI thread. Safe for use by many threads, which
 * wait for each other.
 */
public final class ScheduleSteering implements AutoCloseable {
    private static final String KIND = "workbench";

    private final Path folder;
    private final CycleHost host;
    private final ScheduleListener listener;
    private ScheduleService service;
    private boolean leaving;

    /**
     * @param host lends the session of the window to a cycle
     * @param listener is told what happens while this process runs the schedule, on threads of the
     *     scheduler; must return at once
     */
    public ScheduleSteering(Path folder, CycleHost host, ScheduleListener listener) {
        this.folder = folder;
        this.host = host;
        this.listener = listener;
    }

    /** How things stand; gives the schedule back when it was to be given back after a cycle. */
    public synchronized ScheduleState look() {
        try {
            if (service != null && leaving && isIdle()) {
                release();
            }
            if (service != null) {
                ScheduleStatus status = service.scheduler().status();
                return new ScheduleState(Owner.HERE, "this window", status, leaving, null);
            }
            Optional<ScheduleClient> other = ScheduleClient.find(folder);
            if (other.isPresent()) {
                ScheduleStatus status = other.get().send("status");
                return new ScheduleState(Owner.OTHER, other.get().holder(), status, false, null);
            }
            ScheduleStatus kept = ScheduleClient.kept(folder);
            return new ScheduleState(Owner.NOBODY, "nobody", kept, false, null);
        } catch (ProjectException e) {
            return new ScheduleState(Owner.NOBODY, "", null, false, e);
        }
    }

    private boolean isIdle() {
        ScheduleStatus status = service.scheduler().status();
        // With the clock suspended there is a next start only when a person asked for one.
        return !status.inProgress() && status.nextStart() == null;
    }

    /**
     * Has cycles start by the clock: in this process, or in the one that has the schedule.
     *
     * @return whether it is this process
     * @throws ProjectException when the schedule cannot be taken
     */
    public synchronized boolean switchOn() {
        if (service == null && ScheduleClient.find(folder).isPresent()) {
            other().send("on");
            return false;
        }
        boolean opened = service == null;
        if (opened) {
            open();
        }
        leaving = false;
        service.scheduler().enable(true);
        service.scheduler().resume();
        if (opened) {
            service.begin();
        }
        return true;
    }

    /**
     * Runs the schedule in this process again, as it is kept, unless another one has it by now:
     * what a person said there, or with the command line, stands.
     */
    public synchronized void startAgain() {
        if (service == null && ScheduleClient.find(folder).isEmpty()) {
            open();
            service.begin();
        }
    }

    /**
     * Has no cycle start by the clock any more. This process gives the schedule up when the cycle
     * in progress has ended; a service goes on, with its clock off.
     */
    public synchronized void switchOff() {
        if (service == null) {
            ScheduleClient.find(folder).ifPresent(client -> client.send("off"));
            return;
        }
        leaving = true;
        service.scheduler().suspend();
        if (isIdle()) {
            release();
        }
    }

    /** Starts a cycle, in the process that has the schedule, or in this one for this one cycle. */
    public synchronized void runNow(CyclePolicy policy) {
        if (service != null) {
            service.scheduler().runNow(policy);
            return;
        }
        Optional<ScheduleClient> other = ScheduleClient.find(folder);
        if (other.isPresent()) {
            other.get().send("run-now " + policy.word());
            return;
        }
        open();
        leaving = true;
        service.scheduler().suspend();
        service.scheduler().runNow(policy);
        service.begin();
    }

    /** Ends the cycle in progress, behind the step that runs or at once. */
    public void stop(boolean atOnce) {
        steer(atOnce ? "stop now" : "stop", scheduler -> scheduler.stop(atOnce));
    }

    public void suspend() {
        steer("suspend", Scheduler::suspend);
    }

    public void resume() {
        steer("resume", Scheduler::resume);
    }

    public void interval(Duration interval) {
        set("interval " + Intervals.text(interval), scheduler -> scheduler.interval(interval));
    }

    public void next(CyclePolicy policy) {
        set("next " + policy.word(), scheduler -> scheduler.next(policy));
    }

    private synchronized void steer(String command, Consumer<Scheduler> here) {
        if (service != null) {
            here.accept(service.scheduler());
        } else {
            other().send(command);
        }
    }

    /** What is kept can be set also while nobody runs the schedule. */
    private synchronized void set(String command, Consumer<Scheduler> here) {
        if (service != null || ScheduleClient.find(folder).isPresent()) {
            steer(command, here);
        } else {
            ScheduleClient.change(folder, here);
        }
    }

    private ScheduleClient other() {
        return ScheduleClient.find(folder)
                .orElseThrow(
                        () ->
                                new ProjectException(
                                        "Nobody runs the schedule of this project any more.",
                                        "Switch it on in this window.",
                                        null));
    }

    private void open() {
        service = ScheduleService.open(folder, KIND, host, listener);
    }

    private void release() {
        ScheduleService running = service;
        service = null;
        leaving = false;
        running.close();
    }

    /** Ends the cycle in progress, waits for its end, and gives the schedule up. Idempotent. */
    @Override
    public synchronized void close() {
        if (service != null) {
            release();
        }
    }
}

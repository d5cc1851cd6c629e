// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.schedule.internal.CommandSocket;
import org.syncline.schedule.internal.Commands;
import org.syncline.schedule.internal.OwnerLock;
import org.syncline.schedule.internal.ServiceNote;

/**
 * A scheduler that lives: one for a project at a time, on whatever machine and process, steered by
 * its owner and, over a loopback socket, by everybody who can read the project's {@code .syncline}.
 */
public final class ScheduleService implements AutoCloseable {
    private static final long TICK_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 50;

    private final Path folder;
    private final OwnerLock lock;
    private final Scheduler scheduler;
    private final CommandSocket socket;
    private final ScheduledExecutorService ticker;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    private ScheduleService(Path folder, String kind, OwnerLock lock, Scheduler scheduler)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.scheduler = scheduler;
        socket = CommandSocket.open(new Commands(scheduler, ended::countDown)::answer);
        try {
            socket.announce(folder, kind);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        ticker =
                Executors.newSingleThreadScheduledExecutor(
                        work -> Thread.ofPlatform().name("Schedule").unstarted(work));
    }

    /**
     * Takes the schedule of a project; {@link #begin} starts the clock.
     *
     * @param kind for people: {@code service} or {@code workbench}
     * @throws ProjectException when another process, or another place in this one, has it, or when
     *     what is kept of it cannot be read
     */
    @SuppressWarnings("resource") // the service closes lock and socket
    public static ScheduleService open(
            Path folder, String kind, CycleHost host, ScheduleListener listener) {
        OwnerLock lock = OwnerLock.take(folder);
        try {
            Scheduler scheduler = new Scheduler(folder, host, Clock.systemUTC(), listener);
            return new ScheduleService(folder, kind, lock, scheduler);
        } catch (IOException e) {
            lock.close();
            throw new ProjectException(
                    "The schedule cannot be steered: " + Printable.of(e.toString(), 200),
                    "See that the project folder is writable and that this user may listen on"
                            + " 127.0.0.1.",
                    e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public Scheduler scheduler() {
        return scheduler;
    }

    /** Starts the clock. */
    public void begin() {
        ticker.scheduleWithFixedDelay(scheduler::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Waits until somebody asks for the end, a moment at most.
     *
     * @return whether somebody did
     */
    public boolean awaitEnd(long millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Stops the step that runs, waits for its end and gives the schedule back. Idempotent. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            ticker.shutdown();
            scheduler.end();
            await();
        } finally {
            ended.countDown();
            try {
                socket.close();
                ServiceNote.remove(folder);
            } catch (
                    @SuppressWarnings("unused")
                    IOException e) {
                // A note of a process that is gone misleads nobody.
            } finally {
                lock.close();
            }
        }
    }

    private void await() {
        try {
            if (!ticker.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ticker.shutdownNow();
            }
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            ticker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

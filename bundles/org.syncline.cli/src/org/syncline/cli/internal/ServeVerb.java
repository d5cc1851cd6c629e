// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.schedule.CycleHost;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.ScheduleService;
import org.syncline.schedule.Scheduler;

/** {@code serve}: runs the schedule of a project until the process is told to end. */
final class ServeVerb implements Verb {
    private static final long LOOK_MILLIS = 200;

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String synopsis() {
        return "PROJECT [--interval 30m] [--cycle delta|initial] [--once]";
    }

    @Override
    public String summary() {
        return "run the project's schedule until told to end: a cycle every 30 minutes, or --once";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of("--interval", "--cycle"), Set.of("--once"));
        Path folder = arguments.nextPath("project folder");
        boolean once = arguments.has("--once");
        Optional<Duration> interval = arguments.option("--interval").map(ServeVerb::interval);
        Optional<CyclePolicy> cycle =
                arguments.option("--cycle").map(word -> CyclePolicies.of("--cycle", word));
        arguments.end();
        ServeLog log = new ServeLog(context.console().out());
        try (StopSignal stop = StopSignal.register(once ? ExitCode.FAILED : ExitCode.DONE);
                ScheduleService service = open(folder, context, log)) {
            interval.ifPresent(service.scheduler()::interval);
            cycle.ifPresent(service.scheduler()::next);
            return once ? once(service.scheduler(), stop) : serve(service, stop, log);
        }
    }

    private static Duration interval(String text) {
        try {
            return Intervals.parse(text);
        } catch (ProjectException e) {
            throw new UsageException(e.getMessage() + " " + e.remedy());
        }
    }

    private static ScheduleService open(Path folder, Context context, ServeLog log) {
        // Says at once what is wrong with the folder; cycles open it anew.
        context.open(folder).close();
        Path absolute = folder.toAbsolutePath().normalize();
        CycleHost host =
                (title, progress, work) -> {
                    // Between cycles other verbs have the store.
                    try (ProjectSession session = context.open(absolute)) {
                        work.run(session, progress);
                    }
                };
        return ScheduleService.open(absolute, "service", host, log);
    }

    private static int serve(ScheduleService service, StopSignal stop, ServeLog log) {
        log.serving(service.scheduler().status());
        service.begin();
        try {
            while (!stop.isGiven() && !service.awaitEnd(LOOK_MILLIS)) {
                // the service works in threads of its own
            }
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        service.close();
        log.ended();
        return ExitCode.DONE;
    }

    private static int once(Scheduler scheduler, StopSignal stop) {
        scheduler.runNow(scheduler.status().settings().next());
        Thread watch =
                Thread.ofPlatform()
                        .daemon()
                        .name("Watch for the end")
                        .unstarted(() -> watch(scheduler, stop));
        watch.start();
        scheduler.tick();
        watch.interrupt();
        CycleResult result = scheduler.status().last();
        return result != null && result.outcome() == CycleResult.Outcome.SUCCESS
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    private static void watch(Scheduler scheduler, StopSignal stop) {
        try {
            while (!stop.isGiven()) {
                Thread.sleep(LOOK_MILLIS);
            }
            scheduler.end();
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            // The cycle has ended before.
            Thread.currentThread().interrupt();
        }
    }
}

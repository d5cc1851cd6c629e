// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.schedule.CyclePolicy;
import org.syncline.schedule.CycleResult;
import org.syncline.schedule.Intervals;
import org.syncline.schedule.ScheduleClient;
import org.syncline.schedule.ScheduleStatus;
import org.syncline.schedule.Scheduler;

/** {@code schedule}: shows and steers the schedule of a project, in whichever process runs it. */
final class ScheduleVerb implements Verb {
    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public String synopsis() {
        return "PROJECT [on|off|interval TIME|next delta|initial|suspend|resume"
                + "|run-now [delta|initial]|stop [now]|end] [--format text|json]";
    }

    @Override
    public String summary() {
        return "show the project's schedule, or steer it and the service that runs it";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments = new Arguments(words, Set.of("--format"), Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        String word = arguments.nextIfAny().orElse("status");
        String value = value(word, arguments);
        arguments.end();
        context.open(folder).close();
        Path absolute = folder.toAbsolutePath().normalize();
        Optional<ScheduleClient> service = ScheduleClient.find(absolute);
        ScheduleStatus status =
                service.isPresent()
                        ? service.get().send((word + " " + value).strip())
                        : idle(absolute, word, value);
        String holder = service.map(ScheduleClient::holder).orElse(null);
        if (json) {
            Json.print(context.console().out(), json(status, holder));
        } else {
            text(status, holder, context.console().out());
        }
        return ExitCode.DONE;
    }

    private static String value(String word, Arguments arguments) {
        return switch (word) {
            case "status", "on", "off", "suspend", "resume", "end" -> "";
            case "interval" -> interval(arguments.next("interval"));
            case "next" -> CyclePolicies.of(word, arguments.next("word delta or initial")).word();
            case "run-now" -> CyclePolicies.of(word, arguments.nextIfAny().orElse("delta")).word();
            case "stop" -> now(arguments.nextIfAny());
            default -> throw new UsageException("schedule knows no \"" + word + "\".");
        };
    }

    private static String interval(String text) {
        try {
            return Intervals.text(Intervals.parse(text));
        } catch (ProjectException e) {
            throw new UsageException(e.getMessage() + " " + e.remedy());
        }
    }

    private static String now(Optional<String> word) {
        if (word.isPresent() && !word.get().equals("now")) {
            throw new UsageException("stop takes nothing, or now to stop the step that runs too.");
        }
        return word.orElse("");
    }

    private static ScheduleStatus idle(Path folder, String word, String value) {
        return switch (word) {
            case "status" -> ScheduleClient.kept(folder);
            case "on" -> change(folder, scheduler -> scheduler.enable(true));
            case "off" -> change(folder, scheduler -> scheduler.enable(false));
            case "interval" ->
                    change(folder, scheduler -> scheduler.interval(Intervals.parse(value)));
            case "next" ->
                    change(
                            folder,
                            scheduler -> scheduler.next(CyclePolicy.ofWord(value).orElseThrow()));
            default ->
                    throw new ProjectException(
                            "No process runs the schedule of this project.",
                            "Start one with \"syncline serve PROJECT\", or run a cycle with"
                                    + " \"syncline run PROJECT\".",
                            null);
        };
    }

    private static ScheduleStatus change(Path folder, Consumer<Scheduler> change) {
        return ScheduleClient.change(folder, change);
    }

    private static void text(ScheduleStatus status, String holder, Output out) {
        out.println("run by      " + (holder == null ? "nobody" : Printable.of(holder)));
        out.println("schedule    " + state(status));
        out.println("interval    " + Intervals.text(status.settings().effective()));
        out.println("next        " + next(status, holder));
        out.println("in progress " + progress(status));
        out.println("last        " + last(status.last()));
    }

    private static String state(ScheduleStatus status) {
        if (!status.settings().enabled()) {
            return "off";
        }
        return status.suspended() ? "on, suspended" : "on";
    }

    private static String next(ScheduleStatus status, String holder) {
        String policy = status.settings().next().word();
        if (holder == null) {
            return policy + ", when a service runs";
        }
        return status.nextStart() == null
                ? policy
                : policy + ", " + RunTexts.time(status.nextStart());
    }

    private static String progress(ScheduleStatus status) {
        return status.inProgress()
                ? status.running().word()
                        + " cycle since "
                        + RunTexts.time(status.runningSince())
                        + (status.stopping() ? ", stopping" : "")
                : "nothing";
    }

    private static String last(CycleResult result) {
        if (result == null) {
            return "none yet";
        }
        return Printable.of(
                result.policy().word()
                        + " cycle, "
                        + RunTexts.time(result.started())
                        + ", "
                        + result.outcome().label()
                        + (result.detail().isEmpty() ? "" : ": " + result.detail()));
    }

    private static JsonObject json(ScheduleStatus status, String holder) {
        JsonObject one = new JsonObject();
        one.addProperty("runBy", holder);
        one.addProperty("enabled", status.settings().enabled());
        one.addProperty("suspended", status.suspended());
        one.addProperty("interval", Intervals.text(status.settings().effective()));
        one.addProperty("next", status.settings().next().word());
        one.addProperty("nextStart", holder == null ? null : time(status.nextStart()));
        one.addProperty("running", status.inProgress() ? status.running().word() : null);
        one.addProperty("runningSince", time(status.runningSince()));
        one.addProperty("stopping", status.stopping());
        one.add("last", status.last() == null ? null : json(status.last()));
        return one;
    }

    private static JsonObject json(CycleResult result) {
        JsonObject one = new JsonObject();
        one.addProperty("cycle", result.policy().word());
        one.addProperty("started", time(result.started()));
        one.addProperty("ended", time(result.ended()));
        one.addProperty("outcome", result.outcome().label());
        one.addProperty("detail", result.detail());
        return one;
    }

    private static String time(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}

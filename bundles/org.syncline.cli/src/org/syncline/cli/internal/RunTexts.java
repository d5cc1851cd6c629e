// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;

/** How runs of the history are shown. */
final class RunTexts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private RunTexts() {}

    /** Local, to the second. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static void text(RunView run, Output out) {
        List<String> head = new ArrayList<>();
        head.add("run " + run.id());
        head.add(run.start().profile());
        head.add(run.status());
        head.add(time(run.started()));
        if (run.ended() != null) {
            head.add(Numbers.duration(Duration.between(run.started(), run.ended())));
        }
        if (!run.start().person().isEmpty()) {
            head.add("by " + run.start().person());
        }
        out.println(Printable.of(String.join("  ", head)));
        for (StepResult step : run.steps()) {
            Steps.text(String.format(Locale.ROOT, "%6d  ", step.id()), step, out);
        }
    }

    /** Runs newest first; {@code steps} holds the steps of all of them, newest first too. */
    static JsonObject json(List<RunView> runs) {
        JsonObject result = new JsonObject();
        JsonArray array = new JsonArray();
        List<StepResult> steps = new ArrayList<>();
        for (RunView run : runs) {
            array.add(json(run));
            steps.addAll(run.steps().reversed());
        }
        result.add("runs", array);
        result.add("steps", Steps.json(steps).get("steps"));
        return result;
    }

    private static JsonObject json(RunView run) {
        JsonObject one = new JsonObject();
        one.addProperty("run", run.id());
        one.addProperty("profile", run.start().profile());
        one.addProperty("person", run.start().person());
        one.addProperty("status", run.status());
        one.addProperty("started", run.started().toString());
        one.addProperty("ended", run.ended() == null ? null : run.ended().toString());
        JsonArray steps = new JsonArray();
        run.steps().forEach(step -> steps.add(step.id()));
        one.add("steps", steps);
        return one;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;
import org.syncline.project.RunResult;

/** How steps are shown, by {@code run}, {@code history}, {@code errors} and {@code demo}. */
final class Steps {
    private static final int ERRORS_SHOWN = 10;

    /** For verbs that show all steps when the last has ended. */
    static final Consumer<StepResult> SHOWN_LATER =
            step -> {
                // nothing to do as it ends
            };

    private Steps() {}

    static void text(StepResult step, Output out) {
        text("  ", step, out);
    }

    /**
     * @param head what stands before it in its line
     */
    static void text(String head, StepResult step, Output out) {
        out.println(
                head
                        + pad(step.connector(), 16)
                        + pad(step.step(), 13)
                        + pad(step.status(), 26)
                        + duration(step)
                        + counters(step));
        if (!step.options().isEmpty()) {
            out.println("      " + Printable.of(step.options()));
        }
        if (!step.detail().isEmpty()) {
            out.println("      " + Printable.of(step.detail()));
        }
        step.errors().stream()
                .limit(ERRORS_SHOWN)
                .forEach(error -> out.println("      " + line(error)));
        if (step.errors().size() > ERRORS_SHOWN) {
            out.println(
                    "      and "
                            + Numbers.count(step.errors().size() - ERRORS_SHOWN)
                            + " more, see \"syncline errors\"");
        }
    }

    static void text(RunResult result, Output out) {
        result.steps().forEach(step -> text(step, out));
        result.held().forEach(step -> text("  ", step, out));
    }

    /**
     * @param head what stands before it in its line
     */
    static void text(String head, RunResult.HeldStep step, Output out) {
        out.println(
                head
                        + pad(step.connector(), 16)
                        + pad(step.step(), 13)
                        + Printable.of("not run. " + step.reason()));
    }

    static String line(ErrorView error) {
        String rule =
                error.rule() == null
                        ? ""
                        : " ["
                                + error.rule().name()
                                + ", "
                                + error.rule().file()
                                + ":"
                                + error.rule().line()
                                + "]";
        return Printable.of(error.dn() + ": " + error.type() + ": " + error.message() + rule);
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    private static String duration(StepResult step) {
        return step.ended() == null
                ? ""
                : pad(Numbers.duration(Duration.between(step.started(), step.ended())), 9);
    }

    private static String counters(StepResult step) {
        StringBuilder text = new StringBuilder();
        step.counters()
                .forEach(
                        (name, number) -> {
                            if (number > 0) {
                                text.append(text.isEmpty() ? "" : ", ").append(name).append(' ');
                                text.append(Numbers.count(number));
                            }
                        });
        return text.toString();
    }

    static boolean failed(StepResult step) {
        return step.stopped() || !step.errors().isEmpty() || step.status().endsWith("-errors");
    }

    static boolean failed(RunResult result) {
        return !result.held().isEmpty() || result.steps().stream().anyMatch(Steps::failed);
    }

    static JsonObject json(RunResult result) {
        JsonObject json = json(result.steps());
        JsonArray held = new JsonArray();
        for (RunResult.HeldStep step : result.held()) {
            JsonObject one = new JsonObject();
            one.addProperty("connector", step.connector());
            one.addProperty("step", step.step());
            one.addProperty("reason", step.reason());
            held.add(one);
        }
        json.add("notRun", held);
        return json;
    }

    static JsonObject json(List<StepResult> steps) {
        JsonArray array = new JsonArray();
        steps.forEach(step -> array.add(json(step)));
        JsonObject result = new JsonObject();
        result.add("steps", array);
        return result;
    }

    private static JsonObject json(StepResult step) {
        JsonObject one = new JsonObject();
        one.addProperty("connector", step.connector());
        one.addProperty("step", step.step());
        one.addProperty("status", step.status());
        one.addProperty("detail", step.detail());
        one.addProperty("id", step.id());
        one.addProperty("run", step.run());
        one.addProperty("options", step.options());
        JsonObject counters = new JsonObject();
        step.counters().forEach(counters::addProperty);
        one.add("counters", counters);
        JsonArray errors = new JsonArray();
        step.errors().forEach(error -> errors.add(json(error)));
        one.add("errors", errors);
        return one;
    }

    static JsonObject json(ErrorView error) {
        JsonObject one = new JsonObject();
        one.addProperty("dn", error.dn());
        one.addProperty("type", error.type());
        one.addProperty("algorithmStep", error.algorithmStep());
        one.add("rule", error.rule() == null ? null : Pending.json(error.rule()));
        one.addProperty("message", error.message());
        return one;
    }
}

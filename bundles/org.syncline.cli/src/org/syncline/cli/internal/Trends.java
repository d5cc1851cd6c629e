// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.model.Printable;
import org.syncline.project.StepTrend;

/** {@code history --trends}: how the steps of each kind went over time, oldest first. */
final class Trends {
    /**
     * The steps of one kind.
     *
     * @param connector name of the connector
     * @param step {@link StepType#word()}
     */
    private record Trend(String connector, String step, List<StepTrend.Point> points) {}

    private final List<Trend> trends = new ArrayList<>();

    /**
     * @param runs with the steps that were asked for
     */
    Trends(List<RunView> runs) {
        List<StepResult> steps = runs.stream().flatMap(run -> run.steps().stream()).toList();
        TreeSet<String> connectors = new TreeSet<>();
        steps.forEach(step -> connectors.add(step.connector()));
        for (String connector : connectors) {
            for (StepType type : StepType.values()) {
                List<StepTrend.Point> points = StepTrend.of(steps, connector, type.word());
                if (!points.isEmpty()) {
                    trends.add(new Trend(connector, type.word(), points));
                }
            }
        }
    }

    void show(boolean json, Output out) {
        if (json) {
            JsonArray all = new JsonArray();
            trends.forEach(trend -> all.add(json(trend)));
            Json.print(out, all);
        } else {
            trends.forEach(trend -> text(trend, out));
        }
    }

    private static void text(Trend trend, Output out) {
        out.println(Printable.of(trend.connector()) + " " + trend.step());
        TextTable table = new TextTable(List.of(true, false, true, true, true, true, true));
        table.row("step", "started", "took", "objects", "objects/s", "changes", "errors");
        for (StepTrend.Point point : trend.points()) {
            table.row(
                    point.step(),
                    RunTexts.time(point.started()),
                    Numbers.duration(Duration.ofMillis(point.millis())),
                    Numbers.count(point.objects()),
                    String.format(Locale.ROOT, "%,.1f", point.throughput()),
                    Numbers.count(point.changes()),
                    Numbers.count(point.errors()));
        }
        out.print(table.toString());
    }

    private static JsonObject json(Trend trend) {
        JsonObject one = new JsonObject();
        one.addProperty("connector", trend.connector());
        one.addProperty("step", trend.step());
        JsonArray points = new JsonArray();
        for (StepTrend.Point point : trend.points()) {
            JsonObject json = new JsonObject();
            json.addProperty("step", point.step());
            json.addProperty("started", point.started().toString());
            json.addProperty("millis", point.millis());
            json.addProperty("objects", point.objects());
            json.addProperty("objectsPerSecond", Math.round(point.throughput() * 10) / 10.0);
            json.addProperty("changes", point.changes());
            json.addProperty("errors", point.errors());
            points.add(json);
        }
        one.add("points", points);
        return one;
    }
}

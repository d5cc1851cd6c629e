// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.engine.ErrorView;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectSession;

/** {@code errors}: the object errors of the newest step of each kind and connector. */
final class ErrorsVerb extends ProjectVerb {
    private static final int STEPS_READ = 200;

    @Override
    public String name() {
        return "errors";
    }

    @Override
    public String summary() {
        return "object errors of the newest step of each connector and kind";
    }

    @Override
    int show(ProjectSession session, boolean json, Output out) {
        List<StepResult> newest = newest(session.history(STEPS_READ));
        if (json) {
            Json.print(out, json(newest));
        } else {
            newest.forEach(step -> text(step, out));
        }
        return newest.stream().allMatch(step -> step.errors().isEmpty())
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    private static List<StepResult> newest(List<StepResult> steps) {
        Set<String> seen = new HashSet<>();
        return steps.stream()
                .filter(step -> seen.add(step.connector() + "/" + step.step()))
                .toList();
    }

    private static void text(StepResult step, Output out) {
        for (ErrorView error : step.errors()) {
            out.println(step.connector() + " " + step.step() + ": " + Steps.line(error));
        }
    }

    private static JsonArray json(List<StepResult> steps) {
        JsonArray array = new JsonArray();
        for (StepResult step : steps) {
            for (ErrorView error : step.errors()) {
                JsonObject one = Steps.json(error);
                one.addProperty("connector", step.connector());
                one.addProperty("step", step.step());
                array.add(one);
            }
        }
        return array;
    }
}

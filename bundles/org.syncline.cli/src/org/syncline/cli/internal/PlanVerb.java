// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.syncline.engine.plan.Plan;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.project.ProjectSession;

/** {@code plan}: seals the pending exports of a connector for a review. */
final class PlanVerb implements Verb {
    @Override
    public String name() {
        return "plan";
    }

    @Override
    public String synopsis() {
        return "PROJECT --connector NAME [--dry-run] [--format text|json]";
    }

    @Override
    public String summary() {
        return "seal what is pending for a target, to be reviewed and exported; ends with 2 when"
                + " there are changes";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(words, Set.of("--connector", "--format"), Set.of("--dry-run"));
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        String connector =
                arguments
                        .option("--connector")
                        .orElseThrow(() -> new UsageException("--connector NAME is missing."));
        try (ProjectSession session = context.open(folder)) {
            Plan plan =
                    arguments.has("--dry-run")
                            ? session.exports().dryRun(connector)
                            : session.exports().plan(connector);
            Output out = context.console().out();
            if (json) {
                Json.print(out, json(plan));
            } else {
                text(plan, out);
            }
            if (plan.rulesChanged()) {
                context.console()
                        .err()
                        .println(
                                "syncline: The rules have changed since they were last applied, so"
                                        + " no export accepts this plan. Synchronize, then plan"
                                        + " again.");
            }
            return plan.size() == 0 ? ExitCode.DONE : ExitCode.CHANGES;
        }
    }

    private static void text(Plan plan, Output out) {
        out.println(
                (plan.id().isEmpty() ? "dry run" : "plan " + plan.id())
                        + " for "
                        + Printable.of(plan.connector())
                        + ": "
                        + counts(plan));
        if (!plan.id().isEmpty() && plan.size() > 0) {
            out.println(
                    "decide with: syncline review PROJECT --plan "
                            + plan.id()
                            + " --approve|--hold|--reject QUERY --note TEXT");
        }
    }

    private static String counts(Plan plan) {
        if (plan.size() == 0) {
            return "nothing to write";
        }
        StringBuilder text = new StringBuilder();
        for (Operation operation : Operation.values()) {
            if (plan.count(operation) > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(Numbers.count(plan.count(operation)))
                        .append(' ')
                        .append(operation.word());
            }
        }
        return text.toString();
    }

    private static JsonObject json(Plan plan) {
        JsonObject one = new JsonObject();
        one.addProperty("id", plan.id().isEmpty() ? null : plan.id());
        one.addProperty("digest", plan.digest());
        for (Operation operation :
                List.of(
                        Operation.ADD,
                        Operation.UPDATE,
                        Operation.RENAME,
                        Operation.DELETE,
                        Operation.DELETE_ADD)) {
            one.addProperty(operation.word(), plan.count(operation));
        }
        one.addProperty("connector", plan.connector());
        one.addProperty("ruleDigest", plan.ruleDigest());
        one.addProperty("rulesChanged", plan.rulesChanged());
        JsonObject watermarks = new JsonObject();
        plan.watermarks().forEach(watermarks::addProperty);
        one.add("watermarks", watermarks);
        return one;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.engine.plan.Decision;
import org.syncline.engine.plan.Hold;
import org.syncline.engine.plan.PlanChange;
import org.syncline.engine.plan.Verdict;
import org.syncline.engine.search.QueryException;
import org.syncline.model.Printable;
import org.syncline.project.ProjectSession;
import org.syncline.project.ReviewRequest;
import org.syncline.project.Reviewed;
import org.syncline.review.PlanQuery;

/** {@code review}: decides about changes of a plan, or shows them. */
final class ReviewVerb implements Verb {
    private static final Set<String> VERDICTS = Set.of("--approve", "--hold", "--reject");

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String synopsis() {
        return "PROJECT --plan ID [(--approve|--hold|--reject) QUERY --note TEXT]"
                + " [--format text|json]";
    }

    @Override
    public String summary() {
        return "decide about changes of a plan; without a decision, show them as they stand";
    }

    @Override
    public int run(List<String> words, Context context) {
        Arguments arguments =
                new Arguments(
                        words,
                        Set.of("--plan", "--note", "--format", "--approve", "--hold", "--reject"),
                        Set.of());
        boolean json = arguments.choice("--format", List.of("text", "json")).equals("json");
        Path folder = arguments.nextPath("project folder");
        arguments.end();
        String plan =
                arguments
                        .option("--plan")
                        .orElseThrow(() -> new UsageException("--plan ID is missing."));
        List<String> given =
                VERDICTS.stream().filter(word -> arguments.option(word).isPresent()).toList();
        if (given.size() > 1) {
            throw new UsageException("Name one of --approve, --hold and --reject.");
        }
        ReviewRequest request = given.isEmpty() ? null : request(plan, given.getFirst(), arguments);
        try (ProjectSession session = context.open(folder)) {
            Output out = context.console().out();
            if (request != null) {
                Reviewed reviewed = session.exports().review(request);
                show(request, reviewed, json, out);
                return reviewed.decided() == 0 ? ExitCode.FAILED : ExitCode.DONE;
            }
            list(session, plan, json, out);
            return ExitCode.DONE;
        }
    }

    private static ReviewRequest request(String plan, String word, Arguments arguments) {
        Verdict verdict =
                switch (word) {
                    case "--approve" -> Verdict.APPROVED;
                    case "--hold" -> Verdict.HELD;
                    default -> Verdict.REJECTED;
                };
        String note = arguments.option("--note").orElse("");
        if (note.isBlank()) {
            throw new UsageException("--note TEXT is missing: say why, for whoever reads it.");
        }
        try {
            PlanQuery query = PlanQuery.of(arguments.option(word).orElseThrow());
            return new ReviewRequest(plan, query, verdict, note);
        } catch (QueryException e) {
            throw new UsageException("The query cannot be read. " + e.getMessage(), e);
        }
    }

    private static void show(ReviewRequest request, Reviewed reviewed, boolean json, Output out) {
        if (json) {
            JsonObject one = new JsonObject();
            one.addProperty("plan", request.plan());
            one.addProperty("verdict", request.verdict().word());
            one.addProperty("decided", reviewed.decided());
            one.addProperty("heldByDefault", reviewed.held());
            one.addProperty("approved", reviewed.approved());
            one.addProperty("undecided", reviewed.undecided());
            one.addProperty("heldOrRejected", reviewed.others());
            Json.print(out, one);
            return;
        }
        String held =
                reviewed.held() == 0
                        ? ""
                        : ", " + Numbers.count(reviewed.held()) + " of them held by default";
        out.println(
                Numbers.count(reviewed.decided()) + " " + request.verdict().word() + held + ".");
        out.println(
                "The plan has "
                        + Numbers.count(reviewed.approved())
                        + " approved, "
                        + Numbers.count(reviewed.others())
                        + " held or rejected, "
                        + Numbers.count(reviewed.undecided())
                        + " undecided. Undecided changes are not exported.");
    }

    @SuppressWarnings("resource") // the calls return the writer itself
    private static void list(ProjectSession session, String plan, boolean json, Output out) {
        if (!json) {
            session.exports().forEachChange(plan, change -> text(change, out));
            return;
        }
        try (JsonWriter writer = Json.writer(out)) {
            writer.beginArray();
            session.exports().forEachChange(plan, change -> Json.element(writer, json(change)));
            writer.endArray();
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
    }

    private static void text(PlanChange change, Output out) {
        out.println("[" + change.standing() + holds(change) + "]");
        Pending.text(change.change(), out);
        Decision decision = change.decision();
        if (decision != null) {
            out.println(
                    "    "
                            + decision.verdict().word()
                            + " by "
                            + Printable.of(decision.person())
                            + (decision.authenticated() ? "" : " (unauthenticated)")
                            + ": "
                            + Printable.of(decision.note()));
        }
    }

    private static String holds(PlanChange change) {
        return change.holds().isEmpty()
                ? ""
                : ": "
                        + change.holds().stream()
                                .sorted()
                                .map(Hold::word)
                                .collect(Collectors.joining(", "));
    }

    private static JsonObject json(PlanChange change) {
        JsonObject one = Pending.json(change.change());
        one.addProperty("standing", change.standing());
        JsonArray holds = new JsonArray();
        change.holds().stream().sorted().map(Hold::word).forEach(holds::add);
        one.add("heldByDefault", holds);
        one.addProperty("state", change.state().name().toLowerCase(java.util.Locale.ROOT));
        Decision decision = change.decision();
        if (decision != null) {
            JsonObject made = new JsonObject();
            made.addProperty("verdict", decision.verdict().word());
            made.addProperty("note", decision.note());
            made.addProperty("person", decision.person());
            made.addProperty("authenticated", decision.authenticated());
            made.addProperty("plan", decision.plan());
            one.add("decision", made);
        }
        return one;
    }
}

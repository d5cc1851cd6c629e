// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.syncline.engine.CurrentError;
import org.syncline.engine.ErrorExplanations;
import org.syncline.project.ProjectSession;

/** {@code errors}: the errors that objects are in. */
final class ErrorsVerb extends ProjectVerb {
    @Override
    public String name() {
        return "errors";
    }

    @Override
    public String summary() {
        return "the objects in error now, by connector: rule, explanation, since when, retries";
    }

    @Override
    int show(ProjectSession session, boolean json, Output out) {
        long errors = json ? json(session, out) : text(session, out);
        return errors == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static long text(ProjectSession session, Output out) {
        AtomicLong errors = new AtomicLong();
        session.forEachError(
                error -> {
                    errors.incrementAndGet();
                    out.println(
                            error.connector()
                                    + " "
                                    + error.step()
                                    + ": "
                                    + Steps.line(error.error())
                                    + since(error)
                                    + explanation(error));
                });
        return errors.get();
    }

    private static String since(CurrentError error) {
        if (error.firstOccurred() == null) {
            return "";
        }
        String retries =
                error.retryCount() == 0
                        ? ""
                        : ", " + Numbers.count(error.retryCount(), "retry", "retries");
        return " (since " + RunTexts.time(error.firstOccurred()) + retries + ")";
    }

    private static String explanation(CurrentError error) {
        String text = ErrorExplanations.of(error.error().type());
        return text.isEmpty() ? "" : "\n    " + text;
    }

    @SuppressWarnings("resource") // its methods return the writer itself
    private static long json(ProjectSession session, Output out) {
        AtomicLong errors = new AtomicLong();
        try (JsonWriter writer = Json.writer(out)) {
            writer.beginArray();
            session.forEachError(
                    error -> {
                        errors.incrementAndGet();
                        Json.element(writer, json(error));
                    });
            writer.endArray();
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
        return errors.get();
    }

    private static JsonObject json(CurrentError error) {
        JsonObject one = Steps.json(error.error());
        one.addProperty("connector", error.connector());
        one.addProperty("step", error.step());
        one.addProperty("explanation", ErrorExplanations.of(error.error().type()));
        one.addProperty("firstOccurred", text(error.firstOccurred()));
        one.addProperty("lastOccurred", text(error.lastOccurred()));
        one.addProperty("retryCount", error.retryCount());
        return one;
    }

    private static String text(Instant time) {
        return time == null ? null : time.toString();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.syncline.engine.StepResult;
import org.syncline.model.Printable;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectSession;
import org.syncline.store.CountedObject;

/** The objects behind a number of the history. */
final class CounterListing {
    private static final int PAGE = 500;

    private final ProjectSession session;
    private final StepResult step;
    private final String counter;
    private final long number;

    CounterListing(ProjectSession session, StepResult step, String counter) {
        this.session = session;
        this.step = step;
        this.counter = counter;
        if (!step.counters().containsKey(counter)) {
            throw new ProjectException(
                    "Step " + step.id() + " has no counter \"" + counter + "\".",
                    step.counters().isEmpty()
                            ? "It has counted nothing."
                            : "It has " + String.join(", ", step.counters().keySet()) + ".",
                    null);
        }
        this.number = step.counters().get(counter);
    }

    void show(boolean json, Output out) {
        if (json) {
            json(out);
        } else {
            long shown = forEach(object -> out.println(Printable.of(object.dn())));
            if (shown < number) {
                out.println(
                        "  "
                                + Numbers.count(shown)
                                + " of "
                                + Numbers.count(number)
                                + (shown == 0
                                        ? ": the objects of this counter are not kept"
                                        : ": the history keeps the first ones only"));
            }
        }
    }

    @SuppressWarnings("resource") // its methods return the writer itself
    private void json(Output out) {
        try (JsonWriter writer = Json.writer(out)) {
            writer.beginObject();
            writer.name("step").value(step.id());
            writer.name("connector").value(step.connector());
            writer.name("counter").value(counter);
            writer.name("number").value(number);
            writer.name("objects").beginArray();
            forEach(object -> value(writer, object));
            writer.endArray();
            writer.endObject();
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
    }

    @SuppressWarnings("resource") // its methods return the writer itself
    private static void value(JsonWriter writer, CountedObject object) {
        try {
            writer.value(object.dn());
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
    }

    private long forEach(Consumer<CountedObject> consumer) {
        long shown = 0;
        long after = 0;
        List<CountedObject> page;
        do {
            page = session.countedObjects(step.id(), counter, after, PAGE);
            page.forEach(consumer);
            shown += page.size();
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);
        return shown;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A run as people and programs see it, running or ended.
 *
 * @param id its number
 * @param start what was known when it began
 * @param started when it began
 * @param ended when it ended, null while it runs
 * @param steps its steps, oldest first; when it was resumed, those of before and after
 */
public record RunView(
        long id, RunStart start, Instant started, Instant ended, List<StepResult> steps) {
    public RunView {
        steps = List.copyOf(steps);
    }

    /**
     * The worst status of its steps (semantics reference, 6.7). Of several steps at one place,
     * which a full step in place of a delta step or a resumed run leaves, the newest counts.
     */
    public String status() {
        if (ended == null) {
            return "in-progress";
        }
        String worst = StepStatuses.worst(decisive().stream().map(StepResult::status).toList());
        return firstOpen() <= start.planned() && !StepStatuses.isStopped(worst)
                ? "stopped-service-shutdown"
                : worst;
    }

    /**
     * The first planned place whose step did not come to its end, or was not run; one more than
     * {@link RunStart#planned} when there is none.
     */
    public int firstOpen() {
        TreeMap<Integer, StepResult> newest = newest();
        int place = 1;
        while (place <= start.planned()
                && newest.containsKey(place)
                && !newest.get(place).stopped()) {
            place++;
        }
        return place;
    }

    /** Whether all planned steps came to their end, with or without errors of objects. */
    public boolean complete() {
        return ended != null && firstOpen() > start.planned();
    }

    private Collection<StepResult> decisive() {
        return start.planned() == 0 ? steps : newest().values();
    }

    private TreeMap<Integer, StepResult> newest() {
        TreeMap<Integer, StepResult> newest = new TreeMap<>();
        steps.forEach(step -> newest.put(step.position(), step));
        return newest;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.store.CountedObject;
import org.syncline.store.CountedObjects;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * The counters of a running step, and the objects that they count. What only counts objects of
 * which nothing has changed waits for the next batch that has done something, or for the end of the
 * step: a batch that did nothing need not write, and wait for the disk, to say so.
 */
final class StepCounters {
    /** Counters of the reference that cannot be opened, and those that would list everything. */
    private static final Set<String> WITHOUT_OBJECTS =
            Set.of("stage-no-change", "disconnector-remains", "connector-no-flow");

    private final TreeMap<String, Long> numbers = new TreeMap<>();
    private final List<CountedObject> counted = new ArrayList<>();

    /** Whether something was done that is not saved. */
    private boolean open;

    /** How far it had come. */
    record Mark(TreeMap<String, Long> numbers, int counted, boolean open) {}

    void count(String counter, long by) {
        numbers.merge(counter, by, Long::sum);
        open |= !isWithoutObjects(counter);
    }

    /** Of each counter the first objects only are kept; of those without objects, none. */
    void count(String counter, CsObject object) {
        count(counter, 1);
        if (!isWithoutObjects(counter) && numbers.get(counter) <= CountedObjects.KEPT) {
            counted.add(new CountedObject(counter, object.id(), object.dn().text()));
        }
    }

    private static boolean isWithoutObjects(String counter) {
        return WITHOUT_OBJECTS.contains(counter.substring(counter.lastIndexOf('/') + 1));
    }

    SortedMap<String, Long> shown() {
        TreeMap<String, Long> shown = new TreeMap<>(numbers);
        shown.values().removeIf(value -> value == 0);
        return shown;
    }

    /** Whether something was done that is not saved. */
    boolean isOpen() {
        return open;
    }

    /** Saves the objects that were counted. */
    void saveObjects(StoreSession session, long step) {
        if (!counted.isEmpty()) {
            session.counted().record(step, List.copyOf(counted));
        }
    }

    /** What was saved stands. */
    void committed() {
        counted.clear();
        open = false;
    }

    Mark mark() {
        return new Mark(new TreeMap<>(numbers), counted.size(), open);
    }

    /** What came after the mark is as if it had not been. */
    void reset(Mark mark) {
        numbers.clear();
        numbers.putAll(mark.numbers());
        counted.subList(mark.counted(), counted.size()).clear();
        open = mark.open();
    }
}

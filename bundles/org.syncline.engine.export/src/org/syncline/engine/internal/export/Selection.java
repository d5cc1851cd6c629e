// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.model.Operation;

/**
 * What an export will send, in the order of sending: a few numbers for each object, so that a
 * million of them fit into little memory.
 */
final class Selection {
    private static final int LEVEL_BITS = 16;
    private static final int INDEX_BITS = 32;
    private static final int MIDDLE = 1 << LEVEL_BITS - 1;

    private long[] objects = new long[1024];
    private long[] positions = new long[1024];
    private long[] keys = new long[1024];
    private int size;
    private final Map<Operation, Map<String, Long>> counts = new EnumMap<>(Operation.class);

    /** The stages of an export, in their order (decisions, "Export"). */
    enum Stage {
        RENAME,
        ADD,
        /** Renames below objects that the same export makes. */
        LATE_RENAME,
        UPDATE,
        DELETE
    }

    /**
     * One more object.
     *
     * @param level objects of a stage go by rising level, those of one level do not depend on each
     *     other
     * @param position place in the plan, 0 without one
     */
    void add(
            long object,
            Operation operation,
            String objectType,
            Stage stage,
            int level,
            long position) {
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        objects[size] = object;
        positions[size] = position;
        long stageAndLevel =
                (long) stage.ordinal() << LEVEL_BITS | (level + MIDDLE & (1 << LEVEL_BITS) - 1);
        keys[size] = stageAndLevel << INDEX_BITS | size;
        size++;
        counts.computeIfAbsent(operation, key -> new TreeMap<>()).merge(objectType, 1L, Long::sum);
    }

    /** Brings them into the order of sending. */
    void sort() {
        Arrays.sort(keys, 0, size);
    }

    /** Leaves out everything behind a place. */
    void cutTo(int newSize) {
        size = Math.min(size, newSize);
    }

    int size() {
        return size;
    }

    long object(int place) {
        return objects[index(place)];
    }

    long position(int place) {
        return positions[index(place)];
    }

    Stage stage(int place) {
        return Stage.values()[(int) (keys[place] >>> INDEX_BITS + LEVEL_BITS)];
    }

    /** The end of the batch that begins at a place. */
    int batchEnd(int place, int most) {
        int end = place + 1;
        while (end < size && end - place < most && group(end) == group(place)) {
            end++;
        }
        return end;
    }

    /**
     * Whether the batch that begins at a place may be made ready before the results of the one
     * before are known: its objects depend on none of it, not even on names that it changes.
     */
    boolean mayRunAhead(int place) {
        Stage stage = stage(place);
        return place > 0
                && group(place) == group(place - 1)
                && stage != Stage.RENAME
                && stage != Stage.LATE_RENAME;
    }

    /** Number of objects by operation and type; those that were cut off count too. */
    Map<Operation, Map<String, Long>> counts() {
        return counts;
    }

    private long group(int place) {
        return keys[place] >>> INDEX_BITS;
    }

    private int index(int place) {
        return (int) keys[place];
    }
}

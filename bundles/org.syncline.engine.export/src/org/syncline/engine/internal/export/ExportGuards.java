// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.syncline.engine.StepOptions;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.model.Operation;
import org.syncline.rules.ConnectorLimits;
import org.syncline.rules.Limit;

/**
 * Limits on what one export may do, computed before anything is sent: all of it goes out, or
 * nothing (semantics reference, 7.3; DESIGN, "Limits that fit the risk").
 */
final class ExportGuards {
    /** Deletes in one export when the project says nothing (semantics reference, 7.3). */
    static final long DELETES = 500;

    private final String connector;
    private final List<Limit> limits;
    private final StepOptions options;
    private final Supplier<SortedMap<String, Long>> present;

    /**
     * @param limits those that the project declares for the connector
     * @param present the connector's objects by type before the run; asked only when a limit has a
     *     percentage
     */
    ExportGuards(
            String connector,
            List<ConnectorLimits> limits,
            StepOptions options,
            Supplier<SortedMap<String, Long>> present) {
        this.connector = connector;
        this.limits =
                limits.stream()
                        .filter(all -> all.connector().equals(connector))
                        .flatMap(all -> all.limits().stream())
                        .toList();
        this.options = options;
        this.present = present;
    }

    /**
     * Holds an export against all limits.
     *
     * @throws StepFailure when one is passed that nobody has overridden
     */
    void check(Map<Operation, Map<String, Long>> counts) {
        List<Limit> all = new ArrayList<>(limits);
        boolean deletesLimited =
                limits.stream()
                        .anyMatch(l -> l.kind() == Limit.Kind.DELETES && l.objectType() == null);
        if (!deletesLimited) {
            all.add(new Limit(Limit.Kind.DELETES, null, DELETES, null, null));
        }
        for (Limit limit : all) {
            long number = number(limit, counts);
            if (limit.kind() != Limit.Kind.IMPORT_SHRINK
                    && number > 0
                    && !options.overrides(word(limit))
                    && isPassed(limit, number)) {
                throw passed(limit, number);
            }
        }
    }

    private static long number(Limit limit, Map<Operation, Map<String, Long>> counts) {
        return operations(limit.kind()).stream()
                .map(operation -> counts.getOrDefault(operation, Map.of()))
                .flatMap(byType -> byType.entrySet().stream())
                .filter(e -> limit.objectType() == null || limit.objectType().equals(e.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** An object that is deleted and made anew is both. */
    private static List<Operation> operations(Limit.Kind kind) {
        return switch (kind) {
            case ADDS -> List.of(Operation.ADD, Operation.DELETE_ADD);
            case UPDATES -> List.of(Operation.UPDATE);
            case RENAMES -> List.of(Operation.RENAME);
            case DELETES -> List.of(Operation.DELETE, Operation.DELETE_ADD);
            case IMPORT_SHRINK -> List.of();
        };
    }

    private boolean isPassed(Limit limit, long number) {
        boolean count = limit.count() != null && number > limit.count();
        return count || limit.percent() != null && number * 100 > limit.percent() * objects(limit);
    }

    private long objects(Limit limit) {
        return limit.objectType() == null
                ? present.get().values().stream().mapToLong(Long::longValue).sum()
                : present.get().getOrDefault(limit.objectType(), 0L);
    }

    private StepFailure passed(Limit limit, long number) {
        String word = word(limit);
        String type = limit.objectType() == null ? "" : " of type \"" + limit.objectType() + "\"";
        String where = limit.location() == null ? "" : " (" + limit.location() + ")";
        return new StepFailure(
                limit.kind() == Limit.Kind.DELETES
                        ? "stopped-deletion-threshold-exceeded"
                        : "stopped-object-limit",
                "The export to \""
                        + connector
                        + "\" holds "
                        + number
                        + " "
                        + word
                        + type
                        + bound(limit)
                        + where
                        + ". Nothing was sent. Look at them; when they are right, let this one"
                        + " export pass with --override-limit "
                        + word
                        + " --reason TEXT.");
    }

    private String bound(Limit limit) {
        StringBuilder text = new StringBuilder();
        if (limit.percent() != null) {
            text.append(" among ").append(objects(limit)).append(" objects");
        }
        text.append(", allowed are at most ");
        if (limit.count() != null) {
            text.append(limit.count());
        }
        if (limit.percent() != null) {
            text.append(limit.count() == null ? "" : " or ").append(limit.percent()).append(" %");
        }
        return text.toString();
    }

    private static String word(Limit limit) {
        return limit.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.syncline.engine.LimitOverride;
import org.syncline.engine.StepOptions;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.rules.Limit;

/**
 * What stands between an import that came back too small and the people it would delete: the empty
 * source, the limits {@code import shrink} of the project, the deletion limit of the step. Each can
 * be over-ridden for one step, which goes on record with the step.
 */
final class ImportFuses {
    static final String SHRINK = "import-shrink";
    static final String EMPTY = "empty-source";

    private static final String STATUS = "stopped-deletion-limit";

    private final String connector;
    private final List<Limit> limits;
    private final StepOptions options;
    private final Map<String, String> notes = new LinkedHashMap<>();

    ImportFuses(String connector, List<Limit> limits, StepOptions options) {
        this.connector = connector;
        this.limits =
                limits.stream().filter(limit -> limit.kind() == Limit.Kind.IMPORT_SHRINK).toList();
        this.options = options;
    }

    /** What held off in this step and why, sentences for the record; empty for nothing. */
    String notes() {
        return String.join(" ", notes.values());
    }

    /**
     * A source, or one of its partitions, reported nothing although the space holds objects of it.
     *
     * @throws StepFailure unless it is over-ridden
     */
    void empty(String what) {
        trip(
                EMPTY,
                EMPTY + " " + what,
                what
                        + " returned no object, but its connector space holds some. Nothing is"
                        + " treated as deleted. Check the partition, the containers and the rights"
                        + " of the account.",
                what + " returned no object.");
    }

    /**
     * Checks what would be treated as deleted.
     *
     * @param gone by object type
     * @param before objects before the step, by object type
     * @throws StepFailure when a limit is passed and not over-ridden
     */
    void check(SortedMap<String, Long> gone, SortedMap<String, Long> before) {
        long all = sum(gone);
        if (options.deleteLimit() > 0 && all > options.deleteLimit()) {
            throw new StepFailure(
                    STATUS,
                    "%s objects of \"%s\" were not found any more, and this step was told to stop at %s."
                                    .formatted(
                                            number(all), connector, number(options.deleteLimit()))
                            + " Nothing more is treated as deleted. Raise the deletion limit of"
                            + " the run step when they are really gone.");
        }
        for (Limit limit : limits) {
            boolean every = limit.objectType() == null;
            long lost = every ? all : gone.getOrDefault(limit.objectType(), 0L);
            long had = every ? sum(before) : before.getOrDefault(limit.objectType(), 0L);
            if (isPassed(limit, lost, had)) {
                shrunk(limit, lost, had);
            }
        }
    }

    private static boolean isPassed(Limit limit, long lost, long had) {
        boolean count = limit.count() != null && lost > limit.count();
        boolean share = limit.percent() != null && lost * 100 > limit.percent() * had;
        return lost > 0 && (count || share);
    }

    private void shrunk(Limit limit, long lost, long had) {
        String type = limit.objectType() == null ? "" : " of type " + limit.objectType();
        String fact =
                "%s of %s objects%s of \"%s\" were not found any more; the limit import shrink is %s."
                        .formatted(number(lost), number(had), type, connector, text(limit));
        trip(
                SHRINK,
                limit.toString(),
                fact
                        + " Nothing more is treated as deleted. Check the partition, the containers"
                        + " and the rights of the account.",
                fact);
    }

    private static String text(Limit limit) {
        String count = limit.count() == null ? "" : number(limit.count());
        String percent = limit.percent() == null ? "" : limit.percent() + "%";
        return count + (count.isEmpty() || percent.isEmpty() ? "" : " or ") + percent;
    }

    private void trip(String name, String what, String problem, String fact) {
        LimitOverride override =
                options.overrides().stream()
                        .filter(given -> given.limit().equals(name))
                        .findFirst()
                        .orElse(null);
        if (override == null) {
            throw new StepFailure(
                    STATUS,
                    problem
                            + " If they are really gone, run this step once with --override-limit "
                            + name
                            + " --reason TEXT.");
        }
        notes.put(
                what,
                "%s Passed by over-ride %s of %s: %s"
                        .formatted(fact, name, override.person(), override.reason()));
    }

    private static long sum(SortedMap<String, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench;

import java.util.Arrays;

/**
 * How long to measure.
 *
 * @param warmUpNanos how long to repeat before anything counts, so that the compiler has settled
 * @param repetitions how many repetitions count, at least
 * @param measureNanos how long to repeat, at least
 */
record Pace(long warmUpNanos, int repetitions, long measureNanos) {
    static final Pace FULL = new Pace(3_000_000_000L, 7, 2_000_000_000L);
    static final Pace QUICK = new Pace(500_000_000L, 3, 300_000_000L);

    /** One repetition of what is measured; what it returns keeps it from being optimised away. */
    @FunctionalInterface
    interface Work {
        Object once() throws Exception;
    }

    /** Seconds of one repetition: the median, which a pause of the machine does not move. */
    double seconds(Work work) throws Exception {
        long end = System.nanoTime() + warmUpNanos;
        int kept = 0;
        do {
            kept ^= System.identityHashCode(work.once());
        } while (System.nanoTime() < end);
        double[] times = new double[1 << 16];
        int count = 0;
        long stop = System.nanoTime() + measureNanos;
        while (count < repetitions || (System.nanoTime() < stop && count < times.length)) {
            long start = System.nanoTime();
            kept ^= System.identityHashCode(work.once());
            times[count++] = (System.nanoTime() - start) / 1e9;
        }
        if (kept == 42) {
            System.err.print("");
        }
        double[] sorted = Arrays.copyOf(times, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }
}

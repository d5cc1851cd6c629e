// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times for people. */
final class Numbers {
    private Numbers() {}

    /** With a comma between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Number and word, the word in the plural where it must be. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String duration(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : String.format(
                        Locale.ROOT,
                        "%d min %02d s",
                        duration.toMinutes(),
                        duration.toSecondsPart());
    }
}

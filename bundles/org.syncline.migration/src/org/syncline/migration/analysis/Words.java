// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import java.util.Locale;
import org.syncline.rules.SourceLocation;

/** Numbers and lists for people. */
final class Words {
    private Words() {}

    /** With a comma between thousands. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Number and word, the word in the plural where it must be. */
    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** The first few and how many more there are. */
    static String list(List<String> all, int limit) {
        List<String> first = all.stream().limit(limit).toList();
        int more = all.size() - first.size();
        return String.join(", ", first) + (more > 0 ? " and " + number(more) + " more" : "");
    }

    /** File and line; the file alone when the whole file is meant. */
    static String place(SourceLocation location) {
        return location.line() == 0 ? location.file() : location.file() + ":" + location.line();
    }

    /** {@code 2 h 30 min}. */
    static String duration(long minutes) {
        return minutes / 60 == 0
                ? minutes + " min"
                : minutes / 60 + " h " + String.format(Locale.ROOT, "%02d min", minutes % 60);
    }
}

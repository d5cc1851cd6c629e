// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Locale;
import java.util.Set;

/** Names of files made from names of foreign things, which may hold anything. */
final class FileNames {
    private static final int LIMIT = 60;
    private static final Set<String> RESERVED_ON_WINDOWS =
            Set.of(
                    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6",
                    "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7",
                    "lpt8", "lpt9");

    private FileNames() {}

    /** A name that every file system takes and that leaves no folder. */
    static String safe(String name) {
        String safe =
                name.strip()
                        .replaceAll("[^A-Za-z0-9._-]+", "-")
                        .replaceAll("-{2,}", "-")
                        .replaceAll("^[.-]+", "")
                        .replaceAll("\\.{2,}", ".");
        safe = safe.substring(0, Math.min(LIMIT, safe.length())).replaceAll("[.-]+$", "");
        String stem = safe.replaceAll("\\..*", "").toLowerCase(Locale.ROOT);
        return safe.isEmpty() || RESERVED_ON_WINDOWS.contains(stem) ? "agent-" + safe : safe;
    }
}

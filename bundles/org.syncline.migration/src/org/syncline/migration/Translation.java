// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a translation.
 *
 * @param files text of rule files by path, relative to the project folder, with {@code /};
 *     unmodifiable
 * @param report what was carried over and what was not
 */
public record Translation(SortedMap<String, String> files, TranslationReport report) {
    public Translation {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.language.internal.SourceReader;

/**
 * The texts of a project's rule files. Immutable.
 *
 * @param texts by path relative to the project folder, with {@code /}
 * @param findings what could not be read, with the bounds of {@link ProjectCompiler}
 */
public record RuleFiles(SortedMap<String, String> texts, List<Finding> findings) {
    public RuleFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        findings = List.copyOf(findings);
    }

    /**
     * Reads all rule files below a folder, those of {@code .syncline} left out.
     *
     * @param folder the project folder; one that cannot be read gives a finding
     */
    public static RuleFiles read(Path folder) {
        List<Finding> findings = new ArrayList<>();
        return new RuleFiles(new SourceReader(findings).read(folder), findings);
    }
}

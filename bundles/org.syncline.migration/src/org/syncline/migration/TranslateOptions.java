// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * How to translate.
 *
 * @param filters what becomes of connector filters
 * @param origin folder to which the paths in comments are relative, or null: then comments give the
 *     file's name alone
 * @param localDirectories by name of a management agent: the local directory that stands in for its
 *     server, for examples and rehearsals
 * @param project name of the project that the files begin, or null when they join one that exists
 */
public record TranslateOptions(
        FilterMode filters, Path origin, Map<String, String> localDirectories, String project) {
    /**
     * Filters as {@code cloudFiltered}, servers as the old system knew them, files for a project
     * that exists.
     */
    public static final TranslateOptions DEFAULT =
            new TranslateOptions(FilterMode.CLOUD_FILTERED, null, Map.of(), null);

    public TranslateOptions {
        Objects.requireNonNull(filters, "filters");
        localDirectories = Map.copyOf(localDirectories);
    }

    public TranslateOptions withFilters(FilterMode mode) {
        return new TranslateOptions(mode, origin, localDirectories, project);
    }

    public TranslateOptions withProject(String name) {
        return new TranslateOptions(filters, origin, localDirectories, name);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.language.internal.ParsedProject;
import org.syncline.language.internal.ProjectParser;
import org.syncline.language.internal.SourceReader;
import org.syncline.language.internal.check.ProjectChecker;
import org.syncline.language.internal.map.ModelMapper;
import org.syncline.rules.ProjectModel;

/**
 * Reads the rule files of a project, checks them, and compiles them to records.
 *
 * <p>Files end in {@code .sync}; the order does not matter, and every name can be used across
 * files. Bounded: see {@link #MAX_FILE_BYTES} and {@link #MAX_FILES}; whatever is wrong with a file
 * is a finding, never an exception. Safe for use by many threads.
 */
public final class ProjectCompiler {
    /** The largest rule file that is read, in bytes. */
    public static final int MAX_FILE_BYTES = SourceReader.MAX_FILE_BYTES;

    /** The greatest number of rule files of a project. */
    public static final int MAX_FILES = SourceReader.MAX_FILES;

    private final ConnectorCatalog catalog;

    /**
     * @param catalog the installed connector types; {@link ConnectorCatalog#UNKNOWN} leaves types
     *     and settings unchecked
     */
    public ProjectCompiler(ConnectorCatalog catalog) {
        this.catalog = Objects.requireNonNull(catalog, "catalog");
    }

    /**
     * Compiles all rule files below a folder, those of {@code .syncline} left out.
     *
     * @param folder the project folder; one that cannot be read gives a finding
     */
    public Compilation compile(Path folder) {
        List<Finding> findings = new ArrayList<>();
        SortedMap<String, String> texts = new SourceReader(findings).read(folder);
        return compile(texts, findings);
    }

    /**
     * Compiles texts.
     *
     * @param texts by path relative to the project folder, with {@code /}
     */
    public Compilation compile(Map<String, String> texts) {
        return compile(new TreeMap<>(texts), new ArrayList<>());
    }

    private Compilation compile(SortedMap<String, String> texts, List<Finding> findings) {
        ParsedProject project = new ProjectParser(SyncLanguage.injector()).parse(texts);
        findings.addAll(project.findings());
        boolean complete = findings.isEmpty();
        findings.addAll(new ProjectChecker(catalog).check(project, complete));
        boolean failed = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
        Optional<ProjectModel> model =
                failed ? Optional.empty() : Optional.of(new ModelMapper(project).map());
        return new Compilation(findings, model);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.build.BuildRequest;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

/**
 * Tells the findings of all files after each build, not of the built ones only: a change in one
 * file can bring and mend findings in files that refer to nothing in it, such as a schema's. Files
 * whose findings are as before are not told again.
 */
public final class RuleProjectManager extends ProjectManager {
    private final FileFindings findings;
    private final Set<URI> files = new HashSet<>();
    private final Map<URI, List<Told>> told = new HashMap<>();

    @Inject
    RuleProjectManager(FileFindings findings) {
        this.findings = findings;
    }

    /** The builder's own validation, file by file, is not told; it only shows what was built. */
    @Override
    protected BuildRequest newBuildRequest(
            List<URI> changedFiles,
            List<URI> deletedFiles,
            List<IResourceDescription.Delta> externalDeltas,
            CancelIndicator cancelIndicator) {
        BuildRequest request =
                super.newBuildRequest(changedFiles, deletedFiles, externalDeltas, cancelIndicator);
        request.setAfterValidate(
                (uri, issues) -> {
                    files.add(uri);
                    return true;
                });
        return request;
    }

    @Override
    public IncrementalBuilder.Result doBuild(
            List<URI> dirtyFiles,
            List<URI> deletedFiles,
            List<IResourceDescription.Delta> externalDeltas,
            CancelIndicator cancelIndicator) {
        IncrementalBuilder.Result result =
                super.doBuild(dirtyFiles, deletedFiles, externalDeltas, cancelIndicator);
        files.removeAll(deletedFiles);
        files.forEach(file -> tell(file, issues(file)));
        deletedFiles.forEach(
                file -> {
                    tell(file, List.of());
                    told.remove(file);
                });
        return result;
    }

    private List<Issue> issues(URI file) {
        Resource resource = getResourceSet().getResource(file, false);
        return resource instanceof XtextResource parsed && parsed.getParseResult() != null
                ? findings.of(parsed)
                : List.of();
    }

    private void tell(URI file, List<Issue> issues) {
        List<Told> now = issues.stream().map(Told::of).toList();
        if (!now.equals(told.put(file, now))) {
            getIssueAcceptor().apply(file, issues);
        }
    }

    /** What a client learns of an issue. */
    private record Told(String message, String code, Severity severity, List<Integer> place) {
        static Told of(Issue issue) {
            List<Integer> place =
                    List.of(
                            issue.getLineNumber(),
                            issue.getColumn(),
                            issue.getLineNumberEnd(),
                            issue.getColumnEnd());
            return new Told(issue.getMessage(), issue.getCode(), issue.getSeverity(), place);
        }
    }
}

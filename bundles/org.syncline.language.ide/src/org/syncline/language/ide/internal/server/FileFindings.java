// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.IDiagnosticConverter;
import org.eclipse.xtext.validation.Issue;
import org.syncline.language.internal.check.LoadedProject;
import org.syncline.language.internal.check.Problem;
import org.syncline.language.sync.SyncFile;

/**
 * All findings of a file: syntax errors, unresolved names, and those of the checks for which the
 * whole project is looked at. The latter are computed once for a state of the project.
 */
final class FileFindings {
    private final IDiagnosticConverter converter;
    private final LoadedProject project;

    FileFindings(IDiagnosticConverter converter, LoadedProject project) {
        this.converter = converter;
        this.project = project;
    }

    List<Issue> of(XtextResource file) {
        List<Issue> issues = new ArrayList<>();
        for (Diagnostic error : List.copyOf(file.getErrors())) {
            converter.convertResourceDiagnostic(
                    error, Severity.ERROR, issue -> issues.add(placed(issue)));
        }
        if (!file.getContents().isEmpty() && file.getContents().get(0) instanceof SyncFile root) {
            for (Problem problem : project.problems(root)) {
                issues.add(issue(problem, file));
            }
        }
        return issues;
    }

    /**
     * What was read before parsing, such as a wrong encoding, has no place: it gets the first line.
     */
    private static Issue placed(Issue issue) {
        if (issue instanceof Issue.IssueImpl open && open.getLineNumberEnd() == null) {
            int line = open.getLineNumber() == null ? 1 : open.getLineNumber();
            int column = open.getColumn() == null ? 1 : open.getColumn();
            open.setLineNumber(line);
            open.setColumn(column);
            open.setLineNumberEnd(line);
            open.setColumnEnd(column);
        }
        return issue;
    }

    private static Issue issue(Problem problem, XtextResource file) {
        INode root = file.getParseResult().getRootNode();
        LineAndColumn start = NodeModelUtils.getLineAndColumn(root, problem.offset());
        LineAndColumn end =
                NodeModelUtils.getLineAndColumn(root, problem.offset() + problem.length());
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setCode(problem.code());
        issue.setMessage(problem.message());
        issue.setSeverity(severity(problem));
        issue.setData(problem.data().toArray(String[]::new));
        issue.setUriToProblem(file.getURI());
        issue.setOffset(problem.offset());
        issue.setLength(problem.length());
        issue.setLineNumber(start.getLine());
        issue.setColumn(start.getColumn());
        issue.setLineNumberEnd(end.getLine());
        issue.setColumnEnd(end.getColumn());
        return issue;
    }

    private static Severity severity(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFO -> Severity.INFO;
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.syncline.engine.RuleReference;

/** Opens a rule in the editor. UI thread only. */
public final class RuleLinks {
    private RuleLinks() {}

    /** Whether there is something to open: the rule still stands in the project. */
    public static boolean canOpen(RuleReference rule) {
        return rule != null && !rule.file().isEmpty();
    }

    /**
     * Opens the file of a rule at its line. When the rule is gone, the status line of the page says
     * so.
     *
     * @return whether the editor was opened
     */
    public static boolean open(IWorkbenchPage page, RuleReference rule) {
        if (!canOpen(rule)) {
            String name = rule == null ? "" : " \"" + rule.name() + "\"";
            return say(page, "The rule" + name + " is no longer in the project.");
        }
        return open(page, rule.file(), rule.line());
    }

    /**
     * Opens a file of the project at a line.
     *
     * @param file relative to the project folder, with {@code /}
     * @param line from 1; 0 for none in particular
     * @return whether the editor was opened
     */
    public static boolean open(IWorkbenchPage page, String file, int line) {
        ProjectContext context =
                page.getWorkbenchWindow().getWorkbench().getService(ProjectContext.class);
        IProject project = context == null ? null : context.project();
        if (project == null) {
            return say(page, "No project is open.");
        }
        IFile resource = project.getFile(IPath.fromPortableString(file));
        if (!resource.exists() && !appeared(resource)) {
            return say(page, "The file " + file + " is no longer in the project.");
        }
        try {
            IEditorPart editor = openEditor(page, resource);
            select(editor, line);
            say(page, null);
            return true;
        } catch (PartInitException e) {
            ILog.of(RuleLinks.class).error("The editor did not open for " + file, e);
            return say(page, "The editor did not open for " + file + ": " + e.getMessage());
        }
    }

    private static IEditorPart openEditor(IWorkbenchPage page, IFile file)
            throws PartInitException {
        if ("sync".equals(file.getFileExtension())) {
            return IDE.openEditor(page, file, Parts.RULE_EDITOR);
        }
        return IDE.openEditor(page, file);
    }

    /** A file made outside the window is there only after a look at the disk. */
    private static boolean appeared(IFile file) {
        try {
            file.refreshLocal(IResource.DEPTH_ZERO, null);
        } catch (org.eclipse.core.runtime.CoreException e) {
            ILog.of(RuleLinks.class).warn("Could not look for " + file.getFullPath(), e);
        }
        return file.exists();
    }

    private static void select(IEditorPart editor, int line) {
        if (line <= 0 || !(editor instanceof ITextEditor text)) {
            return;
        }
        IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
        try {
            int index = Math.min(line, document.getNumberOfLines()) - 1;
            int offset = document.getLineOffset(index);
            int indent = 0;
            String content = document.get(offset, document.getLineLength(index));
            while (indent < content.length() && Character.isWhitespace(content.charAt(indent))) {
                indent++;
            }
            text.selectAndReveal(offset + indent, content.strip().length());
        } catch (BadLocationException e) {
            ILog.of(RuleLinks.class).info("Line " + line + " is no longer in the file", e);
        }
    }

    private static boolean say(IWorkbenchPage page, String message) {
        IWorkbenchPart part = page.getActivePart();
        IStatusLineManager status = null;
        if (part instanceof IViewPart view) {
            status = view.getViewSite().getActionBars().getStatusLineManager();
        } else if (part instanceof IEditorPart editor) {
            status = editor.getEditorSite().getActionBars().getStatusLineManager();
        }
        if (status != null) {
            status.setErrorMessage(message);
        }
        return false;
    }
}

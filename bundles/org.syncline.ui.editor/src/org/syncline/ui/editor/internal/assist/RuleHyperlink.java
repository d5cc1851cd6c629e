// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.assist;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.syncline.ui.editor.internal.server.Documents;

/** Opens a place in a rule file. */
final class RuleHyperlink implements IHyperlink {
    private final IRegion source;
    private final Location target;

    RuleHyperlink(IRegion source, Location target) {
        this.source = source;
        this.target = target;
    }

    @Override
    public IRegion getHyperlinkRegion() {
        return source;
    }

    @Override
    public String getHyperlinkText() {
        return "Open Declaration";
    }

    @Override
    public String getTypeLabel() {
        return null;
    }

    @Override
    public void open() {
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        IFile[] files = Documents.files(target.getUri());
        if (files.length == 0) {
            return;
        }
        try {
            IEditorPart editor = IDE.openEditor(page, files[0]);
            if (editor instanceof ITextEditor text) {
                IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
                IRegion region = Documents.region(document, target.getRange());
                text.selectAndReveal(region.getOffset(), region.getLength());
            }
        } catch (PartInitException | BadLocationException e) {
            ILog.of(getClass()).warn("The declaration in " + files[0] + " did not open", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.view;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.syncline.ui.editor.internal.server.Documents;

/**
 * Something that is computed anew whenever a viewer's text has rested for a moment. {@link
 * #refresh} is called on the reconciler's thread, which all strategies share: it must only send a
 * request.
 */
public abstract class ViewerStrategy
        implements IReconcilingStrategy, IReconcilingStrategyExtension, ITextViewerLifecycle {
    private TextViewer viewer;
    private volatile IDocument document;

    /** Asks the server; {@link #uri()} and {@link #display()} are there. */
    protected abstract void refresh();

    @Override
    public void install(ITextViewer textViewer) {
        viewer = (TextViewer) textViewer;
    }

    @Override
    public void uninstall() {
        document = null;
    }

    @Override
    public void setDocument(IDocument newDocument) {
        document = newDocument;
    }

    @Override
    public void setProgressMonitor(IProgressMonitor monitor) {
        // requests are asynchronous
    }

    @Override
    public void initialReconcile() {
        start();
    }

    @Override
    public void reconcile(DirtyRegion dirtyRegion, IRegion subRegion) {
        start();
    }

    @Override
    public void reconcile(IRegion partition) {
        start();
    }

    private void start() {
        if (uri().isPresent() && display() != null) {
            refresh();
        }
    }

    protected TextViewer viewer() {
        return viewer;
    }

    /** Null when the viewer shows nothing. */
    protected IDocument document() {
        return document;
    }

    protected Optional<String> uri() {
        return Documents.uri(document);
    }

    /** Null when the viewer is closed. */
    protected Display display() {
        StyledText text = viewer == null ? null : viewer.getTextWidget();
        return text == null || text.isDisposed() ? null : text.getDisplay();
    }

    /** Tells one state of the text from the next. */
    protected static long stamp(IDocument document) {
        return ((IDocumentExtension4) document).getModificationStamp();
    }

    /** Whether the viewer still shows this document in this state. UI thread. */
    protected boolean isCurrent(IDocument asked, long stamp) {
        return display() != null && viewer.getDocument() == asked && stamp(asked) == stamp;
    }
}

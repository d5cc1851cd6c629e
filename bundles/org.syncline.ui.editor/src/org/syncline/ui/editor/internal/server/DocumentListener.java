// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.syncline.language.ide.session.LanguageSession;

/** Sends each change of one document as it happens. On the document's thread, never waiting. */
final class DocumentListener implements IDocumentListener {
    private final LanguageSession session;
    private final String uri;
    private final IDocument document;
    private int version = 1;
    private TextDocumentContentChangeEvent change;

    DocumentListener(LanguageSession session, String uri, IDocument document) {
        this.session = session;
        this.uri = uri;
        this.document = document;
    }

    void uninstall() {
        document.removeDocumentListener(this);
    }

    /** The replaced range has to be computed on the text as it was. */
    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        try {
            Range range =
                    new Range(
                            Documents.position(document, event.getOffset()),
                            Documents.position(document, event.getOffset() + event.getLength()));
            change = new TextDocumentContentChangeEvent(range, event.getText());
        } catch (BadLocationException e) {
            ILog.of(getClass()).warn("A change outside its document, sending all of " + uri, e);
            change = null;
        }
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        if (change == null) {
            change = new TextDocumentContentChangeEvent(document.get());
        }
        version++;
        session.change(uri, version, List.of(change));
        change = null;
    }
}

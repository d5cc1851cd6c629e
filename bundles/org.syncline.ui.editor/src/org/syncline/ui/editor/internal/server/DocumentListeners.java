// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.syncline.language.ide.session.LanguageSession;

/** Keeps the server's copy of every open rule file equal to its document. */
final class DocumentListeners implements IFileBufferListener {
    private final LanguageSession session;
    private final Map<String, DocumentListener> open = new ConcurrentHashMap<>();

    DocumentListeners(LanguageSession session) {
        this.session = session;
    }

    @Override
    public void bufferCreated(IFileBuffer buffer) {
        if (buffer instanceof ITextFileBuffer text) {
            Documents.uri(buffer).ifPresent(uri -> opened(uri, text.getDocument()));
        }
    }

    private void opened(String uri, IDocument document) {
        DocumentListener listener = new DocumentListener(session, uri, document);
        DocumentListener before = open.put(uri, listener);
        if (before != null) {
            before.uninstall();
        }
        session.open(uri, document.get());
        document.addDocumentListener(listener);
    }

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
        Documents.uri(buffer).ifPresent(this::closed);
    }

    private void closed(String uri) {
        DocumentListener listener = open.remove(uri);
        if (listener != null) {
            listener.uninstall();
            session.close(uri);
        }
    }

    @Override
    public void bufferContentAboutToBeReplaced(IFileBuffer buffer) {
        // the document tells
    }

    @Override
    public void bufferContentReplaced(IFileBuffer buffer) {
        // the document tells
    }

    @Override
    public void stateChanging(IFileBuffer buffer) {
        // only the text counts
    }

    @Override
    public void dirtyStateChanged(IFileBuffer buffer, boolean dirty) {
        // only the text counts
    }

    @Override
    public void stateValidationChanged(IFileBuffer buffer, boolean validated) {
        // only the text counts
    }

    @Override
    public void underlyingFileMoved(IFileBuffer buffer, IPath path) {
        // the editor connects a new buffer
    }

    @Override
    public void underlyingFileDeleted(IFileBuffer buffer) {
        // the watcher tells when the buffer is disposed
    }

    @Override
    public void stateChangeFailed(IFileBuffer buffer) {
        // only the text counts
    }
}

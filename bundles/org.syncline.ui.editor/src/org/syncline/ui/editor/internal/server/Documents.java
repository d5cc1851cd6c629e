// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.lang.System.Logger;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.syncline.language.ide.session.DocumentUris;

/**
 * Between the workbench's documents and the server's. Positions are lines and UTF-16 columns from 0
 * on both sides.
 */
public final class Documents {
    /** File name extension of rule files. */
    static final String EXTENSION = "sync";

    private static final Logger LOG = System.getLogger(Documents.class.getName());

    private Documents() {}

    /** The server's name of a rule file's document; empty for every other document. */
    public static Optional<String> uri(IDocument document) {
        if (document == null) {
            return Optional.empty();
        }
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        return buffer == null ? Optional.empty() : uri(buffer);
    }

    static Optional<String> uri(IFileBuffer buffer) {
        if (buffer.getFileStore() == null
                || !buffer.getFileStore().getName().endsWith("." + EXTENSION)) {
            return Optional.empty();
        }
        return Optional.of(DocumentUris.text(buffer.getFileStore().toURI()));
    }

    /** The files of open projects that stand for a document; mostly one. */
    public static IFile[] files(String uri) {
        return ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
    }

    /** The files or, for findings of a whole project, the folders that a URI stands for. */
    static List<IResource> resources(String uri) {
        IFile[] files = files(uri);
        if (files.length > 0) {
            return List.of(files);
        }
        return List.of(
                ResourcesPlugin.getWorkspace()
                        .getRoot()
                        .findContainersForLocationURI(URI.create(uri)));
    }

    /** Something that is read off a document. */
    public interface Reading<T> {
        T read() throws BadLocationException;
    }

    /**
     * Reads at places that were right a moment ago. Empty when the document has changed since: then
     * a newer answer is on its way, or the user asks again.
     */
    public static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.ofNullable(reading.read());
        } catch (BadLocationException e) {
            LOG.log(Logger.Level.DEBUG, "The text changed meanwhile", e);
            return Optional.empty();
        }
    }

    /** Where an offset is, in the server's terms. */
    public static Position position(IDocument document, int offset) throws BadLocationException {
        int line = document.getLineOfOffset(offset);
        return new Position(line, offset - document.getLineOffset(line));
    }

    /**
     * Where a range is in a document.
     *
     * @throws BadLocationException when the document has changed since the range was computed; a
     *     newer answer will follow
     */
    public static IRegion region(IDocument document, Range range) throws BadLocationException {
        int start = offset(document, range.getStart());
        int end = offset(document, range.getEnd());
        return new Region(start, Math.max(0, end - start));
    }

    /** The offset of a position, see {@link #region}. */
    public static int offset(IDocument document, Position position) throws BadLocationException {
        return document.getLineOffset(position.getLine()) + position.getCharacter();
    }
}

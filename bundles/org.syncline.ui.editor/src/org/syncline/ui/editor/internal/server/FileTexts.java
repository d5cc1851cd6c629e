// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.editor.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IDocument;

/** The text of a rule file as it counts: of its editor where there is one, else of the disk. */
final class FileTexts {
    private FileTexts() {}

    /** Null for a folder and for a file that cannot be read. */
    static IDocument document(IResource resource) {
        IPath path = resource.getFullPath();
        ITextFileBuffer buffer =
                FileBuffers.getTextFileBufferManager().getTextFileBuffer(path, LocationKind.IFILE);
        if (buffer != null) {
            return buffer.getDocument();
        }
        if (resource.getType() != IResource.FILE || resource.getLocation() == null) {
            return null;
        }
        try {
            return new Document(Files.readString(Path.of(resource.getLocation().toOSString())));
        } catch (IOException e) {
            ILog.of(FileTexts.class).info("Problems are marked without columns in " + path, e);
            return null;
        }
    }
}

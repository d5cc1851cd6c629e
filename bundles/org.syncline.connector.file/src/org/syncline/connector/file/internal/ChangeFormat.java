// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.syncline.connector.ConnectorException;

/** How a kind of file holds changes. Not safe for use by several threads. */
interface ChangeFormat {
    /** Takes what a file of changes holds, in the order of the file. */
    interface Changes {
        void change(RawChange change) throws ConnectorException;

        /** A part of the file that cannot be read as a change. */
        void malformed(long line, String error, String detail) throws ConnectorException;
    }

    /** Takes changes that are to be written. */
    interface Sink extends AutoCloseable {
        void removed(RawObject object) throws IOException;

        void changed(RawObject before, RawObject now) throws IOException;

        void added(RawObject object) throws IOException;

        @Override
        void close() throws IOException;
    }

    /**
     * Reads a file to its end, a change at a time.
     *
     * @throws ConnectorException when the file as a whole cannot be read, or as {@code changes}
     *     does
     */
    void read(InputFile file, Changes changes) throws IOException, ConnectorException;

    /** The line at which reading is, for a message. */
    long line();

    /** Whether each change tells the anchor of its object; otherwise it tells the name only. */
    boolean tellsAnchors();

    /** What tells an object of a whole file from others in a file of changes. */
    Object key(RawObject object);

    /**
     * The object after a change of some of its values or of its name, which may have been made to
     * it already.
     *
     * @throws Problem when it cannot be made
     */
    RawObject changed(RawObject object, RawChange change) throws Problem;

    /**
     * Begins a new file of changes.
     *
     * @param old the one in whose place it comes
     * @param goesOn whether the changes of the old one, which was read just now, come first
     */
    Sink open(OutputStream out, InputFile old, boolean goesOn)
            throws IOException, ConnectorException;
}

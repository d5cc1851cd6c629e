// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.util.List;
import org.syncline.connector.ConnectorException;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;

/** How a kind of file is read. Not safe for use by several threads. */
interface Format {
    /** Takes what a file holds, in the order of the file. */
    interface Objects {
        void object(RawObject object) throws ConnectorException;

        /** A part of the file that cannot be read as an object. */
        void malformed(long line, String error, String detail) throws ConnectorException;
    }

    /**
     * Reads a file to its end, an object at a time.
     *
     * @throws ConnectorException when the file as a whole cannot be read, or as {@code objects}
     *     does
     */
    void read(InputFile file, Objects objects) throws IOException, ConnectorException;

    /** What tells whether everything that is read for a file is still the same. */
    default List<InputFile.Stamp> stamps(InputFile file) throws IOException {
        return List.of(file.stamp());
    }

    /** The line at which reading is, for a message. */
    long line();

    /** The values in what the file holds of an attribute. */
    List<byte[]> values(AttributeSchema attribute, List<byte[]> held);

    /** Whether binary values of {@link #values} are base64. */
    boolean binaryIsBase64();

    /** Makes a schema of what a file holds. */
    Schema discover(InputFile file) throws IOException, ConnectorException;
}

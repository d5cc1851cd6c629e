// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Value;

/** How a kind of file is written. */
interface Edits {
    /** Takes the objects of a new file. */
    interface Sink extends Closeable {
        void write(RawObject object) throws IOException;
    }

    /** Begins a new file in place of one that was just read. */
    Sink open(OutputStream out, InputFile old) throws IOException, ConnectorException;

    /** The only value that an attribute is to have, or null. */
    static byte[] text(ExportObject object, String attribute) {
        return object.changes().stream()
                .filter(change -> change.attribute().equalsIgnoreCase(attribute))
                .filter(change -> change.after().size() == 1)
                .map(change -> change.after().first())
                .map(
                        value ->
                                value instanceof Value.Binary binary
                                        ? binary.bytes()
                                        : value.text().getBytes(StandardCharsets.UTF_8))
                .findFirst()
                .orElse(null);
    }

    /** The anchor that an object will have after an add, or null when it will have none. */
    byte[] anchor(ExportObject add);

    /** An object without values, in the place of an add. */
    RawObject made(ExportObject add) throws Problem;

    /**
     * What the file holds when an attribute has these values.
     *
     * @throws Problem when a file of this kind cannot hold them
     */
    List<byte[]> held(AttributeChange change, List<byte[]> values) throws Problem;

    /** The object under another name. */
    RawObject renamed(RawObject object, Dn name) throws Problem;

    /** The object with its name, type and anchor brought in line with its values. */
    RawObject settled(RawObject object, Dn name) throws Problem;
}

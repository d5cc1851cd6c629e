// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** The text of a stream of unknown encoding. */
public final class TextStream {
    private TextStream() {}

    /** A reader that fails at bytes that are no text; it closes the stream. */
    public static Reader of(InputStream stream) throws IOException {
        return Encodings.open(stream);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.session;

import java.net.URI;
import java.nio.file.Path;

/**
 * How documents are named towards the server: {@code file:///…} with an empty authority. Java
 * writes {@code file:/…}, which the server would take for another document.
 */
public final class DocumentUris {
    private DocumentUris() {}

    /** The server's spelling of a file's URI. */
    public static String text(URI uri) {
        String text = uri.normalize().toString();
        return text.startsWith("file:/") && !text.startsWith("file://")
                ? "file:///" + text.substring("file:/".length())
                : text;
    }

    /** The server's spelling of a file's path. */
    public static String text(Path file) {
        return text(file.toUri());
    }
}

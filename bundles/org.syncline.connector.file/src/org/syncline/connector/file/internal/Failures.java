// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Printable;

/**
 * Says what went wrong with the file of a connector.
 *
 * @param connector its name in the project
 */
record Failures(String connector) {
    static final int MAX_SHOWN = 300;

    /**
     * @param problem half a sentence
     * @param remedy a sentence
     */
    ConnectorException of(Kind kind, String problem, String remedy, Exception cause) {
        return new ConnectorException(
                kind,
                "Connector \"" + connector + "\": " + Printable.of(problem, MAX_SHOWN) + ".",
                remedy,
                cause);
    }

    ConnectorException cancelled() {
        return of(Kind.CANCELLED, "the work was stopped", "Run the step again.", null);
    }

    ConnectorException historyGone(Exception cause) {
        return of(
                Kind.HISTORY_GONE,
                "what was read last is not known any more",
                "Run a full import.",
                cause);
    }

    ConnectorException changed(Path file) {
        return of(
                Kind.SERVER,
                file + " changed while it was read",
                "Run the step again when the file is complete. Let its writer write a file of"
                        + " another name and rename it.",
                null);
    }

    /** A failure to read or write. */
    ConnectorException of(IOException e, Path file, long line) {
        return switch (e) {
            case NoSuchFileException missing ->
                    of(
                            Kind.CONNECTION,
                            "there is no file " + file,
                            "Correct the setting, or put the file there. For a target that is made"
                                    + " by the first export, write: create true.",
                            missing);
            case AccessDeniedException denied ->
                    of(
                            Kind.PERMISSION,
                            "the access to " + file + " was refused",
                            "Give the account that runs Syncline the right to read and write it.",
                            denied);
            case CharacterCodingException coding ->
                    of(
                            Kind.SERVER,
                            file + " is not in the encoding that was expected, near line " + line,
                            "Set encoding to that of the file, such as windows-1252 or UTF-16.",
                            coding);
            default ->
                    of(
                            Kind.SERVER,
                            file + " could not be read or written: " + e.getMessage(),
                            "Check the file and its disk, and run the step again.",
                            e);
        };
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.syncline.model.Printable;

/** Words for failures of the system underneath. */
final class Causes {
    private Causes() {}

    /** What an exception says, in words for a person. */
    static String sentence(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "no permission";
        }
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return Printable.of(f.getReason(), 300);
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : Printable.of(message, 300);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.syncline.model.Printable;
import org.syncline.store.StoreException;

/**
 * Turns failures of Derby and of the file system into sentences. Derby tells the cause by SQLState,
 * often several levels below the exception that is thrown.
 */
class Failures {
    private static final String REBUILD =
            "Restore the store folder from a backup, or delete it and run the initial profile"
                    + " again. That loses the history, and which target objects are owned.";

    private final Path folder;

    Failures(Path folder) {
        this.folder = folder;
    }

    StoreException of(Throwable failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        Set<Throwable> causes = causes(failure);
        if (causes.stream().anyMatch(Failures::isDiskFull)) {
            return diskFull(failure);
        }
        if (hasState(causes, "XSDB6")) {
            return held(failure);
        }
        if (hasState(causes, "XBM06", "XJ04A", "XBCXK", "XBCXA")) {
            return wrongPassword(failure);
        }
        if (hasState(causes, "XSLAN", "XSLAM")) {
            return tooNew(failure);
        }
        if (causes.stream().anyMatch(Failures::isNotWritable)) {
            return notWritable(failure);
        }
        if (causes.stream().anyMatch(Failures::isDamaged)) {
            return damaged(failure);
        }
        return failed(failure);
    }

    StoreException held(Throwable cause) {
        return new StoreException(
                StoreException.Kind.HELD,
                "The store in " + shown() + " is held by " + Holder.describe(folder) + ".",
                "Close the project there, or end that process, and try again.",
                cause);
    }

    /**
     * Another process has the right to run.
     *
     * @param holder who that is, as far as the database knows, else empty
     */
    StoreException running(@SuppressWarnings("unused") String holder) {
        return held(null);
    }

    StoreException notWritable(Throwable cause) {
        return new StoreException(
                StoreException.Kind.NOT_WRITABLE,
                "The store folder " + shown() + " cannot be written: " + reason(cause) + ".",
                "Give yourself the right to write to it, or move the project to a folder that you"
                        + " may write to.",
                cause);
    }

    StoreException damaged(Throwable cause) {
        return new StoreException(
                StoreException.Kind.DAMAGED,
                "The store in " + shown() + " is damaged: " + reason(cause) + ".",
                REBUILD,
                cause);
    }

    private StoreException wrongPassword(Throwable cause) {
        return Encryption.locked(
                "The store in " + shown() + " is encrypted with another password.",
                "Give the password that it was made with, under the name store.",
                cause);
    }

    private StoreException diskFull(Throwable cause) {
        return new StoreException(
                StoreException.Kind.DISK_FULL,
                "The disk that holds the store in " + shown() + " is full.",
                "Free some space and run the step again; what was committed stands.",
                cause);
    }

    private StoreException tooNew(Throwable cause) {
        return new StoreException(
                StoreException.Kind.TOO_NEW,
                "The store in " + shown() + " was written by a newer version of Derby.",
                "Open the project with the newer version of Syncline.",
                cause);
    }

    private StoreException failed(Throwable cause) {
        return new StoreException(
                StoreException.Kind.FAILED,
                "The store in " + shown() + " failed: " + reason(cause) + ".",
                "Try again; if it fails again, derby.log in the store folder says more.",
                cause);
    }

    private String shown() {
        return Printable.of(folder.toString());
    }

    /**
     * The first line of the innermost message of Derby, the file system or a codec: outer ones say
     * only that something failed, and below them are accidents of damaged data.
     */
    private static String reason(Throwable failure) {
        String reason = failure.toString();
        for (Throwable cause : causes(failure)) {
            if (cause instanceof IOException io) {
                reason = reason(io);
            } else if (cause instanceof SQLException || cause instanceof DamagedRecordException) {
                reason = String.valueOf(cause.getMessage());
            }
        }
        String shown = Printable.of(reason.lines().findFirst().orElse(""), 400).strip();
        return shown.endsWith(".") ? shown.substring(0, shown.length() - 1) : shown;
    }

    /** The exceptions of the file system have only the file's name for a message. */
    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no right to use " + denied.getFile();
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file";
            case NoSuchFileException missing -> missing.getFile() + " cannot be made or found";
            default -> failure.toString();
        };
    }

    private static boolean hasState(Set<Throwable> causes, String... states) {
        for (Throwable cause : causes) {
            for (String state : states) {
                if (state(cause).equals(state)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDiskFull(Throwable cause) {
        String message = cause instanceof IOException ? String.valueOf(cause.getMessage()) : "";
        return state(cause).equals("XSLA4")
                || message.contains("No space left")
                || message.contains("not enough space")
                || message.contains("quota exceeded");
    }

    private static boolean isNotWritable(Throwable cause) {
        return cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("Permission denied")
                || Set.of("25502", "25503", "40XD1", "XBM0H").contains(state(cause));
    }

    /** Pages (XSDB, XSDG, XSDF), log (XSLA, XSLB), boot (XBM, XJ004, XJ040), records. */
    private static boolean isDamaged(Throwable cause) {
        String state = state(cause);
        return cause instanceof DamagedRecordException
                || state.startsWith("XSD")
                || state.startsWith("XSL")
                || state.startsWith("XBM")
                || state.startsWith("XCXE")
                || Set.of("XJ004", "XJ040", "XJ001").contains(state);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }

    private static Set<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Throwable> ordered = new LinkedHashSet<>();
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.removeFirst();
            if (!seen.add(next)) {
                continue;
            }
            ordered.add(next);
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            if (next instanceof SQLException sql && sql.getNextException() != null) {
                open.add(sql.getNextException());
            }
        }
        return ordered;
    }
}

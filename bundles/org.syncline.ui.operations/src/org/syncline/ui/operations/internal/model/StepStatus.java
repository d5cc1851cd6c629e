// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.Map;
import org.syncline.engine.StepResult;

/**
 * The status of a step for people (semantics reference, 6.7).
 *
 * @param level how it is to be shown
 * @param label a few words
 */
public record StepStatus(Level level, String label) {
    /** How well it went. */
    public enum Level {
        RUNNING,
        SUCCESS,
        WARNING,
        STOPPED,
        ERROR
    }

    private static final Map<String, StepStatus> KNOWN =
            Map.ofEntries(
                    of("in-progress", Level.RUNNING, "Running"),
                    of("completing-obsoletion", Level.RUNNING, "Looking for deleted objects"),
                    of("completing-referential-updates", Level.RUNNING, "Resolving references"),
                    of("success", Level.SUCCESS, "Success"),
                    of("completed-no-objects", Level.SUCCESS, "Nothing to do"),
                    of("completed-sync-errors", Level.WARNING, "Synchronization errors"),
                    of("completed-discovery-errors", Level.WARNING, "Import errors"),
                    of("completed-export-errors", Level.WARNING, "Export errors"),
                    of("completed-transient-objects", Level.WARNING, "Transient objects"),
                    of("completed-warnings", Level.WARNING, "Completed with warnings"),
                    of(
                            "stopped-user-termination-from-wmi-or-ui",
                            Level.STOPPED,
                            "Cancelled by a person"),
                    of("stopped-connectivity", Level.ERROR, "Stopped: connection lost"),
                    of("stopped-server-down", Level.ERROR, "Stopped: server down"),
                    of("stopped-service-shutdown", Level.ERROR, "Stopped: process ended"),
                    of("stopped-object-limit", Level.ERROR, "Stopped: object limit"),
                    of("stopped-error-limit", Level.ERROR, "Stopped: too many errors"),
                    of("no-start-connection", Level.ERROR, "Not started: no connection"),
                    of("no-start-credentials", Level.ERROR, "Not started: password refused"));

    /** The status of a step as it stands in the history. */
    public static StepStatus of(StepResult step) {
        return of(step.status());
    }

    /** The status for its word; unknown words are shown as they are. */
    public static StepStatus of(String word) {
        StepStatus known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        if (word.startsWith("stopped-")) {
            return new StepStatus(Level.ERROR, "Stopped: " + words(word, "stopped-"));
        }
        if (word.startsWith("no-start-")) {
            return new StepStatus(Level.ERROR, "Not started: " + words(word, "no-start-"));
        }
        if (word.startsWith("completed-")) {
            return new StepStatus(Level.WARNING, "Completed: " + words(word, "completed-"));
        }
        return new StepStatus(Level.WARNING, word);
    }

    private static String words(String word, String prefix) {
        return word.substring(prefix.length()).replace('-', ' ');
    }

    private static Map.Entry<String, StepStatus> of(String word, Level level, String label) {
        return Map.entry(word, new StepStatus(level, label));
    }
}

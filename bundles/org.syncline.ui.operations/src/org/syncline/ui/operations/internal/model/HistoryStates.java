// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.List;

/** The statuses by which steps of the history are chosen. */
public final class HistoryStates {
    private record State(String label, String prefix) {}

    private static final List<State> STATES =
            List.of(
                    new State("Any status", ""),
                    new State("Success", "success"),
                    new State("Completed with remarks", "completed-"),
                    new State("Stopped", "stopped-"),
                    new State("Not started", "no-start-"));

    private HistoryStates() {}

    /** What a person chooses from. */
    public static String[] labels() {
        return STATES.stream().map(State::label).toArray(String[]::new);
    }

    /** How the statuses of a choice begin; all when nothing is chosen. */
    public static String prefix(int choice) {
        return choice < 0 ? "" : STATES.get(choice).prefix();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.List;
import org.syncline.engine.search.SearchPage;
import org.syncline.ui.Numbers;

/**
 * How far a search is. Immutable.
 *
 * @param found objects found so far
 * @param examined objects looked at
 * @param extent objects to look at, at most
 * @param notes what to know about the query
 * @param problem why it failed, or empty
 * @param remedy what to do about it, or empty
 * @param column where in the query, from 1; 0 for nowhere
 */
public record SearchState(
        Phase phase,
        long found,
        long examined,
        long extent,
        List<String> notes,
        String problem,
        String remedy,
        int column) {
    /** Nothing was searched for. */
    public static final SearchState NONE =
            new SearchState(Phase.NONE, 0, 0, 0, List.of(), "", "", 0);

    static final SearchState BEGUN = new SearchState(Phase.RUNNING, 0, 0, 0, List.of(), "", "", 0);

    /** What goes on. */
    public enum Phase {
        NONE,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    static SearchState failed(String problem, String remedy, int column) {
        return new SearchState(Phase.FAILED, 0, 0, 0, List.of(), problem, remedy, column);
    }

    SearchState begun(long newExtent, List<String> newNotes) {
        return new SearchState(Phase.RUNNING, 0, 0, newExtent, newNotes, "", "", 0);
    }

    SearchState with(SearchPage page) {
        return new SearchState(
                page.end() ? Phase.DONE : Phase.RUNNING,
                found + page.ids().size(),
                examined + page.examined(),
                extent,
                notes,
                "",
                "",
                0);
    }

    SearchState cancelled() {
        return new SearchState(Phase.CANCELLED, found, examined, extent, notes, "", "", 0);
    }

    public boolean isRunning() {
        return phase == Phase.RUNNING;
    }

    /** The counts in one line. */
    public String words() {
        String objects = Numbers.of(found, "object", "objects");
        return switch (phase) {
            case NONE -> "";
            case FAILED -> "";
            case DONE -> objects + (found == 0 ? " found" : "");
            case CANCELLED -> objects + ", stopped after " + looked();
            case RUNNING -> objects + " so far, " + looked();
        };
    }

    private String looked() {
        return Numbers.of(examined)
                + " of "
                + Numbers.of(Math.max(extent, examined))
                + " looked at";
    }
}

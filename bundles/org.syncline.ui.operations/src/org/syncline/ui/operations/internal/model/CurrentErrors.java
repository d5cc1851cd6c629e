// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.operations.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.engine.CurrentError;
import org.syncline.ui.Numbers;

/**
 * The errors that objects are in now: counted by connector and type, and the first ones of those
 * that are asked for. There may be as many as objects, so not all of them are kept.
 */
public final class CurrentErrors {
    /** As many as a native table shows without a stall. */
    static final int KEPT = 5000;

    private final String connector;
    private final String type;
    private final Map<String, Long> byConnector = new TreeMap<>();
    private final Map<String, Long> byType = new TreeMap<>();
    private final List<CurrentError> kept = new ArrayList<>();
    private long matching;
    private long total;

    /**
     * @param connector only errors of this one; empty for all
     * @param type only errors of this type; empty for all
     */
    public CurrentErrors(String connector, String type) {
        this.connector = connector;
        this.type = type;
    }

    /** Takes note of one. */
    public void add(CurrentError error) {
        total++;
        boolean here = connector.isEmpty() || error.connector().equals(connector);
        boolean such = type.isEmpty() || error.error().type().equals(type);
        if (such) {
            byConnector.merge(error.connector(), 1L, Long::sum);
        }
        if (here) {
            byType.merge(error.error().type(), 1L, Long::sum);
        }
        if (here && such) {
            matching++;
            if (kept.size() < KEPT) {
                kept.add(error);
            }
        }
    }

    /** Those to show, by connector in the order of the project. */
    public List<CurrentError> kept() {
        return List.copyOf(kept);
    }

    /** Connectors with errors of the type that was asked for, with their number. */
    public Map<String, Long> byConnector() {
        return Map.copyOf(byConnector);
    }

    /** Types of errors of the connector that was asked for, with their number. */
    public Map<String, Long> byType() {
        return Map.copyOf(byType);
    }

    /** How many there are, in a line. */
    public String words() {
        if (total == 0) {
            return "No object is in error.";
        }
        String all = Numbers.of(matching, "error", "errors");
        String of = matching < total ? all + " of " + Numbers.of(total) : all;
        return matching > kept.size()
                ? of
                        + ", the first "
                        + Numbers.of(kept.size())
                        + " shown; choose a connector or an error, or use \"syncline errors\""
                : of;
    }
}

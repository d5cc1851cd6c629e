// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import java.util.stream.Collectors;
import org.syncline.engine.search.SearchColumn;
import org.syncline.engine.search.SearchRow;
import org.syncline.model.Values;

/** Cells and titles of search results, safe to show. */
public final class CellText {
    private CellText() {}

    /** A cell; empty where there is no value. */
    public static String of(SearchRow row, String column) {
        Values values = row.cells().getOrDefault(column, Values.NONE);
        if (values.isEmpty() && column.equals(SearchColumn.NAME)) {
            return row.objectType() + " " + row.id();
        }
        return ObjectTabs.values(values);
    }

    /** A title: attributes as they are called, other columns in words. */
    public static String title(String column) {
        return switch (column) {
            case SearchColumn.DN -> "DN";
            case SearchColumn.RDN -> "RDN";
            case SearchColumn.TYPE -> "Type";
            case SearchColumn.STATE -> "State";
            case SearchColumn.NAME -> "Name";
            case SearchColumn.ANCHOR -> "Anchor";
            case SearchColumn.METAVERSE -> "Metaverse";
            case SearchColumn.LINK_TIME -> "Linked or Disconnected";
            case SearchColumn.ID -> "Number";
            case SearchColumn.CONNECTORS -> "Connectors";
            default -> column;
        };
    }

    /** A row in one sentence, for a screen reader, or with tabs, for the clipboard. */
    public static String joined(SearchRow row, java.util.List<String> columns, String between) {
        return columns.stream().map(column -> of(row, column)).collect(Collectors.joining(between));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

/** Is told on the home thread of what changes in a search. */
@FunctionalInterface
public interface SearchListener {
    /** What changed. */
    enum Aspect {
        /** The text of the query. */
        QUERY,
        /** How far the search is, whether it ended, or what is wrong. */
        STATE,
        /** Another search or other columns: everything is to be shown anew. */
        LISTING,
        /** More rows, or rows that have arrived. */
        ROWS,
        /** The selected row. */
        SELECTION
    }

    void changed(Aspect aspect);
}

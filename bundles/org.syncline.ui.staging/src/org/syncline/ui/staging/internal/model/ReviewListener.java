// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

/** Follows a {@link ReviewModel}. Called on the home thread. */
@FunctionalInterface
public interface ReviewListener {
    /** The parts of the model that can change. */
    enum Aspect {
        /** Project, connectors, staging mode, whether something is loading or failed. */
        STATE,
        /**
         * The query, the counts, and with them the number of rows; all rows are to be asked anew.
         */
        LISTING,
        /** Rows arrived; the number is the same. */
        ROWS,
        /** Another row is selected, or the selected row arrived. */
        SELECTION,
        /** Readable names of objects arrived that the selected row refers to. */
        NAMES
    }

    void changed(Aspect aspect);
}

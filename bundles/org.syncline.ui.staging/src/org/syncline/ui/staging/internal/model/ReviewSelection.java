// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.Optional;

/**
 * Which row is selected. When the listing changes, the same object stays selected where it still
 * stands near its old place; otherwise what stands in its place, and in the beginning the first
 * row. The row may have to be loaded first; until it arrives there is an index only.
 */
final class ReviewSelection {
    private final PageCache<ReviewRow> rows;
    private int index = -1;
    private ReviewRow row;
    private ReviewRow sought;

    ReviewSelection(PageCache<ReviewRow> rows) {
        this.rows = rows;
    }

    int index() {
        return index;
    }

    Optional<ReviewRow> row() {
        return Optional.ofNullable(row);
    }

    /** Selects a row; false when there is none at that index or it is selected already. */
    boolean select(int newIndex) {
        if (newIndex < 0 || newIndex >= rows.size() || newIndex == index && row != null) {
            return false;
        }
        index = newIndex;
        sought = null;
        row = rows.get(newIndex);
        return true;
    }

    /** The next listing begins with its first row. */
    void forget() {
        index = -1;
        row = null;
        sought = null;
    }

    /** The next listing is another one: its first row, unless the same object is near. */
    void restart() {
        sought = row == null ? sought : row;
        row = null;
        index = index < 0 ? -1 : 0;
    }

    /** The listing was replaced. */
    void listingChanged() {
        sought = row == null ? sought : row;
        row = null;
        index = rows.size() == 0 ? -1 : Math.clamp(index, 0, rows.size() - 1);
        if (index >= 0) {
            rows.get(index);
        }
    }

    /** Rows arrived; true when the selected one is now known. */
    boolean arrived(int from, int to) {
        if (row != null || index < from || index >= to) {
            return false;
        }
        for (int i = from; i < to && sought != null; i++) {
            ReviewRow candidate = rows.peek(i);
            if (candidate != null && candidate.isSameObject(sought)) {
                index = i;
                break;
            }
        }
        sought = null;
        row = rows.peek(index);
        return row != null;
    }
}

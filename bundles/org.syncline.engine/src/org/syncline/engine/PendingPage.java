// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts one page out of a listing that is handed over from its beginning. Used once, by one thread.
 */
public final class PendingPage implements Consumer<PendingChange> {
    private final PendingChange after;
    private final int limit;
    private final List<PendingChange> changes = new ArrayList<>();
    private boolean begun;
    private long skip;

    /**
     * Parameters as those of {@link Engine#pendingPage}.
     *
     * @param after change behind which the page begins, or null
     */
    public PendingPage(PendingChange after, long skip, int limit) {
        this.after = after;
        this.skip = skip;
        this.limit = limit;
        this.begun = after == null;
    }

    @Override
    public void accept(PendingChange change) {
        if (!begun) {
            begun = change.id() == after.id();
        } else if (skip > 0) {
            skip--;
        } else if (changes.size() < limit) {
            changes.add(change);
        }
    }

    /** What was found so far. */
    public List<PendingChange> changes() {
        return List.copyOf(changes);
    }
}

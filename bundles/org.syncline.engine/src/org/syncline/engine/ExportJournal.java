// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.io.IOException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.Entry;

/**
 * Follows an export, so that it can be undone and accounted for. {@link #planned} is called for
 * everything that will be sent, then {@link #begin} once, then {@link #result} for each object with
 * a {@link #keep} after each batch, then {@link #end} once whatever happened. All calls come from
 * one thread at a time. A failure before {@link #begin} has returned means that nothing is sent; a
 * later one stops the step.
 */
public interface ExportJournal {
    /** Nobody keeps a journal. */
    ExportJournal NONE =
            new ExportJournal() {
                @Override
                public void planned(ExportObject change, Entry confirmed) {
                    // nobody keeps a journal
                }

                @Override
                public void begin() {
                    // nobody keeps a journal
                }

                @Override
                public void result(ExportObject change, ExportResult result) {
                    // nobody keeps a journal
                }

                @Override
                public void keep() {
                    // nobody keeps a journal
                }

                @Override
                public void end(String status) {
                    // nobody keeps a journal
                }
            };

    /**
     * A change that will be sent, in the order of sending.
     *
     * @param confirmed the object as imports know it, or null for one that does not exist yet
     */
    void planned(ExportObject change, Entry confirmed) throws IOException;

    /** All changes are known; what must be on disk before the first is sent has to be there now. */
    void begin() throws IOException;

    /**
     * What became of a change.
     *
     * @param result null when the connector did not say; the change is sent again by the next
     *     export
     */
    void result(ExportObject change, ExportResult result) throws IOException;

    /**
     * What was told so far has to be on disk when this returns: it is about to be settled, and the
     * next changes are about to be sent.
     */
    void keep() throws IOException;

    /** The step has ended with that status. */
    void end(String status) throws IOException;
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.syncline.engine.ExportJournal;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.store.CsObject;
import org.syncline.store.SyncStore;

/** Tells a journal what will be sent, before anything is. */
final class JournalKeeper {
    private static final int PAGE = 500;

    private final SyncStore store;
    private final ExportJournal journal;
    private final Packing packing;

    JournalKeeper(SyncStore store, ExportJournal journal, Packing packing) {
        this.store = store;
        this.journal = journal;
        this.packing = packing;
    }

    /**
     * Announces everything.
     *
     * @throws StepFailure when the journal cannot be written; then nothing must be sent
     */
    void announce(Map<Long, Long> inFlight, Selection selection) {
        if (journal == ExportJournal.NONE) {
            return;
        }
        try {
            for (CsObject object : objects(inFlight.keySet().stream().sorted().toList())) {
                if (object.state().escrowed() != null) {
                    tell(object, packing.packAgain(object, 0));
                }
            }
            for (int from = 0; from < selection.size(); from += PAGE) {
                announce(selection, from, Math.min(selection.size(), from + PAGE));
            }
            journal.begin();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void announce(Selection selection, int from, int end) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (int place = from; place < end; place++) {
            ids.add(selection.object(place));
        }
        for (CsObject object : objects(ids)) {
            if (object.pendingExport() != null) {
                tell(object, packing.whole(object));
            }
        }
    }

    private void tell(CsObject object, Parcel parcel) throws IOException {
        journal.planned(parcel.message(), object.confirmed());
    }

    private List<CsObject> objects(List<Long> ids) {
        Map<Long, CsObject> found = store.inTransaction(session -> session.csByIds(ids));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    static StepFailure failure(IOException e) {
        return new StepFailure(
                "stopped-file-error",
                "The record of the export cannot be written: "
                        + e.getMessage()
                        + ". Make room in the project folder, then run the export again.");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.PendingExport;

/**
 * Counts each target object once in a step, by how its pending export at the end differs from that
 * at the beginning: a reference that had no other end in the first pass, and has one in the last,
 * is no change (semantics reference, 6.6).
 */
final class TargetCounts {
    private static final String NO_FLOW = "connector-no-flow";

    private final IdSet added = new IdSet();
    private final Map<Long, Counted> open = new HashMap<>();

    /** What an object was counted as, and the hash of its pending export before the step. */
    private record Counted(String counter, int export) {}

    /**
     * Counts an object.
     *
     * @param before as it stands in the store, or null for an object that is to be made
     * @param now as it is to be
     * @param first whether it is the first time that the step comes to its metaverse object
     */
    void count(StepLog log, String target, CsObject before, CsObject now, boolean first) {
        if (now.id() == 0 || before == null) {
            log.count(target + "/" + flow("provisioned-add", now.pendingExport()), now);
            return;
        }
        if (added.contains(now.id())) {
            return;
        }
        Counted prior = open.remove(now.id());
        if (prior != null) {
            log.count(target + "/" + prior.counter(), -1);
        }
        boolean same =
                prior == null
                        ? Objects.equals(now.pendingExport(), before.pendingExport())
                        : Objects.hashCode(now.pendingExport()) == prior.export();
        if (same && !first && prior == null) {
            return;
        }
        String counter = same ? NO_FLOW : changed(now.pendingExport());
        log.count(target + "/" + counter, now);
        if (prior != null || now.referenceRetry()) {
            open.put(
                    now.id(),
                    prior == null
                            ? new Counted(counter, Objects.hashCode(before.pendingExport()))
                            : new Counted(counter, prior.export()));
        }
    }

    /** An object was made; what else becomes of it in this step belongs to that. */
    void added(long id) {
        added.add(id);
    }

    private static String changed(PendingExport export) {
        return export != null && export.operation() == Operation.RENAME
                ? flow("provisioned-rename", export)
                : "connector-flow";
    }

    private static String flow(String counter, PendingExport export) {
        return counter + (export.changes().isEmpty() ? "-no-flow" : "-flow");
    }
}

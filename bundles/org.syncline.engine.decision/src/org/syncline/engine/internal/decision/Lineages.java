// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import java.util.ArrayList;
import java.util.List;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.PendingExport;

/**
 * Lineage that does not move: a value that comes from where it came from before keeps its time, so
 * that a run with nothing new writes nothing.
 */
final class Lineages {
    private Lineages() {}

    static boolean same(Lineage a, Lineage b) {
        return a.ruleKey().equals(b.ruleKey())
                && a.ruleDigest().equals(b.ruleDigest())
                && a.sourceObject() == b.sourceObject();
    }

    /** The new export, or the old one when they differ in nothing but time. */
    static PendingExport settle(PendingExport before, PendingExport now) {
        if (before == null || now == null) {
            return now;
        }
        boolean equal =
                before.operation() == now.operation()
                        && java.util.Objects.equals(before.newDn(), now.newDn())
                        && same(before.cause(), now.cause())
                        && sameChanges(before.changes(), now.changes());
        return equal ? before : now;
    }

    private static boolean sameChanges(List<ExportChange> a, List<ExportChange> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(ExportChange a, ExportChange b) {
        return a == b || same(a.lineage(), b.lineage()) && a.change().equals(b.change());
    }

    /** Times of unchanged lines are kept when other lines of the same export change. */
    static List<ExportChange> keepTimes(PendingExport before, List<ExportChange> now) {
        if (before == null) {
            return now;
        }
        List<ExportChange> kept = new ArrayList<>(now.size());
        for (int i = 0; i < now.size(); i++) {
            kept.add(old(before.changes(), i, now.get(i)));
        }
        return kept;
    }

    /** The line as it stood; mostly it stands where it stood. */
    private static ExportChange old(List<ExportChange> before, int at, ExportChange now) {
        if (at < before.size() && same(before.get(at), now)) {
            return before.get(at);
        }
        for (ExportChange old : before) {
            if (same(old, now)) {
                return old;
            }
        }
        return now;
    }
}

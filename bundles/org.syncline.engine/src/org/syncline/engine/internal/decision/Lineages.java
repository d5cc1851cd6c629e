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

    static boolean same(List<Lineage> a, List<Lineage> b) {
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
            if (!a.get(i).change().equals(b.get(i).change())
                    || !same(a.get(i).lineage(), b.get(i).lineage())) {
                return false;
            }
        }
        return true;
    }

    /** Times of unchanged lines are kept when other lines of the same export change. */
    static List<ExportChange> keepTimes(PendingExport before, List<ExportChange> now) {
        if (before == null) {
            return now;
        }
        List<ExportChange> kept = new ArrayList<>(now.size());
        for (ExportChange change : now) {
            kept.add(
                    before.changes().stream()
                            .filter(old -> old.change().equals(change.change()))
                            .filter(old -> same(old.lineage(), change.lineage()))
                            .findFirst()
                            .orElse(change));
        }
        return kept;
    }
}

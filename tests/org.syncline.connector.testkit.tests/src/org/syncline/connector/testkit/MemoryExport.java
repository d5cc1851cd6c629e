// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.util.List;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.model.AttributeChange;
import org.syncline.model.Entry;
import org.syncline.model.Values;

/** Writes changes to a {@link MemoryDirectory}, right but for one defect. */
final class MemoryExport {
    private final MemoryDirectory directory;
    private final Defect defect;

    MemoryExport(MemoryDirectory directory, Defect defect) {
        this.directory = directory;
        this.defect = defect;
    }

    void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation) {
        for (ExportObject object : batch) {
            if (cancellation.isCancelled()) {
                if (defect == Defect.WRITES_AFTER_A_STOP) {
                    write(object);
                }
                return;
            }
            ExportResult result = write(object);
            if (defect != Defect.FORGETS_TO_REPORT || object.number() != 3) {
                results.report(object.number(), result);
            }
            if (defect == Defect.REPORTS_TWICE) {
                results.report(object.number(), result);
            }
        }
    }

    private static ExportResult done(Entry entry) {
        return new ExportResult.Done(entry == null ? null : entry.anchor());
    }

    private static ExportResult failed(String type) {
        return new ExportResult.Failed(type, "", "", "The directory holds something else.");
    }

    private ExportResult write(ExportObject object) {
        Entry live = directory.byName(object.dn()).orElse(null);
        return switch (object.operation()) {
            case ADD -> add(object, live);
            case UPDATE -> live == null ? failed("cd-missing-object") : update(object, live);
            case RENAME -> rename(object, live);
            default -> delete(object, live);
        };
    }

    private ExportResult add(ExportObject object, Entry live) {
        Entry wanted = new Entry(object.dn(), object.objectType(), null, new TreeMap<>());
        for (AttributeChange change : object.changes()) {
            wanted = wanted.with(change.attribute(), change.after());
        }
        if (live == null || defect == Defect.OVERWRITES_ON_ADD) {
            return done(directory.put(wanted));
        }
        boolean same = live.attributes().equals(wanted.attributes());
        return same && defect != Defect.FAILS_WHAT_IS_DONE
                ? done(live)
                : failed("cd-existing-object");
    }

    private ExportResult update(ExportObject object, Entry live) {
        Entry wanted = live;
        for (AttributeChange change : object.changes()) {
            Values held = live.get(change.attribute());
            if (change.multiValued() && defect != Defect.REPLACES_ALL_VALUES) {
                Values values = held.minus(change.removed()).plus(change.added());
                wanted = wanted.with(change.attribute(), values);
            } else if (isExpected(change, held)) {
                wanted = wanted.with(change.attribute(), change.after());
            } else {
                return failed(ExportResult.CONFLICT);
            }
        }
        return done(directory.put(wanted));
    }

    private boolean isExpected(AttributeChange change, Values held) {
        return held.equals(change.before())
                || held.equals(change.after())
                || defect == Defect.OVERWRITES_A_CONFLICT
                || defect == Defect.REPLACES_ALL_VALUES;
    }

    private ExportResult rename(ExportObject object, Entry live) {
        if (live != null) {
            directory.rename(object.dn(), object.newDn());
        }
        return directory
                .byName(object.newDn())
                .map(MemoryExport::done)
                .orElseGet(() -> failed("cd-missing-object"));
    }

    private ExportResult delete(ExportObject object, Entry live) {
        if (live != null) {
            directory.delete(object.dn());
        } else if (defect == Defect.FAILS_WHAT_IS_DONE) {
            return failed("cd-missing-object");
        }
        return done(live);
    }
}

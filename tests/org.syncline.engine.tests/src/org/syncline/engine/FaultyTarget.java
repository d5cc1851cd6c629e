// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * A connector that writes to a directory in memory, compares before it writes as the contract asks,
 * and goes wrong in every way that a test wants.
 */
class FaultyTarget implements ExportsChanges {
    final FakeDirectory directory;

    /** Operation and name of every write that had an effect. */
    final List<String> writes = new ArrayList<>();

    final List<Integer> batches = new ArrayList<>();

    int batchSize = 100;
    boolean referencesInSecondPass;
    boolean tellsAnchors = true;

    /** Refuses what it accepts, with that result. */
    Predicate<ExportObject> refuses = o -> false;

    ExportResult refusal = new ExportResult.Failed("cd-error", "53", "unwillingToPerform", "No.");

    /** Writes and does not say so. */
    Predicate<ExportObject> silent = o -> false;

    /** Does something before an object is looked at. */
    Fault before = Fault.NONE;

    /** Goes wrong, or not. */
    interface Fault {
        Fault NONE = ExportObject::dn;

        void at(ExportObject object) throws ConnectorException;
    }

    FaultyTarget(FakeDirectory directory) {
        this.directory = directory;
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(batchSize, referencesInSecondPass);
    }

    @Override
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        batches.add(batch.size());
        for (ExportObject object : batch) {
            if (cancellation.isCancelled()) {
                return;
            }
            before.at(object);
            ExportResult result = refuses.test(object) ? refusal : write(object);
            if (!silent.test(object)) {
                results.report(object.number(), result);
            }
        }
    }

    @Override
    public void close() {
        // nothing to give up
    }

    private ExportResult write(ExportObject object) {
        Entry live = live(object);
        return switch (object.operation()) {
            case ADD -> add(object, live);
            case DELETE -> delete(object, live);
            default -> modify(object, live);
        };
    }

    private Entry live(ExportObject object) {
        if (object.anchor() != null) {
            return directory.entries.get(object.anchor());
        }
        Entry named = named(object.dn());
        return named == null && object.newDn() != null ? named(object.newDn()) : named;
    }

    private Entry named(Dn dn) {
        return directory.entries.values().stream()
                .filter(entry -> entry.dn().equals(dn))
                .findFirst()
                .orElse(null);
    }

    private ExportResult add(ExportObject object, Entry live) {
        Dn parent = object.dn().parent();
        if (parent != null && parent.depth() > 1 && named(parent) == null) {
            return failed("non-existent-parent", "32", "noSuchObject");
        }
        Entry wanted = changed(object, empty(object));
        if (live != null) {
            return live.attributes().equals(wanted.attributes())
                    ? done(live)
                    : failed("cd-existing-object", "68", "entryAlreadyExists");
        }
        if (dangles(wanted)) {
            return failed("dn-attributes-failure", "19", "constraintViolation");
        }
        directory.put(wanted);
        writes.add("add " + object.dn());
        return done(wanted);
    }

    private ExportResult delete(ExportObject object, Entry live) {
        if (live == null) {
            return new ExportResult.Done(null);
        }
        boolean parent =
                directory.entries.values().stream()
                        .anyMatch(e -> live.dn().equals(e.dn().parent()));
        if (parent) {
            return failed("cd-error", "66", "notAllowedOnNonLeaf");
        }
        directory.entries.remove(live.anchor());
        writes.add("delete " + object.dn());
        return new ExportResult.Done(null);
    }

    private ExportResult modify(ExportObject object, Entry live) {
        if (live == null) {
            return failed("cd-missing-object", "32", "noSuchObject");
        }
        for (AttributeChange change : object.changes()) {
            Values has = live.get(change.attribute());
            boolean known = has.equals(change.before()) || has.equals(change.after());
            if (!change.multiValued() && !known) {
                return failed(ExportResult.CONFLICT, "", "");
            }
        }
        Entry after = changed(object, live);
        if (dangles(after)) {
            return failed("dn-attributes-failure", "19", "constraintViolation");
        }
        Entry taken = object.newDn() == null ? null : named(object.newDn());
        if (taken != null && !taken.anchor().equals(live.anchor())) {
            return failed("rename-to-existing-dn", "68", "entryAlreadyExists");
        }
        if (!after.sameContent(live)) {
            writes.add(object.operation().word() + " " + live.dn());
            directory.put(after);
            directory.entries.replaceAll((key, e) -> below(e, live.dn(), after.dn()));
        }
        return done(after);
    }

    private static Entry below(Entry entry, Dn from, Dn to) {
        return from.equals(entry.dn().parent())
                ? entry.withDn(Dn.of(entry.dn().rdn() + "," + to))
                : entry;
    }

    private boolean dangles(Entry entry) {
        return entry.references().anyMatch(dn -> named(dn) == null);
    }

    private static Entry empty(ExportObject object) {
        Value.Binary anchor =
                new Value.Binary(("made " + object.dn()).getBytes(StandardCharsets.UTF_8));
        return new Entry(object.dn(), object.objectType(), anchor, new TreeMap<>());
    }

    private static Entry changed(ExportObject object, Entry live) {
        Entry after = live;
        for (AttributeChange change : object.changes()) {
            Values has = live.get(change.attribute());
            after =
                    after.with(
                            change.attribute(),
                            change.multiValued() && object.operation() != Operation.ADD
                                    ? has.minus(change.removed()).plus(change.added())
                                    : change.after());
        }
        return object.newDn() == null ? after : after.withDn(object.newDn());
    }

    private ExportResult done(Entry entry) {
        return new ExportResult.Done(tellsAnchors ? entry.anchor() : null);
    }

    private static ExportResult failed(String type, String code, String literal) {
        return new ExportResult.Failed(type, code, literal, "The test says so.");
    }
}

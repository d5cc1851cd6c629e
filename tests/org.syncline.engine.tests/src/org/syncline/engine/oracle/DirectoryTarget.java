// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

/**
 * Writes to a {@link Directory}, and refuses what a directory refuses; when it is told to, also
 * some other changes, of which some are done all the same.
 */
final class DirectoryTarget implements ExportsChanges {
    private static final int BATCH = 10;
    private final Directory directory;
    private final Random faults;

    /**
     * @param faults draws which changes fail, or null for none
     */
    DirectoryTarget(Directory directory, Random faults) {
        this.directory = directory;
        this.faults = faults;
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(BATCH, false);
    }

    @Override
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation) {
        batch.forEach(object -> results.report(object.number(), tried(object)));
    }

    /**
     * Of three changes one fails; of three that fail one has been done before the answer is lost.
     */
    private ExportResult tried(ExportObject object) {
        if (faults == null || faults.nextInt(3) > 0) {
            return write(object);
        }
        if (faults.nextInt(3) == 0) {
            write(object);
        }
        return failed("cd-error");
    }

    private ExportResult write(ExportObject object) {
        String anchor =
                object.anchor() == null ? directory.newAnchor() : Thing.anchorText(object.anchor());
        Thing live = directory.get(anchor);
        return switch (object.operation()) {
            case ADD -> add(object, anchor);
            case DELETE -> {
                directory.remove(anchor);
                yield new ExportResult.Done(null);
            }
            default -> live == null ? failed("cd-missing-object") : modify(object, live);
        };
    }

    private ExportResult add(ExportObject object, String anchor) {
        Thing empty = new Thing(anchor, object.dn().text(), object.objectType(), new TreeMap<>());
        return put(changed(object, empty), "cd-existing-object");
    }

    private ExportResult modify(ExportObject object, Thing live) {
        Thing after = changed(object, live);
        return put(
                object.newDn() == null ? after : after.named(object.newDn().text()),
                "rename-to-existing-dn");
    }

    private ExportResult put(Thing thing, String refusal) {
        return directory.put(thing) ? new ExportResult.Done(thing.anchorValue()) : failed(refusal);
    }

    private Thing changed(ExportObject object, Thing live) {
        SortedMap<String, List<String>> attributes = new TreeMap<>(live.attributes());
        for (AttributeChange change : object.changes()) {
            attributes.put(change.attribute(), values(object, change));
        }
        return new Thing(live.anchor(), live.dn(), live.type(), attributes);
    }

    /** Of several values only those that come or go are touched, as in a directory. */
    private List<String> values(ExportObject object, AttributeChange change) {
        boolean each = change.multiValued() && object.operation() != Operation.ADD;
        if (!each) {
            return texts(change.after());
        }
        String name = change.attribute();
        Thing live = directory.get(Thing.anchorText(object.anchor()));
        List<String> present = new ArrayList<>(live.attributes().getOrDefault(name, List.of()));
        present.removeIf(text -> change.removed().contains(directory.value(name, text)));
        texts(change.added()).stream().filter(t -> !present.contains(t)).forEach(present::add);
        return present;
    }

    private List<String> texts(Values values) {
        return values.stream().map(this::text).toList();
    }

    /** References are kept by what they refer to, so that they follow its name. */
    private String text(Value value) {
        if (value instanceof Value.Reference reference) {
            Thing other = directory.named(reference.dn().text());
            return other == null ? reference.dn().text() : other.anchor();
        }
        return value instanceof Value.Bool flag ? (flag.value() ? "True" : "False") : value.text();
    }

    private static ExportResult failed(String type) {
        return new ExportResult.Failed(type, "", "", "The directory refuses it.");
    }

    @Override
    public void close() {
        // nothing to give up
    }
}

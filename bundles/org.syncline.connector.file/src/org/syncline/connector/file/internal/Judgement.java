// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.AttributeChange;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** Decides of each change of a batch what it does to the file, by what the file holds. */
final class Judgement {
    private final ValueReader values;
    private final Edits edits;
    private final LiveObjects live;

    /**
     * What becomes of an object of the file.
     *
     * @param now what it is from now on, or null when it is gone
     */
    record Replaced(RawObject before, RawObject now) {}

    private final Map<Long, Replaced> replaced = new LinkedHashMap<>();

    private final Map<Dn, RawObject> added = new LinkedHashMap<>();

    Judgement(ValueReader values, Edits edits, LiveObjects live) {
        this.values = values;
        this.edits = edits;
        this.live = live;
    }

    boolean changesAnything() {
        return !replaced.isEmpty() || !added.isEmpty();
    }

    Collection<RawObject> added() {
        return added.values();
    }

    Collection<Replaced> replaced() {
        return replaced.values();
    }

    /** What the new file has in the place of an object, or null. */
    RawObject instead(RawObject raw) {
        return replaced.getOrDefault(raw.line(), new Replaced(raw, raw)).now();
    }

    ExportResult judge(ExportObject object) {
        try {
            for (AttributeChange change : object.changes()) {
                if (SecretAttributes.contains(change.attribute())) {
                    throw new Problem(
                            "constraint-violation",
                            change.attribute() + " is secret, and is never written to a file.");
                }
            }
            return switch (object.operation()) {
                case ADD -> add(object);
                case UPDATE, RENAME -> update(object);
                case DELETE -> delete(object);
                case DELETE_ADD -> replace(object);
                case NONE -> throw new Problem("unexpected-error", "There is nothing to write.");
            };
        } catch (Problem e) {
            return new ExportResult.Failed(e.error(), "", "", e.getMessage());
        }
    }

    private static ExportResult done(RawObject object) {
        return new ExportResult.Done(
                object.anchor() == null ? null : new Value.Binary(object.anchor()));
    }

    private ExportResult add(ExportObject object) throws Problem {
        RawObject made = made(object);
        RawObject there = live.named(object.dn());
        if (there == null && made.anchor() != null) {
            there = live.anchored(made.anchor());
        }
        if (there == null) {
            checkFree(object.dn());
            added.put(object.dn(), made);
            return done(made);
        }
        for (AttributeChange change : object.changes()) {
            if (!held(there, change).equals(change.after())
                    || !EntryReader.name(there.dn()).equals(object.dn())) {
                throw new Problem(
                        "cd-existing-object",
                        there.place()
                                + " holds an object of this name or anchor with other values.");
            }
        }
        return done(there);
    }

    private void checkFree(Dn name) throws Problem {
        if (added.containsKey(name)) {
            throw new Problem("cd-existing-object", "Another new object has the same name.");
        }
    }

    private RawObject made(ExportObject object) throws Problem {
        RawObject made = edits.made(object);
        for (AttributeChange change : object.changes()) {
            made = written(made, change, change.after());
        }
        return edits.settled(made, object.dn());
    }

    private RawObject written(RawObject object, AttributeChange change, Values wanted)
            throws Problem {
        List<byte[]> bytes = wanted.stream().map(values::written).toList();
        return object.with(change.attribute(), edits.held(change, bytes));
    }

    private Values held(RawObject object, AttributeChange change) throws Problem {
        ValueType type =
                Stream.concat(change.after().stream(), change.before().stream())
                        .findFirst()
                        .map(Value::type)
                        .orElse(ValueType.STRING);
        List<byte[]> held = object.values(change.attribute());
        return held.isEmpty()
                ? Values.NONE
                : values.read(
                        new AttributeSchema(change.attribute(), type, change.multiValued()), held);
    }

    private ExportResult update(ExportObject object) throws Problem {
        RawObject there = live.of(object);
        Dn name = object.newDn() == null ? object.dn() : object.newDn();
        if (there == null) {
            there = renamedBefore(object);
        }
        RawObject now = there;
        for (AttributeChange change : object.changes()) {
            now = changed(now, change);
        }
        Dn before = EntryReader.name(there.dn());
        if (object.newDn() == null) {
            // A name that somebody else gave it stays.
            name = before;
        } else if (!before.equals(name) || !there.dn().equals(name.text())) {
            checkRename(there, before, name);
            now = edits.renamed(now, name);
        }
        now = edits.settled(now, name);
        if (!isSame(now, there)) {
            checkAnchor(now, there, object);
            replaced.put(there.line(), new Replaced(there, now));
        }
        return done(now);
    }

    /** Where the name is the anchor, an object that was renamed has another one. */
    private RawObject renamedBefore(ExportObject object) throws Problem {
        RawObject there = object.newDn() == null ? null : live.named(object.newDn());
        boolean nameIsAnchor =
                there != null
                        && (object.anchor() == null
                                || new Value.Binary(LdifFormat.anchorOf(object.dn().text()))
                                        .equals(object.anchor()));
        if (!nameIsAnchor) {
            throw new Problem("cd-missing-object", "The file holds no such object.");
        }
        return there;
    }

    private void checkRename(RawObject there, Dn before, Dn name) throws Problem {
        RawObject other = live.named(name);
        if (other != null && other.line() != there.line()) {
            throw new Problem("cd-existing-object", other.place() + " has that name.");
        }
        checkFree(name);
        if (live.hasChildren(before)) {
            throw new Problem(
                    "unsupported-container-rename",
                    "There are objects below it, whose names would lead nowhere.");
        }
    }

    private static void checkAnchor(RawObject now, RawObject there, ExportObject object)
            throws Problem {
        boolean keeps = java.util.Arrays.equals(now.anchor(), there.anchor());
        if (!keeps && object.newDn() == null) {
            throw new Problem(
                    "modify-naming-attribute", "Its anchor would change, which identifies it.");
        }
    }

    private static boolean isSame(RawObject one, RawObject other) {
        return one.dn().equals(other.dn())
                && one.attributes().keySet().equals(other.attributes().keySet())
                && one.attributes().keySet().stream()
                        .allMatch(name -> isSame(one.values(name), other.values(name)));
    }

    private static boolean isSame(List<byte[]> one, List<byte[]> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!java.util.Arrays.equals(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private RawObject changed(RawObject object, AttributeChange change) throws Problem {
        Values held = held(object, change);
        if (held.equals(change.after())) {
            return object;
        }
        if (change.multiValued()) {
            Values wanted = held.minus(change.removed()).plus(change.added());
            return held.equals(wanted) ? object : written(object, change, wanted);
        }
        if (!held.equals(change.before())) {
            throw new Problem(
                    ExportResult.CONFLICT,
                    object.place()
                            + " has another "
                            + change.attribute()
                            + " than was expected: somebody else changed it.");
        }
        return written(object, change, change.after());
    }

    private ExportResult delete(ExportObject object) throws Problem {
        RawObject there = live.of(object);
        if (there != null) {
            checkLeaf(there);
            replaced.put(there.line(), new Replaced(there, null));
        }
        return new ExportResult.Done(object.anchor());
    }

    private void checkLeaf(RawObject there) throws Problem {
        if (live.hasChildren(EntryReader.name(there.dn()))) {
            throw new Problem("unsupported-container-delete", "There are objects below it.");
        }
    }

    /** Deletes what is there and makes it anew, at the end of the file. */
    private ExportResult replace(ExportObject object) throws Problem {
        RawObject made = made(object);
        RawObject there = live.of(object);
        RawObject named = live.named(object.dn());
        if (named != null && (there == null || there.line() != named.line())) {
            return add(object);
        }
        checkFree(object.dn());
        if (there != null) {
            checkLeaf(there);
            replaced.put(there.line(), new Replaced(there, null));
        }
        added.put(object.dn(), made);
        return done(made);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;

/** Hands changes of a file on to the engine. */
final class ChangeImport {
    private final EntryReader reader;
    private final Modifications modifications;
    private final boolean tellsAnchors;
    private final Names names;
    private final DeltaSink sink;

    /** Changes of objects that are not known, unless it turns out that they are gone by now. */
    private final Map<Dn, RawChange> unknown = new LinkedHashMap<>();

    /**
     * @param tellsAnchors whether changes tell anchors, so that names need not be kept
     */
    ChangeImport(
            EntryReader reader,
            Modifications modifications,
            boolean tellsAnchors,
            Names names,
            DeltaSink sink) {
        this.reader = reader;
        this.modifications = modifications;
        this.tellsAnchors = tellsAnchors;
        this.names = names;
        this.sink = sink;
    }

    void take(RawChange change) throws ConnectorException, Problem {
        switch (change) {
            case RawChange.Whole whole -> whole(whole.object());
            case RawChange.Gone gone -> gone(gone.object());
            case RawChange.Modified modified -> modified(modified);
            case RawChange.Renamed renamed -> renamed(renamed);
        }
    }

    private void whole(RawObject raw) throws ConnectorException, Problem {
        Entry entry = reader.read(raw);
        if (entry != null) {
            sink.object(entry);
            if (!tellsAnchors) {
                names.put(entry.dn(), entry.objectType(), entry.anchor());
                unknown.remove(entry.dn());
            }
            return;
        }
        sink.filtered();
        if (tellsAnchors) {
            // Perhaps it was wanted before.
            sink.deleted(EntryReader.anchor(raw), null);
            return;
        }
        Dn dn = EntryReader.name(raw.dn());
        forget(dn);
        unknown.remove(dn);
        if (reader.isInScope(dn)) {
            names.put(dn, "", null);
        }
    }

    /** Takes an object out of what is known, and tells the engine if that knows it. */
    private void forget(Dn dn) throws ConnectorException {
        Names.Held held = names.get(dn);
        names.remove(dn);
        if (held != null && held.isWanted()) {
            sink.deleted(held.anchor(), dn);
        }
    }

    /** An object takes what is below it along. */
    private void gone(RawObject raw) throws ConnectorException, Problem {
        if (tellsAnchors) {
            sink.deleted(EntryReader.anchor(raw), null);
            return;
        }
        Dn dn = EntryReader.name(raw.dn());
        unknown.keySet().removeIf(each -> each.isAtOrBelow(dn));
        for (Names.Held held : names.subtree(dn).reversed()) {
            forget(Dn.of(held.dn()));
        }
    }

    private void modified(RawChange.Modified change) throws ConnectorException, Problem {
        Dn dn = EntryReader.name(change.dn());
        Names.Held held = names.get(dn);
        if (held == null) {
            notKnown(dn, change);
        } else if (held.isWanted()) {
            checkType(held, change.modifications());
            EntryDelta delta = modifications.delta(held, change.modifications());
            if (delta != null) {
                sink.changed(delta);
            }
        } else {
            sink.filtered();
        }
    }

    private void notKnown(Dn dn, RawChange change) {
        if (reader.isInScope(dn)) {
            unknown.putIfAbsent(dn, change);
        } else {
            sink.filtered();
        }
    }

    private void checkType(Names.Held held, List<Modification> all) throws Problem {
        for (Modification each : all) {
            boolean replaces =
                    each.getAttributeName().equalsIgnoreCase("objectClass")
                            && each.getModificationType().equals(ModificationType.REPLACE);
            if (replaces && !held.type().equals(reader.typeOf(Arrays.asList(each.getValues())))) {
                throw new Problem(
                        "need-full-object",
                        "It becomes an object of another type. Run a full import.");
            }
        }
    }

    private void renamed(RawChange.Renamed change) throws ConnectorException, Problem {
        Dn from = EntryReader.name(change.dn());
        Dn to = newName(from, change);
        List<Names.Held> moved = names.subtree(from);
        unknown.remove(from);
        if (moved.isEmpty()) {
            // It may have been read behind the change already.
            if (names.get(to) == null) {
                notKnown(to, change);
            }
            return;
        }
        moved.forEach(held -> names.remove(Dn.of(held.dn())));
        for (Names.Held held : moved) {
            move(held, from, to, change);
        }
    }

    private static Dn newName(Dn from, RawChange.Renamed change) throws Problem {
        Dn parent = from.parent();
        String superior =
                change.superior() == null ? parent == null ? "" : parent.text() : change.superior();
        return EntryReader.name(superior.isEmpty() ? change.rdn() : change.rdn() + "," + superior);
    }

    private void move(Names.Held held, Dn from, Dn to, RawChange.Renamed change)
            throws ConnectorException, Problem {
        Dn before = Dn.of(held.dn());
        Dn now = moved(before, from, to);
        boolean inScope = reader.isInScope(now);
        boolean nameIsAnchor = held.isWanted() && modifications.anchor().isEmpty();
        if (held.isWanted() && (nameIsAnchor || !inScope)) {
            sink.deleted(held.anchor(), before);
            if (inScope) {
                unknown.put(now, change);
            }
            return;
        }
        if (!inScope) {
            return;
        }
        names.put(now, held.type(), held.anchor());
        if (held.isWanted()) {
            EntryDelta values =
                    before.equals(from)
                            ? modifications.delta(held, Modifications.ofRename(change))
                            : null;
            sink.changed(
                    new EntryDelta(
                            held.anchor(), now, values == null ? Map.of() : values.attributes()));
        }
    }

    private static Dn moved(Dn name, Dn from, Dn to) throws Problem {
        try {
            return name.moved(from, to);
        } catch (InvalidDnException e) {
            throw new Problem("invalid-dn", Printable.of(e.getMessage(), Failures.MAX_SHOWN));
        }
    }

    /** Reports changes of objects that no import has brought. */
    void finish(DiscoveryErrors errors) throws ConnectorException {
        for (Map.Entry<Dn, RawChange> each : unknown.entrySet()) {
            errors.report(
                    each.getValue().line(),
                    each.getKey().text(),
                    "need-full-object",
                    each.getValue() instanceof RawChange.Renamed && modifications.anchor().isEmpty()
                            ? "It got another name, which is its anchor. Run a full import, or"
                                    + " name an attribute in the setting anchor."
                            : "It changed, but no import has brought it. Run a full import.");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.syncline.engine.internal.decision.ErrorTypes;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.decision.ImportDecision.Kind;
import org.syncline.engine.internal.decision.ImportDecision.Staged;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Stages batches of reported objects: matches by anchor, then by name (semantics reference, 1.2),
 * and writes what differs. An object whose name another one has taken is given a name that nobody
 * uses until it is reported again or found to be gone; the two are never merged.
 */
final class ImportBatch {
    private final StepLog log;
    private final int connector;
    private final long generation;
    private boolean duplicates;

    ImportBatch(StepLog log, int connector, long generation) {
        this.log = log;
        this.connector = connector;
        this.generation = generation;
    }

    boolean hasDuplicates() {
        return duplicates;
    }

    /** Stages one batch; returns how many objects it had. */
    int stage(StoreSession session, List<Entry> entries) {
        new Work(session, entries).run();
        return entries.size();
    }

    private final class Work {
        private final StoreSession session;
        private final List<Entry> entries;
        private final Map<Value.Binary, CsObject> byAnchor;
        private final Map<Dn, CsObject> byDn;
        private final Map<Value.Binary, CsObject> written = new LinkedHashMap<>();
        private final List<Long> unchanged = new ArrayList<>();
        private final List<CsObject> displaced = new ArrayList<>();
        private final Map<Dn, CsObject> vacated = new HashMap<>();
        private final Set<Long> dropped = new HashSet<>();
        private final Set<Value.Binary> here = new HashSet<>();

        Work(StoreSession session, List<Entry> entries) {
            this.session = session;
            this.entries = entries;
            byAnchor =
                    new HashMap<>(
                            session.csByAnchors(
                                    connector, entries.stream().map(Entry::anchor).toList()));
            byDn =
                    new HashMap<>(
                            session.csByDns(connector, entries.stream().map(Entry::dn).toList()));
        }

        void run() {
            entries.forEach(this::stage);
            session.deleteCs(dropped);
            session.writeCs(displaced);
            session.writeCs(List.copyOf(written.values()));
            session.markSeen(unchanged, generation);
        }

        private void stage(Entry entry) {
            CsObject known = byAnchor.get(entry.anchor());
            if (!here.add(entry.anchor()) || known != null && known.seen() == generation) {
                duplicate(entry, known);
                return;
            }
            Staged staged = known != null ? restage(known, entry) : arrive(entry);
            log.count(staged.kind().counter());
        }

        private Staged restage(CsObject known, Entry entry) {
            CsObject holder = byDn.get(entry.dn());
            if (holder != null && holder.id() != known.id()) {
                if (holder.anchor() == null) {
                    dropped.add(holder.id());
                } else {
                    displace(holder);
                }
            }
            Staged staged = ImportDecision.stage(known, entry, generation);
            boolean nothing =
                    staged.kind() == Kind.UNCHANGED
                            && known.dn().text().equals(entry.dn().text())
                            && Objects.equals(
                                    known.pendingExport(), staged.object().pendingExport());
            if (nothing) {
                unchanged.add(known.id());
            } else {
                write(staged.object());
            }
            return staged;
        }

        /** No object of that anchor: the name may belong to an add of ours, or to another one. */
        private Staged arrive(Entry entry) {
            CsObject holder = byDn.get(entry.dn());
            if (holder != null && holder.anchor() == null) {
                if (holder.objectType().equals(entry.objectType())) {
                    Staged confirmed = ImportDecision.confirm(holder, entry, generation);
                    write(confirmed.object());
                    return confirmed;
                }
                dropped.add(holder.id());
            } else if (holder != null) {
                displace(holder);
            }
            CsObject added = CsObject.imported(connector, entry, generation);
            write(added);
            return new Staged(Kind.ADD, added);
        }

        private void write(CsObject object) {
            CsObject old = byAnchor.put(object.anchor(), object);
            CsObject named = old == null ? null : byDn.get(old.dn());
            if (named != null && old.anchor().equals(named.anchor())) {
                byDn.remove(old.dn());
                vacated.put(old.dn(), old);
            }
            CsObject before = vacated.get(object.dn());
            if (before != null && before.id() != object.id()) {
                displaced.add(before.withDn(transientName(before)));
            }
            written.put(object.anchor(), object);
            byDn.put(object.dn(), object);
        }

        /**
         * The name of an object is taken by another: it was renamed or deleted and the news has not
         * come yet. The name it gets must exist before its own is given away.
         */
        private void displace(CsObject holder) {
            CsObject moved = holder.withDn(transientName(holder));
            byAnchor.put(holder.anchor(), moved);
            byDn.put(moved.dn(), moved);
            if (written.containsKey(holder.anchor())) {
                written.put(holder.anchor(), moved);
            }
            if (holder.id() != 0) {
                displaced.add(moved);
            }
        }

        private Dn transientName(CsObject holder) {
            Dn parent = holder.dn().parent();
            String name = "transient " + holder.anchor().text();
            return parent == null ? Dn.of("cn=" + name) : parent.child("cn", name);
        }

        private void duplicate(Entry entry, CsObject first) {
            duplicates = true;
            String other =
                    first == null ? "" : " It was reported as \"" + first.dn() + "\" before.";
            log.discoveryError(
                    connector,
                    entry.dn().text(),
                    ErrorTypes.DUPLICATE_OBJECT,
                    "An object with this anchor was reported twice in one import."
                            + other
                            + " Nothing is treated as deleted in this import. Run it again; when it"
                            + " stays, check the anchor attribute.");
        }
    }
}

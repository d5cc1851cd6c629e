// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.engine.internal.decision.Deltas;
import org.syncline.engine.internal.decision.Tower;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.SecretAttributes;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.store.CsObject;
import org.syncline.store.ExportChange;
import org.syncline.store.PendingExport;

/** Makes of a pending export what a connector is told now, and what has to wait. */
final class Packing {
    private final TreeSet<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final String connector;
    private final boolean referencesLater;
    private final NameSet names;

    Packing(ConnectorDefinition definition, boolean referencesLater, NameSet names) {
        this.connector = definition.name();
        this.named.addAll(definition.attributes());
        this.referencesLater = referencesLater;
        this.names = names;
    }

    /**
     * Packs a pending export.
     *
     * @param secondPass whether all objects exist that will exist
     * @param counted whether a first part of the same change was sent and counted before
     * @return empty when all of it has to wait for objects that do not exist yet
     */
    Optional<Parcel> pack(CsObject object, long position, boolean secondPass, boolean counted) {
        PendingExport pending = object.pendingExport();
        PendingExport now = sendable(pending, secondPass);
        if (now == null) {
            return Optional.empty();
        }
        PendingExport sent = withPresentNames(now);
        Parcel parcel =
                new Parcel(
                        object,
                        message(object, Deltas.again(object.state().unconfirmed(), sent)),
                        sent,
                        Deltas.rest(pending, now),
                        position,
                        counted);
        unnamedSecret(pending).ifPresent(secret -> parcel.result(refused(secret)));
        return Optional.of(parcel);
    }

    /** Packs what was on its way when an export died: the very same once more. */
    Parcel packAgain(CsObject object, long position) {
        PendingExport escrowed = object.state().escrowed();
        CsObject before = object.withState(object.state().withEscrowed(null));
        return new Parcel(
                object,
                message(before, escrowed),
                escrowed,
                Deltas.rest(object.pendingExport(), escrowed),
                position,
                false);
    }

    /** The pending export as a whole, whatever may have to wait. */
    Parcel whole(CsObject object) {
        return new Parcel(
                object,
                message(object, object.pendingExport()),
                object.pendingExport(),
                null,
                0,
                false);
    }

    private ExportObject message(CsObject object, PendingExport export) {
        Entry known = Tower.sent(object.withState(object.state().withEscrowed(null)));
        Dn dn = names.now(known == null ? object.dn() : known.dn());
        boolean isDelete = export.operation() == Operation.DELETE;
        return new ExportObject(
                object.id(),
                export.operation(),
                dn,
                export.newDn(),
                object.anchor(),
                object.objectType(),
                isDelete
                        ? List.of()
                        : export.changes().stream().map(ExportChange::change).toList());
    }

    private PendingExport sendable(PendingExport pending, boolean secondPass) {
        if (pending.operation() == Operation.DELETE) {
            return pending;
        }
        boolean makes =
                pending.operation() == Operation.ADD || pending.operation() == Operation.DELETE_ADD;
        boolean later = referencesLater && makes && !secondPass;
        List<ExportChange> kept = new ArrayList<>();
        boolean lacking = false;
        for (ExportChange change : pending.changes()) {
            Optional<ExportChange> some = sendable(change, later);
            some.ifPresent(kept::add);
            lacking |= some.isEmpty() && change.change().multiValued();
        }
        if (kept.isEmpty() && pending.operation() == Operation.UPDATE) {
            return null;
        }
        // Directories that take an object with its references may demand one: a group of OpenLDAP
        // needs a member. So it is made after those that it refers to.
        if (lacking && makes && !referencesLater && !secondPass) {
            return null;
        }
        return kept.equals(pending.changes())
                ? pending
                : Deltas.with(pending, pending.operation(), pending.newDn(), kept);
    }

    /**
     * A change without the references whose other end does not exist; empty when nothing is left.
     */
    private Optional<ExportChange> sendable(ExportChange change, boolean later) {
        AttributeChange c = change.change();
        List<Value> waiting =
                c.after().stream()
                        .filter(Value.Reference.class::isInstance)
                        .filter(v -> later || !names.exists(((Value.Reference) v).dn()))
                        .toList();
        if (waiting.isEmpty()) {
            return Optional.of(change);
        }
        Values rest = c.after().minus(Values.of(waiting));
        if (!c.multiValued() || rest.equals(c.before())) {
            return Optional.empty();
        }
        return Optional.of(
                new ExportChange(
                        new AttributeChange(c.attribute(), true, c.before(), rest),
                        change.lineage()));
    }

    /** References to what this export has renamed are written with the new names. */
    private PendingExport withPresentNames(PendingExport export) {
        List<ExportChange> changes = new ArrayList<>();
        for (ExportChange change : export.changes()) {
            AttributeChange c = change.change();
            List<Value> after = c.after().stream().map(this::withPresentName).toList();
            changes.add(
                    after.equals(c.after().list())
                            ? change
                            : new ExportChange(
                                    new AttributeChange(
                                            c.attribute(),
                                            c.multiValued(),
                                            c.before(),
                                            Values.of(after)),
                                    change.lineage()));
        }
        return changes.equals(export.changes())
                ? export
                : Deltas.with(export, export.operation(), export.newDn(), changes);
    }

    private Value withPresentName(Value value) {
        if (!(value instanceof Value.Reference reference)) {
            return value;
        }
        Dn now = names.now(reference.dn());
        return now == reference.dn() ? value : Value.of(now);
    }

    private Optional<String> unnamedSecret(PendingExport export) {
        return export.changes().stream()
                .map(change -> change.change().attribute())
                .filter(SecretAttributes::contains)
                .filter(attribute -> !named.contains(attribute))
                .findFirst();
    }

    private ExportResult refused(String attribute) {
        return new ExportResult.Failed(
                "password-set-disallowed",
                "",
                "",
                "A rule gives a value to \""
                        + attribute
                        + "\", which holds passwords or keys. It is written only when connector \""
                        + connector
                        + "\" names it among its attributes. Name it there, or take the flow out"
                        + " of the rule.");
    }
}

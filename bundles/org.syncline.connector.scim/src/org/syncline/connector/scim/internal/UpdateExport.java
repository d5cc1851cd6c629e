// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** Changes one object, and its name where it gets another. What is right already stays. */
final class UpdateExport {
    private static final int MAX_SHOWN = 300;
    private static final int ATTEMPTS = 3;

    private final Work work;

    UpdateExport(Work work) {
        this.work = work;
    }

    /**
     * Changes the object; again after another comparison when somebody was quicker.
     *
     * @return null when nobody knows whether it was changed
     */
    ExportResult run() throws Refused, ConnectorException {
        Reply lost = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Work.Live> live = work.locate();
            if (live.isEmpty()) {
                throw new Refused(
                        ExportErrors.MISSING,
                        "There is no such object, or the account may not read it. Import again.");
            }
            Edits edits = edits(live.get());
            if (edits.operations().isEmpty()) {
                return Work.done(live.get().id());
            }
            Reply reply = work.update(live.get(), edits);
            if (reply == null) {
                return null;
            }
            if (reply.succeeded()) {
                renamed(live.get());
                return Work.done(live.get().id());
            }
            if (reply.status() != Http.PRECONDITION_FAILED) {
                throw refused(reply, edits);
            }
            lost = reply;
        }
        throw work.refused(lost);
    }

    private Refused refused(Reply reply, Edits edits) throws ConnectorException {
        Refused plain = work.refused(reply);
        Dn name = work.object().newDn();
        boolean taken =
                plain.result().type().equals(ExportErrors.NOT_UNIQUE)
                        && name != null
                        && edits.kind().naming() != null
                        && !work.namesakes(name.rdnValue()).isEmpty();
        return taken ? work.refused(ExportErrors.RENAME_EXISTS, reply) : plain;
    }

    private void renamed(Work.Live live) {
        if (work.object().newDn() != null) {
            work.ids().forget(work.object().dn());
            work.ids().note(work.object().newDn(), live.id());
        }
    }

    /** Adds what a new object does not have yet. */
    ExportResult complete(Work.Live live) throws Refused, ConnectorException {
        Edits edits = new Edits(live.resource(), work.kind());
        for (Difference.Open open : open(live, work.object().changes())) {
            edits.change(open.slot(), open.removed(), open.added());
        }
        Reply reply = edits.operations().isEmpty() ? null : work.update(live, edits);
        if (reply != null && !reply.succeeded()) {
            throw work.refused(reply);
        }
        return edits.operations().isEmpty() || reply != null ? Work.done(live.id()) : null;
    }

    private Edits edits(Work.Live live) throws Refused, ConnectorException {
        List<AttributeChange> changes = new ArrayList<>(work.object().changes());
        List<JsonElement> name = name(live, changes);
        List<Difference.Open> open = open(live, changes);
        Edits edits = new Edits(live.resource(), work.kind());
        if (!name.isEmpty()) {
            edits.change(work.kind().naming(), List.of(), name);
        }
        for (Difference.Open one : open) {
            edits.change(one.slot(), one.removed(), one.added());
        }
        return edits;
    }

    private List<Difference.Open> open(Work.Live live, List<AttributeChange> changes)
            throws Refused, ConnectorException {
        List<String> conflicts = new ArrayList<>();
        List<Difference.Open> open = work.difference().open(changes, live.resource(), conflicts);
        if (!conflicts.isEmpty()) {
            throw new Refused(
                    ExportResult.CONFLICT,
                    "Somebody else changed "
                            + Printable.of(String.join(", ", conflicts), MAX_SHOWN)
                            + ". Nothing was written: import, synchronize and decide again.");
        }
        return open;
    }

    /**
     * The new name as the naming attribute has it, empty when it stays.
     *
     * @param changes loses the change of the naming attribute, which says the same
     */
    private List<JsonElement> name(Work.Live live, List<AttributeChange> changes) throws Refused {
        Slot naming = work.kind().naming();
        Dn wanted = work.object().newDn();
        if (naming == null) {
            return List.of();
        }
        for (AttributeChange change : List.copyOf(changes)) {
            if (work.kind().slot(change.attribute()).filter(naming::equals).isPresent()) {
                checkAgrees(change, wanted == null ? work.object().dn() : wanted);
                if (wanted != null) {
                    changes.remove(change);
                }
            }
        }
        if (wanted == null) {
            return List.of();
        }
        String name = work.nameOf(wanted);
        String present = ResourceReader.name(work.kind(), live.resource());
        if (present.equals(name)) {
            return List.of();
        }
        if (!work.bears(live.resource(), work.object().dn())
                && !work.bears(live.resource(), wanted)) {
            throw new Refused(
                    ExportResult.CONFLICT,
                    "Somebody else named the object "
                            + Printable.of(present, MAX_SHOWN)
                            + ". Import, synchronize and decide again.");
        }
        return List.of(new JsonPrimitive(name));
    }

    private void checkAgrees(AttributeChange change, Dn dn) throws Refused {
        String value = change.after().isEmpty() ? "" : change.after().first().text();
        if (!Names.saysId(dn) && !value.strip().equalsIgnoreCase(dn.rdnValue().strip())) {
            throw new Refused(
                    "modify-naming-attribute",
                    "\""
                            + Printable.of(change.attribute(), MAX_SHOWN)
                            + "\" names the object, so it changes together with dn: let the flow to"
                            + " dn give "
                            + work.ids().names().named(work.kind().name(), "…")
                            + " with the same value.");
        }
    }
}

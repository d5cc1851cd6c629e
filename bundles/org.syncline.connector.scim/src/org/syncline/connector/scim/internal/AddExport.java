// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.model.Dn;

/**
 * Makes one object. Where the service sees to it that names are unique, it is tried first and
 * compared when the name is taken; elsewhere the name is looked for first, because a repeated add
 * would make a second object.
 */
final class AddExport {
    private final Work work;
    private final Dn dn;

    AddExport(Work work, Dn dn) {
        this.work = work;
        this.dn = dn;
    }

    /**
     * Makes the object.
     *
     * @return null when nobody knows whether it was made
     */
    ExportResult run() throws Refused, ConnectorException {
        String name = work.nameOf(dn);
        if (!work.kind().uniqueNames()) {
            List<JsonObject> found = work.namesakes(name);
            if (!found.isEmpty()) {
                return existing(found, null);
            }
        }
        Edits edits = edits(name);
        JsonObject first = work.firstBatch(edits.resource());
        Reply reply = work.create(first);
        if (reply == null) {
            return null;
        }
        if (reply.succeeded()) {
            return made(reply, first, edits.resource());
        }
        if (ExportErrors.failed(work.object(), reply).type().equals(ExportErrors.NOT_UNIQUE)) {
            return existing(work.namesakes(name), reply);
        }
        throw reply.status() == Http.NOT_FOUND
                ? work.refused("unexpected-error", reply)
                : work.refused(reply);
    }

    private Edits edits(String name) throws Refused, ConnectorException {
        Edits edits = Edits.create(work.kind());
        Slot naming = work.kind().naming();
        for (Difference.Open open :
                work.difference()
                        .open(work.object().changes(), edits.resource(), new ArrayList<>())) {
            edits.change(open.slot(), open.removed(), open.added());
        }
        if (naming != null && Leaves.of(edits.resource(), naming).isEmpty()) {
            edits.change(naming, List.of(), List.of(new JsonPrimitive(name)));
        }
        if (naming != null
                && !work.ids()
                        .names()
                        .named(
                                work.kind().name(),
                                ResourceReader.name(work.kind(), edits.resource()))
                        .equals(dn)) {
            throw new Refused(
                    ExportErrors.NAME,
                    "\""
                            + naming.name()
                            + "\" names the objects of type "
                            + work.kind().name()
                            + ", and the rules give it another value than dn. Make both say the"
                            + " same.");
        }
        return edits;
    }

    private ExportResult made(Reply reply, JsonObject first, JsonObject whole)
            throws Refused, ConnectorException {
        String id = id(reply);
        if (id.isEmpty()) {
            return Work.done(null);
        }
        work.ids().note(dn, id);
        if (first.equals(whole)) {
            return Work.done(id);
        }
        // What did not fit into the first request is an ordinary change of the new object.
        Optional<Work.Live> live = work.read(id);
        return live.isEmpty() ? null : new UpdateExport(work).complete(live.get());
    }

    private static String id(Reply reply) {
        String id = Json.text(reply.body(), "id");
        if (!id.isEmpty() || reply.location() == null) {
            return id;
        }
        String encoded = reply.location().substring(reply.location().lastIndexOf('/') + 1);
        return java.net.URLDecoder.decode(
                encoded.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Something bears the name: the object itself when this is a repetition, else another one. */
    private ExportResult existing(List<JsonObject> found, Reply reply)
            throws Refused, ConnectorException {
        if (found.isEmpty()) {
            throw work.refused(ExportErrors.NOT_UNIQUE, reply);
        }
        List<String> missing =
                found.size() > 1
                        ? List.of("their id")
                        : work.difference().missing(work.object().changes(), found.getFirst());
        if (!missing.isEmpty()) {
            throw new Refused(
                    new ExportResult.Failed(
                            ExportErrors.EXISTS,
                            reply == null ? "" : Integer.toString(reply.status()),
                            reply == null ? "" : reply.scimType(),
                            "There is another object of this name; it differs in "
                                    + String.join(", ", missing)
                                    + ". Rename or remove it, or let a rule join it."));
        }
        String id = Json.text(found.getFirst(), "id");
        work.ids().note(dn, id);
        return Work.done(id);
    }
}

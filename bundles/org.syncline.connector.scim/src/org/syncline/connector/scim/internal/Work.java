// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.scim.internal.Slot.Shape;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/** The requests that the export of one object is made of. */
final class Work {
    private static final int MAX_SHOWN = 300;
    private static final String PATCH_MESSAGE = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final ScimClient client;
    private final Catalog catalog;
    private final Ids ids;
    private final Sender sender;
    private final Cancellation cancellation;
    private final ExportObject object;
    private final ResourceKind kind;

    Work(
            ScimClient client,
            Catalog catalog,
            Ids ids,
            Sender sender,
            Cancellation cancellation,
            ExportObject object)
            throws Refused {
        this.client = client;
        this.catalog = catalog;
        this.ids = ids;
        this.sender = sender;
        this.cancellation = cancellation;
        this.object = object;
        this.kind = catalog.kinds().get(object.objectType());
        if (kind == null) {
            throw new Refused(
                    "no-export-to-this-object-type",
                    "The service has no type "
                            + Printable.of(object.objectType(), MAX_SHOWN)
                            + "; discover the schema again.");
        }
    }

    ExportObject object() {
        return object;
    }

    ResourceKind kind() {
        return kind;
    }

    Ids ids() {
        return ids;
    }

    Difference difference() {
        return new Difference(kind, ids, cancellation);
    }

    /**
     * What a name says of an object that is to bear it.
     *
     * @throws Refused when an object of this type cannot be called so
     */
    String nameOf(Dn dn) throws Refused {
        boolean fits =
                ids.names().type(dn).filter(kind.name()::equalsIgnoreCase).isPresent()
                        && !Names.saysId(dn);
        if (!fits) {
            throw new Refused(
                    ExportErrors.NAME,
                    "Objects of type "
                            + kind.name()
                            + " are called CN=…,"
                            + ids.names().container(kind.name())
                            + ". Mend the flow to dn.");
        }
        return dn.rdnValue();
    }

    /** Whether a live object bears a name. */
    boolean bears(JsonObject live, Dn dn) {
        return Names.saysId(dn)
                || kind.naming() == null
                || ids.names().named(kind.name(), ResourceReader.name(kind, live)).equals(dn);
    }

    /** The object that is meant: by its anchor, else by its name. Empty when there is none. */
    Optional<Live> locate() throws Refused, ConnectorException {
        String id =
                object.anchor() != null ? ResourceReader.id(object.anchor()) : byName(object.dn());
        if (id == null && object.newDn() != null) {
            id = byName(object.newDn());
        }
        return id == null ? Optional.empty() : read(id);
    }

    private String byName(Dn dn) throws Refused, ConnectorException {
        if (Names.saysId(dn)) {
            return dn.rdnValue();
        }
        List<JsonObject> found = ids.search(kind, nameOf(dn), cancellation);
        if (found.size() > 1) {
            throw new Refused(
                    "ambiguous-update",
                    found.size()
                            + " objects of the service bear the name, and the object has no id yet."
                            + " Import first.");
        }
        return found.isEmpty() ? null : Json.text(found.getFirst(), "id");
    }

    Optional<Live> read(String id) throws Refused, ConnectorException {
        Reply reply =
                client.send(
                        Call.get(path(id), "reading an object of type " + kind.name()),
                        cancellation);
        if (reply.status() == Http.NOT_FOUND) {
            return Optional.empty();
        }
        if (!reply.succeeded() || reply.body() == null) {
            throw refused(reply);
        }
        boolean conditional = reply.version() != null && catalog.provider().etag();
        return Optional.of(new Live(id, reply.body(), conditional ? reply.version() : null));
    }

    /**
     * A live object.
     *
     * @param version what it must still have when it is written, or null
     */
    record Live(String id, JsonObject resource, String version) {}

    private String path(String id) {
        return kind.endpoint() + "/" + ScimClient.encoded(id);
    }

    /** Makes an object. */
    Reply create(JsonObject resource) throws ConnectorException {
        return sender.send(new Call(Http.POST, kind.endpoint(), resource, null, what("adding")));
    }

    Reply delete(Live live) throws ConnectorException {
        return sender.send(
                new Call(Http.DELETE, path(live.id()), null, live.version(), what("deleting")));
    }

    /**
     * Writes what was changed of an object: value by value, in as many requests as its references
     * need; or whole, where the service cannot do better.
     */
    Reply update(Live live, Edits edits) throws ConnectorException {
        if (!catalog.provider().patch()) {
            JsonObject whole = edits.resource().deepCopy();
            whole.remove(Json.spelling(whole, "meta"));
            return sender.send(
                    new Call(Http.PUT, path(live.id()), whole, live.version(), what("changing")));
        }
        String version = live.version();
        Reply reply = null;
        List<List<JsonObject>> parts =
                new Batches(client.settings().memberBatch()).of(edits.operations());
        for (List<JsonObject> operations : parts) {
            Call call =
                    new Call(
                            Http.PATCH,
                            path(live.id()),
                            message(operations),
                            version,
                            what("changing"));
            // Those that follow each other cannot share a request.
            reply = parts.size() == 1 ? sender.send(call) : client.send(call, cancellation);
            if (reply == null || !reply.succeeded()) {
                return reply;
            }
            version = version == null ? null : reply.version();
        }
        return reply;
    }

    private static JsonObject message(List<JsonObject> operations) {
        JsonObject message = new JsonObject();
        JsonArray schemas = new JsonArray();
        schemas.add(PATCH_MESSAGE);
        message.add("schemas", schemas);
        JsonArray all = new JsonArray();
        operations.forEach(all::add);
        message.add("Operations", all);
        return message;
    }

    private String what(String verb) {
        return verb + " an object of type " + kind.name();
    }

    /**
     * References beyond one batch of a new object, taken out of it; they are written afterwards.
     */
    JsonObject firstBatch(JsonObject resource) {
        JsonObject first = resource.deepCopy();
        if (!catalog.provider().patch()) {
            return first;
        }
        int most = client.settings().memberBatch();
        for (Slot slot : kind.slots().values()) {
            if (slot.shape() == Shape.REFERENCES
                    && Json.get(Leaves.home(first, slot), slot.attribute())
                            instanceof JsonArray all) {
                while (all.size() > most) {
                    all.remove(all.size() - 1);
                }
            }
        }
        return first;
    }

    Refused refused(Reply reply) {
        return new Refused(ExportErrors.failed(object, reply));
    }

    Refused refused(String type, Reply reply) {
        return new Refused(ExportErrors.failed(type, object, reply));
    }

    /** The objects of the type that bear a name. */
    List<JsonObject> namesakes(String name) throws ConnectorException {
        return ids.search(kind, name, cancellation);
    }

    static ExportResult done(String id) {
        return new ExportResult.Done(id == null || id.isBlank() ? null : ResourceReader.anchor(id));
    }
}

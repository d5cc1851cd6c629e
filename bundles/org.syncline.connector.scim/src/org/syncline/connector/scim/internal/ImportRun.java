// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;

/** What full and delta imports share: reading, naming, judging and handing on objects. */
final class ImportRun {
    private static final int MAX_SHOWN = 200;

    private final ScimClient client;
    private final Catalog catalog;
    private final ImportRequest request;
    private final ImportSink sink;
    private final Cancellation cancellation;
    private final Pages pages;
    private final Names names;
    private final List<ResourceReader> readers = new ArrayList<>();
    private final TimeStamps stamps = new TimeStamps();

    /** Hash of the name of each object in scope, by id. */
    private final Map<String, Long> present = new HashMap<>();

    ImportRun(
            ScimClient client,
            Catalog catalog,
            ImportRequest request,
            ImportSink sink,
            Cancellation cancellation)
            throws ConnectorException {
        this.client = client;
        this.catalog = catalog;
        this.request = request;
        this.sink = sink;
        this.cancellation = cancellation;
        int wished = request.options().pageSize();
        int size = wished > 0 ? wished : client.settings().pageSize();
        this.pages = new Pages(client, catalog.provider(), size, cancellation);
        this.names = new Names(client.settings().base());
        for (String type : request.objectTypes()) {
            readers.add(reader(type));
        }
        // Those that refer to nothing first: then their names are known without an extra look.
        readers.sort(Comparator.comparing(ResourceReader::refers));
    }

    private ResourceReader reader(String type) throws ConnectorException {
        ResourceKind kind = catalog.kinds().get(type);
        if (kind == null) {
            throw client.failures()
                    .of(
                            Kind.CONFIGURATION,
                            "the service has no type " + Printable.of(type, MAX_SHOWN),
                            "Its types are "
                                    + Printable.of(
                                            String.join(", ", catalog.schema().types().keySet()),
                                            MAX_SHOWN)
                                    + "; correct \"objects\" of the connector.",
                            null);
        }
        return new ResourceReader(
                kind, request.schema().attributes(type), request.excludedAttributes(), names);
    }

    List<ResourceReader> readers() {
        return readers;
    }

    Pages pages() {
        return pages;
    }

    TimeStamps stamps() {
        return stamps;
    }

    Map<String, Long> present() {
        return present;
    }

    /** The types to which references of what is read can lead. */
    Set<ResourceKind> targets() {
        Set<ResourceKind> targets = new LinkedHashSet<>();
        readers.stream()
                .filter(ResourceReader::refers)
                .flatMap(reader -> reader.kind().targets().stream())
                .map(catalog.kinds()::get)
                .filter(kind -> kind != null)
                .forEach(targets::add);
        return targets;
    }

    /** Learns names of all objects of a type, and gives their ids. */
    Set<String> list(ResourceKind kind) throws ConnectorException {
        Set<String> ids = new LinkedHashSet<>();
        String attributes =
                kind.naming() == null ? "id" : "id," + ScimClient.encoded(kind.naming().path());
        pages.read(kind, "&attributes=" + attributes, resource -> ids.add(note(kind, resource)));
        // Of an object without an id nothing can be said here.
        ids.remove("");
        return ids;
    }

    /** Whether the service answers a search with a refusal, and not for being busy. */
    boolean refusesSearches(ResourceKind kind, String filter) throws ConnectorException {
        Reply reply =
                client.send(
                        Call.get(kind.endpoint() + "?count=1" + filter, "searching by time stamp"),
                        cancellation);
        return reply.status() == Http.BAD_REQUEST || reply.status() == Http.NOT_IMPLEMENTED;
    }

    @SuppressWarnings("unused") // an object without an id is reported when it is read
    private String note(ResourceKind kind, JsonObject resource) {
        try {
            String id = ResourceReader.id(resource);
            names.note(kind, id, ResourceReader.name(kind, resource));
            return id;
        } catch (ResourceReader.Problem e) {
            return "";
        }
    }

    /** The name of an object that was noted, null when the request does not want it. */
    @SuppressWarnings("unused") // a name that is none is reported when the object is read
    Dn nameInScope(ResourceKind kind, String id) {
        try {
            Dn dn = names.of(kind, id);
            return isInScope(dn) ? dn : null;
        } catch (InvalidDnException e) {
            return null;
        }
    }

    private boolean isInScope(Dn dn) {
        return request.scopes().stream().anyMatch(scope -> scope.includes(dn));
    }

    /** Hands an object on, if the request wants it. */
    void take(ResourceReader reader, JsonObject resource) throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw client.failures().cancelled();
        }
        note(reader.kind(), resource);
        stamps.note(reader.kind(), resource);
        try {
            String id = ResourceReader.id(resource);
            Dn dn = names.of(reader.kind(), id);
            if (isInScope(dn)) {
                present.put(id, Mark.hash(dn));
                sink.object(reader.read(resource));
            } else {
                sink.filtered();
            }
        } catch (ResourceReader.Problem e) {
            sink.discoveryError(shown(reader.kind(), resource), e.error(), e.getMessage());
        } catch (InvalidDnException e) {
            sink.discoveryError(shown(reader.kind(), resource), "invalid-dn", e.getMessage());
        }
    }

    private static String shown(ResourceKind kind, JsonObject resource) {
        String name = ResourceReader.name(kind, resource);
        String id = Json.text(resource, "id");
        return kind.endpoint() + "/" + Printable.of(id.isEmpty() ? name : id, MAX_SHOWN);
    }

    /** Reads one object, if it is still there. */
    void takeById(ResourceReader reader, String id) throws ConnectorException {
        String what = "reading an object of type " + reader.kind().name();
        String path = reader.kind().endpoint() + "/" + ScimClient.encoded(id);
        Reply reply = client.send(Call.get(path, what), cancellation);
        if (reply.succeeded() && reply.body() != null) {
            take(reader, reply.body());
        } else if (reply.status() != Http.NOT_FOUND) {
            throw client.failures().refused(what, reply);
        }
    }
}

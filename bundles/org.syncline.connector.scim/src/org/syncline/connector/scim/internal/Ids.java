// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/**
 * The objects behind names: references are written by id. Looked for one by one, or all of a type
 * at once when many are needed. Safe for use by many threads.
 */
final class Ids {
    private static final int MANY = 50;

    private final ScimClient client;
    private final Catalog catalog;
    private final Names names;
    private final Map<Dn, Optional<String>> known = new ConcurrentHashMap<>();

    Ids(ScimClient client, Catalog catalog) {
        this.client = client;
        this.catalog = catalog;
        this.names = new Names(client.settings().base());
    }

    Names names() {
        return names;
    }

    /** Notes what was learned by writing. */
    void note(Dn dn, String id) {
        known.put(dn, Optional.of(id));
    }

    /** An object may be new, renamed or gone now. */
    void forget(Dn dn) {
        known.remove(dn);
    }

    /** Forgets what was not found: it may have been made meanwhile. */
    void forgetMissing() {
        known.values().removeIf(Optional::isEmpty);
    }

    /** The type of an object of this name, empty when the name is not ours. */
    Optional<ResourceKind> kind(Dn dn) {
        return names.type(dn)
                .flatMap(
                        type ->
                                catalog.kinds().values().stream()
                                        .filter(kind -> kind.name().equalsIgnoreCase(type))
                                        .findFirst());
    }

    /** Looks for many names at once, where that is cheaper than one after the other. */
    void prepare(Set<Dn> needed, Cancellation cancellation) throws ConnectorException {
        Map<String, Long> open =
                needed.stream()
                        .filter(dn -> !Names.saysId(dn) && !known.containsKey(dn))
                        .map(this::kind)
                        .flatMap(Optional::stream)
                        .collect(Collectors.groupingBy(ResourceKind::name, Collectors.counting()));
        for (Map.Entry<String, Long> type : open.entrySet()) {
            if (type.getValue() >= MANY) {
                listAll(catalog.kinds().get(type.getKey()), cancellation);
            }
        }
    }

    private void listAll(ResourceKind kind, Cancellation cancellation) throws ConnectorException {
        if (kind.naming() == null) {
            return;
        }
        Map<Dn, String> found = new HashMap<>();
        String query = "&attributes=id," + ScimClient.encoded(kind.naming().path());
        new Pages(client, catalog.provider(), client.settings().pageSize(), cancellation)
                .read(
                        kind,
                        query,
                        resource -> {
                            String name = ResourceReader.name(kind, resource);
                            if (!name.isEmpty()) {
                                String id = Json.text(resource, "id");
                                found.merge(names.named(kind.name(), name), id, (a, b) -> "");
                            }
                        });
        // A name that several bear says nothing.
        found.forEach((dn, id) -> known.put(dn, Optional.of(id).filter(text -> !text.isEmpty())));
    }

    /** The id of the object of a name, empty when there is none, or there are several. */
    Optional<String> of(Dn dn, Cancellation cancellation) throws ConnectorException {
        if (Names.saysId(dn)) {
            return Optional.of(dn.rdnValue());
        }
        Optional<String> found = known.get(dn);
        if (found == null) {
            Optional<ResourceKind> kind = kind(dn);
            List<JsonObject> all =
                    kind.isEmpty() ? List.of() : search(kind.get(), dn.rdnValue(), cancellation);
            found =
                    all.size() == 1
                            ? Optional.of(Json.text(all.getFirst(), "id"))
                                    .filter(id -> !id.isEmpty())
                            : Optional.empty();
            known.put(dn, found);
        }
        return found;
    }

    /** The objects of a type that bear a name, whole. */
    List<JsonObject> search(ResourceKind kind, String name, Cancellation cancellation)
            throws ConnectorException {
        if (kind.naming() == null) {
            return List.of();
        }
        String filter = kind.naming().path() + " eq " + new JsonPrimitive(name);
        JsonObject list =
                client.read(
                        kind.endpoint() + "?filter=" + ScimClient.encoded(filter),
                        "looking for an object of type " + kind.name(),
                        cancellation);
        // A service that does not search by this attribute answers with all of them.
        Dn wanted = names.named(kind.name(), name);
        return Json.objects(list, "Resources").stream()
                .filter(
                        resource ->
                                names.named(kind.name(), ResourceReader.name(kind, resource))
                                        .equals(wanted))
                .toList();
    }
}

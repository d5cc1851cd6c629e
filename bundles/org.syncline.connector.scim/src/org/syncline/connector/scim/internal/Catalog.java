// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Printable;
import org.syncline.model.Schema;

/**
 * What the service has: its features, and its resource types with their attributes. Where it tells
 * nothing of itself, what RFC 7643 defines. Immutable.
 */
record Catalog(Provider provider, Map<String, ResourceKind> kinds) {
    private static final int MAX_SHOWN = 100;

    /** The word in front of the version: {@code …:extension:enterprise:2.0:User}. */
    private static final Pattern EXTENSION =
            Pattern.compile(".*:([A-Za-z0-9_-]+):[0-9][0-9.]*:[^:]+");

    Catalog {
        kinds = Map.copyOf(kinds);
    }

    static Catalog read(ScimClient client, Cancellation cancellation) throws ConnectorException {
        JsonObject config = optional(client, "/ServiceProviderConfig", cancellation).orElse(null);
        JsonObject standard = standard();
        Optional<JsonObject> foundTypes = optional(client, "/ResourceTypes", cancellation);
        Optional<JsonObject> foundSchemas = optional(client, "/Schemas", cancellation);
        List<JsonObject> types = resources(foundTypes.orElse(null));
        List<JsonObject> schemas = new ArrayList<>(Json.objects(standard, "Schemas"));
        schemas.addAll(resources(foundSchemas.orElse(null)));
        return new Catalog(
                config == null ? Provider.UNKNOWN : Provider.of(config),
                kinds(
                        client,
                        types.isEmpty() ? Json.objects(standard, "ResourceTypes") : types,
                        schemas));
    }

    private static Optional<JsonObject> optional(
            ScimClient client, String path, Cancellation cancellation) throws ConnectorException {
        String what = "reading " + path.substring(1);
        Reply reply = client.send(Call.get(path, what), cancellation);
        if (reply.status() == Http.NOT_FOUND || reply.status() == Http.NOT_IMPLEMENTED) {
            return Optional.empty();
        }
        if (!reply.succeeded()) {
            throw client.failures().refused(what, reply);
        }
        return Optional.ofNullable(reply.body());
    }

    /** Some services answer with the list alone, some with a single resource. */
    private static List<JsonObject> resources(JsonObject list) {
        return Json.objects(list, "Resources");
    }

    private static JsonObject standard() {
        try (InputStream in = Catalog.class.getResourceAsStream("rfc7643.json")) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the bundle is not whole", e);
        }
    }

    private static Map<String, ResourceKind> kinds(
            ScimClient client, List<JsonObject> types, List<JsonObject> schemas)
            throws ConnectorException {
        Map<String, JsonObject> byId = new HashMap<>();
        schemas.forEach(schema -> byId.put(Json.text(schema, "id"), schema));
        Set<String> names = new HashSet<>();
        types.forEach(type -> names.add(Json.text(type, "name")));
        Map<String, ResourceKind> kinds = new LinkedHashMap<>();
        for (JsonObject type : types) {
            ResourceKind kind = kind(type, byId, names);
            if (isUsable(kind)) {
                kinds.put(kind.name(), named(client, kind));
            }
        }
        return kinds;
    }

    private static boolean isUsable(ResourceKind kind) {
        return kind.name().matches("[A-Za-z][A-Za-z0-9_ .-]{0,100}")
                && kind.endpoint().matches("(/[A-Za-z0-9_.~-]+)+")
                && !kind.endpoint().contains("/.");
    }

    private static ResourceKind kind(
            JsonObject type, Map<String, JsonObject> schemas, Set<String> names) {
        SchemaReader reader = new SchemaReader(names);
        String schema = Json.text(type, "schema");
        reader.add(schemas.get(schema), "", "");
        Map<String, String> extensions = new LinkedHashMap<>();
        for (JsonObject extension : Json.objects(type, "schemaExtensions")) {
            String id = Json.text(extension, "schema");
            extensions.put(prefix(id, extensions), id);
        }
        extensions.forEach((prefix, id) -> reader.add(schemas.get(id), id, prefix + ":"));
        String endpoint = Json.text(type, "endpoint").replaceAll("/+$", "");
        return new ResourceKind(
                Json.text(type, "name"),
                endpoint.startsWith("/") ? endpoint : "/" + endpoint,
                schema,
                extensions,
                reader.slots(),
                null,
                reader.targets());
    }

    private static String prefix(String id, Map<String, String> taken) {
        Matcher matcher = EXTENSION.matcher(id);
        return matcher.matches() && !taken.containsKey(matcher.group(1)) ? matcher.group(1) : id;
    }

    private static ResourceKind named(ScimClient client, ResourceKind kind)
            throws ConnectorException {
        String wanted = client.settings().names().get(kind.name());
        if (wanted == null) {
            Slot found = kind.slots().get("userName");
            return kind.withNaming(found != null ? found : kind.slots().get("displayName"));
        }
        Slot slot = kind.slot(wanted).orElse(null);
        boolean usable =
                slot != null
                        && slot.shape() == Slot.Shape.SINGLE
                        && slot.access().returned()
                        && !slot.name().equals("id");
        if (!usable) {
            throw client.failures()
                    .of(
                            Kind.CONFIGURATION,
                            "objects of type "
                                    + Printable.of(kind.name(), MAX_SHOWN)
                                    + " cannot be named by "
                                    + Printable.of(wanted, MAX_SHOWN),
                            "Write an attribute with one simple value in names, such as userName"
                                    + " or externalId.",
                            null);
        }
        return kind.withNaming(slot);
    }

    Schema schema() {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        kinds.forEach(
                (name, kind) -> {
                    NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
                    kind.slots().forEach((flat, slot) -> attributes.put(flat, slot.schema()));
                    types.put(name, attributes);
                });
        return new Schema(types);
    }
}

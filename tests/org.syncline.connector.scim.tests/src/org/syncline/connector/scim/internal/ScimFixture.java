// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.scim.ScimConnectorType;
import org.syncline.connector.testkit.Behaviour;
import org.syncline.connector.testkit.ConnectorFixture;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** A SCIM service, filled by HTTP past the connector. */
final class ScimFixture implements ConnectorFixture {
    private static final String TYPE = "User";
    private static final String BASE = "O=scim";
    private static final String TITLE = "title";
    private static final String MAILS = "emails.work.value";

    private final AutoCloseable service;
    private final String url;
    private final String token;
    private final int many;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param service closed with the fixture
     * @param many objects for a test that wants several pages
     */
    ScimFixture(AutoCloseable service, String url, String token, int many) {
        this.service = service;
        this.url = url;
        this.token = token;
        this.many = many;
    }

    @Override
    public ConnectorType type() {
        return new ScimConnectorType();
    }

    private static ConnectorConfiguration at(String url, String token) {
        return new ConnectorConfiguration(
                "cloud",
                new HashMap<>(Map.of("url", url, "timeout", "20")),
                Map.of("token", token));
    }

    @Override
    public ConnectorConfiguration configuration() {
        return at(url, token);
    }

    @Override
    public Optional<ConnectorConfiguration> unreachable() {
        return Optional.of(at("http://127.0.0.1:1/scim", token));
    }

    @Override
    public Optional<ConnectorConfiguration> waitingFor(int port) {
        return Optional.of(at("http://127.0.0.1:" + port + "/scim", token));
    }

    @Override
    public Optional<ConnectorConfiguration> refused() {
        return Optional.of(at(url, "wr0ng-t0ken"));
    }

    @Override
    public Map<Behaviour, String> lacks() {
        return Map.of(
                Behaviour.DESCRIBES_SERVER, "the answer to a test says it all",
                Behaviour.HOLDS_LEASE, "SCIM has nothing that one of two can take",
                Behaviour.RESOLVES_CONTAINERS, "SCIM has no containers",
                Behaviour.BROWSES_CONTAINERS, "SCIM has no containers");
    }

    @Override
    public int manyObjects() {
        return many;
    }

    @Override
    public ContainerScope scope() {
        return new ContainerScope(Dn.of(BASE), List.of());
    }

    @Override
    public Schema schema() {
        TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
        attributes.put(TITLE, new AttributeSchema(TITLE, ValueType.STRING, false));
        attributes.put(MAILS, new AttributeSchema(MAILS, ValueType.STRING, true));
        return new Schema(new TreeMap<>(Map.of(TYPE, attributes)));
    }

    @Override
    public Entry sample(int number, String name) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        attributes.put(TITLE, Values.texts("Title " + number));
        attributes.put(MAILS, Values.texts(number + "@contoso.com", number + "@größer.example"));
        Dn dn = Dn.of("OU=" + TYPE + "," + BASE).child("CN", name);
        return new Entry(dn, TYPE, null, attributes);
    }

    @Override
    public String singleValued() {
        return TITLE;
    }

    @Override
    public Optional<String> multiValued() {
        return Optional.of(MAILS);
    }

    @Override
    public void put(Entry entry) {
        JsonObject user = new JsonObject();
        JsonArray schemas = new JsonArray();
        schemas.add("urn:ietf:params:scim:schemas:core:2.0:User");
        user.add("schemas", schemas);
        user.addProperty("userName", entry.dn().rdnValue());
        for (Value title : entry.get(TITLE)) {
            user.addProperty(TITLE, title.text());
        }
        JsonArray mails = new JsonArray();
        for (Value mail : entry.get(MAILS)) {
            JsonObject element = new JsonObject();
            element.addProperty("value", mail.text());
            element.addProperty("type", "work");
            mails.add(element);
        }
        user.add("emails", mails);
        Optional<JsonObject> present = find(entry.dn());
        if (present.isPresent()) {
            send("PUT", "/" + id(present.get()), user);
        } else {
            send("POST", "", user);
        }
    }

    private static String id(JsonObject user) {
        return user.get("id").getAsString();
    }

    @Override
    public void rename(Dn from, Dn to) {
        JsonObject user = find(from).orElseThrow();
        String id = id(user);
        user.addProperty("userName", to.rdnValue());
        List.of("id", "meta").forEach(user::remove);
        send("PUT", "/" + id, user);
    }

    @Override
    public void delete(Dn dn) {
        send("DELETE", "/" + id(find(dn).orElseThrow()), null);
    }

    @Override
    public Optional<Entry> read(Dn dn) {
        return find(dn).map(user -> new Entry(dn, TYPE, null, attributes(user)));
    }

    private static TreeMap<String, Values> attributes(JsonObject user) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        if (user.has(TITLE)) {
            attributes.put(TITLE, Values.texts(user.get(TITLE).getAsString()));
        }
        List<String> mails = new ArrayList<>();
        if (user.has("emails")) {
            for (JsonElement mail : user.getAsJsonArray("emails")) {
                mails.add(mail.getAsJsonObject().get("value").getAsString());
            }
        }
        attributes.put(MAILS, Values.texts(mails.toArray(String[]::new)));
        return attributes;
    }

    /** SCIMMY cannot be asked for a name with a quotation mark: then all are looked through. */
    private Optional<JsonObject> find(Dn dn) {
        String name = dn.rdnValue();
        String filter = "userName eq " + new JsonPrimitive(name);
        String query =
                name.contains("\"")
                        ? "?count=10000"
                        : "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        JsonElement found = send("GET", query, null).get("Resources");
        JsonArray all = found == null ? new JsonArray() : found.getAsJsonArray();
        return all.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(user -> user.get("userName").getAsString().equalsIgnoreCase(name))
                .findFirst();
    }

    private JsonObject send(String method, String where, JsonObject body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/Users" + where))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/scim+json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(method + where + ": " + answer.body());
            }
            return answer.body().isEmpty()
                    ? new JsonObject()
                    : JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + where, e);
        }
    }

    @Override
    public void close() {
        client.close();
        try {
            service.close();
        } catch (Exception e) {
            throw new IllegalStateException("the service cannot be stopped", e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.scim.ScimConnectorType;

/**
 * A SCIM service on loopback that can be told to misbehave. It understands what the tests of faults
 * need and no more; what the protocol means is proven against a real service in {@link ScimmyTest}.
 */
@SuppressWarnings("resource") // an exchange is closed by its handler
final class FakeService implements AutoCloseable {
    /** Answers a request in place of the service, or leaves it to the service by giving null. */
    interface Fault {
        Answer answer(Request request) throws IOException;
    }

    record Request(
            HttpExchange exchange,
            String method,
            String path,
            Map<String, String> query,
            String body) {
        String header(String name) {
            return exchange.getRequestHeaders().getFirst(name);
        }

        JsonObject json() {
            return JsonParser.parseString(body).getAsJsonObject();
        }
    }

    record Answer(int status, String body, Map<String, String> headers) {
        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of());
        }
    }

    private static final Pattern CLAUSE = Pattern.compile("(\\S+) (eq|ge) \"(.*)\"");
    private static final Pattern ELEMENT =
            Pattern.compile("(\\w+)\\[(?:type eq \"\\w+\" and )?value eq \"(.*)\"\\]");

    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    final Map<String, JsonObject> resources = Collections.synchronizedMap(new LinkedHashMap<>());
    final JsonObject config = new JsonObject();
    volatile Fault fault = request -> null;
    volatile int cap = 1000;
    volatile boolean versions;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int numbers;

    FakeService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/scim";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** A connector with these settings besides the address; the caller closes it. */
    ScimConnector connector(String... settings) throws ConnectorException {
        Map<String, String> all = new HashMap<>(Map.of("url", url(), "timeout", "5"));
        all.put("bulk", "off");
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return (ScimConnector)
                new ScimConnectorType()
                        .open(
                                new ConnectorConfiguration(
                                        "cloud", all, Map.of("token", "s3cret-t0ken")));
    }

    /** Answers only those who have the token. */
    void demand(String token) {
        fault =
                request ->
                        ("Bearer " + token).equals(request.header("Authorization"))
                                ? null
                                : error(401, "", "The token is wrong");
    }

    /** Adds an object, in JSON with apostrophes for quotation marks. */
    JsonObject put(String endpoint, String id, String json) {
        JsonObject resource = json(json);
        resource.addProperty("id", id);
        touch(resource);
        resources.put(endpoint + "/" + id, resource);
        return resource;
    }

    JsonObject user(String id, String userName) {
        return put("/Users", id, "{'userName':'" + userName + "'}");
    }

    static JsonObject json(String text) {
        return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
    }

    void touch(JsonObject resource) {
        JsonObject meta = new JsonObject();
        meta.addProperty("lastModified", Instant.now().toString());
        meta.addProperty("version", "W/\"" + ++numbers + "\"");
        resource.add("meta", meta);
    }

    List<String> methods() {
        synchronized (requests) {
            return requests.stream()
                    .filter(request -> !request.method().equals("GET"))
                    .map(request -> request.method() + " " + request.path())
                    .toList();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String raw = exchange.getRequestURI().getRawPath().substring("/scim".length());
            Request request =
                    new Request(
                            exchange,
                            exchange.getRequestMethod(),
                            URLDecoder.decode(raw, StandardCharsets.UTF_8),
                            query(exchange.getRequestURI().getRawQuery()),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            requests.add(request);
            Answer answer = fault.answer(request);
            if (answer == null) {
                synchronized (this) {
                    answer =
                            serve(
                                    request.method(),
                                    request.path(),
                                    request.query(),
                                    body(request),
                                    request.header("If-Match"));
                }
            }
            send(exchange, answer);
        }
    }

    private static JsonObject body(Request request) {
        return request.body().startsWith("{") ? request.json() : new JsonObject();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.getResponseHeaders().add("Content-Type", "application/scim+json");
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            query.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private Answer serve(
            String method, String path, Map<String, String> query, JsonObject body, String match) {
        if (path.equals("/ServiceProviderConfig")) {
            return Answer.of(200, config.toString());
        }
        if (path.equals("/Bulk")) {
            return Answer.of(200, bulk(body).toString());
        }
        if (path.equals("/Users") || path.equals("/Groups")) {
            return method.equals("POST") ? create(path, body) : list(path, query);
        }
        JsonObject found = resources.get(path);
        if (found == null) {
            return error(404, "", "There is none");
        }
        boolean other = match != null && !match.equals(version(found));
        return other ? error(412, "", "It has changed") : single(method, path, found, body);
    }

    private Answer single(String method, String path, JsonObject found, JsonObject body) {
        switch (method) {
            case "DELETE" -> {
                resources.remove(path);
                return Answer.of(204, "");
            }
            case "PATCH" -> {
                body.getAsJsonArray("Operations")
                        .forEach(one -> patch(found, one.getAsJsonObject()));
                touch(found);
            }
            case "PUT" -> {
                found.keySet().removeIf(key -> !key.equals("id"));
                body.entrySet().forEach(entry -> found.add(entry.getKey(), entry.getValue()));
                touch(found);
            }
            default -> found.get("id");
        }
        return new Answer(
                200, found.toString(), versions ? Map.of("ETag", version(found)) : Map.of());
    }

    private static String version(JsonObject resource) {
        return resource.getAsJsonObject("meta").get("version").getAsString();
    }

    /** Whole attributes, and elements by their value, with or without their type. */
    private static void patch(JsonObject resource, JsonObject operation) {
        String path = operation.get("path").getAsString();
        JsonElement value = operation.get("value");
        Matcher filter = ELEMENT.matcher(path);
        if (filter.matches()) {
            List<JsonElement> all = resource.getAsJsonArray(filter.group(1)).asList();
            all.removeIf(one -> text(one, "value").equals(unquoted(filter.group(2))));
            if (operation.get("op").getAsString().equals("replace")) {
                all.add(value);
            }
        } else if (operation.get("op").getAsString().equals("remove")) {
            resource.remove(path);
        } else if (operation.get("op").getAsString().equals("add")
                && resource.get(path) instanceof JsonArray present) {
            present.addAll(value.getAsJsonArray());
        } else {
            resource.add(path, value);
        }
    }

    /** What stands between quotation marks in a filter. */
    private static String unquoted(String text) {
        return JsonParser.parseString('"' + text + '"').getAsString();
    }

    private static String text(JsonElement object, String name) {
        return object.getAsJsonObject().get(name).getAsString();
    }

    private Answer create(String endpoint, JsonObject body) {
        boolean taken =
                resources.entrySet().stream()
                        .filter(
                                entry ->
                                        endpoint.equals("/Users")
                                                && entry.getKey().startsWith("/Users/"))
                        .anyMatch(
                                entry ->
                                        text(entry.getValue(), "userName")
                                                .equalsIgnoreCase(text(body, "userName")));
        if (taken) {
            return error(409, "uniqueness", "The userName is taken");
        }
        String id = "new" + ++numbers;
        JsonObject made = put(endpoint, id, "{}");
        body.entrySet().forEach(entry -> made.add(entry.getKey(), entry.getValue()));
        return new Answer(201, made.toString(), Map.of("Location", url() + endpoint + "/" + id));
    }

    private Answer list(String endpoint, Map<String, String> query) {
        List<JsonObject> all =
                resources.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(endpoint + "/"))
                        .map(Map.Entry::getValue)
                        .filter(resource -> matches(resource, query.get("filter")))
                        .toList();
        int start = Integer.parseInt(query.getOrDefault("startIndex", "1")) - 1;
        int count = Math.min(cap, Integer.parseInt(query.getOrDefault("count", "100")));
        JsonObject answer = new JsonObject();
        answer.addProperty("totalResults", all.size());
        JsonArray page = new JsonArray();
        all.stream().skip(start).limit(count).forEach(page::add);
        answer.add("Resources", page);
        return Answer.of(200, answer.toString());
    }

    private static boolean matches(JsonObject resource, String filter) {
        Matcher clause = CLAUSE.matcher(filter == null ? "" : filter);
        if (!clause.matches()) {
            return true;
        }
        if (clause.group(2).equals("ge")) {
            return !Instant.parse(text(resource.get("meta"), "lastModified"))
                    .isBefore(Instant.parse(clause.group(3)));
        }
        JsonElement value = resource.get(clause.group(1));
        return value != null && value.getAsString().equalsIgnoreCase(unquoted(clause.group(3)));
    }

    private JsonObject bulk(JsonObject body) {
        JsonArray results = new JsonArray();
        for (JsonElement one : body.getAsJsonArray("Operations")) {
            JsonObject operation = one.getAsJsonObject();
            JsonElement version = operation.get("version");
            Answer answer =
                    serve(
                            text(operation, "method"),
                            text(operation, "path"),
                            Map.of(),
                            operation.has("data")
                                    ? operation.getAsJsonObject("data")
                                    : new JsonObject(),
                            version == null ? null : version.getAsString());
            JsonObject result = new JsonObject();
            result.add("bulkId", operation.get("bulkId"));
            result.addProperty("status", Integer.toString(answer.status()));
            if (answer.headers().containsKey("Location")) {
                result.addProperty("location", answer.headers().get("Location"));
            }
            if (answer.status() >= 400) {
                result.add("response", JsonParser.parseString(answer.body()));
            }
            results.add(result);
        }
        JsonObject message = new JsonObject();
        message.add("Operations", results);
        return message;
    }

    static Answer error(int status, String scimType, String detail) {
        JsonObject error = new JsonObject();
        error.addProperty("status", Integer.toString(status));
        error.addProperty("scimType", scimType);
        error.addProperty("detail", detail);
        return Answer.of(status, error.toString());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

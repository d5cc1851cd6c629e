// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;

/**
 * Puts requests of several objects into one (RFC 7644, 3.7), within the limits of the service. A
 * request goes out when it is full, or when every object that is still being worked on waits for
 * one. The thread that notices sends it. Safe for use by many threads.
 */
final class BulkSender implements Sender {
    private static final String MESSAGE = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    /** Room for what stands around the operations. */
    private static final int ENVELOPE = 200;

    private record Waiting(Call call, JsonObject operation, CompletableFuture<Reply> answer) {
        long bytes() {
            return operation.toString().getBytes(StandardCharsets.UTF_8).length + 1L;
        }
    }

    private final ScimClient client;
    private final Provider provider;
    private final Cancellation cancellation;
    private final List<Waiting> queue = new ArrayList<>();
    private int working;
    private int numbers;

    /**
     * @param objects how many objects will send requests and then be finished
     */
    BulkSender(ScimClient client, Provider provider, int objects, Cancellation cancellation) {
        this.client = client;
        this.provider = provider;
        this.working = objects;
        this.cancellation = cancellation;
    }

    @Override
    public Reply send(Call call) throws ConnectorException {
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        dispatch(enqueue(call, answer));
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw client.failures().cancelled(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectorException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            synchronized (this) {
                working++;
            }
        }
    }

    private synchronized List<Waiting> enqueue(Call call, CompletableFuture<Reply> answer) {
        working--;
        queue.add(new Waiting(call, operation(call, "op" + ++numbers), answer));
        return due();
    }

    @Override
    public void finished() {
        List<Waiting> due;
        synchronized (this) {
            working--;
            due = due();
        }
        dispatch(due);
    }

    private List<Waiting> due() {
        if (working > 0 && queue.size() < provider.bulkOperations()) {
            return List.of();
        }
        List<Waiting> due = List.copyOf(queue);
        queue.clear();
        return due;
    }

    private static JsonObject operation(Call call, String bulkId) {
        JsonObject operation = new JsonObject();
        operation.addProperty("method", call.method());
        operation.addProperty("path", call.path());
        operation.addProperty("bulkId", bulkId);
        if (call.ifMatch() != null) {
            operation.addProperty("version", call.ifMatch());
        }
        if (call.body() != null) {
            operation.add("data", call.body());
        }
        return operation;
    }

    /** Sends requests of at most the length that the service takes. */
    private void dispatch(List<Waiting> due) {
        List<Waiting> part = new ArrayList<>();
        long bytes = ENVELOPE;
        for (Waiting one : due) {
            if (!part.isEmpty() && bytes + one.bytes() > provider.bulkBytes()) {
                sendPart(part);
                part = new ArrayList<>();
                bytes = ENVELOPE;
            }
            part.add(one);
            bytes += one.bytes();
        }
        if (!part.isEmpty()) {
            sendPart(part);
        }
    }

    private void sendPart(List<Waiting> part) {
        try {
            if (part.size() == 1) {
                Waiting one = part.getFirst();
                one.answer().complete(client.send(one.call(), cancellation));
                return;
            }
            Reply reply = client.send(request(part), cancellation);
            if (reply.succeeded()) {
                answer(part, reply);
            } else {
                sendSingly(part);
            }
        } catch (ConnectorException e) {
            part.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    /** A request that was refused as a whole has done nothing. */
    private void sendSingly(List<Waiting> part) throws ConnectorException {
        for (Waiting one : part) {
            one.answer().complete(client.send(one.call(), cancellation));
        }
    }

    private static Call request(List<Waiting> part) {
        JsonObject message = new JsonObject();
        JsonArray schemas = new JsonArray();
        schemas.add(MESSAGE);
        message.add("schemas", schemas);
        JsonArray operations = new JsonArray();
        part.forEach(one -> operations.add(one.operation()));
        message.add("Operations", operations);
        return new Call(
                Http.POST, "/Bulk", message, null, "writing " + part.size() + " objects at once");
    }

    private static void answer(List<Waiting> part, Reply reply) {
        List<JsonObject> results = Json.objects(reply.body(), "Operations");
        Map<String, JsonObject> byId = new HashMap<>();
        results.forEach(result -> byId.put(Json.text(result, "bulkId"), result));
        // Only new objects need a number (RFC 7644, 3.7), so some services repeat no others.
        boolean inOrder = results.size() == part.size();
        for (int i = 0; i < part.size(); i++) {
            Waiting one = part.get(i);
            JsonObject result = byId.get(Json.text(one.operation(), "bulkId"));
            if (result == null && inOrder && Json.text(results.get(i), "bulkId").isEmpty()) {
                result = results.get(i);
            }
            one.answer().complete(reply(result));
        }
    }

    private static Reply reply(JsonObject result) {
        if (result == null) {
            return null;
        }
        JsonObject status = Json.object(result, "status");
        long code =
                Json.number(status == null ? result : status, status == null ? "status" : "code");
        String location = Json.text(result, "location");
        String version = Json.text(result, "version");
        return code < 0
                ? null
                : new Reply(
                        (int) Math.min(code, 999),
                        Json.object(result, "response"),
                        version.isEmpty() ? null : version,
                        location.isEmpty() ? null : location);
    }
}

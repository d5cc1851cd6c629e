// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;

/**
 * Speaks SCIM with one service: credentials, waiting while it is busy, reading its JSON. Safe for
 * use by many threads.
 */
final class ScimClient implements AutoCloseable {
    private static final String MEDIA_TYPE = "application/scim+json";
    private static final int READ_ATTEMPTS = 3;
    private static final int MOST_BUSY = 20;

    private final ScimSettings settings;
    private final Failures failures;
    private final Wire wire;
    private final Credentials credentials;
    private final Throttle throttle;
    private final Semaphore inFlight;

    ScimClient(ScimSettings settings) throws ConnectorException {
        this.settings = settings;
        this.failures = new Failures(settings);
        this.wire = new Wire(settings);
        this.credentials = new Credentials(settings, wire);
        this.throttle = new Throttle(failures, Clock.systemUTC());
        this.inFlight = new Semaphore(settings.inFlight());
    }

    Failures failures() {
        return failures;
    }

    ScimSettings settings() {
        return settings;
    }

    /** A part of a path or query in which nothing has a meaning of its own. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Reads an object of the service.
     *
     * @throws ConnectorException when the service does not give it, whatever the cause
     */
    JsonObject read(String path, String what, Cancellation cancellation) throws ConnectorException {
        Call call = Call.get(path, what);
        Reply reply = send(call, cancellation);
        if (!reply.succeeded()) {
            throw failures.refused(what, reply);
        }
        if (reply.body() == null) {
            throw failures.unusable(what, "it is empty", null);
        }
        return reply.body();
    }

    /**
     * Sends a request; again while the service is busy, and once with another token. One that only
     * reads is sent again when the connection is lost, one that writes never: nobody knows whether
     * it was done.
     *
     * @throws ConnectorException when there is no answer, or credentials are refused
     */
    Reply send(Call call, Cancellation cancellation) throws ConnectorException {
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, cancellation);
            } catch (ConnectorException e) {
                if (e.kind() != Kind.DROPPED || !call.isRead() || attempt >= READ_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private Reply attempt(Call call, Cancellation cancellation) throws ConnectorException {
        Duration waited = Duration.ZERO;
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            throttle.await(cancellation);
            Optional<String> authorization = credentials.header();
            HttpResponse<byte[]> response = exchange(request(call, authorization), call.what());
            Reply reply = reply(call, response);
            if (reply.status() == Http.UNAUTHORIZED) {
                if (renewed || !credentials.renew(authorization)) {
                    throw failures.credentials(reply);
                }
                renewed = true;
            } else if (reply.isBusy()) {
                waited = waited.plus(throttle.busy(response.headers(), attempt));
                if (waited.compareTo(settings.throttleWait()) > 0 || attempt >= MOST_BUSY) {
                    return reply;
                }
            } else {
                return reply;
            }
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, String what)
            throws ConnectorException {
        try {
            inFlight.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.cancelled(e);
        }
        try {
            return wire.send(request, what);
        } finally {
            inFlight.release();
        }
    }

    private HttpRequest request(Call call, Optional<String> authorization) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(settings.url() + call.path()))
                        .header("Accept", MEDIA_TYPE + ", application/json");
        authorization.ifPresent(value -> builder.header("Authorization", value));
        if (call.ifMatch() != null) {
            builder.header("If-Match", call.ifMatch());
        }
        if (call.body() == null) {
            return builder.method(call.method(), HttpRequest.BodyPublishers.noBody()).build();
        }
        return builder.header("Content-Type", MEDIA_TYPE)
                .method(call.method(), HttpRequest.BodyPublishers.ofString(call.body().toString()))
                .build();
    }

    private Reply reply(Call call, HttpResponse<byte[]> response) throws ConnectorException {
        boolean succeeded = response.statusCode() >= Http.OK && response.statusCode() < 300;
        JsonObject body = null;
        if (response.body().length > 0) {
            try {
                body = Json.parse(Wire.text(response));
            } catch (IOException e) {
                // Refusals come from gateways too, as pages of text.
                if (succeeded && call.isRead()) {
                    throw failures.unusable(call.what(), e.getMessage(), e);
                }
            }
        }
        return new Reply(
                response.statusCode(),
                body,
                version(response, body),
                response.headers().firstValue("Location").orElse(null));
    }

    private static String version(HttpResponse<byte[]> response, JsonObject body) {
        String inBody = Json.text(Json.object(body, "meta"), "version");
        String version = response.headers().firstValue("ETag").orElse(inBody);
        return version.matches("(W/)?\"[\\x21\\x23-\\x7e]{0,500}\"") ? version : null;
    }

    @Override
    public void close() {
        wire.close();
    }
}

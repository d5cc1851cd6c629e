// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Printable;

/**
 * The {@code Authorization} of requests. Tokens of OAuth 2.0 are fetched when the first request
 * needs one, kept until shortly before their end, and renewed when the service refuses one. Safe
 * for use by many threads; tokens are nowhere but here.
 */
final class Credentials {
    private static final long MARGIN_SECONDS = 30;
    private static final long USUAL_SECONDS = 3600;

    private final ScimSettings settings;
    private final ScimSettings.Access access;
    private final Wire wire;
    private final Failures failures;
    private String token;
    private long end;

    Credentials(ScimSettings settings, Wire wire) {
        this.settings = settings;
        this.access = settings.access();
        this.wire = wire;
        this.failures = new Failures(settings);
    }

    /** The value of the header, empty for none. */
    Optional<String> header() throws ConnectorException {
        return switch (access.kind()) {
            case NONE -> Optional.empty();
            case BEARER -> Optional.of("Bearer " + access.secret().orElseThrow());
            case BASIC ->
                    Optional.of(basic(access.user().orElseThrow(), access.secret().orElseThrow()));
            case OAUTH -> Optional.of("Bearer " + token());
        };
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /**
     * The service refused a header.
     *
     * @return whether another attempt makes sense, because there will be another token
     */
    synchronized boolean renew(Optional<String> refused) {
        if (access.kind() != Authentication.OAUTH) {
            return false;
        }
        // Another thread may have fetched a new one already.
        if (token != null && refused.equals(Optional.of("Bearer " + token))) {
            token = null;
        }
        return true;
    }

    private synchronized String token() throws ConnectorException {
        if (token == null || System.nanoTime() - end >= 0) {
            fetch();
        }
        return token;
    }

    private void fetch() throws ConnectorException {
        String what = "fetching a token";
        HttpResponse<byte[]> response = wire.send(request(), what);
        JsonObject answer = parsed(response);
        String found = Json.text(answer, "access_token");
        if (response.statusCode() != Http.OK || found.isEmpty()) {
            throw refused(response.statusCode(), answer);
        }
        if (!found.matches("[\\x21-\\x7e]+")) {
            throw failures.unusable(what, "the token holds characters that no header may", null);
        }
        long seconds = Json.number(answer, "expires_in");
        long valid = Math.min(seconds < 0 ? USUAL_SECONDS : seconds, 30 * 24 * 3600L);
        token = found;
        end = System.nanoTime() + Math.max(1, valid - MARGIN_SECONDS) * 1_000_000_000L;
    }

    private HttpRequest request() {
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        access.scope().ifPresent(scope -> form.append("&scope=").append(encoded(scope)));
        String client = encoded(access.user().orElseThrow());
        String secret = encoded(access.secret().orElseThrow());
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(access.tokenUrl().orElseThrow())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json");
        if (access.inBody()) {
            form.append("&client_id=").append(client).append("&client_secret=").append(secret);
        } else {
            // Both are encoded first (RFC 6749, 2.3.1).
            builder.header("Authorization", basic(client, secret));
        }
        return builder.POST(HttpRequest.BodyPublishers.ofString(form.toString())).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unused") // what is no JSON has no token, and says nothing
    private static JsonObject parsed(HttpResponse<byte[]> response) {
        try {
            return Json.parse(Wire.text(response));
        } catch (IOException e) {
            return new JsonObject();
        }
    }

    private ConnectorException refused(int status, JsonObject answer) {
        String reason = Printable.of(Json.text(answer, "error"), 100);
        return failures.of(
                Kind.CREDENTIALS,
                "no token was issued for "
                        + access.user().orElse("the client")
                        + " by "
                        + access.tokenUrl().orElse(settings.url()).getHost()
                        + " (status "
                        + status
                        + (reason.isEmpty() ? "" : ", " + reason)
                        + ")",
                "Check token-url, client-id and client-scope, and store the client secret again.",
                null);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Printable;

/**
 * Sends requests and receives whole answers, within the limits of time and length. Knows of proxy,
 * encryption and redirections, and nothing of SCIM. Safe for use by many threads.
 */
final class Wire implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private final ScimSettings settings;
    private final Failures failures;
    private final HttpClient client;

    Wire(ScimSettings settings) throws ConnectorException {
        this(settings, Tls.context(settings));
    }

    /** With another idea of whom to trust than the settings have. */
    Wire(ScimSettings settings, SSLContext trust) {
        this.settings = settings;
        this.failures = new Failures(settings);
        this.client = client(settings, trust);
    }

    private static HttpClient client(ScimSettings settings, SSLContext trust) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(settings.timeout())
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .sslContext(trust);
        if (settings.proxy().isPresent()) {
            ScimSettings.Proxy proxy = settings.proxy().get();
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.host(), proxy.port())));
            if (proxy.user().isPresent()) {
                allowBasicForTunnels();
                builder.authenticator(new ProxyAccount(proxy));
            }
        } else {
            builder.proxy(HttpClient.Builder.NO_PROXY);
        }
        return builder.build();
    }

    /**
     * Java refuses basic authentication at a proxy in front of an encrypted service unless this is
     * said before the first client is made; whoever has said something is not overruled.
     */
    private static void allowBasicForTunnels() {
        if (System.getProperty(TUNNEL_SCHEMES) == null) {
            System.setProperty(TUNNEL_SCHEMES, "");
        }
    }

    /** Answers nobody but the proxy. */
    private static final class ProxyAccount extends Authenticator {
        private final ScimSettings.Proxy proxy;

        ProxyAccount(ScimSettings.Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            boolean asked =
                    getRequestorType() == RequestorType.PROXY
                            && proxy.host().equalsIgnoreCase(getRequestingHost())
                            && proxy.port() == getRequestingPort();
            return asked
                    ? new PasswordAuthentication(
                            proxy.user().orElseThrow(),
                            proxy.password().orElseThrow().toCharArray())
                    : null;
        }
    }

    /**
     * Sends a request and waits for the whole answer. A redirection is followed to the same host
     * only, because the request carries credentials.
     *
     * @param what what is being done, beginning with a verb, for messages
     * @throws ConnectorException when there is no whole answer in time
     */
    HttpResponse<byte[]> send(HttpRequest request, String what) throws ConnectorException {
        HttpRequest current = request;
        for (int redirects = 0; ; redirects++) {
            HttpResponse<byte[]> response = once(current, what);
            if (response.statusCode() == Http.PROXY_AUTHENTICATION) {
                throw proxyRefused();
            }
            URI target = target(response);
            if (target == null) {
                return response;
            }
            if (redirects == MAX_REDIRECTS || !origin(current.uri()).equals(origin(target))) {
                throw redirected(target, what);
            }
            current = HttpRequest.newBuilder(current, (name, value) -> true).uri(target).build();
        }
    }

    /** Where the answer sends us, or null; a 301 of a request that writes would lose its body. */
    private static URI target(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        boolean keepsMethod =
                status == 307
                        || status == 308
                        || response.request().method().equals(Http.GET)
                                && (status == 301 || status == 302);
        String location = response.headers().firstValue("Location").orElse(null);
        return keepsMethod && location != null ? resolve(response.uri(), location) : null;
    }

    @SuppressWarnings("unused") // an address that is none leads nowhere
    private static URI resolve(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String origin(URI uri) {
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(Locale.ROOT);
    }

    private ConnectorException redirected(URI target, String what) {
        return failures.of(
                Kind.SERVER,
                "the service sends us to another place, "
                        + Printable.of(target.getHost(), 200)
                        + ", "
                        + what,
                "When that is right, write its address in the url: redirections to other hosts are"
                        + " not followed, because the requests carry credentials.",
                null);
    }

    private ConnectorException proxyRefused() {
        return failures.of(
                Kind.CONNECTION,
                "the proxy " + settings.proxy().map(Object::toString).orElse("") + " refused us",
                "Set proxy-user and proxy-password, and store the password. When Java itself"
                        + " forbids it, start it with -D"
                        + TUNNEL_SCHEMES
                        + "=",
                null);
    }

    private HttpResponse<byte[]> once(HttpRequest request, String what) throws ConnectorException {
        String host = request.uri().getAuthority();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, info -> new LimitedBody(settings.responseLimit()));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failures.timeout(host, what, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failures.cancelled(e);
        } catch (ExecutionException e) {
            throw failed(host, what, e.getCause());
        }
    }

    private ConnectorException failed(String host, String what, Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof LimitedBody.TooLong) {
                return failures.of(
                        Kind.SERVER,
                        "the answer of " + host + " is too long, " + what + ": " + e.getMessage(),
                        "Set a smaller page-size; when single objects are that large, a larger"
                                + " response-limit.",
                        e);
            }
            if (String.valueOf(e.getMessage()).contains("proxy authentication")
                    || String.valueOf(e.getMessage()).contains("authentication attempts")) {
                return proxyRefused();
            }
        }
        return failures.connection(
                host,
                what,
                cause instanceof IOException io ? io : new InterruptedIOException("closed"));
    }

    /** The body as text; bytes that are no UTF-8 become marks and then no valid JSON or names. */
    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Gives all connections up; requests of other threads fail. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}

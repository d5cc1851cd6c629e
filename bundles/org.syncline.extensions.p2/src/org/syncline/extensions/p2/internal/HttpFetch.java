// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.syncline.extensions.SiteProgress;

/**
 * Fetches files by HTTP. Sends no credentials, follows redirections but never from https to http,
 * and can be cancelled at any moment, also while a server says nothing.
 */
final class HttpFetch {
    /** Larger than any connector; a server that never ends does not fill the disk. */
    static final long LARGEST = 512L << 20;

    private static final int POLL_MILLIS = 100;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Duration patience;
    private final HttpClient client;

    /**
     * @param patience how long a server may say nothing
     */
    HttpFetch(Duration patience) {
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
    }

    /** When it was changed, in milliseconds; 1 where the server does not say. */
    long lastModified(URI file, SiteProgress progress) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(file)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build();
        HttpResponse<Void> answer =
                await(
                        file,
                        client.sendAsync(request, HttpResponse.BodyHandlers.discarding()),
                        new Arrived(-1),
                        progress);
        check(file, answer);
        return answer.headers().firstValue("Last-Modified").map(HttpFetch::millis).orElse(1L);
    }

    private static long millis(String date) {
        try {
            return java.time.ZonedDateTime.parse(
                            date, java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toEpochMilli();
        } catch (
                @SuppressWarnings("unused") // then it does not say
                java.time.format.DateTimeParseException e) {
            return 1;
        }
    }

    /** Fetches into a file. */
    void fetch(URI file, Path target, long size, SiteProgress progress) throws IOException {
        Arrived arrived = new Arrived(size);
        HttpRequest request = HttpRequest.newBuilder(file).GET().build();
        HttpResponse<Path> answer =
                await(
                        file,
                        client.sendAsync(
                                request,
                                info -> new LimitedBody(target, arrived.within(info, LARGEST))),
                        arrived,
                        progress);
        check(file, answer);
    }

    private <T> HttpResponse<T> await(
            URI file,
            CompletableFuture<HttpResponse<T>> answer,
            Arrived arrived,
            SiteProgress progress)
            throws IOException {
        long silentSince = System.nanoTime();
        long before = 0;
        while (true) {
            if (progress.cancelled()) {
                answer.cancel(true);
                throw new CancellationException();
            }
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = arrived.bytes();
                if (now != before) {
                    before = now;
                    silentSince = System.nanoTime();
                    progress.report(name(file), now, arrived.size());
                } else if (System.nanoTime() - silentSince > patience.toNanos()) {
                    answer.cancel(true);
                    throw new IOException(silence(file), e);
                }
            } catch (ExecutionException e) {
                throw plain(file, e.getCause());
            } catch (
                    @SuppressWarnings("unused") // somebody cancelled, and that is all
                    InterruptedException e) {
                answer.cancel(true);
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
    }

    private String silence(URI file) {
        return file.getHost() + " said nothing for " + patience.toSeconds() + " seconds";
    }

    /** What a library says about a network is for programmers. */
    private IOException plain(URI file, Throwable failure) {
        String host = file.getHost() + (file.getPort() < 0 ? "" : ":" + file.getPort());
        if (failure instanceof HttpTimeoutException) {
            return new IOException(silence(file), failure);
        }
        if (failure instanceof ConnectException) {
            boolean unknown =
                    failure.getCause() instanceof java.nio.channels.UnresolvedAddressException
                            || failure.getCause() instanceof ConnectException cause
                                    && cause.getCause()
                                            instanceof java.nio.channels.UnresolvedAddressException;
            return new IOException(
                    unknown
                            ? "there is no address for " + file.getHost()
                            : "no connection to " + host,
                    failure);
        }
        if (failure instanceof javax.net.ssl.SSLException) {
            return new IOException(
                    "the certificate of " + host + " is not accepted: " + failure.getMessage(),
                    failure);
        }
        return failure instanceof IOException io
                ? io
                : new IOException(host + ": " + failure.getMessage(), failure);
    }

    private static void check(URI file, HttpResponse<?> answer) throws IOException {
        int status = answer.statusCode();
        if (status == NOT_FOUND || status == GONE) {
            throw new FileNotFoundException(file + " is not there");
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new IOException(
                    file.getHost() + " lets nobody in without a password (HTTP " + status + ")");
        }
        if (status >= 300) {
            throw new IOException(file + " was answered with HTTP " + status);
        }
    }

    static String name(URI file) {
        String path = file.getPath() == null ? file.toString() : file.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Ends what is still being fetched. */
    void end() {
        client.shutdownNow();
    }
}

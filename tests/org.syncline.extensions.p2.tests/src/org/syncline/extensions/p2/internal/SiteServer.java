// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder by HTTP on loopback, or misbehaves. */
final class SiteServer implements AutoCloseable {
    /** What it does with a request. */
    enum Manner {
        SERVES,
        ASKS_FOR_A_PASSWORD,
        SAYS_NOTHING,
        STOPS_IN_THE_MIDDLE_OF_A_JAR
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Path folder;
    private final Manner manner;

    SiteServer(Path folder, Manner manner) throws IOException {
        this.folder = folder;
        this.manner = manner;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/site";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/site/?", "");
        Path file = folder.resolve(path).normalize();
        try (exchange) {
            if (manner == Manner.SAYS_NOTHING) {
                await();
            } else if (manner == Manner.ASKS_FOR_A_PASSWORD) {
                exchange.sendResponseHeaders(401, -1);
            } else if (!Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.sendResponseHeaders(200, -1);
            } else {
                send(exchange, Files.readAllBytes(file), path.endsWith(".jar"));
            }
        }
    }

    @SuppressWarnings("resource") // closed with the exchange
    private void send(HttpExchange exchange, byte[] content, boolean jar) throws IOException {
        boolean half = jar && manner == Manner.STOPS_IN_THE_MIDDLE_OF_A_JAR;
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, half ? content.length / 2 : content.length);
        exchange.getResponseBody().flush();
        if (half) {
            await();
        }
    }

    private void await() {
        try {
            end.await();
        } catch (
                @SuppressWarnings("unused")
                InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

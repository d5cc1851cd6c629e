// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.scim.ScimConnectorType;

/**
 * A real SCIM service: SCIMMY on Node, in a process of its own. {@code ./verify --directories} lays
 * its packages down and names their folder in {@value #VARIABLE}.
 */
final class ScimmyServer implements AutoCloseable {
    static final String VARIABLE = "SYNCLINE_TEST_SCIM";
    static final String TOKEN = "a-token-for-tests";

    private final Path file;
    private final int port;
    private Process process;

    ScimmyServer(Path file) throws IOException {
        this.file = file;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        start();
    }

    void start() throws IOException {
        process =
                new ProcessBuilder(
                                "node",
                                "server.mjs",
                                Integer.toString(port),
                                file.toString(),
                                TOKEN)
                        .directory(Path.of(System.getenv(VARIABLE)).toFile())
                        .redirectErrorStream(true)
                        .start();
        StringBuilder said = new StringBuilder();
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = reader.readLine(); ; line = reader.readLine()) {
            if (line == null) {
                throw new IOException("the service did not start: " + said);
            }
            if (line.equals("ready")) {
                break;
            }
            said.append(line).append('\n');
        }
        // What it says later must not fill the pipe.
        Thread.ofVirtual().start(() -> reader.lines().forEach(String::length));
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/scim/v2";
    }

    ScimConnector connector(String... settings) throws ConnectorException {
        Map<String, String> all = new HashMap<>(Map.of("url", url(), "timeout", "10"));
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return (ScimConnector)
                new ScimConnectorType()
                        .open(new ConnectorConfiguration("scimmy", all, Map.of("token", TOKEN)));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

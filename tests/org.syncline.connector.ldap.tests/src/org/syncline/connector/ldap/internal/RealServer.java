// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.model.Entry;

/** A directory server of this machine, in a process of its own that tests may kill. */
abstract class RealServer implements AutoCloseable {
    /** The variable that says that servers may be started; see scripts/directories.sh. */
    static final String ALLOWED = "SYNCLINE_TEST_DIRECTORIES";

    private static final int START_SECONDS = 60;

    private final Path log;
    private Process process;

    RealServer(Path folder) {
        this.log = folder.resolve("server.log");
    }

    abstract List<String> command();

    abstract String host();

    abstract int port();

    abstract String bind();

    abstract String password();

    /** Settings of a connector beside address and account. */
    abstract Map<String, String> settings();

    final void start() throws Exception {
        process =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new IllegalStateException(command() + ": " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    @SuppressWarnings("unused") // that it does not answer yet is what is asked
    private boolean answers() {
        try (LDAPConnection connection = admin()) {
            return connection.getRootDSE() != null;
        } catch (LDAPException e) {
            return false;
        }
    }

    /** As a power cut does it. */
    final void kill() throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(10, TimeUnit.SECONDS);
    }

    private void restart() {
        try {
            kill();
            start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    final LDAPConnection admin() throws LDAPException {
        return new LDAPConnection(host(), port(), bind(), password());
    }

    final LdapConnector connector(String... changes) throws ConnectorException {
        Map<String, String> all = new HashMap<>(settings());
        all.put("url", "ldap://" + host() + ":" + port());
        all.put("bind", bind());
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        String secret = all.containsKey("password") ? all.remove("password") : password();
        return (LdapConnector)
                new LdapConnectorType()
                        .open(new ConnectorConfiguration("real", all, Map.of("password", secret)));
    }

    /** A receiver that kills the server and starts it again in the middle of an import. */
    final RecordingSink restartingAfter(int objects) {
        return new RecordingSink() {
            @Override
            public void object(Entry entry) throws ConnectorException {
                super.object(entry);
                if (entries.size() == objects) {
                    restart();
                }
            }
        };
    }

    @Override
    @SuppressWarnings("unused") // who interrupts wants an end, and gets it
    public void close() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

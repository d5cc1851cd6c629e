// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** OpenLDAP's server on loopback, with an empty database in a folder that goes with it. */
public final class SlapdProcess implements AutoCloseable {
    public static final String BASE = "dc=contoso,dc=com";
    public static final String ADMIN = "cn=admin," + BASE;
    public static final String PASSWORD = "secret";

    private static final Path PROGRAM = Path.of("/usr/sbin/slapd");
    private static final int SECONDS_TO_START = 20;

    private final Process process;
    private final int port;

    private SlapdProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Whether the machine has it. */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Starts one.
     *
     * @param folder an empty folder for its files
     */
    public static SlapdProcess start(Path folder) throws Exception {
        Files.createDirectories(folder.resolve("db"));
        Path configuration = folder.resolve("slapd.conf");
        Files.writeString(configuration, configuration(folder));
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                PROGRAM.toString(),
                                "-d",
                                "0",
                                "-h",
                                "ldap://127.0.0.1:" + port + "/",
                                "-f",
                                configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("slapd.log").toFile())
                        .start();
        SlapdProcess server = new SlapdProcess(process, port);
        try (LDAPConnection admin = server.awaited()) {
            admin.add(
                    "dn: " + BASE,
                    "objectClass: organization",
                    "objectClass: dcObject",
                    "o: bench");
        } catch (LDAPException | IOException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /**
     * As the tests run it: writes are not forced to the disk, so that it is measured, not the disk.
     */
    private static String configuration(Path folder) {
        return """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath /usr/lib/ldap
                moduleload back_mdb
                moduleload syncprov
                sizelimit unlimited
                database mdb
                suffix "%s"
                rootdn "%s"
                rootpw %s
                directory %s/db
                maxsize 4294967296
                dbnosync
                index objectClass,entryUUID,entryCSN eq
                overlay syncprov
                syncprov-sessionlog 10000
                """
                .formatted(BASE, ADMIN, PASSWORD, folder);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private LDAPConnection awaited() throws IOException, InterruptedException {
        for (int tenth = 0; process.isAlive() && tenth < SECONDS_TO_START * 10; tenth++) {
            try {
                return connect();
            } catch (LDAPException e) {
                Thread.sleep(100);
            }
        }
        throw new IOException("slapd does not start; its folder has the log.");
    }

    /** As the administrator of its database. */
    public LDAPConnection connect() throws LDAPException {
        return new LDAPConnection("127.0.0.1", port, ADMIN, PASSWORD);
    }

    public String url() {
        return "ldap://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

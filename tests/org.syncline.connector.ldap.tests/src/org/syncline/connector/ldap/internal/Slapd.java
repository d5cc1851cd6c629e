// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** OpenLDAP's server with a fresh database. */
final class Slapd extends RealServer {
    static final String BASE = "dc=contoso,dc=com";

    private final Path folder;
    private final int port;
    private final int securePort;
    private final boolean tls;

    private Slapd(Path folder, String more, boolean tls) throws IOException {
        super(folder);
        this.folder = folder;
        this.port = freePort();
        this.securePort = freePort();
        this.tls = tls;
        Files.createDirectories(folder.resolve("db"));
        write(folder.resolve("slapd.conf"), configuration(folder, more));
    }

    /** With the overlay that tells what changed, and a log of the last deletions. */
    static Slapd start(Path folder) throws Exception {
        return start(folder, "overlay syncprov\nsyncprov-sessionlog 1000\n", false);
    }

    /**
     * @param more lines of configuration of the database
     * @param tls whether the files {@code cert.pem} and {@code key.pem} of the folder are used, and
     *     {@code clients.pem}, if it is there, for the certificates of clients
     */
    static Slapd start(Path folder, String more, boolean tls) throws Exception {
        Slapd server = new Slapd(folder, more, tls);
        server.start();
        try (LDAPConnection admin = server.admin()) {
            admin.add(
                    "dn: " + BASE, "objectClass: organization", "objectClass: dcObject", "o: test");
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String configuration(Path folder, String more) {
        String certificate =
                tls
                        ? "TLSCertificateFile "
                                + folder.resolve("cert.pem")
                                + "\nTLSCertificateKeyFile "
                                + folder.resolve("key.pem")
                                + "\n"
                        : "";
        Path clients = folder.resolve("clients.pem");
        if (Files.exists(clients)) {
            certificate += "TLSCACertificateFile " + clients + "\nTLSVerifyClient try\n";
        }
        return """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath /usr/lib/ldap
                moduleload back_mdb
                moduleload syncprov
                moduleload refint
                moduleload accesslog
                sizelimit 500
                %sdatabase mdb
                suffix "%s"
                rootdn "cn=admin,%s"
                rootpw secret
                directory %s/db
                maxsize 1073741824
                dbnosync
                index objectClass,entryUUID,entryCSN eq
                %s"""
                .formatted(certificate, BASE, BASE, folder, more);
    }

    void add(String dn, String... lines) throws Exception {
        String[] all = new String[lines.length + 1];
        all[0] = "dn: " + dn;
        System.arraycopy(lines, 0, all, 1, lines.length);
        try (LDAPConnection admin = admin()) {
            admin.add(all);
        }
    }

    void addUnit(String dn) throws Exception {
        add(dn, "objectClass: organizationalUnit");
    }

    void addPerson(String name, String parent, String... lines) throws Exception {
        String[] all = new String[lines.length + 2];
        all[0] = "objectClass: inetOrgPerson";
        all[1] = "sn: " + name;
        System.arraycopy(lines, 0, all, 2, lines.length);
        add("cn=" + name + "," + parent, all);
    }

    @Override
    List<String> command() {
        String plain = "ldap://127.0.0.1:%d/".formatted(port);
        String address = tls ? plain + " ldaps://127.0.0.1:%d/".formatted(securePort) : plain;
        return List.of(
                "/usr/sbin/slapd",
                "-d",
                "0",
                "-h",
                address,
                "-f",
                folder.resolve("slapd.conf").toString());
    }

    @Override
    String host() {
        return "127.0.0.1";
    }

    @Override
    int port() {
        return port;
    }

    /** Where it speaks TLS from the start; only when it was started with a certificate. */
    int securePort() {
        return securePort;
    }

    @Override
    String bind() {
        return "cn=admin," + BASE;
    }

    @Override
    String password() {
        return "secret";
    }

    @Override
    Map<String, String> settings() {
        return Map.of("profile", "openldap");
    }
}

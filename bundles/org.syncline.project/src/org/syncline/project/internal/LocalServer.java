// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.syncline.project.ProjectException;
import org.syncline.rules.LocalDirectory;

/**
 * One local directory while it is served: an in-memory server on a free loopback port, with a
 * password that exists only as long as the process does. Its content is written back when it has
 * changed.
 */
final class LocalServer implements AutoCloseable {
    private static final String BIND_DN = "cn=syncline";

    private final LocalDirectory directory;
    private final Path file;
    private final String password;
    private final InMemoryDirectoryServer server;
    private final ChangeWatch changes = new ChangeWatch();

    @SuppressWarnings("resource") // importing closes the reader
    LocalServer(LocalDirectory directory, Path projectFolder) {
        this.directory = directory;
        this.file = inside(projectFolder, directory);
        this.password = randomPassword();
        try {
            server = new InMemoryDirectoryServer(configuration());
            server.importFromLDIF(true, reader(file));
            server.startListening();
        } catch (LDAPException | IOException e) {
            throw new ProjectException(
                    "The local directory \""
                            + directory.name()
                            + "\" cannot be served from "
                            + file
                            + ": "
                            + Causes.sentence(e),
                    "Mend the LDIF file; its entries must lie below " + directory.baseDn() + ".",
                    e);
        }
    }

    String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    String bindDn() {
        return BIND_DN;
    }

    String password() {
        return password;
    }

    /** Stops serving, after writing the content back if it is not what was read. */
    @Override
    public void close() {
        try {
            if (changes.happened()) {
                writeBack();
            }
        } catch (LDAPException | IOException e) {
            throw new ProjectException(
                    "The local directory \""
                            + directory.name()
                            + "\" could not be written to "
                            + file
                            + ": "
                            + Causes.sentence(e),
                    "Its changes of this session are lost; make the folder writable before the next run.",
                    e);
        } finally {
            server.shutDown(true);
        }
    }

    private void writeBack() throws LDAPException, IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        server.exportToLDIF(next.toString(), false, false);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private InMemoryDirectoryServerConfig configuration() throws LDAPException {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig(directory.baseDn());
        config.setSchema(null);
        config.setEnforceAttributeSyntaxCompliance(false);
        config.setEnforceSingleStructuralObjectClass(false);
        config.addAdditionalBindCredentials(BIND_DN, password);
        config.setAuthenticationRequiredOperationTypes(
                OperationType.SEARCH,
                OperationType.ADD,
                OperationType.MODIFY,
                OperationType.MODIFY_DN,
                OperationType.DELETE,
                OperationType.COMPARE);
        config.addInMemoryOperationInterceptor(changes);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        directory.name(), InetAddress.getLoopbackAddress(), 0, null));
        return config;
    }

    /**
     * Reads entries, giving those that have none an entryUUID that follows from the name: the
     * server would make a new one at each start, and with it every object would be another.
     */
    @SuppressWarnings("resource") // the reader closes the stream
    private static LDIFReader reader(Path file) throws IOException {
        return new LDIFReader(Files.newInputStream(file), 0, (entry, line) -> withUuid(entry));
    }

    private static Entry withUuid(Entry entry) {
        if (!entry.hasAttribute("entryUUID")) {
            byte[] name = entry.getDN().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            entry.addAttribute("entryUUID", UUID.nameUUIDFromBytes(name).toString());
        }
        return entry;
    }

    private static Path inside(Path projectFolder, LocalDirectory directory) {
        Path file = projectFolder.resolve(directory.file()).normalize();
        if (!file.startsWith(projectFolder)) {
            throw new ProjectException(
                    directory.location()
                            + ": the file of local directory \""
                            + directory.name()
                            + "\" lies outside of the project folder.",
                    "Move it into the project and give its path relative to the project folder.",
                    null);
        }
        if (!Files.isRegularFile(file)) {
            throw new ProjectException(
                    directory.location()
                            + ": there is no file "
                            + file
                            + " for local directory \""
                            + directory.name()
                            + "\".",
                    "Put an LDIF file there or correct the path.",
                    null);
        }
        return file;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

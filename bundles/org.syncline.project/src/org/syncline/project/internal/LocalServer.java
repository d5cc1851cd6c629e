// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.syncline.project.ProjectException;
import org.syncline.rules.LocalDirectory;

/**
 * One local directory while it is served: an in-memory server on a free loopback port, with a
 * password that exists only as long as the process does. Every change stands at once, see {@link
 * LocalState}; the file is written back at the end. What a person changed in the file since the
 * last time happens at the start as if a client had done it.
 */
final class LocalServer implements AutoCloseable {
    private static final String BIND_DN = "cn=syncline";

    /** The server gives these by itself, or they are no text. */
    private static final Set<String> GIVEN = Set.of("entryuuid", "objectguid", "entrydn");

    /** Changes that a delta import may be behind; they are kept in memory. */
    private static final int MAX_CHANGELOG = 20_000;

    private final LocalDirectory directory;
    private final Path file;
    private final String password;
    private InMemoryDirectoryServer server;
    private final ChangeWatch changes = new ChangeWatch();
    private final LocalState state;

    /** Whether the file is behind. */
    private volatile boolean changed;

    LocalServer(LocalDirectory directory, Path projectFolder) {
        this.directory = directory;
        this.file = LocalFile.inside(projectFolder, directory);
        this.password = randomPassword();
        try {
            state = new LocalState(projectFolder, directory.name());
            load();
            changes.start(this::keep);
            server.startListening();
        } catch (LDAPException | LDIFException | IOException e) {
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

    private void load() throws LDAPException, LDIFException, IOException {
        String digest = LocalFile.digest(file);
        if (!state.isPresent()) {
            begin(digest);
            return;
        }
        read(state.base());
        state.replay(server);
        changed = state.isAhead();
        if (!digest.equals(state.digest())) {
            followFile(digest);
        }
    }

    private void begin(String digest) throws LDAPException, IOException {
        read(file);
        state.begin(file);
        state.noteDigest(digest);
    }

    /** Changes that cannot be made one by one begin the log anew. */
    @SuppressWarnings("unused") // the file counts, whatever stood in the way
    private void followFile(String digest) throws LDAPException, LDIFException, IOException {
        try {
            new FileChanges(server, directory.baseDn(), this::keep).apply(LocalFile.entries(file));
            state.noteDigest(digest);
        } catch (LDAPException e) {
            begin(digest);
        }
        changed = false;
    }

    @SuppressWarnings("resource") // importing closes the reader
    private void read(Path content) throws LDAPException, IOException {
        server = new InMemoryDirectoryServer(configuration());
        server.importFromLDIF(true, LocalFile.reader(content));
    }

    private static boolean isAdd(LDIFChangeRecord change) {
        return change instanceof LDIFAddChangeRecord;
    }

    /** With the identifier that the server gave it, which must not be another at the next start. */
    private LDIFChangeRecord asStored(String dn) throws LDAPException {
        return new LDIFAddChangeRecord(server.getEntry(dn, "*", "+"));
    }

    /** Keeps a change before the client is told that it was made. */
    private void keep(LDIFChangeRecord change) throws LDAPException {
        try {
            state.append(isAdd(change) ? asStored(change.getDN()) : change);
            changed = true;
        } catch (IOException e) {
            throw new LDAPException(
                    ResultCode.OTHER,
                    "the change of " + change.getDN() + " could not be kept: " + e.getMessage(),
                    e);
        }
    }

    /** Lets the directory identify new objects by an attribute, as a real one does. */
    void identifyBy(String attribute) {
        if (attribute != null && !GIVEN.contains(attribute.toLowerCase(Locale.ROOT))) {
            changes.giveAnchor(attribute);
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

    /** Stops server, after writing the content back if it is not what was read. */
    @Override
    public void close() {
        try {
            if (changed) {
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
                    "Its changes are kept and written at the next run; make the folder writable.",
                    e);
        } finally {
            server.shutDown(true);
        }
    }

    private void writeBack() throws LDAPException, IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        server.exportToLDIF(next.toString(), false, true);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (state.isLong()) {
            state.begin(file);
        }
        state.noteDigest(LocalFile.digest(file));
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
        config.setMaxChangeLogEntries(MAX_CHANGELOG);
        config.addInMemoryOperationInterceptor(changes);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        directory.name(), InetAddress.getLoopbackAddress(), 0, null));
        return config;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

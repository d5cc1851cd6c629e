// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A database in memory, with a temporary file for the engine's messages. */
final class MemoryPlace implements StorePlace {
    private final String name = "memory:syncline-" + UUID.randomUUID();
    private final Path log;

    private MemoryPlace(Path log) {
        this.log = log;
    }

    static MemoryPlace make() {
        try {
            Path log = Files.createTempFile("syncline-derby", ".log");
            log.toFile().deleteOnExit();
            return new MemoryPlace(log);
        } catch (IOException e) {
            throw new Failures(Path.of(System.getProperty("java.io.tmpdir"))).of(e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public Failures failures() {
        return new Failures(Path.of("memory"));
    }

    @Override
    public boolean needsDatabase() {
        return true;
    }

    @Override
    public void beginCreation(Instant now) {
        // nobody can find it half made
    }

    @Override
    public void endCreation() {
        // see beginCreation
    }

    @Override
    public void occupy(Instant now) {
        // nobody else can find it
    }

    @Override
    public void leave() {
        // see occupy
    }

    /** The file stays while the engine may still write to it, for as long as the process lives. */
    @Override
    public void shutDown() throws SQLException {
        DerbyEngine.INSTANCE.drop(name);
    }
}

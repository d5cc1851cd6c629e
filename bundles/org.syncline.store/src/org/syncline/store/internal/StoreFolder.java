// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.store.StoreException;

/**
 * The folder of a store: the database in {@code db}, {@code derby.log}, the note {@code owner}, and
 * the note {@code creating} while the database is being made. Readable by its owner only.
 */
final class StoreFolder implements StorePlace {
    private final Path folder;
    private final Failures failures;
    private final String password;

    private StoreFolder(Path folder, String password) {
        this.folder = folder;
        this.password = password;
        failures = new Failures(folder);
    }

    /**
     * Makes the folder when it does not exist.
     *
     * @throws StoreException when it cannot be made or written
     */
    static StoreFolder prepare(Path given) {
        Path absolute = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            StoreFolder prepared = new StoreFolder(absolute.toRealPath(), null);
            // First of all: taking others' rights away would give back those that the owner gave
            // up.
            Files.delete(Files.createTempFile(prepared.folder, "probe", null));
            restrict(prepared.folder, "rwx------");
            prepared.checkFiles();
            return prepared;
        } catch (IOException e) {
            StoreException mapped = new Failures(absolute).of(e);
            throw mapped.kind() == StoreException.Kind.DISK_FULL
                    ? mapped
                    : new Failures(absolute).notWritable(e);
        }
    }

    /** The same place for a database that is, or is to be, encrypted. */
    StoreFolder encrypted(String with) {
        return new StoreFolder(folder, with);
    }

    @Override
    public String name() {
        return database().toString();
    }

    Path database() {
        return folder.resolve("db");
    }

    @Override
    public Path log() {
        return folder.resolve("derby.log");
    }

    @Override
    public Failures failures() {
        return failures;
    }

    /**
     * Whether the database must be made. One that a process began to make and did not finish holds
     * nothing and is removed.
     */
    @Override
    public boolean needsDatabase() throws IOException {
        Optional<Holder> maker = Holder.read(creating());
        if (maker.isPresent() && maker.get().isAlive() && !isSelf(maker.get())) {
            throw failures.held(null);
        }
        if (Files.exists(creating())) {
            deleteDatabase();
            return true;
        }
        return !Files.exists(database());
    }

    @Override
    public void beginCreation(Instant now) throws IOException {
        Holder.self(now).writeTo(creating());
    }

    @Override
    public void endCreation() throws IOException {
        Files.delete(creating());
    }

    @Override
    public void occupy(Instant now) throws IOException {
        Holder.self(now).write(folder);
    }

    @Override
    public void leave() throws IOException {
        Holder.remove(folder);
    }

    @Override
    public Connection connect(boolean make) throws SQLException {
        Map<String, String> encryption;
        try {
            encryption = Encryption.attributes(database(), password);
        } catch (IOException e) {
            throw failures.of(e);
        }
        return DerbyEngine.INSTANCE.boot(name(), log(), make, encryption);
    }

    @Override
    public void shutDown() throws SQLException {
        DerbyEngine.INSTANCE.release(name());
    }

    /** Limits a file to its owner, where the file system knows POSIX permissions. */
    static void restrict(Path file, String permissions) throws IOException {
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }

    /** Derby takes files that it may not touch for damage, or tells the console. */
    private void checkFiles() throws IOException {
        List<Path> files = new ArrayList<>(List.of(log(), database()));
        if (Files.isDirectory(database()) && Files.isReadable(database())) {
            try (Stream<Path> inside = Files.list(database())) {
                inside.forEach(files::add);
            }
        }
        for (Path file : files) {
            if (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file))) {
                throw new AccessDeniedException(file.toString());
            }
        }
    }

    private static boolean isSelf(Holder holder) {
        return holder.pid() == ProcessHandle.current().pid();
    }

    private Path creating() {
        return folder.resolve("creating");
    }

    private void deleteDatabase() throws IOException {
        if (!Files.exists(database())) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(database())) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}

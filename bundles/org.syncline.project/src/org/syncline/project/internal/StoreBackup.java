// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.syncline.project.ProjectException;
import org.syncline.store.SyncStore;

/** Writes a copy of a store into one zip file, whole or not at all. */
final class StoreBackup {
    private StoreBackup() {}

    /** Writes it; returns its size in bytes. */
    static long write(SyncStore store, Path given, boolean replace) {
        Path file = given.toAbsolutePath();
        try {
            refuse(file, replace);
            Path folder = Files.createTempDirectory(file.getParent(), ".syncline-backup-");
            try {
                Path copy = folder.resolve("store");
                store.inTransaction(
                        session -> {
                            session.maintenance().backup(copy);
                            return null;
                        });
                Path packed = folder.resolve("packed");
                pack(copy, packed);
                return place(packed, file, replace);
            } finally {
                delete(folder);
            }
        } catch (FileAlreadyExistsException e) {
            throw new ProjectException(
                    "The file " + file + " exists already.",
                    "Name another one, or replace it with --force.",
                    e);
        } catch (IOException e) {
            throw new ProjectException(
                    "The backup " + file + " cannot be written: " + Causes.sentence(e) + ".",
                    "Name a file in a folder that exists, that you may write to, and that has room"
                            + " for two copies of the store.",
                    e);
        }
    }

    private static void refuse(Path file, boolean replace) throws IOException {
        if (Files.isDirectory(file) || Files.exists(file) && !replace) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    private static void pack(Path copy, Path packed) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(copy)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        Path target = createForOwner(packed);
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                String name = copy.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /** What the store knows is nobody else's business. */
    private static Path createForOwner(Path file) throws IOException {
        Files.createFile(file);
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        return file;
    }

    private static long place(Path packed, Path file, boolean replace) throws IOException {
        long size = Files.size(packed);
        if (replace) {
            Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.move(packed, file);
        }
        return size;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}

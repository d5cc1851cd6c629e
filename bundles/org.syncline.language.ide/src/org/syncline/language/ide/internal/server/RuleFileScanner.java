// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.ide.internal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.IAcceptor;
import org.eclipse.xtext.util.IFileSystemScanner;
import org.eclipse.xtext.util.UriExtensions;

/**
 * Finds the rule files of a project folder. Hidden folders ({@code .syncline} with the store,
 * {@code .git}) are left out, since they hold no rules but many files; so are symbolic links, which
 * could lead in circles.
 */
public final class RuleFileScanner implements IFileSystemScanner {
    /** Without the dot. */
    static final String EXTENSION = "sync";

    private static final UriExtensions URIS = new UriExtensions();

    @Override
    public void scan(URI root, IAcceptor<URI> found) {
        Path folder = Path.of(root.toFileString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Visitor(folder, found));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the rule files of " + folder, e);
        }
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;
        private final IAcceptor<URI> found;

        Visitor(Path root, IAcceptor<URI> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                    !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && file.getFileName().toString().endsWith("." + EXTENSION)) {
                // Written as documents are; otherwise an open file would count twice.
                found.accept(URIS.withEmptyAuthority(URI.createFileURI(file.toString())));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // An unreadable file or folder must not hide the readable ones; check names it.
            return FileVisitResult.CONTINUE;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.internal.p2.repository.DownloadStatus;
import org.eclipse.equinox.internal.p2.repository.Transport;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.syncline.extensions.SiteProgress;

/**
 * How p2 reads the files of a site: from folders, archives and by HTTP. p2's own transport needs
 * six more bundles; what is needed here is less, and this one can be cancelled at any moment.
 *
 * <p>{@link Transport} is not API of p2. It has been as it is since 2013, and Tycho relies on it as
 * well.
 */
final class SiteTransport extends Transport {
    private static final String ID = "org.syncline.extensions.p2";

    private final Path folder;
    private final HttpFetch http;
    private SiteProgress progress = SiteProgress.NONE;
    private IOException trouble;

    /**
     * @param folder for what was fetched; the caller removes it
     */
    SiteTransport(Path folder, HttpFetch http) {
        this.folder = folder;
        this.http = http;
    }

    /** Who waits from now on. Forgets earlier trouble. */
    void waiting(SiteProgress who) {
        progress = who;
        trouble = null;
    }

    /** The last thing that went wrong on the way to a file, other than that it is not there. */
    Optional<IOException> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public IStatus download(URI file, OutputStream target, IProgressMonitor monitor) {
        try (InputStream in = open(file)) {
            copy(in, target);
            return new DownloadStatus(IStatus.OK, ID, "");
        } catch (
                @SuppressWarnings("unused") // somebody cancelled, and that is all
                CancellationException e) {
            return Status.CANCEL_STATUS;
        } catch (FileNotFoundException e) {
            return failure(ProvisionException.ARTIFACT_NOT_FOUND, e);
        } catch (IOException e) {
            trouble = e;
            return failure(ProvisionException.REPOSITORY_FAILED_READ, e);
        }
    }

    private static IStatus failure(int code, IOException e) {
        return new DownloadStatus(IStatus.ERROR, ID, code, e.getMessage(), e);
    }

    private void copy(InputStream in, OutputStream target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int read = in.read(buffer);
        while (read >= 0) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            target.write(buffer, 0, read);
            read = in.read(buffer);
        }
    }

    @Override
    public InputStream stream(URI file, IProgressMonitor monitor)
            throws FileNotFoundException, CoreException {
        try {
            return open(file);
        } catch (CancellationException e) {
            throw cancelled(e);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            trouble = e;
            throw new CoreException(failure(ProvisionException.REPOSITORY_FAILED_READ, e));
        }
    }

    private static OperationCanceledException cancelled(CancellationException e) {
        OperationCanceledException cancelled = new OperationCanceledException();
        cancelled.initCause(e);
        return cancelled;
    }

    @Override
    public long getLastModified(URI file, IProgressMonitor monitor)
            throws CoreException, FileNotFoundException {
        try {
            if (isHttp(file)) {
                return http.lastModified(file, progress);
            }
            open(file).close();
            return 1;
        } catch (CancellationException e) {
            throw cancelled(e);
        } catch (FileNotFoundException e) {
            throw e;
        } catch (IOException e) {
            trouble = e;
            throw new CoreException(failure(ProvisionException.REPOSITORY_FAILED_READ, e));
        }
    }

    private static boolean isHttp(URI file) {
        return "http".equalsIgnoreCase(file.getScheme())
                || "https".equalsIgnoreCase(file.getScheme());
    }

    private InputStream open(URI file) throws IOException {
        if (isHttp(file)) {
            Path copy = Files.createTempFile(folder, "fetched", "");
            http.fetch(file, copy, -1, progress);
            return Files.newInputStream(copy);
        }
        try {
            if ("file".equalsIgnoreCase(file.getScheme())) {
                return Files.newInputStream(Path.of(file));
            }
        } catch (NoSuchFileException e) {
            throw notThere(file, e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no path of this machine", e);
        }
        if (!"jar".equalsIgnoreCase(file.getScheme())) {
            throw new IOException("addresses like " + file + " are not read");
        }
        return openInArchive(file);
    }

    private static InputStream openInArchive(URI file) throws IOException {
        URLConnection connection = file.toURL().openConnection();
        // The archive may be exchanged later, and must not stay open.
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar
                && !"file".equalsIgnoreCase(jar.getJarFileURL().getProtocol())) {
            throw new IOException("archives of other machines are not read: " + file);
        }
        try {
            return connection.getInputStream();
        } catch (NoSuchFileException e) {
            throw notThere(file, e);
        }
    }

    private static FileNotFoundException notThere(URI file, IOException cause) {
        FileNotFoundException notThere = new FileNotFoundException(file + " is not there");
        notThere.initCause(cause);
        return notThere;
    }

    /** Ends what is still being fetched. */
    void end() {
        http.end();
    }
}

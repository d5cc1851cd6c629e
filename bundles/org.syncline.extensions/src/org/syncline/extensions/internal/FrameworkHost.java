// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The OSGi framework that the program runs in. Plug-ins are gone from it when it stops. */
final class FrameworkHost implements Host {
    private final BundleContext framework;

    FrameworkHost(BundleContext framework) {
        this.framework = framework;
    }

    @Override
    public boolean runs(String id) {
        return Arrays.stream(framework.getBundles())
                .anyMatch(
                        bundle ->
                                id.equals(bundle.getSymbolicName())
                                        && (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING))
                                                != 0);
    }

    @Override
    public void start(Path file, String digest) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String found = HexFormat.of().formatHex(PlugInFile.sha256().digest(content));
        if (!found.equals(digest)) {
            throw new IOException("its content changed in this moment");
        }
        Bundle bundle = null;
        try {
            // Its bytes, not its file: what runs is what was looked at.
            bundle = framework.installBundle(location(file), new ByteArrayInputStream(content));
            // Transient, because the next start of the program asks anew whether it is enabled.
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
            uninstall(bundle);
            throw new IOException(reason(e), e);
        }
    }

    private static String reason(BundleException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static void uninstall(Bundle bundle) throws IOException {
        if (bundle != null) {
            try {
                bundle.uninstall();
            } catch (BundleException e) {
                throw new IOException(reason(e), e);
            }
        }
    }

    @Override
    public void stop(Path file) throws IOException {
        uninstall(framework.getBundle(location(file)));
    }

    private static String location(Path file) {
        return "syncline-plug-in:" + file.getFileName();
    }
}

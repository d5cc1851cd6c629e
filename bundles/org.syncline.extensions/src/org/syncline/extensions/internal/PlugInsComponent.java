// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.PlugInException;
import org.syncline.extensions.PlugIns;

/**
 * The plug-ins of the running product: the folder {@code connectors} beside its other folders or
 * the one that the environment names, and what the user enabled, kept in {@code
 * ~/.syncline/enabled-plug-ins}.
 */
public final class PlugInsComponent implements PlugIns {
    private static final String INSTALL_AREA = "osgi.install.area";

    /** Environment: another folder, for installations that nobody may write to. */
    private static final String FOLDER = "SYNCLINE_CONNECTORS";

    private PlugIns plugIns;

    /** Called once by the framework, before any other method. */
    void activate(BundleContext framework) {
        Path home = Path.of(System.getProperty("user.home", "."), ".syncline");
        plugIns =
                new FolderPlugIns(
                        folder(framework, home),
                        new EnabledFiles(home.resolve("enabled-plug-ins")),
                        new FrameworkHost(framework));
    }

    private static Path folder(BundleContext framework, Path home) {
        String given = System.getenv(FOLDER);
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath().normalize();
        }
        String install = framework.getProperty(INSTALL_AREA);
        if (install == null || !install.startsWith("file:")) {
            return home.resolve("connectors");
        }
        // The area is a URL whose blanks are not escaped.
        URI area = URI.create(install.replace(" ", "%20"));
        return Path.of(area).resolve("connectors").toAbsolutePath().normalize();
    }

    @Override
    public Path folder() {
        return plugIns.folder();
    }

    @Override
    public List<PlugIn> list() {
        return plugIns.list();
    }

    @Override
    public List<PlugIn> startEnabled() {
        return plugIns.startEnabled();
    }

    @Override
    public PlugIn enable(String file, String digest) throws PlugInException {
        return plugIns.enable(file, digest);
    }

    @Override
    public PlugIn disable(String file) throws PlugInException {
        return plugIns.disable(file);
    }

    @Override
    public PlugIn inspect(Path jar) {
        return plugIns.inspect(jar);
    }

    @Override
    public PlugIn add(Path jar) throws PlugInException {
        return plugIns.add(jar);
    }
}

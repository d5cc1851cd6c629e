// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The class path of a process that is to have everything that the tests have, without OSGi. */
final class ChildClassPath {
    private ChildClassPath() {}

    static String get() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        Bundle own = FrameworkUtil.getBundle(ChildClassPath.class);
        if (own != null) {
            for (Bundle bundle : own.getBundleContext().getBundles()) {
                FileLocator.getBundleFileLocation(bundle).ifPresent(file -> add(places, file));
            }
        } else if (ChildClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                places.add(Path.of(url.toURI()).toString());
            }
        } else {
            places.add(System.getProperty("java.class.path"));
        }
        return String.join(File.pathSeparator, places);
    }

    /** A bundle under development is a folder with its classes somewhere below. */
    private static void add(List<String> places, File file) {
        File classes = new File(file, "target/classes");
        File tests = new File(file, "target/test-classes");
        for (File place : List.of(classes, tests, file)) {
            if (place.exists()) {
                places.add(place.getPath());
            }
        }
    }
}

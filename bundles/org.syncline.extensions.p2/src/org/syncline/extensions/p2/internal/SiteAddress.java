// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.syncline.extensions.PlugInException;

/** What a person wrote as the address of a site. */
final class SiteAddress {
    private static final Set<String> SCHEMES = Set.of("https", "http", "file");

    private SiteAddress() {}

    /**
     * The address as p2 wants it.
     *
     * @throws PlugInException when it is none, or there is no such folder or archive
     */
    static URI parse(String text) throws PlugInException {
        String address = text.strip();
        if (address.isEmpty()) {
            throw new PlugInException(
                    "No site was named.",
                    "Give its address, or the path of a folder or of a zip archive.",
                    null);
        }
        int colon = address.indexOf(':');
        // One letter before the colon is a drive.
        if (colon < 2) {
            return local(address);
        }
        String scheme = address.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new PlugInException(
                    "\"" + address + "\" is no address of a site.",
                    "It begins with https:, http: or file:, or is a path.",
                    null);
        }
        try {
            URI uri = new URI(address.replace(" ", "%20"));
            if (scheme.equals("file")) {
                return local(Path.of(uri).toString());
            }
            if (uri.getHost() == null) {
                throw new URISyntaxException(address, "it names no host");
            }
            if (uri.getUserInfo() != null) {
                throw new PlugInException(
                        "The address of a site must not contain a password.",
                        "Leave out what stands before the @. Sites that ask for one are not"
                                + " supported: fetch the site by other means, then name its"
                                + " folder.",
                        null);
            }
            return uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new PlugInException(
                    "\"" + address + "\" is no address of a site: " + e.getMessage() + ".",
                    "Check how it is written.",
                    e);
        }
    }

    private static URI local(String text) throws PlugInException {
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return path.toUri();
            }
            if (Files.isRegularFile(path)) {
                return URI.create("jar:" + path.toUri() + "!/");
            }
        } catch (InvalidPathException e) {
            throw new PlugInException(
                    "\"" + text + "\" is no path: " + e.getMessage() + ".",
                    "Check how it is written.",
                    e);
        }
        throw new PlugInException(
                "There is neither a folder nor an archive \"" + text + "\".",
                "Check how it is written. An address begins with https: or http:.",
                null);
    }
}

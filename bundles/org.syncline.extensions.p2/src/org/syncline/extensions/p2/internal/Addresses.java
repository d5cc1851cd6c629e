// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.net.URI;
import java.nio.file.Path;

/** Addresses in the form in which a person wrote them. */
final class Addresses {
    private Addresses() {}

    static String text(URI location) {
        return switch (location.getScheme()) {
            case "file" -> Path.of(location).toString();
            case "jar" -> {
                String file = location.getSchemeSpecificPart();
                yield Path.of(URI.create(file.substring(0, file.indexOf("!/")))).toString();
            }
            default -> location.toString();
        };
    }
}

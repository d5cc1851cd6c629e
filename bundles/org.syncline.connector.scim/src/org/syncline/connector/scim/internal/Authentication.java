// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the service knows who asks. */
enum Authentication {
    /** A token that somebody has issued by hand (RFC 6750). */
    BEARER,
    /** A token that the connector fetches with client credentials (RFC 6749, 4.4). */
    OAUTH,
    /** User and password in each request (RFC 7617). */
    BASIC,
    NONE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(Authentication::word).toList();
    }
}

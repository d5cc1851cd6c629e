// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One of the servers that stand in for each other.
 *
 * @param ldaps whether the connection is encrypted from its start
 */
record LdapServer(String host, int port, boolean ldaps) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(::1|(0:){7}1)]?");

    boolean isLoopback() {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Host and port, for messages. */
    @Override
    public String toString() {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a connection is encrypted and whom it trusts. Immutable.
 *
 * @param startTls whether a plain connection is encrypted before anything else is sent
 * @param trustStore certificates to trust, those that Java trusts without it; a file that does not
 *     exist yet trusts nobody
 * @param certificates fingerprints (SHA-256, hexadecimal, lower case) of server certificates that
 *     are accepted whatever they name and whoever signed them
 * @param keyStore the certificate by which we say who we are
 * @param keyStorePassword its password
 */
record LdapSecurity(
        boolean startTls,
        Optional<Path> trustStore,
        Set<String> certificates,
        Optional<Path> keyStore,
        Optional<String> keyStorePassword) {
    @Override
    public String toString() {
        return "LdapSecurity[" + startTls + ", " + trustStore + ", " + certificates + "]";
    }
}

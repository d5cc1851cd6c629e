// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Locale;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;

/**
 * The word after {@code uses} for an old kind of connected system. Active Directory and AD LDS are
 * reached with what ships; for any other kind the word names the system, so that a connector of
 * that name serves it once somebody installs one.
 */
final class ConnectorKind {
    static final String LDAP = "ldap";

    /** A connector of which only the identifier is known. */
    static final String UNKNOWN = "unknown";

    static final String TENANT = "azure-ad";

    private ConnectorKind() {}

    static String of(ManagementAgent agent) {
        if (agent.plainId().equals(Connections.TENANT)
                || agent.subtype().startsWith("Windows Azure Active Directory")) {
            return TENANT;
        }
        return switch (agent.category()) {
            case "AD", "ADAM" -> LDAP;
            default -> {
                String word = agent.category().toLowerCase(Locale.ROOT);
                yield Quoting.isName(word) ? word : UNKNOWN;
            }
        };
    }
}

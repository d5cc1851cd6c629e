// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.RootDSE;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.Watermark;

/**
 * The state of a server before a read: lines {@code name=value}. Active Directory counts changes
 * per server, so the server's own name is part of it; OpenLDAP keeps its state on each suffix.
 */
final class Watermarks {
    private static final String USN = "highestCommittedUSN";
    private static final String SERVER = "dsServiceName";
    private static final String CSN = "contextCSN";

    private Watermarks() {}

    static Watermark read(LdapSession session, Optional<RootDSE> root, ImportRequest request)
            throws ConnectorException {
        Map<String, String> state = new TreeMap<>();
        root.map(entry -> entry.getAttributeValue(USN)).ifPresent(usn -> state.put(USN, usn));
        if (!state.isEmpty()) {
            root.map(entry -> entry.getAttributeValue(SERVER))
                    .ifPresent(server -> state.put(SERVER, server));
            return watermark(state);
        }
        for (ContainerScope scope : request.scopes()) {
            String partition = scope.partition().text();
            for (String csn : session.values(partition, CSN)) {
                state.merge(CSN + ":" + partition, csn, (a, b) -> a + "," + b);
            }
        }
        return watermark(state);
    }

    private static Watermark watermark(Map<String, String> state) {
        StringBuilder text = new StringBuilder();
        state.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.isEmpty()
                ? Watermark.NONE
                : new Watermark(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

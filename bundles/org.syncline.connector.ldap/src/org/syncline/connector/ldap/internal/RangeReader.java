// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.Map;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Printable;

/**
 * Reads the rest of attributes that Active Directory sends in parts: by default 1,500 values at a
 * time.
 */
final class RangeReader {
    /** Groups with more values than any real directory holds are refused. */
    private static final int MAX_VALUES = 2_000_000;

    private final SessionHolder sessions;
    private final Reconnect reconnect;

    RangeReader(LdapSettings settings, SessionHolder sessions) {
        this.sessions = sessions;
        this.reconnect = new Reconnect(settings, sessions);
    }

    /**
     * Completes the entry.
     *
     * @throws DiscoveryProblem when the rest cannot be read although the server is there
     */
    void complete(RawEntry entry) throws ConnectorException, DiscoveryProblem {
        Map<String, Long> open = entry.incomplete();
        while (!open.isEmpty()) {
            for (Map.Entry<String, Long> attribute : open.entrySet()) {
                readNext(entry, attribute.getKey(), attribute.getValue());
            }
            open = entry.incomplete();
        }
    }

    private void readNext(RawEntry entry, String attribute, long next)
            throws ConnectorException, DiscoveryProblem {
        if (next > MAX_VALUES) {
            throw new DiscoveryProblem(
                    "invalid-attribute-value",
                    attribute + " has more than " + MAX_VALUES + " values.");
        }
        SearchRequest request =
                new SearchRequest(
                        entry.dn(),
                        SearchScope.BASE,
                        DereferencePolicy.NEVER,
                        0,
                        0,
                        false,
                        Filter.createPresenceFilter("objectClass"),
                        attribute + ";range=" + next + "-*");
        String what = attribute + " of " + Printable.of(entry.dn(), 300);
        SearchResult result = reconnect.get(() -> sessions.get().search(request, what));
        int before = entry.get(attribute).size();
        if (result.getEntryCount() == 1) {
            entry.complete(attribute, result.getSearchEntries().getFirst());
        }
        if (entry.get(attribute).size() == before) {
            throw new DiscoveryProblem(
                    "read-error",
                    attribute
                            + " has more values than the server gives: it changed while it was"
                            + " read. Import again.");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import org.syncline.bench.directory.DirectoryProcess;
import org.syncline.bench.directory.PersonEntries;

/** Reads a directory in pages as large as the connector's and throws everything away. */
final class LdapFloor {
    private static final int PAGE = 500;

    private LdapFloor() {}

    /** Seconds to read everything once. */
    static double seconds(DirectoryProcess directory) throws LDAPException {
        long start = System.nanoTime();
        try (LDAPConnection connection = new LDAPConnection("127.0.0.1", directory.port())) {
            ASN1OctetString cookie = null;
            do {
                SearchRequest request =
                        new SearchRequest(
                                PersonEntries.CONTAINER, SearchScope.SUB, "(objectClass=user)");
                request.addControl(new SimplePagedResultsControl(PAGE, cookie));
                SearchResult page = connection.search(request);
                SimplePagedResultsControl paging = SimplePagedResultsControl.get(page);
                cookie = paging != null && paging.moreResultsToReturn() ? paging.getCookie() : null;
            } while (cookie != null);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}

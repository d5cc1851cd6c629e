// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;

/**
 * Follows a server's hints to others, but only to hosts that the settings name, below where was
 * searched, and as well encrypted: a hint is data of the directory, and whoever can write it must
 * not get our password.
 */
final class Referrals {
    private static final int MAX_DEPTH = 3;
    private static final int LDAP = 389;
    private static final int LDAPS = 636;

    private final LdapSettings settings;
    private final Sessions sessions;
    private final int pageSize;
    private final Set<String> followed = new HashSet<>();

    Referrals(LdapSettings settings, Sessions sessions, int pageSize) {
        this.settings = settings;
        this.sessions = sessions;
        this.pageSize = pageSize;
    }

    /** Searches at the named hosts what a search did not find itself. */
    void follow(PagedSearch.Query query, List<String> urls, PagedSearch.Receiver receiver)
            throws ConnectorException {
        follow(query, urls, receiver, 1);
    }

    private void follow(
            PagedSearch.Query query, List<String> urls, PagedSearch.Receiver receiver, int depth)
            throws ConnectorException {
        for (String text : urls) {
            LDAPURL url = named(text, query);
            if (url != null && followed.add(url.getHost() + " " + url.getBaseDN())) {
                search(query, url, receiver, depth);
            }
        }
    }

    @SuppressWarnings("unused") // a hint that cannot be read leads nowhere
    private LDAPURL named(String text, PagedSearch.Query query) {
        try {
            LDAPURL url = new LDAPURL(text);
            boolean known =
                    url.hostProvided()
                            && settings.referralHosts()
                                    .contains(url.getHost().toLowerCase(Locale.ROOT));
            boolean below =
                    url.baseDNProvided()
                            && Dn.isValid(url.getBaseDN().toString())
                            && Dn.of(url.getBaseDN().toString()).isAtOrBelow(Dn.of(query.base()));
            return known && below ? url : null;
        } catch (LDAPException e) {
            return null;
        }
    }

    private void search(
            PagedSearch.Query query, LDAPURL url, PagedSearch.Receiver receiver, int depth)
            throws ConnectorException {
        PagedSearch.Query there =
                new PagedSearch.Query(
                        url.getBaseDN().toString(),
                        query.what() + " at " + url.getHost(),
                        query.filter(),
                        query.attributes());
        SessionHolder holder = sessions.more(settings.at(server(url)));
        List<String> further = new ArrayList<>();
        try {
            new PagedSearch(holder.get(), pageSize).run(there, new Collecting(receiver, further));
        } finally {
            sessions.close(holder);
        }
        if (depth < MAX_DEPTH) {
            follow(there, further, receiver, depth + 1);
        }
    }

    /** Hints of Active Directory say ldap:// whatever the connection was. */
    private LdapServer server(LDAPURL url) {
        boolean ldaps = settings.servers().getFirst().ldaps() || url.getScheme().equals("ldaps");
        int port = ldaps && url.getPort() == LDAP ? LDAPS : url.getPort();
        return new LdapServer(url.getHost(), port, ldaps);
    }

    /** Passes entries on and keeps further hints. */
    private record Collecting(PagedSearch.Receiver receiver, List<String> further)
            implements PagedSearch.Receiver {
        @Override
        public void entry(com.unboundid.ldap.sdk.SearchResultEntry entry)
                throws ConnectorException {
            receiver.entry(entry);
        }

        @Override
        public void pageEnd() throws ConnectorException {
            receiver.pageEnd();
        }

        @Override
        public void referral(String[] urls) {
            further.addAll(List.of(urls));
        }
    }
}

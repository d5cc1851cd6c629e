// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import org.syncline.connector.ConnectorException;

/** Searches a subtree page by page and hands the entries on as they arrive. */
final class PagedSearch {
    /** Takes entries. */
    @FunctionalInterface
    interface EntryReceiver {
        /** An entry, while its page is being read: no other request may be made. */
        void entry(SearchResultEntry entry) throws ConnectorException;
    }

    /** Takes what a search finds. */
    interface Receiver extends EntryReceiver {
        /** A page is complete; other requests may be made. */
        void pageEnd() throws ConnectorException;

        /** The server points to others for a part of the subtree. */
        default void referral(@SuppressWarnings("unused") String[] urls) {
            // What others hold is none of this directory.
        }
    }

    /**
     * What to search.
     *
     * @param what for messages
     */
    record Query(String base, String what, Filter filter, String[] attributes) {}

    /** Pages without any entry that are put up with before the server is given up. */
    private static final int MAX_EMPTY_PAGES = 1000;

    private final LdapSession session;
    private final int pageSize;

    /**
     * @param pageSize entries a page, 0 for no pages
     */
    PagedSearch(LdapSession session, int pageSize) {
        this.session = session;
        this.pageSize = pageSize;
    }

    void run(Query query, Receiver receiver) throws ConnectorException {
        ASN1OctetString cookie = null;
        int emptyPages = 0;
        do {
            Listener listener = new Listener(receiver);
            SearchResult result = search(request(query, cookie, listener), query, listener);
            receiver.pageEnd();
            cookie = nextPage(result, query);
            emptyPages = listener.entries == 0 ? emptyPages + 1 : 0;
            if (emptyPages > MAX_EMPTY_PAGES) {
                throw session.failures()
                        .of(
                                ConnectorException.Kind.SERVER,
                                "the server sends only empty pages, reading " + query.what(),
                                "See the server's log.",
                                null);
            }
        } while (cookie != null);
    }

    private SearchRequest request(Query query, ASN1OctetString cookie, Listener listener) {
        SearchRequest request =
                new SearchRequest(
                        listener,
                        query.base(),
                        SearchScope.SUB,
                        DereferencePolicy.NEVER,
                        0,
                        0,
                        false,
                        query.filter(),
                        query.attributes());
        if (pageSize > 0) {
            request.addControl(new SimplePagedResultsControl(pageSize, cookie, true));
        }
        return request;
    }

    private SearchResult search(SearchRequest request, Query query, Listener listener)
            throws ConnectorException {
        try {
            SearchResult result = session.search(request, query.what());
            listener.rethrow();
            return result;
        } catch (ConnectorException e) {
            listener.rethrow();
            throw e;
        }
    }

    private ASN1OctetString nextPage(SearchResult result, Query query) throws ConnectorException {
        try {
            SimplePagedResultsControl control = SimplePagedResultsControl.get(result);
            return control != null && control.moreResultsToReturn() ? control.getCookie() : null;
        } catch (LDAPException e) {
            throw session.failures().request(query.what(), e);
        }
    }

    /** Runs on the searching thread; a failure of the receiver ends the search at once. */
    private final class Listener implements SearchResultListener {
        private static final long serialVersionUID = 1L;

        private final transient Receiver receiver;
        private ConnectorException failure;
        private int entries;

        Listener(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            entries++;
            if (failure != null) {
                return;
            }
            try {
                receiver.entry(entry);
            } catch (ConnectorException e) {
                failure = e;
                session.close();
            }
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            receiver.referral(reference.getReferralURLs());
        }

        void rethrow() throws ConnectorException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}

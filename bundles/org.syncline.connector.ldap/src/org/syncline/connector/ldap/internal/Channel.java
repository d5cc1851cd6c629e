// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncResultListener;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.DeleteRequest;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests without waiting and gives the answers as they arrive. The thread that reads from
 * the connection only puts answers down: if it sent requests too, both sides could wait for each
 * other with full buffers. For one sending thread.
 *
 * @param <K> what a request belongs to
 */
final class Channel<K> {
    /** An answer with what it belongs to. */
    record Arrival<K>(K key, Answer answer) {}

    private final LDAPConnection connection;
    private final BlockingQueue<Arrival<K>> arrived = new LinkedBlockingQueue<>();

    Channel(LDAPConnection connection) {
        this.connection = connection;
    }

    /**
     * Sends a request.
     *
     * @throws LDAPException when the connection is lost
     */
    void send(K key, LDAPRequest request) throws LDAPException {
        // The time is kept by who waits: a timer for each request costs more than the request.
        request.setResponseTimeoutMillis(0);
        Listener<K> listener = new Listener<>(key, arrived);
        switch (request) {
            case AddRequest add -> connection.asyncAdd(add, listener);
            case ModifyRequest modify -> connection.asyncModify(modify, listener);
            case ModifyDNRequest rename -> connection.asyncModifyDN(rename, listener);
            case DeleteRequest delete -> connection.asyncDelete(delete, listener);
            case SearchRequest search -> connection.asyncSearch(listening(search, listener));
            default -> throw new IllegalArgumentException(request.getClass().getName());
        }
    }

    private static SearchRequest listening(SearchRequest search, Listener<?> listener) {
        SearchRequest listening =
                new SearchRequest(
                        listener,
                        search.getBaseDN(),
                        search.getScope(),
                        search.getDereferencePolicy(),
                        search.getSizeLimit(),
                        search.getTimeLimitSeconds(),
                        search.typesOnly(),
                        search.getFilter(),
                        search.getAttributes());
        listening.setResponseTimeoutMillis(0);
        return listening;
    }

    /** The next answer, or null when none arrives in time. */
    Arrival<K> take(long millis) throws InterruptedException {
        return arrived.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Collects the answer to one request. The SDK calls it from one thread at a time. */
    private static final class Listener<K>
            implements AsyncResultListener, AsyncSearchResultListener {
        private static final long serialVersionUID = 1L;

        private final transient K key;
        private final transient BlockingQueue<Arrival<K>> arrived;
        private final transient List<SearchResultEntry> entries = new ArrayList<>(1);

        Listener(K key, BlockingQueue<Arrival<K>> arrived) {
            this.key = key;
            this.arrived = arrived;
        }

        @Override
        public void ldapResultReceived(AsyncRequestID id, LDAPResult result) {
            arrived.add(new Arrival<>(key, new Answer(result, List.of())));
        }

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            entries.add(entry);
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // Points to objects of another server, which are none of this directory.
        }

        @Override
        public void searchResultReceived(AsyncRequestID id, SearchResult result) {
            arrived.add(new Arrival<>(key, new Answer(result, entries)));
        }
    }
}

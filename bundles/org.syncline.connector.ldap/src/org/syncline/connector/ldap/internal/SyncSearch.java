// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.IntermediateResponse;
import com.unboundid.ldap.sdk.IntermediateResponseListener;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.ContentSyncDoneControl;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoIntermediateResponse;
import com.unboundid.ldap.sdk.controls.ContentSyncInfoType;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestControl;
import com.unboundid.ldap.sdk.controls.ContentSyncRequestMode;
import com.unboundid.ldap.sdk.controls.ContentSyncState;
import com.unboundid.ldap.sdk.controls.ContentSyncStateControl;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/** Searches with the content synchronization control (RFC 4533), without waiting for changes. */
final class SyncSearch {
    /** An identifier that no entry has. */
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final ImportRun run;

    SyncSearch(ImportRun run) {
        this.run = run;
    }

    /**
     * What a server told.
     *
     * @param cookie the point from which to go on
     * @param changed names of what is there and is new or changed
     * @param deleted what is gone
     * @param present what is there unchanged
     * @param presentPhase whether everything that was not named is gone
     */
    record Told(
            String cookie,
            Map<Value.Binary, Dn> changed,
            Set<Value.Binary> deleted,
            Set<Value.Binary> present,
            boolean presentPhase) {}

    /** The cookie of this moment; nothing is read. */
    String latest(Dn context) throws ConnectorException {
        return read(context, null, Filter.createEqualityFilter("entryUUID", NOBODY)).cookie();
    }

    /** Everything that changed since a cookie. */
    Told changes(Dn context, String cookie) throws ConnectorException {
        return read(context, cookie, Filter.createPresenceFilter("objectClass"));
    }

    private Told read(Dn context, String cookie, Filter filter) throws ConnectorException {
        String what = "the changes of " + Printable.of(context.text(), FullImport.MAX_SHOWN);
        Listener listener = new Listener();
        SearchRequest request =
                new SearchRequest(
                        listener,
                        context.text(),
                        SearchScope.SUB,
                        DereferencePolicy.NEVER,
                        0,
                        0,
                        false,
                        filter,
                        "1.1");
        ASN1OctetString value = cookie == null ? null : new ASN1OctetString(cookie);
        request.addControl(
                new ContentSyncRequestControl(
                        true, ContentSyncRequestMode.REFRESH_ONLY, value, true));
        request.setIntermediateResponseListener(listener);
        SearchResult result = run.session().search(request, what);
        try {
            listener.rethrow();
            return told(listener, ContentSyncDoneControl.get(result), cookie, what);
        } catch (LDAPException e) {
            throw run.failures().request(what, e);
        }
    }

    private Told told(Listener listener, ContentSyncDoneControl done, String before, String what)
            throws ConnectorException {
        ASN1OctetString cookie = done == null ? null : done.getCookie();
        String after = cookie == null ? listener.cookie : cookie.stringValue();
        if (after == null) {
            after = before;
        }
        if (done == null || after == null || after.isBlank()) {
            throw run.failures()
                    .of(
                            ConnectorException.Kind.SERVER,
                            "the server did not say up to which point it sent " + what,
                            "See the server's log, or set delta to timestamp.",
                            null);
        }
        return new Told(
                after,
                listener.changed,
                listener.deleted,
                listener.present,
                listener.presentPhase || !done.refreshDeletes());
    }

    private static Value.Binary anchor(UUID id) {
        return new Value.Binary(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }

    /** Collects what arrives, on the searching thread. */
    private final class Listener implements SearchResultListener, IntermediateResponseListener {
        private static final long serialVersionUID = 1L;

        private final transient Map<Value.Binary, Dn> changed = new LinkedHashMap<>();
        private final transient Set<Value.Binary> deleted = new HashSet<>();
        private final transient Set<Value.Binary> present = new HashSet<>();
        private boolean presentPhase;
        private String cookie;
        private LDAPException failure;

        @Override
        public void searchEntryReturned(SearchResultEntry entry) {
            try {
                ContentSyncStateControl state = ContentSyncStateControl.get(entry);
                if (state != null) {
                    entry(entry.getDN(), state);
                }
            } catch (LDAPException e) {
                failure = e;
            }
        }

        private void entry(String dn, ContentSyncStateControl state) {
            Value.Binary anchor = anchor(state.getEntryUUID());
            note(state.getCookie());
            if (state.getState() == ContentSyncState.DELETE) {
                deleted.add(anchor);
            } else if (state.getState() == ContentSyncState.PRESENT) {
                present.add(anchor);
            } else if (Dn.isValid(dn)) {
                changed.put(anchor, Dn.of(dn));
            }
        }

        @Override
        public void searchReferenceReturned(SearchResultReference reference) {
            // Points to objects of another server, which are none of this directory.
        }

        @Override
        public void intermediateResponseReturned(IntermediateResponse response) {
            try {
                if (ContentSyncInfoIntermediateResponse.SYNC_INFO_OID.equals(response.getOID())) {
                    info(ContentSyncInfoIntermediateResponse.decode(response));
                }
            } catch (LDAPException e) {
                failure = e;
            }
        }

        private void info(ContentSyncInfoIntermediateResponse info) {
            note(info.getCookie());
            presentPhase |= info.getType() == ContentSyncInfoType.REFRESH_PRESENT;
            if (info.getType() == ContentSyncInfoType.SYNC_ID_SET) {
                Set<Value.Binary> set = info.refreshDeletes() ? deleted : present;
                List<UUID> ids = info.getEntryUUIDs();
                ids.forEach(id -> set.add(anchor(id)));
            }
        }

        private void note(ASN1OctetString newCookie) {
            if (newCookie != null) {
                cookie = new String(newCookie.getValue(), StandardCharsets.UTF_8);
            }
        }

        void rethrow() throws LDAPException {
            if (failure != null) {
                throw failure;
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.experimental.ActiveDirectoryDirSyncControl;
import org.syncline.connector.ConnectorException;
import org.syncline.model.Dn;
import org.syncline.model.Printable;

/**
 * Searches with Active Directory's synchronization control: what changed in a partition since a
 * cookie, in as many answers as the server likes.
 */
final class DirSyncSearch {
    /** With which rights is read. */
    enum Rights {
        /** Those of replication: everything is seen, deletions too. */
        REPLICATION,
        /** Those of the account: what it may not read is not reported. */
        OWN
    }

    /** How much a server sends in one answer; it may take less. */
    private static final int MAX_BYTES = 1 << 20;

    /** Answers without an entry that are put up with: a filter can leave out very many objects. */
    private static final int MAX_EMPTY_ANSWERS = 1_000_000;

    private final ImportRun run;
    private final Rights rights;

    DirSyncSearch(ImportRun run, Rights rights) {
        this.run = run;
        this.rights = rights;
    }

    /**
     * The cookie of this moment. Every object is looked at by the server and none is sent.
     *
     * @throws ConnectorException kind {@code PERMISSION} when the rights are missing
     */
    byte[] latest(Dn context) throws ConnectorException {
        Filter nothing = Filter.createNOTFilter(Filter.createPresenceFilter("objectClass"));
        String[] attributes = {"objectGUID"};
        return read(context, new byte[0], nothing, attributes, entry -> run.checkCancelled());
    }

    /**
     * Everything that changed, deleted objects too.
     *
     * @return the cookie from which to go on
     */
    byte[] changes(
            Dn context, byte[] cookie, String[] attributes, PagedSearch.EntryReceiver receiver)
            throws ConnectorException {
        return read(
                context, cookie, Filter.createPresenceFilter("objectClass"), attributes, receiver);
    }

    private byte[] read(
            Dn context,
            byte[] cookie,
            Filter filter,
            String[] attributes,
            PagedSearch.EntryReceiver receiver)
            throws ConnectorException {
        String what = "the changes of " + Printable.of(context.text(), FullImport.MAX_SHOWN);
        byte[] next = cookie;
        for (int answers = 0; answers < MAX_EMPTY_ANSWERS; answers++) {
            run.checkCancelled();
            SearchRequest request =
                    new SearchRequest(
                            context.text(),
                            SearchScope.SUB,
                            DereferencePolicy.NEVER,
                            0,
                            0,
                            false,
                            filter,
                            attributes);
            request.addControl(control(next));
            SearchResult result = run.session().search(request, what);
            for (var entry : result.getSearchEntries()) {
                answers = 0;
                receiver.entry(entry);
            }
            ActiveDirectoryDirSyncControl answer = control(result, what);
            next = answer.getCookie() == null ? new byte[0] : answer.getCookie().getValue();
            if (answer.getFlags() == 0) {
                return next;
            }
        }
        throw unusable(what, null);
    }

    private ActiveDirectoryDirSyncControl control(byte[] cookie) {
        int flags =
                ActiveDirectoryDirSyncControl.FLAG_INCREMENTAL_VALUES
                        | ActiveDirectoryDirSyncControl.FLAG_ANCESTORS_FIRST_ORDER;
        if (rights == Rights.OWN) {
            flags |= ActiveDirectoryDirSyncControl.FLAG_OBJECT_SECURITY;
        }
        return new ActiveDirectoryDirSyncControl(
                true, flags, MAX_BYTES, new ASN1OctetString(cookie));
    }

    private ActiveDirectoryDirSyncControl control(SearchResult result, String what)
            throws ConnectorException {
        try {
            ActiveDirectoryDirSyncControl control = ActiveDirectoryDirSyncControl.get(result);
            if (control != null) {
                return control;
            }
        } catch (LDAPException e) {
            throw unusable(what, e);
        }
        throw unusable(what, null);
    }

    private ConnectorException unusable(String what, LDAPException cause) {
        return run.failures()
                .of(
                        ConnectorException.Kind.SERVER,
                        "the server does not come to an end with " + what,
                        "See the server's log, or set delta to timestamp.",
                        cause);
    }

    /** Whether a server says by this that it cannot make anything of the cookie. */
    static boolean refusesCookie(ConnectorException e) {
        return e.getCause() instanceof LDAPException cause
                && (cause.getResultCode().equals(ResultCode.UNAVAILABLE_CRITICAL_EXTENSION)
                        || cause.getResultCode().equals(ResultCode.UNWILLING_TO_PERFORM)
                        || cause.getResultCode().equals(ResultCode.PROTOCOL_ERROR)
                        || cause.getResultCode().equals(ResultCode.OPERATIONS_ERROR));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.List;

/**
 * What a server answered to one request.
 *
 * @param entries what a search found, otherwise empty
 */
record Answer(LDAPResult result, List<SearchResultEntry> entries) {
    boolean is(ResultCode code) {
        return result.getResultCode().equals(code);
    }

    boolean succeeded() {
        return is(ResultCode.SUCCESS);
    }

    /** The only entry found, or null. */
    RawEntry entry() {
        return entries.isEmpty() ? null : new RawEntry(entries.getFirst());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.LDAPRequest;
import org.syncline.connector.ExportResult;
import org.syncline.model.Value;

/** What comes next in the export of one object. */
sealed interface Turn {
    /** A request whose answer decides what follows. */
    record Send(LDAPRequest request) implements Turn {}

    /** The end. */
    record Finished(ExportResult result) implements Turn {}

    static Turn done(Value.Binary anchor) {
        return new Finished(new ExportResult.Done(anchor));
    }

    static Turn failed(String type, String detail) {
        return new Finished(ExportErrors.failed(type, detail));
    }
}

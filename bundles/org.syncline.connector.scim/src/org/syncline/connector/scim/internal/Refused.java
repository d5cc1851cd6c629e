// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import org.syncline.connector.ExportResult;

/** An object cannot be written as it should be; nobody was asked, or the answer is known. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient ExportResult.Failed result;

    Refused(ExportResult.Failed result) {
        this(result, null);
    }

    Refused(ExportResult.Failed result, Exception cause) {
        super(result.detail(), cause);
        this.result = result;
    }

    /**
     * @param type a name of semantics reference 6.10, or {@link ExportResult#CONFLICT}
     * @param detail what is wrong and what to do, for a person
     */
    Refused(String type, String detail) {
        this(new ExportResult.Failed(type, "", "", detail));
    }

    ExportResult.Failed result() {
        return result;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import org.syncline.model.Entry;

/** Takes what a connector reads. Not safe for use by several threads. */
public interface ImportSink {
    /**
     * An object in scope. May block while a batch is stored.
     *
     * @throws ConnectorException when the receiver cannot go on; pass it up unchanged
     */
    void object(Entry entry) throws ConnectorException;

    /** An object that the container or type filter of the request left out; counted only. */
    void filtered();

    /**
     * An object that cannot be staged, for example for want of an anchor. The read goes on; the
     * step ends {@code completed-discovery-errors} and nothing is obsoleted.
     *
     * @param dn the object's name as far as known, for a person
     * @param error one of the names of semantics reference section 6.8
     * @param detail what was wrong, for a person
     */
    void discoveryError(String dn, String error, String detail);
}

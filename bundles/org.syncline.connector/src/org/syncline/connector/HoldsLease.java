// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.time.Duration;
import java.util.Optional;

/**
 * Capability: keep in the directory itself who may export to it, so that two systems which know
 * nothing of each other do not both write (DESIGN, "Processes and people").
 */
public interface HoldsLease extends Connector {
    /**
     * Whether the configuration names a place for it; without one the other methods are not called.
     */
    boolean hasLeasePlace();

    /**
     * Takes or renews the lease.
     *
     * @param owner who asks; the same owner may take it again
     * @param length how long it holds unless it is renewed
     * @return empty when it is ours now, otherwise who holds it and until when, for a person
     * @throws ConnectorException when the directory cannot be asked
     */
    Optional<String> takeLease(String owner, Duration length) throws ConnectorException;

    /** Gives the lease up, if it is ours. */
    void giveUpLease(String owner) throws ConnectorException;
}

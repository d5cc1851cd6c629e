// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done inside one transaction of a {@link SyncStore}. Reads come in batches or in pages
 * by rising key, so that no caller needs to hold a whole space; a page needs a limit above 0. Not
 * safe for use by several threads, nor after its transaction. Every method may throw {@link
 * StoreException}; numbers of connectors, steps and objects that the store does not have are
 * mistakes of the caller and give an {@link IllegalArgumentException}, except where a search leaves
 * them out.
 */
public interface StoreSession extends ConnectorSpaceSession, MetaverseSession, HistorySession {
    /** The record of a connector, made when it does not exist; its name is brought up to date. */
    ConnectorRecord connector(String key, String name);

    List<ConnectorRecord> connectors();

    /** Begins a full import: raises the generation and returns it. */
    long nextGeneration(int connector);

    void saveWatermark(int connector, byte[] watermark);

    void setFullSyncRequired(int connector, boolean required);

    /**
     * A small text that the engine keeps between runs, for example the digest of the rules of the
     * last full synchronization. Empty when it was never set.
     *
     * @param key at most 400 characters
     */
    Optional<String> property(String key);

    /**
     * Sets {@link #property}.
     *
     * @param value at most 4000 characters
     */
    void setProperty(String key, String value);

    /**
     * Declares which attributes joins search by in a connector space, in place of those declared
     * before; objects written before are indexed anew when an attribute is new, which reads them
     * all. Each costs two index rows for every value, so declare what joins use and no more.
     */
    void indexConnectorSpace(int connector, Set<String> attributes);

    /** The same for the metaverse, over all types. */
    void indexMetaverse(Set<String> attributes);

    /** Finds objects without reading them. */
    default ObjectSearch search() {
        throw new UnsupportedOperationException("This store cannot be searched");
    }

    /**
     * 32 random bytes that were drawn when the store was made and stay the same: the key of codes
     * over secret values, which are worth nothing to who does not have the store.
     */
    byte[] digestKey();

    /** Plans, decisions, leases, and what is on its way to targets. */
    default PlanStore plans() {
        throw new UnsupportedOperationException("This store keeps no plans");
    }

    /** Verification, dump and backup. */
    default StoreMaintenance maintenance() {
        throw new UnsupportedOperationException("This store cannot be looked after");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

/**
 * What the store keeps of a connector.
 *
 * @param number the store's number, the key of its connector space
 * @param key the identity in the project ({@code ConnectorDefinition.key})
 * @param name name when it was last used
 * @param watermark opaque, empty for none
 * @param generation number of the last full import begun; objects of a complete one carry it as
 *     {@code seen}
 * @param fullSyncRequired whether a change of rules or schema makes a delta synchronization
 *     insufficient
 */
public record ConnectorRecord(
        int number,
        String key,
        String name,
        byte[] watermark,
        long generation,
        boolean fullSyncRequired) {}

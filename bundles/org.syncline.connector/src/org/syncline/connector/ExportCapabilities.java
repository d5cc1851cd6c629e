// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/**
 * How a connector wants to be handed changes.
 *
 * @param batchSize most objects in one batch, at least 1
 * @param referencesInSecondPass whether references have to be written after all objects exist
 *     (semantics reference, 1.8, "no reference values on first export pass")
 */
public record ExportCapabilities(int batchSize, boolean referencesInSecondPass) {
    public ExportCapabilities {
        if (batchSize < 1) {
            throw new IllegalArgumentException("a batch holds at least one object");
        }
    }
}

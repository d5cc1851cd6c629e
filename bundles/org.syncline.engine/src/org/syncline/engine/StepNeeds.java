// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Objects;

/**
 * Why a delta step of a connector would not be enough (semantics reference, 1.10 and 6.3).
 *
 * @param fullImport why a full import is needed, a sentence; empty when a delta import will do
 * @param fullSync why a full synchronization is needed, a sentence; empty when a delta
 *     synchronization will do
 * @param limitedSuffices whether nothing but rules was edited, so that a full synchronization comes
 *     to the same when it is limited to what they can touch
 */
public record StepNeeds(String fullImport, String fullSync, boolean limitedSuffices) {
    public StepNeeds {
        Objects.requireNonNull(fullImport, "fullImport");
        Objects.requireNonNull(fullSync, "fullSync");
    }

    public boolean fullImportRequired() {
        return !fullImport.isEmpty();
    }

    public boolean fullSyncRequired() {
        return !fullSync.isEmpty();
    }
}

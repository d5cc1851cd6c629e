// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

/** How much a synchronization is asked to look at. */
enum SyncMode {
    /** What has changed, and what that reaches. */
    DELTA,
    /** The same, and what rules touch that were edited; everything where more was changed. */
    LIMITED,
    /** Everything. */
    FULL
}

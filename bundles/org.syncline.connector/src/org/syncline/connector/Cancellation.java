// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/** Tells long work to stop. Safe for use by many threads. */
@FunctionalInterface
public interface Cancellation {
    /** Work that nobody stops. */
    Cancellation NEVER = () -> false;

    /** Whether the work should end as soon as it can. */
    boolean isCancelled();
}

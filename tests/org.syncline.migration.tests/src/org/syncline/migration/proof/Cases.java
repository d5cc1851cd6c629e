// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

/** How many generated cases a test tries. */
final class Cases {
    private static final int FACTOR = Integer.getInteger("syncline.cases", 1);

    private Cases() {}

    /** As many as in the normal run, times the system property {@code syncline.cases}. */
    static int count(int normal) {
        return normal * FACTOR;
    }
}

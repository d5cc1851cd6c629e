// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

/** How secret values are shown: not at all, only that they change (decisions, "Export"). */
public final class Hidden {
    /** What stands where a value would. */
    public static final String TEXT = "(hidden)";

    private Hidden() {}
}

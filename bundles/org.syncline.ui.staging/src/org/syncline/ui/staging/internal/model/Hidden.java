// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import org.syncline.model.SecretAttributes;

/** How secret values are shown: not at all, only that they change (decisions, "Export"). */
public final class Hidden {
    /** What stands where a value would. */
    public static final String TEXT = "(hidden)";

    private Hidden() {}

    /** A screen hides more than is secret for certain: whatever is named like a password. */
    public static boolean hides(String attribute) {
        return SecretAttributes.resembles(attribute);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.Locale;
import java.util.Set;

/** Attributes that hold passwords: never imported unless named (decisions, "Export"). */
public final class SecretAttributes {
    private static final Set<String> NAMES =
            Set.of(
                    "unicodepwd",
                    "userpassword",
                    "dbcspwd",
                    "ntpwdhistory",
                    "lmpwdhistory",
                    "supplementalcredentials",
                    "ms-mcs-admpwd",
                    "mslaps-password",
                    "mslaps-encryptedpassword",
                    "mslaps-encryptedpasswordhistory",
                    "export_password");

    private SecretAttributes() {}

    /** Whether an attribute of that name holds a password; case does not matter. */
    public static boolean contains(String attribute) {
        return NAMES.contains(attribute.strip().toLowerCase(Locale.ROOT));
    }
}

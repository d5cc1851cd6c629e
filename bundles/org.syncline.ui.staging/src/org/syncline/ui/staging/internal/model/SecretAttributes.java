// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.Locale;
import java.util.Set;

/**
 * Attributes whose values are never shown, only that they change (decisions, "Export": passwords,
 * LAPS passwords and their kin).
 */
public final class SecretAttributes {
    /** What stands where a value would. */
    public static final String HIDDEN = "(hidden)";

    private static final Set<String> NAMES =
            Set.of(
                    "unicodepwd",
                    "userpassword",
                    "dbcspwd",
                    "ntpwdhistory",
                    "lmpwdhistory",
                    "supplementalcredentials",
                    "sambantpassword",
                    "sambalmpassword",
                    "krbprincipalkey",
                    "authpassword",
                    "ms-mcs-admpwd",
                    "mslaps-password",
                    "mslaps-encryptedpassword",
                    "mslaps-encryptedpasswordhistory",
                    "mslaps-encrypteddsrmpassword",
                    "mslaps-encrypteddsrmpasswordhistory",
                    "msds-managedpassword",
                    "trustauthincoming",
                    "trustauthoutgoing",
                    "initialauthincoming",
                    "initialauthoutgoing",
                    "currentvalue");

    private SecretAttributes() {}

    /** Whether values of the attribute must not be shown. Options behind {@code ;} do not count. */
    public static boolean contains(String attribute) {
        int option = attribute.indexOf(';');
        String base = option < 0 ? attribute : attribute.substring(0, option);
        String name = base.toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || name.endsWith("password") || name.endsWith("pwd");
    }
}

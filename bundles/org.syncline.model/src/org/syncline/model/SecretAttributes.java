// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Attributes that hold passwords, keys and their kin (decisions, "Export"): never imported unless
 * somebody names them, and in no store, plan, report, file or window.
 */
public final class SecretAttributes {
    /** The names that are known; the set ignores case and cannot be changed. */
    public static final SortedSet<String> NAMES = names();

    /** LAPS has had several, and may get more. */
    private static final String BEGINNING = "mslaps-";

    private SecretAttributes() {}

    /** Whether values of the attribute are secret. Options behind {@code ;} do not count. */
    public static boolean contains(String attribute) {
        int option = attribute.indexOf(';');
        String name = (option < 0 ? attribute : attribute.substring(0, option)).strip();
        return NAMES.contains(name) || name.toLowerCase(Locale.ROOT).startsWith(BEGINNING);
    }

    /**
     * Whether values had better not be shown: those that are secret, and whatever is named like a
     * password.
     */
    public static boolean resembles(String attribute) {
        String name = attribute.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return contains(attribute) || name.endsWith("password") || name.endsWith("pwd");
    }

    private static SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(
                List.of(
                        "unicodePwd",
                        "userPassword",
                        "password",
                        "dBCSPwd",
                        "lmPwdHistory",
                        "ntPwdHistory",
                        "supplementalCredentials",
                        "ms-Mcs-AdmPwd",
                        "msLAPS-Password",
                        "msLAPS-EncryptedPassword",
                        "msLAPS-EncryptedPasswordHistory",
                        "msLAPS-EncryptedDSRMPassword",
                        "msLAPS-EncryptedDSRMPasswordHistory",
                        "msDS-ManagedPassword",
                        "msFVE-RecoveryPassword",
                        "msFVE-KeyPackage",
                        "msPKI-CredentialRoamingTokens",
                        "msTPM-OwnerInformation",
                        "trustAuthIncoming",
                        "trustAuthOutgoing",
                        "initialAuthIncoming",
                        "initialAuthOutgoing",
                        "currentValue",
                        "priorValue",
                        "authPassword",
                        "krbPrincipalKey",
                        "sambaLMPassword",
                        "sambaNTPassword",
                        "sambaPasswordHistory",
                        "ipaNTHash",
                        "ipaNTSecurityIdentifierKey",
                        "export_password"));
        return Collections.unmodifiableSortedSet(names);
    }
}

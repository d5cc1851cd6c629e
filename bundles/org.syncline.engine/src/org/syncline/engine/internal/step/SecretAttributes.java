// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Attributes that hold passwords, keys and their kin. They never enter a connector space
 * (decisions, "Export"): the store, plans and reports are no place for them.
 */
public final class SecretAttributes {
    /** The names; the set ignores case. */
    public static final SortedSet<String> NAMES = names();

    private SecretAttributes() {}

    private static SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(
                List.of(
                        "unicodePwd",
                        "userPassword",
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
                        "ipaNTSecurityIdentifierKey"));
        return Collections.unmodifiableSortedSet(names);
    }
}

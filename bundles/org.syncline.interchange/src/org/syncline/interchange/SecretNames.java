// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Attributes by what may be written down of them. */
final class SecretNames {
    private static final Set<String> SECRET =
            Set.of(
                    "unicodepwd",
                    "userpassword",
                    "dbcspwd",
                    "lmpwdhistory",
                    "ntpwdhistory",
                    "supplementalcredentials",
                    "ms-mcs-admpwd",
                    "msds-managedpassword",
                    "msfve-recoverypassword",
                    "msfve-keypackage",
                    "mspki-credentialroamingtokens",
                    "mstpm-ownerinformation",
                    "trustauthincoming",
                    "trustauthoutgoing",
                    "initialauthincoming",
                    "initialauthoutgoing",
                    "currentvalue",
                    "priorvalue",
                    "authpassword",
                    "krbprincipalkey",
                    "sambalmpassword",
                    "sambantpassword",
                    "sambapasswordhistory",
                    "ipanthash");
    private static final List<String> SECRET_BEGINNINGS = List.of("mslaps-");

    /** Kept by servers; nobody can write them. */
    private static final Set<String> OF_SERVER =
            Set.of(
                    "objectguid",
                    "objectsid",
                    "sidhistory",
                    "entryuuid",
                    "entrydn",
                    "entrycsn",
                    "distinguishedname",
                    "memberof",
                    "primarygroupid",
                    "whencreated",
                    "whenchanged",
                    "usncreated",
                    "usnchanged",
                    "createtimestamp",
                    "modifytimestamp",
                    "creatorsname",
                    "modifiersname",
                    "structuralobjectclass",
                    "hassubordinates",
                    "subschemasubentry",
                    "dscorepropagationdata",
                    "instancetype",
                    "objectcategory",
                    "nsuniqueid",
                    "pwdlastset",
                    "lastlogon",
                    "lastlogontimestamp",
                    "badpwdcount",
                    "badpasswordtime",
                    "logoncount");

    private SecretNames() {}

    /** Whether values of it must never be written to a file. */
    static boolean isSecret(String attribute) {
        String name = fold(attribute);
        return SECRET.contains(name) || SECRET_BEGINNINGS.stream().anyMatch(name::startsWith);
    }

    /** Whether only the server itself gives it values. */
    static boolean isOfServer(String attribute) {
        return OF_SERVER.contains(fold(attribute));
    }

    /** Without options such as a language or {@code ;binary}. */
    private static String fold(String attribute) {
        return attribute.split(";", 2)[0].toLowerCase(Locale.ROOT);
    }
}

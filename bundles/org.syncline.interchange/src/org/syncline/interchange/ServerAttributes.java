// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.util.Locale;
import java.util.Set;

/** Attributes that only a server itself writes. */
final class ServerAttributes {
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

    private ServerAttributes() {}

    /** Whether only the server itself gives it values. */
    static boolean contains(String attribute) {
        return OF_SERVER.contains(fold(attribute));
    }

    /** Without options such as a language or {@code ;binary}. */
    private static String fold(String attribute) {
        return attribute.split(";", 2)[0].toLowerCase(Locale.ROOT);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Locale;
import java.util.Set;

/**
 * Tells an attribute copy that the vendor's setup may have made from one that somebody added. The
 * list of flows that DirSync makes is not public; what can be said is that they copy an attribute
 * under its own name or under one of the other names that the vendor uses for it (semantics
 * reference, 4.2, and the default rules).
 */
final class StandardFlows {
    /** Names of an attribute, then of the attribute that holds it on the other side. */
    private static final Set<String> RENAMED =
            Set.of(
                    "accountname onpremisessamaccountname",
                    "c countrylettercode",
                    "cn commonname",
                    "co country",
                    "domainfqdn dnsdomainname",
                    "domainnetbios netbiosname",
                    "l city",
                    "mailnickname alias",
                    "objectguid deviceid",
                    "objectguid sourceanchor",
                    "objectguid sourceanchorbinary",
                    "objectsid onpremisesecurityidentifier",
                    "operatingsystem deviceostype",
                    "operatingsystemversion deviceosversion",
                    "pwdlastset lastpasswordchangetimestamp",
                    "samaccountname accountname",
                    "samaccountname onpremisessamaccountname",
                    "sn surname",
                    "st state",
                    "sourceanchor immutableid");

    private StandardFlows() {}

    /** Whether a plain copy may be the vendor's. Punctuation in names does not count. */
    static boolean mayBeStandard(String source, String target) {
        String from = bare(source);
        String to = bare(target);
        return from.equals(to) || RENAMED.contains(from + " " + to);
    }

    private static String bare(String attribute) {
        return attribute.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.List;

/** What else is in the target: orphans of the old system, and objects of the target itself. */
final class Bystanders {
    private static final int ORPHANS_OF_THOUSAND = 5;

    private Bystanders() {}

    /** Objects with an anchor whose source was deleted while no system ran. */
    static List<Entry> orphans(Scale scale) {
        List<Entry> orphans = new ArrayList<>();
        int people = Scale.share(scale.people(), ORPHANS_OF_THOUSAND);
        for (int i = 0; i < people; i++) {
            byte[] guid = Ids.guid("gone", i);
            String anchor = Ids.anchor(guid);
            orphans.add(
                    TargetEntries.asLeft(
                            new EntryBuilder(Dns.byAnchor(anchor), "user")
                                    .put("sourceAnchor", anchor)
                                    .put("accountEnabled", true)
                                    .put("userPrincipalName", "gone" + i + "@contoso.com")
                                    .put("displayName", "Gone Person " + i)
                                    .entry(),
                            "User",
                            guid,
                            false));
        }
        byte[] guid = Ids.guid("gone-group", 0);
        orphans.add(
                TargetEntries.asLeft(
                        new EntryBuilder(
                                        Dns.below(Dns.TARGET, "CN", "Project Falcon (closed)"),
                                        "group")
                                .put("sourceAnchor", Ids.anchor(guid))
                                .put("displayName", "Project Falcon (closed)")
                                .put("securityEnabled", true)
                                .put("mailEnabled", false)
                                .entry(),
                        "Group",
                        guid,
                        false));
        return orphans;
    }

    /** Objects that were made in the target itself and carry no anchor. */
    static List<Entry> foreign() {
        List<Entry> others = new ArrayList<>();
        for (String name : List.of("Break Glass One", "Break Glass Two", "Sync Service Account")) {
            others.add(
                    TargetEntries.asLeft(
                            new EntryBuilder(Dns.below(Dns.TARGET, "CN", name), "user")
                                    .put("accountEnabled", true)
                                    .put("displayName", name)
                                    .entry(),
                            "User",
                            Ids.guid("own/" + name, 0),
                            false));
        }
        others.add(
                TargetEntries.asLeft(
                        new EntryBuilder(
                                        Dns.below(Dns.TARGET, "CN", "Cloud Administrators"),
                                        "group")
                                .put("displayName", "Cloud Administrators")
                                .put("securityEnabled", true)
                                .entry(),
                        "Group",
                        Ids.guid("own/group", 0),
                        false));
        return others;
    }
}

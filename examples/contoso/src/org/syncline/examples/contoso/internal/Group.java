// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.List;

/**
 * A group of the source in one pass. Null stands for an attribute that is absent.
 *
 * @param people numbers of the members that are people; they may be nobody in this pass
 * @param groups numbers of the members that are groups
 * @param security whether it is a security group, else a distribution group
 * @param projected whether the inbound rules make a metaverse object of it
 * @param provisioned whether it belongs into the target
 */
record Group(
        int index,
        GroupRole role,
        String dn,
        byte[] guid,
        String name,
        String account,
        String description,
        String mail,
        boolean security,
        List<Integer> people,
        List<Integer> groups,
        boolean projected,
        boolean provisioned) {
    Group {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }

    String anchor() {
        return Ids.anchor(guid);
    }

    /** Groups are named by their name in the target, so renaming one renames the other. */
    String targetDn() {
        return Dns.below(Dns.TARGET, "CN", name);
    }
}

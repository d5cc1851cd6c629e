// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

/** What is special about a group, in the first pass or between the passes. */
enum GroupRole {
    /** Everybody, up to a limit. */
    LARGE(0),
    /** Built-in group: isCriticalSystemObject. */
    CRITICAL(0),
    /** A distribution group without an address: nothing that a target could use. */
    NO_MAIL(50),
    /** Has another group among its members. */
    NESTING(50),
    /** Changes between the passes. */
    RENAMED(34),
    DELETED(17),
    NEW_DESCRIPTION(34),
    NEW_MEMBERS(100),
    ORDINARY(0);

    private final int ofThousand;

    GroupRole(int ofThousand) {
        this.ofThousand = ofThousand;
    }

    static Roles<GroupRole> deal(int groups) {
        GroupRole[] roles = values();
        int[] counts = new int[roles.length];
        for (int i = 0; i < roles.length; i++) {
            counts[i] = roles[i].ofThousand == 0 ? 1 : Scale.share(groups, roles[i].ofThousand);
        }
        return new Roles<>(roles, counts, ORDINARY, groups);
    }
}

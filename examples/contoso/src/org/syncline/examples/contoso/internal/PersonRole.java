// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

/** What is special about a person, in the first pass or between the passes. */
enum PersonRole {
    /** Built-in account: isCriticalSystemObject, in every pass. */
    CRITICAL(0),
    /** Left by a replication conflict; {@code \0ACNF:} in its name. */
    CONFLICT(0),
    /** Filtered: extensionAttribute15 is NoSync. */
    NO_SYNC(8),
    /** Filtered in the first pass only: the mark was taken away. */
    NO_SYNC_LIFTED(2),
    /** Filtered, but still in the target: the old system was never run in full afterwards. */
    LEFT_IN_TARGET(2),
    /** Filtered: sAMAccountName starts with svc- and there is no mail. */
    SERVICE(6),
    /** Not filtered: meets only one of the two conditions. */
    SERVICE_WITH_MAIL(2),
    /** Filtered: the primary group is that of guests. */
    GUEST(5),
    /** In the excluded container of leavers. */
    LEAVER(10),
    /** In a container that is included again below the excluded one. */
    RETURNING(3),
    /** In a container that nobody included. */
    LAB(5),
    /** Left out by an administrator: adminDescription starts with User_. */
    OPTED_OUT(2),
    DISABLED(20),
    NO_PRINCIPAL_NAME(5),
    NO_DISPLAY_NAME(5),
    /** A name full of characters that need care. */
    AWKWARD(7),
    /** Somebody changed the title in the target by hand. */
    EDITED_IN_TARGET(2),
    /** Changes between the passes. */
    DELETED(6),
    NOW_NO_SYNC(4),
    NOW_LEAVER(5),
    NOW_DISABLED(6),
    NEW_TITLE(20),
    MARRIED(6),
    NEW_ALIAS(10),
    NEW_MANAGER(8),
    NO_MORE_PHONE(4),
    /** Moved within the containers in scope: a rename in the source, nothing in the target. */
    MOVED(5),
    ORDINARY(0);

    private final int ofThousand;

    PersonRole(int ofThousand) {
        this.ofThousand = ofThousand;
    }

    static Roles<PersonRole> deal(int people) {
        PersonRole[] roles = values();
        int[] counts = new int[roles.length];
        for (int i = 0; i < roles.length; i++) {
            counts[i] = roles[i].ofThousand == 0 ? 1 : Scale.share(people, roles[i].ofThousand);
        }
        return new Roles<>(roles, counts, ORDINARY, people);
    }

    /** Whether a connector filter of the old system matches. */
    boolean isFiltered(boolean second) {
        return switch (this) {
            case NO_SYNC, LEFT_IN_TARGET, SERVICE, GUEST -> true;
            case NO_SYNC_LIFTED -> !second;
            case NOW_NO_SYNC -> second;
            default -> false;
        };
    }

    /** Whether the person is in a container of the partition that is in scope. */
    boolean isInContainers(boolean second) {
        return switch (this) {
            case LEAVER, LAB -> false;
            case NOW_LEAVER -> !second;
            default -> true;
        };
    }
}

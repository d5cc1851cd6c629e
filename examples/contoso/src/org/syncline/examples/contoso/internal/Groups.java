// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.examples.contoso.Pass;

/** The groups of the source, calculated like {@link People}. */
final class Groups {
    private static final int NEW_OF_THOUSAND = 17;
    private static final int LARGEST = 500;
    private static final int LEAST_MEMBERS = 5;
    private static final int MEMBER_SPREAD = 25;

    private final int before;
    private final int total;
    private final int people;
    private final int newPeople;
    private final Roles<GroupRole> roles;

    Groups(Scale scale) {
        before = scale.groups();
        total = before + Scale.share(before, NEW_OF_THOUSAND);
        people = scale.people();
        newPeople = new People(scale).total() - people;
        roles = GroupRole.deal(before);
    }

    /** Numbers are below this; a number may be no group's in a pass. */
    int total() {
        return total;
    }

    private GroupRole role(int index) {
        return index < before ? roles.of(index) : GroupRole.ORDINARY;
    }

    /** The group with that number, if there is one in that pass. */
    Optional<Group> group(int index, Pass pass) {
        boolean second = pass == Pass.SECOND;
        GroupRole role = role(index);
        if (second ? role == GroupRole.DELETED : index >= before) {
            return Optional.empty();
        }
        return Optional.of(group(index, role, second));
    }

    private Group group(int index, GroupRole role, boolean second) {
        boolean security = role != GroupRole.NO_MAIL && index % 3 != 2;
        boolean projected = role != GroupRole.CRITICAL;
        String account = "grp-" + index;
        String name = name(index, role, second);
        return new Group(
                index,
                role,
                Dns.below(
                        Dns.below(Dns.GROUPS, "OU", security ? "Security" : "Distribution"),
                        "CN",
                        name),
                Ids.guid("group", index),
                name,
                account,
                (second && role == GroupRole.NEW_DESCRIPTION ? "Approved members of " : "")
                        + "Group "
                        + index,
                security || role == GroupRole.NO_MAIL ? null : account + "@contoso.com",
                security,
                members(index, role, second),
                role == GroupRole.NESTING ? nested(index) : List.of(),
                projected,
                projected && role != GroupRole.NO_MAIL);
    }

    private static String name(int index, GroupRole role, boolean second) {
        if (role == GroupRole.LARGE) {
            return "Everybody, more or less";
        }
        if (role == GroupRole.CRITICAL) {
            return "Domain Admins";
        }
        String work = NameBook.department(index);
        boolean renamed = second && role == GroupRole.RENAMED;
        return work + (renamed ? " = Team " : " Team ") + index;
    }

    private List<Integer> members(int index, GroupRole role, boolean second) {
        if (role == GroupRole.LARGE) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < Math.min(people, LARGEST); i++) {
                all.add(i);
            }
            return all;
        }
        int size = LEAST_MEMBERS + Ids.number("size", index, MEMBER_SPREAD);
        int first = second && role == GroupRole.NEW_MEMBERS ? 2 : 0;
        Set<Integer> members = new LinkedHashSet<>();
        for (int i = first; i < first + size; i++) {
            members.add(Ids.number("member/" + index, i, people));
        }
        if (second && role == GroupRole.NEW_MEMBERS) {
            members.add(people + Ids.number("newcomer", index, newPeople));
        }
        return List.copyOf(members);
    }

    /** The next group that is neither deleted nor renamed, so that nesting itself is no change. */
    private List<Integer> nested(int index) {
        for (int i = 1; i < before; i++) {
            int other = (index + i) % before;
            if (role(other) == GroupRole.ORDINARY) {
                return List.of(other);
            }
        }
        return List.of();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.Optional;
import java.util.UUID;
import org.syncline.examples.contoso.Pass;

/**
 * The people of the source. A person is calculated from its number and the pass, so nothing is
 * held: the manager of a person can be asked for at any time.
 */
final class People {
    private static final String DOMAIN = "contoso.com";
    private static final int NEW_OF_THOUSAND = 12;
    private static final int SPAN_OF_CONTROL = 8;

    private final int before;
    private final int total;
    private final Roles<PersonRole> roles;

    People(Scale scale) {
        before = scale.people();
        total = before + Scale.share(before, NEW_OF_THOUSAND);
        roles = PersonRole.deal(before);
    }

    /** Numbers are below this; a number may be nobody's in a pass. */
    int total() {
        return total;
    }

    PersonRole role(int index) {
        return index < before ? roles.of(index) : PersonRole.ORDINARY;
    }

    /** The person with that number, if there is one in that pass. */
    Optional<Person> person(int index, Pass pass) {
        boolean second = pass == Pass.SECOND;
        PersonRole role = role(index);
        if (second ? role == PersonRole.DELETED : index >= before) {
            return Optional.empty();
        }
        return Optional.of(person(index, role, second));
    }

    private Person person(int index, PersonRole role, boolean second) {
        boolean married = second && role == PersonRole.MARRIED;
        NameBook.Name name = married ? NameBook.married(index) : NameBook.name(index);
        String account = account(index, role, name);
        String cn = cn(index, role, name);
        boolean mailbox = role != PersonRole.SERVICE && role != PersonRole.CRITICAL;
        String formerMail = married ? NameBook.name(index).account() + "@" + DOMAIN : null;
        boolean inScope = role.isInContainers(second);
        boolean projected = inScope && role != PersonRole.OPTED_OUT && role != PersonRole.CRITICAL;
        return new Person(
                index,
                role,
                dn(index, role, cn, second),
                Ids.guid("person", index),
                cn,
                mailbox ? name.given() : null,
                mailbox ? name.surname() : null,
                account,
                role == PersonRole.NO_DISPLAY_NAME ? null : displayName(role, cn, name),
                role == PersonRole.NO_PRINCIPAL_NAME ? null : account + "@" + DOMAIN,
                mailbox ? account + "@" + DOMAIN : null,
                formerMail,
                second && role == PersonRole.NEW_ALIAS ? "hello." + account + "@" + DOMAIN : null,
                title(index, role, second),
                NameBook.department(index),
                NameBook.place(index),
                second && role == PersonRole.NO_MORE_PHONE ? null : phone(index),
                manager(index, role, second),
                role == PersonRole.DISABLED || second && role == PersonRole.NOW_DISABLED,
                role == PersonRole.NO_SYNC
                        || role == PersonRole.LEFT_IN_TARGET
                        || role == PersonRole.NO_SYNC_LIFTED && !second
                        || role == PersonRole.NOW_NO_SYNC && second,
                inScope,
                projected,
                projected && role != PersonRole.CONFLICT && !role.isFiltered(second));
    }

    private String account(int index, PersonRole role, NameBook.Name name) {
        return switch (role) {
            case CRITICAL -> "Administrator";
            case SERVICE, SERVICE_WITH_MAIL -> "svc-" + name.account();
            case AWKWARD -> "awkward." + roles.position(index);
            default -> name.account();
        };
    }

    private String cn(int index, PersonRole role, NameBook.Name name) {
        return switch (role) {
            case CRITICAL -> "Administrator";
            case SERVICE, SERVICE_WITH_MAIL -> "svc-" + name.account();
            case AWKWARD -> NameBook.awkward(roles.position(index));
            default -> name.common();
        };
    }

    private static String displayName(PersonRole role, String cn, NameBook.Name name) {
        return switch (role) {
            case CRITICAL, SERVICE, SERVICE_WITH_MAIL, AWKWARD -> cn;
            default -> name.given() + " " + name.surname();
        };
    }

    private static String title(int index, PersonRole role, boolean second) {
        return (second && role == PersonRole.NEW_TITLE ? "Senior " : "") + NameBook.title(index);
    }

    private static String phone(int index) {
        return String.format("+49 30 5550 %04d", index % 10_000);
    }

    private int manager(int index, PersonRole role, boolean second) {
        if (index == 0) {
            return -1;
        }
        int usual = (index - 1) / SPAN_OF_CONTROL;
        if (second && role == PersonRole.NEW_MANAGER) {
            int other = before - 1 - usual;
            return other == index ? other - 1 : other;
        }
        return usual;
    }

    private static String dn(int index, PersonRole role, String cn, boolean second) {
        String parent =
                switch (role) {
                    case CRITICAL -> Dns.PEOPLE;
                    case SERVICE, SERVICE_WITH_MAIL -> Dns.SERVICES;
                    case LEAVER -> Dns.LEAVERS;
                    case NOW_LEAVER -> second ? Dns.LEAVERS : home(index, false);
                    case RETURNING -> Dns.RETURNING;
                    case LAB -> Dns.LAB;
                    default -> home(index, second && role == PersonRole.MOVED);
                };
        if (role == PersonRole.CONFLICT) {
            UUID mark = UUID.nameUUIDFromBytes(Ids.guid("conflict", index));
            return "CN=" + cn + "\\0ACNF:" + mark + "," + parent;
        }
        return Dns.below(parent, "CN", cn);
    }

    /** Sales people have a container of their own in every city; everybody else shares one. */
    private static String home(int index, boolean moved) {
        String city = NameBook.place(moved ? index + 1 : index).city();
        String office = Dns.below(Dns.PEOPLE, "OU", city);
        boolean sales = NameBook.department(index).equals("Sales") != moved;
        return sales ? Dns.below(office, "OU", "Sales") : office;
    }
}

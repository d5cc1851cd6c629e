// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.syncline.examples.contoso.Pass;

/** The source as entries in the shape of Active Directory. */
final class SourceEntries {
    private static final int NORMAL_ACCOUNT = 0x200;
    private static final int PASSWORD_NEVER_EXPIRES = 0x10000;
    private static final int DISABLED = 0x2;
    private static final int DOMAIN_USERS = 513;
    private static final int DOMAIN_GUESTS = 514;
    private static final int GLOBAL_GROUP = 0x2;
    private static final int SECURITY_GROUP = 0x80000000;
    private static final int GROUP_SIDS = 10_000_000;

    private final Population population;
    private final Pass pass;

    SourceEntries(Population population, Pass pass) {
        this.population = population;
        this.pass = pass;
    }

    /** The tree above people, groups and contacts, parents first. */
    static List<Entry> containers() {
        List<Entry> all = new ArrayList<>();
        all.add(
                new EntryBuilder(Dns.SOURCE, "top", "domain", "domainDNS")
                        .put("dc", "contoso")
                        .entry());
        for (String dn :
                List.of(
                        Dns.PEOPLE,
                        Dns.LEAVERS,
                        Dns.RETURNING,
                        Dns.SERVICES,
                        Dns.GROUPS,
                        Dns.CONTACTS,
                        Dns.LAB)) {
            all.add(container(dn));
        }
        for (String kind : List.of("Security", "Distribution")) {
            all.add(container(Dns.below(Dns.GROUPS, "OU", kind)));
        }
        for (String city : NameBook.cities()) {
            String office = Dns.below(Dns.PEOPLE, "OU", city);
            all.add(container(office));
            all.add(container(Dns.below(office, "OU", "Sales")));
        }
        return all;
    }

    private static Entry container(String dn) {
        return new EntryBuilder(dn, "top", "organizationalUnit")
                .put("ou", dn.substring("OU=".length(), dn.indexOf(',')))
                .entry();
    }

    Entry person(Person person) {
        EntryBuilder entry =
                new EntryBuilder(person.dn(), "top", "person", "organizationalPerson", "user")
                        .put("cn", commonName(person))
                        .put("objectGUID", person.guid())
                        .put("objectSid", Ids.sid(person.index()))
                        .put("sAMAccountName", person.account())
                        .put("userPrincipalName", person.principalName())
                        .put("displayName", person.displayName())
                        .put("givenName", person.given())
                        .put("sn", person.surname())
                        .put("mail", person.mail())
                        .put("mailNickname", person.mail() == null ? null : person.account())
                        .put("proxyAddresses", addresses(person))
                        .put("title", person.title())
                        .put("department", person.department())
                        .put("company", "Contoso")
                        .put("telephoneNumber", person.phone())
                        .put("l", person.place().city())
                        .put("c", person.place().code())
                        .put("co", person.place().country())
                        .put("employeeID", String.format("%06d", person.index()))
                        .put("userAccountControl", accountControl(person))
                        .put(
                                "primaryGroupID",
                                person.role() == PersonRole.GUEST ? DOMAIN_GUESTS : DOMAIN_USERS)
                        .put("extensionAttribute15", person.noSync() ? "NoSync" : null)
                        .put(
                                "adminDescription",
                                person.role() == PersonRole.OPTED_OUT ? "User_local only" : null);
        if (person.role() == PersonRole.CRITICAL) {
            entry.put("isCriticalSystemObject", true);
        }
        population.manager(person, pass).ifPresent(manager -> entry.put("manager", manager.dn()));
        return entry.entry();
    }

    /** The directory puts a line feed into the name of an object that lost a conflict. */
    private static String commonName(Person person) {
        if (person.role() != PersonRole.CONFLICT) {
            return person.cn();
        }
        int mark = person.dn().indexOf("\\0ACNF:");
        return person.cn() + "\n" + person.dn().substring(mark + 3, person.dn().indexOf(','));
    }

    /** Some were typed with a blank at the end, which the rules take away. */
    private static List<String> addresses(Person person) {
        List<String> addresses = new ArrayList<>(TargetEntries.addresses(person));
        if (!addresses.isEmpty() && person.index() % 40 == 3) {
            int last = addresses.size() - 1;
            addresses.set(last, addresses.get(last) + " ");
        }
        return addresses;
    }

    private static int accountControl(Person person) {
        boolean service =
                person.role() == PersonRole.SERVICE
                        || person.role() == PersonRole.SERVICE_WITH_MAIL;
        return NORMAL_ACCOUNT
                | (service ? PASSWORD_NEVER_EXPIRES : 0)
                | (person.disabled() ? DISABLED : 0);
    }

    Entry group(Group group) {
        List<String> members =
                Stream.concat(
                                population.peopleIn(group, pass).stream().map(Person::dn),
                                population.groupsIn(group, pass).stream().map(Group::dn))
                        .toList();
        EntryBuilder entry =
                new EntryBuilder(group.dn(), "top", "group")
                        .put("cn", group.name())
                        .put("objectGUID", group.guid())
                        .put("objectSid", Ids.sid(GROUP_SIDS + group.index()))
                        .put("sAMAccountName", group.account())
                        .put("displayName", group.name())
                        .put("description", group.description())
                        .put("groupType", GLOBAL_GROUP | (group.security() ? SECURITY_GROUP : 0))
                        .put("mail", group.mail())
                        .put("mailNickname", group.mail() == null ? null : group.account())
                        .put("proxyAddresses", TargetEntries.addresses(group.mail()))
                        .put("member", members);
        if (group.role() == GroupRole.CRITICAL) {
            entry.put("isCriticalSystemObject", true);
        }
        return entry.entry();
    }

    static byte[] sid(Group group) {
        return Ids.sid(GROUP_SIDS + group.index());
    }

    Entry contact(Contact contact) {
        return new EntryBuilder(contact.dn(), "top", "person", "organizationalPerson", "contact")
                .put("cn", contact.name())
                .put("objectGUID", contact.guid())
                .put("displayName", contact.name())
                .put("company", contact.company())
                .put("telephoneNumber", contact.phone())
                .put("mail", contact.mail())
                .put("proxyAddresses", TargetEntries.addresses(contact.mail()))
                .entry();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.syncline.examples.contoso.Pass;

/**
 * The target as it should be in one pass: what the example's rules come to, worked out here without
 * them, so that a test can hold one against the other.
 */
final class TargetEntries {
    private static final String EDITED_TITLE = "Edited in the portal";

    private final Population population;
    private final Pass pass;

    TargetEntries(Population population, Pass pass) {
        this.population = population;
        this.pass = pass;
    }

    static List<String> addresses(String mail) {
        return mail == null ? List.of() : List.of("SMTP:" + mail);
    }

    static List<String> addresses(Person person) {
        List<String> addresses = new ArrayList<>(addresses(person.mail()));
        for (String other : new String[] {person.formerMail(), person.alias()}) {
            if (other != null) {
                addresses.add("smtp:" + other);
            }
        }
        return addresses;
    }

    Entry person(Person person) {
        EntryBuilder entry =
                new EntryBuilder(person.targetDn(), "user")
                        .put("sourceAnchor", person.anchor())
                        .put("accountEnabled", !person.disabled())
                        .put("userPrincipalName", person.account() + "@contoso.com")
                        .put("onPremisesSamAccountName", person.account())
                        .put("onPremiseSecurityIdentifier", Ids.sid(person.index()))
                        .put(
                                "displayName",
                                person.displayName() == null ? person.cn() : person.displayName())
                        .put("givenName", person.given())
                        .put("surname", person.surname())
                        .put("mail", person.mail())
                        .put("mailNickname", person.account())
                        .put("proxyAddresses", addresses(person))
                        .put("title", person.title())
                        .put("department", person.department())
                        .put("companyName", "Contoso")
                        .put("telephoneNumber", person.phone())
                        .put("city", person.place().city())
                        .put("country", person.place().country())
                        .put("usageLocation", person.place().code());
        population
                .manager(person, pass)
                .filter(Person::provisioned)
                .ifPresent(manager -> entry.put("manager", manager.targetDn()));
        return entry.entry();
    }

    Entry group(Group group) {
        List<String> members =
                Stream.concat(
                                population.peopleIn(group, pass).stream()
                                        .filter(Person::provisioned)
                                        .map(Person::targetDn),
                                population.groupsIn(group, pass).stream()
                                        .filter(Group::provisioned)
                                        .map(Group::targetDn))
                        .toList();
        return new EntryBuilder(group.targetDn(), "group")
                .put("sourceAnchor", group.anchor())
                .put("onPremiseSecurityIdentifier", SourceEntries.sid(group))
                .put("displayName", group.name())
                .put("description", group.description())
                .put("mail", group.mail())
                .put("mailEnabled", group.mail() != null)
                .put("securityEnabled", group.security())
                .put("proxyAddresses", addresses(group.mail()))
                .put("member", members)
                .entry();
    }

    Entry contact(Contact contact) {
        return new EntryBuilder(contact.targetDn(), "contact")
                .put("sourceAnchor", contact.anchor())
                .put("displayName", contact.name())
                .put("companyName", contact.company())
                .put("telephoneNumber", contact.phone())
                .put("mail", contact.mail())
                .put("proxyAddresses", addresses(contact.mail()))
                .entry();
    }

    /**
     * The entry as the older system left it in the directory: with the identifier that the target
     * gave it, and for some with what somebody changed by hand.
     */
    static Entry asLeft(Entry wanted, String kind, byte[] guid, boolean edited) {
        Entry entry = wanted.duplicate();
        if (edited) {
            entry.setAttribute("title", EDITED_TITLE);
        }
        UUID own = UUID.nameUUIDFromBytes(guid);
        entry.addAttribute("cloudAnchor", kind + "_" + own);
        // The server would make up another one at every start.
        entry.addAttribute("entryUUID", own.toString());
        return entry;
    }

    /** Whether both say the same, apart from their name. */
    static boolean sameAttributes(Entry a, Entry b) {
        return a.getAttributes().size() == b.getAttributes().size()
                && a.getAttributes().stream().allMatch(attribute -> same(attribute, b));
    }

    private static boolean same(Attribute attribute, Entry other) {
        Attribute there = other.getAttribute(attribute.getName());
        return there != null && sorted(attribute).equals(sorted(there));
    }

    private static List<String> sorted(Attribute attribute) {
        return Stream.of(attribute.getValueByteArrays()).map(Ids::anchor).sorted().toList();
    }
}

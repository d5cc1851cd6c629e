// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.Optional;
import org.syncline.examples.contoso.Pass;

/** The contacts of the source, calculated like {@link People}. */
final class Contacts {
    private static final int NEW_OF_THOUSAND = 50;

    private final int before;
    private final int total;
    private final Roles<Role> roles;

    /** What is special about a contact, in the first pass or between the passes. */
    private enum Role {
        NO_MAIL(50),
        DELETED(25),
        NEW_COMPANY(50),
        ORDINARY(0);

        private final int ofThousand;

        Role(int ofThousand) {
            this.ofThousand = ofThousand;
        }
    }

    Contacts(Scale scale) {
        before = scale.contacts();
        total = before + Scale.share(before, NEW_OF_THOUSAND);
        int[] counts = new int[Role.values().length];
        for (Role role : Role.values()) {
            counts[role.ordinal()] = Scale.share(before, role.ofThousand);
        }
        roles = new Roles<>(Role.values(), counts, Role.ORDINARY, before);
    }

    /** Numbers are below this; a number may be no contact's in a pass. */
    int total() {
        return total;
    }

    /** The contact with that number, if there is one in that pass. */
    Optional<Contact> contact(int index, Pass pass) {
        boolean second = pass == Pass.SECOND;
        Role role = index < before ? roles.of(index) : Role.ORDINARY;
        if (second ? role == Role.DELETED : index >= before) {
            return Optional.empty();
        }
        // Numbers far from those of people, so that nobody has the same name twice.
        NameBook.Name name = NameBook.name(index + 1_000_003);
        String common = name.given() + " " + name.surname() + " - partner " + index;
        return Optional.of(
                new Contact(
                        index,
                        Dns.below(Dns.CONTACTS, "CN", common),
                        Ids.guid("contact", index),
                        common,
                        role == Role.NO_MAIL ? null : "partner" + index + "@partner.example",
                        second && role == Role.NEW_COMPANY ? "Fabrikam Holding" : "Fabrikam",
                        String.format("+1 206 555 %04d", index % 10_000)));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.syncline.examples.contoso.Pass;

/** Writes the target directory as the older system left it. */
public final class TenantFile {
    private TenantFile() {}

    /** Writes object by object, the base first. */
    public static void write(Path file, Scale scale) throws IOException {
        Population population = new Population(scale);
        TargetEntries entries = new TargetEntries(population, Pass.FIRST);
        try (LdifFile out = new LdifFile(file)) {
            out.write(new EntryBuilder(Dns.TARGET, "top", "domain").put("dc", "tenant").entry());
            for (int i = 0; i < population.people().total(); i++) {
                Optional<Person> person = population.people().person(i, Pass.FIRST);
                if (person.isPresent()
                        && (person.get().provisioned() || person.get().leftInTarget())) {
                    out.write(left(entries, person.get()));
                }
            }
            for (int i = 0; i < population.groups().total(); i++) {
                Optional<Group> group = population.groups().group(i, Pass.FIRST);
                if (group.isPresent() && group.get().provisioned()) {
                    Entry wanted = entries.group(group.get());
                    out.write(TargetEntries.asLeft(wanted, "Group", group.get().guid(), false));
                }
            }
            for (int i = 0; i < population.contacts().total(); i++) {
                Optional<Contact> contact = population.contacts().contact(i, Pass.FIRST);
                if (contact.isPresent() && contact.get().provisioned()) {
                    Entry wanted = entries.contact(contact.get());
                    out.write(TargetEntries.asLeft(wanted, "Contact", contact.get().guid(), false));
                }
            }
            out.write(Bystanders.orphans(scale));
            out.write(Bystanders.foreign());
        }
    }

    /** A person of the first pass, with what somebody changed by hand. */
    static Entry left(TargetEntries entries, Person person) {
        return TargetEntries.asLeft(
                entries.person(person),
                "User",
                person.guid(),
                person.role() == PersonRole.EDITED_IN_TARGET);
    }
}

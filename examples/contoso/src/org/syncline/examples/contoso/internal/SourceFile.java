// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.syncline.examples.contoso.Pass;

/** Writes the source directory of one pass. */
public final class SourceFile {
    private SourceFile() {}

    /** Writes object by object, in an order in which parents come first. */
    public static void write(Path file, Scale scale, Pass pass) throws IOException {
        Population population = new Population(scale);
        SourceEntries entries = new SourceEntries(population, pass);
        try (LdifFile out = new LdifFile(file)) {
            out.write(SourceEntries.containers());
            for (int i = 0; i < population.people().total(); i++) {
                Optional<Person> person = population.people().person(i, pass);
                if (person.isPresent()) {
                    out.write(entries.person(person.get()));
                }
            }
            for (int i = 0; i < population.groups().total(); i++) {
                Optional<Group> group = population.groups().group(i, pass);
                if (group.isPresent()) {
                    out.write(entries.group(group.get()));
                }
            }
            for (int i = 0; i < population.contacts().total(); i++) {
                Optional<Contact> contact = population.contacts().contact(i, pass);
                if (contact.isPresent()) {
                    out.write(entries.contact(contact.get()));
                }
            }
        }
    }
}

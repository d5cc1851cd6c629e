// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import java.util.List;
import java.util.Optional;
import org.syncline.examples.contoso.Pass;

/** Everybody and everything in the source, and who refers to whom. */
final class Population {
    private final Scale scale;
    private final People people;
    private final Groups groups;
    private final Contacts contacts;

    Population(Scale scale) {
        this.scale = scale;
        this.people = new People(scale);
        this.groups = new Groups(scale);
        this.contacts = new Contacts(scale);
    }

    Scale scale() {
        return scale;
    }

    People people() {
        return people;
    }

    Groups groups() {
        return groups;
    }

    Contacts contacts() {
        return contacts;
    }

    /** The manager, when there is such a person in that pass. */
    Optional<Person> manager(Person person, Pass pass) {
        return person.manager() < 0 ? Optional.empty() : people.person(person.manager(), pass);
    }

    /** The members of a group that are people of that pass. */
    List<Person> peopleIn(Group group, Pass pass) {
        return group.people().stream()
                .map(index -> people.person(index, pass))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The members of a group that are groups of that pass. */
    List<Group> groupsIn(Group group, Pass pass) {
        return group.groups().stream()
                .map(index -> groups.group(index, pass))
                .flatMap(Optional::stream)
                .toList();
    }
}

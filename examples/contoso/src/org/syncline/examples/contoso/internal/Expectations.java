// SPDX-License-Identifier: EPL-2.0
package org.syncline.examples.contoso.internal;

import com.unboundid.ldap.sdk.Entry;
import java.util.Optional;
import org.syncline.examples.contoso.ExpectedPass;
import org.syncline.examples.contoso.Pass;

/** Counts what has to be pending in a pass, by comparing what is with what should be. */
public final class Expectations {
    private final Population population;
    private final Pass pass;
    private int source;
    private int target;
    private int metaverse;
    private int adds;
    private int updates;
    private int renames;
    private int deletes;
    private int unchanged;
    private int notOurs;

    private Expectations(Population population, Pass pass) {
        this.population = population;
        this.pass = pass;
    }

    /** The expectation for one pass of an example of that size. */
    public static ExpectedPass of(Scale scale, Pass pass) {
        Expectations counts = new Expectations(new Population(scale), pass);
        counts.people();
        counts.groups();
        counts.contacts();
        int orphans = Bystanders.orphans(scale).size();
        int foreign = Bystanders.foreign().size();
        return new ExpectedPass(
                counts.source,
                counts.target + counts.notOurs + orphans + foreign,
                counts.metaverse,
                counts.adds,
                counts.updates,
                counts.renames,
                counts.deletes,
                counts.unchanged,
                orphans,
                counts.notOurs,
                foreign);
    }

    private void people() {
        TargetEntries before = new TargetEntries(population, Pass.FIRST);
        TargetEntries now = new TargetEntries(population, pass);
        for (int i = 0; i < population.people().total(); i++) {
            Optional<Person> person = population.people().person(i, pass);
            count(
                    person.isPresent() && person.get().inScope(),
                    person.isPresent() && person.get().projected());
            notOurs += person.isPresent() && person.get().leftInTarget() ? 1 : 0;
            compare(
                    population
                            .people()
                            .person(i, Pass.FIRST)
                            .filter(Person::provisioned)
                            .map(old -> TenantFile.left(before, old)),
                    person.filter(Person::provisioned)
                            .map(
                                    current ->
                                            TargetEntries.asLeft(
                                                    now.person(current),
                                                    "User",
                                                    current.guid(),
                                                    false)));
        }
    }

    private void groups() {
        TargetEntries before = new TargetEntries(population, Pass.FIRST);
        TargetEntries now = new TargetEntries(population, pass);
        for (int i = 0; i < population.groups().total(); i++) {
            Optional<Group> group = population.groups().group(i, pass);
            count(group.isPresent(), group.isPresent() && group.get().projected());
            compare(
                    population
                            .groups()
                            .group(i, Pass.FIRST)
                            .filter(Group::provisioned)
                            .map(before::group),
                    group.filter(Group::provisioned).map(now::group));
        }
    }

    private void contacts() {
        TargetEntries before = new TargetEntries(population, Pass.FIRST);
        TargetEntries now = new TargetEntries(population, pass);
        for (int i = 0; i < population.contacts().total(); i++) {
            Optional<Contact> contact = population.contacts().contact(i, pass);
            count(contact.isPresent(), contact.isPresent());
            compare(
                    population
                            .contacts()
                            .contact(i, Pass.FIRST)
                            .filter(Contact::provisioned)
                            .map(before::contact),
                    contact.filter(Contact::provisioned).map(now::contact));
        }
    }

    private void count(boolean inScope, boolean projected) {
        source += inScope ? 1 : 0;
        metaverse += projected ? 1 : 0;
    }

    private void compare(Optional<Entry> is, Optional<Entry> shouldBe) {
        target += is.isPresent() ? 1 : 0;
        if (is.isEmpty()) {
            adds += shouldBe.isPresent() ? 1 : 0;
        } else if (shouldBe.isEmpty()) {
            deletes++;
        } else if (!is.get().getDN().equals(shouldBe.get().getDN())) {
            renames++;
        } else if (TargetEntries.sameAttributes(is.get(), shouldBe.get())) {
            unchanged++;
        } else {
            updates++;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import com.unboundid.ldap.sdk.AddRequest;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.syncline.bench.Benchmark;
import org.syncline.bench.Result;
import org.syncline.bench.directory.DirectoryProcess;
import org.syncline.bench.directory.PersonEntries;
import org.syncline.engine.plan.Plan;

/**
 * From one LDAP server to another: the initial export of everybody, and then a whole pass (both
 * imports, both synchronizations) with nothing to do.
 */
public final class Passing implements Benchmark {
    private static final int IN_FLIGHT = 64;

    private final int people;

    public Passing(int people) {
        this.people = people;
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        Path scratch = Files.createTempDirectory("syncline-bench");
        try (Bed bed =
                        new Bed(
                                scratch.resolve("store"),
                                Projects.twentyFlows(scratch.resolve("project")),
                                people);
                DirectoryProcess target = DirectoryProcess.empty()) {
            double adds = rawAdds();
            bed.importSource();
            bed.importTarget(target);
            bed.synchronize(bed.source());
            bed.synchronize(bed.target());
            Plan plan = bed.planAll();
            Usage usage = new Usage();
            double export = bed.export(plan, target);
            results.accept(
                    result("initial export over LDAP", export, "raw LDAP adds, 64 in flight", adds)
                            .with(usage.since(people)));
            bed.importTarget(target);
            bed.synchronize(bed.target());
            pass(bed, target, results);
        } finally {
            Bed.delete(scratch);
        }
    }

    private void pass(Bed bed, DirectoryProcess target, Consumer<Result> results) throws Exception {
        LdapFloor.seconds(bed.directory());
        double floor = 2 * LdapFloor.seconds(bed.directory());
        for (int warm = 0; warm < 2; warm++) {
            once(bed, target);
        }
        Usage usage = new Usage();
        double seconds = once(bed, target);
        results.accept(
                result("LDAP to LDAP, nothing to do", seconds, "raw LDAP read, twice", floor)
                        .with(usage.since(people)));
    }

    private static double once(Bed bed, DirectoryProcess target) throws Exception {
        return bed.importSource()
                + bed.importTarget(target)
                + bed.synchronize(bed.source())
                + bed.synchronize(bed.target());
    }

    private Result result(String what, double seconds, String floor, double floorSeconds) {
        String name = String.format("%,d entries, 20 flows, %s", people, what);
        return new Result(name, "entries", people, seconds, floor, floorSeconds);
    }

    /** Seconds to add entries of the same size by the SDK alone. */
    private double rawAdds() throws Exception {
        try (DirectoryProcess empty = DirectoryProcess.empty();
                LDAPConnection connection = new LDAPConnection("127.0.0.1", empty.port())) {
            Semaphore places = new Semaphore(IN_FLIGHT);
            long start = System.nanoTime();
            for (int number = 0; number < people; number++) {
                places.acquire();
                connection.asyncAdd(
                        new AddRequest(name(number), attributes(number)),
                        (id, result) -> places.release());
            }
            places.acquire(IN_FLIGHT);
            return Bed.seconds(start);
        }
    }

    private static String name(int number) {
        return "UID=user" + number + "," + PersonEntries.CONTAINER;
    }

    private static List<Attribute> attributes(int number) {
        List<Attribute> all = new ArrayList<>();
        all.add(new Attribute("objectClass", "inetOrgPerson"));
        PersonEntries.attributes(number, 0).stream()
                .filter(attribute -> !attribute.getName().startsWith("object"))
                .forEach(all::add);
        return all;
    }
}

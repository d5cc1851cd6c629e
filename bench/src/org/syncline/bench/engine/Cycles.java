// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.bench.Benchmark;
import org.syncline.bench.Result;
import org.syncline.bench.directory.DirectoryProcess;
import org.syncline.rules.ProjectModel;

/**
 * Full imports over LDAP and full synchronizations on a fresh store: first everything is projected
 * and provisioned, then nothing changes.
 */
public final class Cycles implements Benchmark {
    /** Size of a packed person; measured once, so that the floor writes rows like ours. */
    private static final int RECORD = 900;

    private static final int CHANGES = 1_000;
    private static final int MOST_ROWS = 100_000;

    /** Which rules. */
    public enum Rules {
        /** Twenty direct flows in, twenty out. */
        TWENTY_FLOWS,
        /** The default rules of the corpus. */
        DEFAULT_RULES
    }

    private final Rules rules;
    private final long[] sizes;

    public Cycles(Rules rules, long... sizes) {
        this.rules = rules;
        this.sizes = sizes;
    }

    @Override
    public void run(Consumer<Result> results) throws Exception {
        Path scratch = Files.createTempDirectory("syncline-bench");
        try {
            Optional<ProjectModel> model =
                    rules == Rules.TWENTY_FLOWS
                            ? Optional.of(Projects.twentyFlows(scratch.resolve("project")))
                            : Projects.defaultRules(scratch.resolve("project"));
            if (model.isEmpty()) {
                System.err.println("Left out: the corpus is not at hand.");
                return;
            }
            for (long size : sizes) {
                measure(scratch, model.get(), (int) size, results);
            }
        } finally {
            Bed.delete(scratch);
        }
    }

    private void measure(Path scratch, ProjectModel model, int size, Consumer<Result> results)
            throws Exception {
        double inserts;
        double updates;
        try (DerbyFloor floor = new DerbyFloor(scratch.resolve("floor"), RECORD)) {
            // Beyond this the floor grows with the number of rows; the time is better spent on us.
            int rows = Math.min(size, MOST_ROWS);
            inserts = floor.insert(rows) * size / rows;
            updates = floor.update(rows) * size / rows;
        }
        Bed.delete(scratch.resolve("floor"));
        try (Bed bed = new Bed(scratch.resolve("store"), model, size)) {
            LdapFloor.seconds(bed.directory());
            double streaming = LdapFloor.seconds(bed.directory());
            cycle(bed, size, new Floors(inserts, updates, streaming), results);
        }
    }

    private record Floors(double inserts, double updates, double streaming) {}

    private void cycle(Bed bed, int size, Floors floors, Consumer<Result> results)
            throws Exception {
        String what = String.format("%,d people, %s, ", size, name());
        long begin = System.nanoTime();
        Usage usage = new Usage();
        double imported = bed.importSource();
        results.accept(
                result(what + "full import", size, imported, "raw Derby inserts", floors.inserts())
                        .with(usage.since(size)));
        results.accept(
                result(what + "full import", size, imported, "raw LDAP read", floors.streaming()));
        usage = new Usage();
        double target = bed.importEmptyTarget();
        double first = bed.synchronize(bed.source());
        double other = bed.synchronize(bed.target());
        double writes = floors.inserts() * 2 + floors.updates();
        results.accept(
                result(what + "first synchronization", size, first, "raw Derby writes", writes)
                        .with(usage.since(size)));
        results.accept(
                result(
                        what + "all until the plan",
                        size,
                        Bed.seconds(begin),
                        "raw LDAP read and Derby writes",
                        floors.streaming() + floors.inserts() + writes));
        usage = new Usage();
        double again = bed.synchronize(bed.source());
        results.accept(
                result(
                                what + "synchronization, no change",
                                size,
                                again,
                                "raw LDAP read",
                                floors.streaming())
                        .with(usage.since(size)));
        changes(bed, what, size, results);
        if (target + other > first) {
            System.err.printf("The empty target took %.1f s.%n", target + other);
        }
    }

    /** Some changes in a directory of this size; the floor is a directory that has only those. */
    private static void changes(Bed bed, String what, int size, Consumer<Result> results)
            throws Exception {
        int changes = Math.min(CHANGES, size / 10);
        for (int warm = 0; warm < 3; warm++) {
            bed.directory().touch(changes);
            bed.importChanges();
            bed.synchronizeChanges();
        }
        bed.directory().touch(changes);
        Usage usage = new Usage();
        double seconds = bed.importChanges() + bed.synchronizeChanges();
        double floor;
        try (DirectoryProcess few = DirectoryProcess.people(changes)) {
            LdapFloor.seconds(few);
            floor = LdapFloor.seconds(few);
        }
        results.accept(
                new Result(
                                what + "delta of " + changes + " changes",
                                "changes",
                                changes,
                                seconds,
                                "raw LDAP read of as many entries",
                                floor)
                        .with(usage.since(changes)));
    }

    private String name() {
        return rules == Rules.TWENTY_FLOWS ? "20 flows" : "62 default rules";
    }

    private static Result result(
            String name, int size, double seconds, String floor, double floorSeconds) {
        return new Result(name, "objects", size, seconds, floor, floorSeconds);
    }
}

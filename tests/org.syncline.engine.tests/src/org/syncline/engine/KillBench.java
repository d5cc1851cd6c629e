// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServerSnapshot;
import com.unboundid.ldap.sdk.LDAPConnection;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.engine.service.SyncEngine;
import org.syncline.language.ExpressionParser;
import org.syncline.model.Dn;
import org.syncline.rules.SyncRule;
import org.syncline.store.DerbyStores;
import org.syncline.store.StoreFinding;
import org.syncline.store.SyncStore;

/**
 * Does a cycle once undisturbed, and again and again with a process that is killed in one of its
 * steps, each time from the same store and the same directories.
 */
@SuppressWarnings("resource") // closed with the bench, or with the process
final class KillBench implements AutoCloseable {
    /** The steps of the cycle that bring the changes of the source to the target and back. */
    static final List<String> CYCLE =
            List.of(
                    "full-import src",
                    "full-sync src",
                    "export tenant",
                    "full-import tenant",
                    "full-sync tenant",
                    "full-sync src");

    /** How a cycle ended. */
    record Outcome(
            Map<String, String> store,
            Map<String, Map<String, List<String>>> target,
            Map<String, Integer> writes) {}

    private final Path folder;
    private final DirectoryPair directories = new DirectoryPair();
    private final Map<String, Path> before = new LinkedHashMap<>();
    private final Map<String, Long> typicalMillis = new LinkedHashMap<>();
    private InMemoryDirectoryServerSnapshot changed;
    private long firstWrite;
    private int copies;

    /** By step: rounds in which it was not over yet. */
    final Map<String, Integer> kills = new LinkedHashMap<>();

    KillBench(Path folder) throws Exception {
        this.folder = folder;
    }

    /** Makes the state that rounds begin with, and does the cycle undisturbed. */
    Outcome undisturbed() throws Exception {
        directories.populate();
        Path store = folder.resolve("store");
        steps(store, CYCLE);
        directories.change();
        changed = directories.server().createSnapshot();
        firstWrite = directories.lastChange();
        for (String step : CYCLE) {
            if (!before.containsKey(step)) {
                before.put(step, copy(store));
            }
            steps(store, List.of(step));
        }
        return outcome(store);
    }

    /** Kills a process at a random instant of a step, and goes on from there. */
    Outcome killedIn(String step, Random random) throws Exception {
        directories.server().restoreSnapshot(changed);
        // A delta step stands in the place of the full one and comes to the same.
        String place = step.replace("delta-", "full-");
        Path store = copy(before.get(place));
        boolean died = kill(store, step, random);
        try (SyncStore opened = DerbyStores.open(store)) {
            World world = KilledStep.world(opened);
            assertThat(world.engine().history(1).getFirst().status()).isNotEqualTo("in-progress");
            assertThat(contradictions(opened)).isEmpty();
        }
        steps(store, List.of(step));
        steps(store, CYCLE.subList(CYCLE.indexOf(place) + 1, CYCLE.size()));
        if (died) {
            kills.merge(step, 1, Integer::sum);
        }
        return outcome(store);
    }

    private static List<String> contradictions(SyncStore store) {
        List<String> found = new ArrayList<>();
        store.inTransaction(
                session -> {
                    session.maintenance()
                            .verify(
                                    finding -> {
                                        if (finding.severity() == StoreFinding.Severity.ERROR) {
                                            found.add(finding.toString());
                                        }
                                    });
                    return null;
                });
        return found;
    }

    private void steps(Path store, List<String> steps) throws Exception {
        try (SyncStore opened = DerbyStores.open(store)) {
            World world = KilledStep.world(opened);
            for (String step : steps) {
                StepResult result = KilledStep.run(world, step, directories.port());
                assertThat(result.status())
                        .as(step + ": " + result.detail() + result.errors())
                        .isIn("success", "completed-no-objects");
            }
        }
    }

    private Outcome outcome(Path store) throws Exception {
        try (SyncStore opened = DerbyStores.open(store)) {
            return new Outcome(
                    LogicalState.of(opened),
                    directories.target(),
                    directories.writesSince(firstWrite));
        }
    }

    private boolean kill(Path store, String step, Random random) throws Exception {
        Process process = start(store, step);
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine())
                    .as(() -> Problems.of(folder.resolve("killed.err")))
                    .isEqualTo("ready");
            long typical = typicalMillis.getOrDefault(step, 700L);
            process.outputWriter().append("go\n").flush();
            long begun = System.nanoTime();
            boolean ended = process.waitFor(random.nextLong(typical * 1000), TimeUnit.MICROSECONDS);
            if (ended || out.ready()) {
                long took = (System.nanoTime() - begun) / 1_000_000;
                typicalMillis.put(step, Math.max(20, Math.min(typical, took)));
            }
            boolean died = !out.ready();
            process.destroyForcibly().waitFor();
            return died;
        }
    }

    Process start(Path store, String step) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        KilledStep.class.getName(),
                        store.toString(),
                        Integer.toString(directories.port()),
                        step)
                .redirectError(folder.resolve("killed.err").toFile())
                .start();
    }

    private Path copy(Path store) throws IOException {
        Path target = folder.resolve("copy" + ++copies);
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.toList()) {
                Path to = target.resolve(store.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return target;
    }

    /** What a process said before it ended. */
    private static final class Problems {
        static String of(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    private static String classPath() {
        return Stream.of(
                        KilledStep.class,
                        SyncEngine.class,
                        DerbyStores.class,
                        SyncRule.class,
                        ExpressionParser.class,
                        LdapConnectorType.class,
                        ConnectorType.class,
                        Dn.class,
                        LDAPConnection.class,
                        org.syncline.engine.internal.rules.RuleBook.class,
                        derby("org.apache.derby.jdbc.EmbeddedDriver", DerbyStores.class),
                        derby(
                                "org.apache.derby.iapi.jdbc.JDBCBoot",
                                derby("org.apache.derby.jdbc.EmbeddedDriver", DerbyStores.class)),
                        derby(
                                "org.apache.derby.shared.common.error.StandardException",
                                derby("org.apache.derby.jdbc.EmbeddedDriver", DerbyStores.class)),
                        org.assertj.core.api.Assertions.class)
                .map(KillBench::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Class<?> derby(String name, Class<?> neighbour) {
        try {
            return Class.forName(name, false, neighbour.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The jar or the folder that holds a class; a bundle under development is a folder above it.
     */
    private static String place(Class<?> type) {
        try {
            Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            String file = type.getName().replace('.', '/') + ".class";
            for (String below : List.of("", "target/classes", "bin")) {
                if (Files.exists(place.resolve(below).resolve(file))) {
                    return place.resolve(below).toString();
                }
            }
            return place.toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        directories.close();
    }
}

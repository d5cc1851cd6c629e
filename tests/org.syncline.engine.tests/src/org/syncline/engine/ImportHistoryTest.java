// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Random histories: what imports have taken in is what the directory holds, however it came. */
class ImportHistoryTest {
    private static final int ROUNDS = 6;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
    void deltaImportsGiveWhatTheDirectoryHolds(int seed) {
        ImportBench bench = new ImportBench();
        Random random = new Random(seed);
        bench.directory.states = seed % 2 == 1;
        bench.directory.deletesByName = seed % 4 > 1;
        bench.directory.followsReferences = seed % 3 == 0;
        start(bench, random);
        assertThat(bench.full().status()).isEqualTo("success");
        for (int round = 0; round < ROUNDS; round++) {
            change(bench.directory, random);
            if (random.nextBoolean()) {
                bench.sync();
            }
            StepResult result = bench.delta();
            assertThat(result.errors()).isEmpty();
            assertThat(bench.confirmed())
                    .as(result.toString())
                    .containsExactlyElementsOf(bench.expected());
            assertThat(result.status()).isIn("success", "completed-no-objects");
        }
        assertThat(bench.full().counters()).containsOnlyKeys("stage-no-change");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22, 23})
    void aFullImportAfterAnyHistoryGivesWhatAFreshOneGives(int seed) {
        ImportBench bench = new ImportBench();
        Random random = new Random(seed);
        start(bench, random);
        for (int round = 0; round < ROUNDS; round++) {
            bench.full();
            if (random.nextBoolean()) {
                bench.sync();
            }
            change(bench.directory, random);
        }
        assertThat(bench.full().status()).isEqualTo("success");
        assertThat(bench.confirmed()).containsExactlyElementsOf(bench.expected());
        ImportBench fresh = new ImportBench();
        fresh.directory.entries.putAll(bench.directory.entries);
        fresh.full();
        assertThat(fresh.confirmed()).isEqualTo(bench.confirmed());
    }

    private static void start(ImportBench bench, Random random) {
        for (String name : List.of("One", "Two")) {
            bench.directory.put(People.object("OU=" + name + ",DC=src", "group", name));
        }
        for (int i = 0; i < 12; i++) {
            bench.directory.put(person("p" + i, random.nextBoolean() ? "OU=One" : "OU=Two"));
        }
    }

    private static People person(String name, String parent) {
        return People.object("CN=" + name + "," + parent + ",DC=src", "user", name)
                .with("mail", name + "@src");
    }

    private static void change(ChangingDirectory directory, Random random) {
        int changes = random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            List<Entry> all = new ArrayList<>(directory.entries.values());
            Entry one = all.get(random.nextInt(all.size()));
            Entry other = all.get(random.nextInt(all.size()));
            boolean leaf = all.stream().noneMatch(e -> isBelow(e.dn(), one.dn()));
            switch (random.nextInt(7)) {
                case 0 -> directory.put(person("n" + random.nextInt(9000), parent(random)));
                case 1 -> directory.put(one.with("mail", Values.texts("m" + random.nextInt(99))));
                case 2 -> directory.put(one.with("member", refers(one, other)));
                case 3 -> rename(directory, one, random);
                case 4 -> retype(directory, one, leaf);
                case 5 -> swap(directory, one, other);
                default -> {
                    if (leaf && all.size() > 6) {
                        directory.remove(one.anchor());
                    }
                }
            }
        }
    }

    private static Values refers(Entry one, Entry other) {
        return one.get("member").plus(Values.of(Value.of(other.dn())));
    }

    private static String parent(Random random) {
        return random.nextBoolean() ? "OU=One" : "CN=floor" + random.nextInt(3);
    }

    private static boolean isBelow(Dn name, Dn above) {
        return !name.equals(above) && name.isAtOrBelow(above);
    }

    private static void rename(ChangingDirectory directory, Entry one, Random random) {
        String first = one.dn().rdn().startsWith("OU=") ? "OU=o" : "CN=c";
        Dn name = Dn.of(first + random.nextInt(9000) + "," + one.dn().parent().text());
        directory.put(one.withDn(name));
    }

    private static void retype(ChangingDirectory directory, Entry one, boolean leaf) {
        if (leaf) {
            String type = one.objectType().equals("user") ? "contact" : "user";
            directory.put(new Entry(one.dn(), type, one.anchor(), one.attributes()));
        }
    }

    private static void swap(ChangingDirectory directory, Entry one, Entry other) {
        if (!one.dn().isAtOrBelow(other.dn()) && !other.dn().isAtOrBelow(one.dn())) {
            Dn first = one.dn();
            Dn second = other.dn();
            directory.put(one.withDn(Dn.of("CN=between,DC=src")));
            directory.put(directory.entries.get(other.anchor()).withDn(first));
            directory.put(directory.entries.get(one.anchor()).withDn(second));
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.store.CsObject;
import org.syncline.store.DerbyStores;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectError;
import org.syncline.store.Samples;
import org.syncline.store.StoreFinding;
import org.syncline.store.StoreSession;
import org.syncline.store.TemporaryStore;

class VerifyTest {
    private static TemporaryStore store;

    @BeforeAll
    static void open() {
        store = DerbyStores.inMemory();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void fill() {
        store.clear();
        store.inTransaction(VerifyTest::fill);
    }

    private static boolean fill(StoreSession session) {
        int ad = session.connector("k", "contoso.com").number();
        session.indexConnectorSpace(ad, Set.of("mail"));
        session.indexMetaverse(Set.of("mail"));
        List<MvObject> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(Samples.person(Map.of("mail", Values.texts("p" + i))));
        }
        people = session.writeMv(people);
        List<CsObject> objects = new ArrayList<>(Samples.imported(ad, 0, 4));
        for (int i = 0; i < 4; i++) {
            objects.set(i, objects.get(i).withLink(Samples.link(people.get(i).id())));
        }
        objects.set(0, objects.get(0).withExport(Samples.export(Operation.DELETE)));
        session.writeCs(objects);
        long run = session.startRun("p", Samples.NOW);
        long step = session.startStep(run, ad, "full-sync", Samples.NOW);
        session.recordProgress(
                step,
                new java.util.TreeMap<>(Map.of("a", 1L)),
                List.of(new ObjectError(step, ad, 0, "dn", "type", "join", "", "message")));
        return true;
    }

    private static List<StoreFinding> verify() {
        List<StoreFinding> findings = new ArrayList<>();
        store.inTransaction(
                session -> {
                    session.maintenance().verify(findings::add);
                    return null;
                });
        return findings;
    }

    @SuppressWarnings("resource") // the store closes the statements
    private static void damage(String statement) {
        store.inTransaction(
                session -> {
                    try {
                        return ((DatabaseSession) session).tables().sql().update(statement);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void aStoreThatIsWholeHasNoFinding() {
        assertThat(verify()).isEmpty();
        store.clear();
        assertThat(verify()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "link-without-object; DELETE FROM mv WHERE id = 2",
                "column; UPDATE cs SET mv = 3 WHERE mv = 2",
                "column; UPDATE cs SET flags = 0 WHERE mv = 2",
                "column; UPDATE cs SET dn_key = anchor_key WHERE mv = 2",
                "column; UPDATE cs SET imported = 0 WHERE mv = 2",
                "column; UPDATE mv SET reference_retry = 1 WHERE id = 2",
                "search-keys; DELETE FROM cs_key WHERE object IN (SELECT id FROM cs WHERE mv = 2)",
                "search-keys; DELETE FROM mv_key WHERE object = 2",
                "search-keys; UPDATE mv_key SET object = 9 WHERE object = 2",
                "pending-export; DELETE FROM pending_export",
                "pending-export; UPDATE pending_export SET operation = 1",
                "pending-export; UPDATE pending_export SET object = 5",
                "sequence; UPDATE sequence SET next_number = 1 WHERE name = 'mv'",
                "sequence; DELETE FROM sequence WHERE name = 'cs1'",
                "history; DELETE FROM run",
                "history; UPDATE object_error SET step = 77",
                "dictionary; DELETE FROM dictionary WHERE id = 1",
                "unknown-connector; UPDATE connector SET number = 2",
                "damaged-record; UPDATE cs SET record = CAST (X'0103' AS BLOB) WHERE mv = 2",
                "damaged-record; UPDATE mv SET record = CAST (X'0103' AS BLOB) WHERE id = 2",
            })
    void whatDoesNotFitIsFoundAndSaysWhatToDo(String code, String statement) {
        damage(statement);

        List<StoreFinding> errors =
                verify().stream().filter(f -> f.severity() == StoreFinding.Severity.ERROR).toList();
        assertThat(errors).extracting(StoreFinding::code).contains(code);
        assertThat(errors).allMatch(f -> !f.remedy().isBlank() && !f.message().isBlank());
    }

    @Test
    void aFindingNamesConnectorAndObject() {
        damage("DELETE FROM mv WHERE id = 2");

        assertThat(verify().getFirst().object()).isEqualTo("contoso.com: " + Samples.dn(1).text());
    }

    @Test
    void twoObjectsOfOneNameAreFound() {
        store.inTransaction(
                session -> {
                    CsObject second = Samples.imported(1, 9).withDn(Samples.dn(1));
                    return session.writeCs(List.of(second));
                });

        assertThat(verify()).extracting(StoreFinding::code).containsExactly("name-twice");
    }

    @Test
    void whatAStoppedStepLeavesIsANote() {
        store.inTransaction(
                session ->
                        session.writeMv(
                                List.of(
                                        Samples.person(
                                                Map.of(
                                                        "manager",
                                                        Values.of(new Value.Link(99)))))));

        assertThat(verify())
                .extracting(StoreFinding::code, StoreFinding::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "object-without-link", StoreFinding.Severity.NOTE),
                        org.assertj.core.groups.Tuple.tuple(
                                "reference-without-object", StoreFinding.Severity.NOTE));
    }

    @Test
    void theDumpTellsWhichTablesChanged() {
        SortedMap<String, String> before = digests();
        assertThat(digests()).isEqualTo(before).containsKeys("cs", "mv", "plan", "step_object");
        store.inTransaction(session -> session.writeMv(List.of(Samples.person(Map.of()))));
        SortedMap<String, String> after = digests();
        after.entrySet().removeAll(before.entrySet());

        assertThat(after.keySet()).containsExactly("mv", "sequence");
    }

    @Test
    void theDumpHoldsEveryRow() {
        List<String> lines = new ArrayList<>();
        store.inTransaction(
                session -> {
                    session.maintenance().dump((table, row) -> lines.add(table + " " + row));
                    return null;
                });

        assertThat(lines).filteredOn(line -> line.startsWith("cs ")).hasSize(4);
        assertThat(lines).anyMatch(line -> line.startsWith("connector number=1 project_key=\"k\""));
    }

    private static SortedMap<String, String> digests() {
        return store.inTransaction(session -> session.maintenance().digests());
    }
}

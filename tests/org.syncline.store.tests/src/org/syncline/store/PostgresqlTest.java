// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What only a server has: several processes, logins, addresses. */
class PostgresqlTest {
    private static final String PASSWORD = "not-to-be-shown";

    private final String schema = "two_" + UUID.randomUUID().toString().replace('-', '_');

    private SyncStore open() {
        String server = System.getenv("SYNCLINE_TEST_POSTGRESQL");
        return PostgresqlStores.open(server + "&currentSchema=" + schema, null, null);
    }

    @Test
    void aServerThatIsNotThereIsNamedAndNoPasswordIs() {
        String url = "jdbc:postgresql://127.0.0.1:1/none?password=" + PASSWORD;
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> PostgresqlStores.open(url, "u", PASSWORD))
                .satisfies(
                        e -> {
                            assertThat(e.getMessage())
                                    .contains("jdbc:postgresql://127.0.0.1:1/none")
                                    .contains("is not reached")
                                    .doesNotContain(PASSWORD);
                            assertThat(e.remedy()).contains("Check that the server runs");
                        });
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> PostgresqlStores.open("jdbc:mysql://h/db", null, null))
                .withMessageContaining("is not reached");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    void whatOneProcessWritesTheOtherReads() {
        try (SyncStore one = open();
                SyncStore other = open()) {
            int ad = one.inTransaction(s -> s.connector("ad", "contoso.com")).number();
            one.inTransaction(s -> s.writeCs(List.of(Samples.imported(ad, 1))));
            CsObject read = other.inTransaction(s -> s.csPage(ad, 0, 10)).getFirst();
            assertThat(read.dn()).isEqualTo(Samples.dn(1));
            other.inTransaction(s -> s.writeCs(List.of(Samples.imported(ad, 2))));
            List<CsObject> both = one.inTransaction(s -> s.csPage(ad, 0, 10));
            assertThat(both).extracting(CsObject::id).doesNotHaveDuplicates().hasSize(2);
            assertThat(one.inTransaction(s -> s.counts(ad)).pendingImports()).isEqualTo(2);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    void oneProcessRunsStepsAtATime() {
        try (SyncStore one = open();
                SyncStore other = open()) {
            int ad = one.inTransaction(s -> s.connector("ad", "contoso.com")).number();
            long step = one.inTransaction(s -> step(s, ad));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> other.inTransaction(s -> step(s, ad)))
                    .withMessageContaining("has a run in progress")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.HELD));
            one.inTransaction(
                    s -> {
                        s.finishStep(step, "success", "", Samples.NOW, new TreeMap<>());
                        return null;
                    });
            long next = other.inTransaction(s -> step(s, ad));
            assertThat(next).isGreaterThan(step);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    @SuppressWarnings("resource") // closed in the midst: that is the point
    void theStepOfAProcessThatDiedIsEndedByTheNextAndNoOther() {
        SyncStore dead = open();
        int ad = dead.inTransaction(s -> s.connector("ad", "contoso.com")).number();
        dead.inTransaction(s -> step(s, ad));
        try (SyncStore beside = open()) {
            assertThat(beside.inTransaction(s -> s.steps(1)).getFirst().status())
                    .isEqualTo(StepRecord.IN_PROGRESS);
        }
        dead.close();
        try (SyncStore next = open()) {
            assertThat(next.inTransaction(s -> s.steps(1)).getFirst().status())
                    .isEqualTo("stopped-service-shutdown");
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    void aRunKeepsOthersOutBetweenItsStepsTooAndSaysWhoRuns() {
        try (SyncStore one = open();
                SyncStore other = open()) {
            int ad = one.inTransaction(s -> s.connector("ad", "contoso.com")).number();
            long run = one.inTransaction(s -> s.runs().start(RUN));
            endedStep(one, run, ad);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> other.inTransaction(s -> s.runs().start(RUN)))
                    .withMessageContaining("process " + ProcessHandle.current().pid() + " on ")
                    .withMessageContaining("has a run in progress")
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(StoreException.Kind.HELD));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> other.inTransaction(s -> step(s, ad)));
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> other.inTransaction(s -> reopened(s, run)));
            endedStep(one, run, ad);
            one.inTransaction(s -> ended(s, run));
            long next = other.inTransaction(s -> s.runs().start(RUN));
            assertThat(next).isGreaterThan(run);
            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> one.inTransaction(s -> reopened(s, run)));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    void aRunThatCameToNothingKeepsNobodyOut() {
        try (SyncStore one = open();
                SyncStore other = open()) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> one.inTransaction(PostgresqlTest::startedInVain));
            long run = other.inTransaction(s -> s.runs().start(RUN));
            assertThat(run).isPositive();
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SYNCLINE_TEST_POSTGRESQL", matches = ".+")
    @SuppressWarnings("resource") // closed in the midst: that is the point
    void whoeverRunsNextEndsTheRunOfAProcessThatDied() {
        try (SyncStore waiting = open()) {
            SyncStore dead = open();
            int ad = dead.inTransaction(s -> s.connector("ad", "contoso.com")).number();
            long run = dead.inTransaction(s -> s.runs().start(RUN));
            dead.inTransaction(s -> s.startStep(run, ad, "full-import", Samples.NOW));
            dead.close();
            assertThat(waiting.inTransaction(s -> s.runs().byId(run)).orElseThrow().ended())
                    .isNull();
            waiting.inTransaction(s -> s.runs().start(RUN));
            assertThat(waiting.inTransaction(s -> s.runs().byId(run)).orElseThrow().ended())
                    .isNotNull();
            assertThat(waiting.inTransaction(s -> s.steps(1)).getFirst().status())
                    .isEqualTo("stopped-service-shutdown");
        }
    }

    private static final RunRecord RUN =
            new RunRecord(0, "initial", "initial", "", "ann", 2, Samples.NOW, null);

    private static void endedStep(SyncStore store, long run, int connector) {
        long step =
                store.inTransaction(s -> s.startStep(run, connector, "full-import", Samples.NOW));
        store.inTransaction(
                s -> {
                    s.finishStep(step, "success", "", Samples.NOW, new TreeMap<>());
                    return null;
                });
    }

    private static long ended(StoreSession session, long run) {
        session.runs().end(run, Samples.NOW);
        return run;
    }

    private static long reopened(StoreSession session, long run) {
        session.runs().reopen(run, Samples.NOW);
        return run;
    }

    private static long startedInVain(StoreSession session) {
        session.runs().start(RUN);
        throw new IllegalStateException("in vain");
    }

    private static long step(StoreSession session, int connector) {
        return session.startStep(
                session.startRun("p", Samples.NOW), connector, "full-import", Samples.NOW);
    }
}

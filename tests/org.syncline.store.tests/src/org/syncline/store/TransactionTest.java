// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.syncline.model.Values;

class TransactionTest extends StoreTestBase {
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static <T> T stop() {
        throw new Stop();
    }

    @Test
    void workThatThrowsLeavesNothing() {
        CsObject known = write(Samples.imported(ad, 1));

        assertThatThrownBy(
                        () ->
                                with(
                                        session -> {
                                            session.writeCs(Samples.imported(ad, 10, 20));
                                            session.writeCs(
                                                    List.of(known.withLink(Samples.link(1))));
                                            session.saveWatermark(ad, new byte[] {1});
                                            session.indexConnectorSpace(ad, Set.of("mail"));
                                            session.writeMv(
                                                    List.of(
                                                            Samples.person(
                                                                    Map.of(
                                                                            "new-attribute",
                                                                            Values.texts("x")))));
                                            return stop();
                                        }))
                .isInstanceOf(Stop.class);

        assertThat(list(session -> session.csPage(ad, 0, 100))).containsExactly(known);
        assertThat(number(StoreSession::mvCount)).isZero();
        assertThat(list(StoreSession::connectors).getFirst().watermark()).isEmpty();
        assertThatThrownBy(
                        () ->
                                with(
                                        session ->
                                                session.csByJoinKeys(
                                                        ad,
                                                        List.of(
                                                                new JoinKey(
                                                                        "mail",
                                                                        org.syncline.model.Value.of(
                                                                                "x"))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesLearnedInARolledBackTransactionAreLearnedAgain() {
        MvObject first = Samples.person(Map.of("one", Values.texts("1")));
        MvObject second =
                Samples.person(Map.of("two", Values.texts("2"), "one", Values.texts("1")));
        assertThatThrownBy(
                        () ->
                                with(
                                        session -> {
                                            session.writeMv(List.of(first));
                                            return stop();
                                        }))
                .isInstanceOf(Stop.class);

        MvObject written = with(session -> session.writeMv(List.of(second))).getFirst();
        reopen();

        assertThat(list(session -> session.mvPage(0, 5))).containsExactly(written);
    }

    @Test
    void aBatchThatFailsInTheMiddleLeavesNothingBehindForTheNext() {
        write(Samples.imported(ad, 5));
        assertThatThrownBy(() -> write(Samples.imported(ad, 0, 10)))
                .isInstanceOf(StoreException.class);

        assertThat(write(Samples.imported(ad, 20, 23))).hasSize(3);
        assertThat(list(session -> session.csPage(ad, 0, 100))).hasSize(4);
    }

    @Test
    void transactionsOfManyThreadsRunOneAfterTheOther() throws Exception {
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            work.add(() -> with(session -> session.nextGeneration(ad)));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Long> generations = new ArrayList<>();
            for (Future<Long> future : threads.invokeAll(work)) {
                generations.add(future.get());
            }
            assertThat(generations).doesNotHaveDuplicates().hasSize(40).contains(1L, 40L);
        }
    }

    @Test
    void cannotBeNested() {
        assertThatThrownBy(() -> with(session -> with(StoreSession::mvCount)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nested");
        assertThat(number(StoreSession::mvCount)).isZero();
    }

    @Test
    void aSessionEndsWithItsTransaction() {
        StoreSession kept = with(session -> session);

        assertThatThrownBy(kept::mvCount).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anInterruptedThreadCanStillWrite() {
        Thread.currentThread().interrupt();
        try {
            write(Samples.imported(ad, 0, 10));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(list(session -> session.csPage(ad, 0, 100))).hasSize(10);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.engine.ExportBench.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.Entry;

/** What is done for other batches while one is with the connector, and what must not be. */
class ExportPipelineTest {
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final ExportBench bench = new ExportBench(new MemoryStore());

    @Test
    void theNextBatchIsMarkedWhileOneIsSent() {
        adds(6);
        bench.target.batchSize = 2;
        List<Integer> marked = new ArrayList<>();
        bench.during(
                dn -> {
                    if (dn.startsWith("CN=0,") || dn.startsWith("CN=2,")) {
                        marked.add(waitForMarks(4));
                    }
                });
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(marked).containsExactly(4, 4);
        assertThat(bench.inFlight()).isEmpty();
        assertThat(bench.target.writes).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void whatWasMadeReadyAndNeverHandedOverIsAsItWas() {
        adds(6);
        bench.target.batchSize = 2;
        bench.target.before =
                object -> {
                    if (object.dn().text().startsWith("CN=1,")) {
                        waitForMarks(4);
                        throw new ConnectorException(
                                ConnectorException.Kind.CONNECTION, "Dead.", "Try again.", null);
                    }
                };
        assertThat(bench.export().status()).isEqualTo("stopped-server-down");
        assertThat(bench.inFlight()).containsExactly(bench.object("CN=1,DC=tenant").id());
        for (String dn : List.of("CN=2", "CN=3")) {
            assertThat(bench.state(dn + ",DC=tenant").escrowed()).isNull();
            assertThat(bench.object(dn + ",DC=tenant").pendingExport()).isNotNull();
        }
        bench.target.before = FaultyTarget.Fault.NONE;
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsMadeReadyThatDependsOnWhatIsOnItsWay() {
        bench.add("OU=o,DC=tenant");
        bench.add("CN=a,OU=o,DC=tenant");
        bench.update("CN=u,DC=tenant", value("mail", "old", "new"));
        List<Integer> marked = new ArrayList<>();
        bench.during(dn -> marked.add(bench.inFlight().size()));
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(marked).containsExactly(1, 1, 1);
    }

    @Test
    void renamesOfOneLevelKnowTheNamesThatThoseBeforeThemGave() {
        bench.rename("OU=1,DC=tenant", "OU=2,DC=tenant");
        bench.rename("OU=3,DC=tenant", "OU=4,DC=tenant");
        bench.target.batchSize = 1;
        List<Integer> marked = new ArrayList<>();
        bench.during(dn -> marked.add(bench.inFlight().size()));
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(marked).containsExactly(1, 1);
    }

    @Test
    void theJournalHasABatchOnDiskBeforeTheNextIsHandedOver() {
        adds(6);
        bench.target.batchSize = 2;
        Journal journal = new Journal();
        List<Integer> kept = new ArrayList<>();
        bench.during(dn -> kept.add(journal.kept));
        bench.export(ExportOrder.automatic("ann").with(journal));
        assertThat(kept).containsExactly(0, 0, 2, 2, 4, 4);
        assertThat(journal.kept).isEqualTo(6);
    }

    private void adds(int number) {
        for (int i = 0; i < number; i++) {
            bench.add("CN=" + i + ",DC=tenant");
        }
    }

    /** How many are marked, as soon as there are so many, or when that takes too long. */
    private int waitForMarks(int number) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        int marked = bench.inFlight().size();
        while (marked < number && System.nanoTime() < end) {
            Thread.onSpinWait();
            marked = bench.inFlight().size();
        }
        return marked;
    }

    /** Counts results that were told and are on disk. */
    private static final class Journal implements ExportJournal {
        private int told;
        private volatile int kept;

        @Override
        public void planned(ExportObject change, Entry confirmed) {
            told = 0;
        }

        @Override
        public void begin() {
            kept = 0;
        }

        @Override
        public void result(ExportObject change, ExportResult result) {
            told++;
        }

        @Override
        public void keep() {
            kept = told;
        }

        @Override
        public void end(String status) {
            assertThat(told).isEqualTo(kept);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.engine.ExportBench.value;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.rules.ConnectorLimits;
import org.syncline.rules.Limit;
import org.syncline.rules.SourceLocation;
import org.syncline.store.OverrideRecord;

class ExportGuardsTest {
    private final ExportBench bench = new ExportBench(new MemoryStore());

    @Test
    void moreThanFiveHundredDeletesStopEverythingWhenTheProjectSaysNothing() {
        bench.add("CN=new,DC=tenant");
        deletes(501);
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("stopped-deletion-threshold-exceeded");
        assertThat(result.detail()).contains("501 deletes", "500", "--override-limit deletes");
        assertThat(bench.target.batches).isEmpty();
        assertThat(bench.inFlight()).isEmpty();
    }

    @Test
    void fiveHundredDeletesAreAllowed() {
        deletes(500);
        assertThat(bench.export().counters()).containsEntry("export-delete", 500L);
    }

    @Test
    void aPersonMayLetOneExportPassAndThatIsOnRecord() {
        limit(Limit.Kind.DELETES, null, 1L, null);
        deletes(3);
        StepResult result = bench.override("deletes").export();
        assertThat(result.status()).isEqualTo("success");
        List<OverrideRecord> onRecord =
                bench.world.store.inTransaction(s -> s.plans().overrides(result.id()));
        assertThat(onRecord)
                .containsExactly(new OverrideRecord(result.id(), "deletes", "because", "ann"));
    }

    @Test
    void anOverrideOfOneLimitIsNoneOfAnother() {
        limit(Limit.Kind.ADDS, null, 0L, null);
        bench.add("CN=a,DC=tenant");
        assertThat(bench.override("deletes").export().status()).isEqualTo("stopped-object-limit");
        assertThat(bench.target.batches).isEmpty();
    }

    @Test
    void aLimitMayBeForOneTypeAlone() {
        limit(Limit.Kind.UPDATES, "group", 0L, null);
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        assertThat(bench.export().status()).isEqualTo("success");
        limit(Limit.Kind.UPDATES, "user", 0L, null);
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        assertThat(bench.export().status()).isEqualTo("stopped-object-limit");
    }

    @Test
    void aPercentageIsOfTheObjectsThatWereThereBefore() {
        limit(Limit.Kind.RENAMES, null, null, 50);
        bench.rename("CN=a,DC=tenant", "CN=a2,DC=tenant");
        bench.update("CN=b,DC=tenant", value("mail", "old", "new"));
        bench.add("CN=new,DC=tenant");
        assertThat(bench.export().status()).isEqualTo("success");
        bench.rename("CN=c,DC=tenant", "CN=c2,DC=tenant");
        bench.rename("CN=d,DC=tenant", "CN=d2,DC=tenant");
        bench.rename("CN=e,DC=tenant", "CN=e2,DC=tenant");
        bench.rename("CN=f,DC=tenant", "CN=f2,DC=tenant");
        StepResult result = bench.export();
        assertThat(result.status()).isEqualTo("stopped-object-limit");
        assertThat(result.detail()).contains("4 renames", "among 7 objects", "50 %");
    }

    @Test
    void eitherFigureIsEnough() {
        limit(Limit.Kind.UPDATES, null, 100L, 10);
        bench.update("CN=a,DC=tenant", value("mail", "old", "new"));
        assertThat(bench.export().status()).isEqualTo("stopped-object-limit");
    }

    @Test
    void aRunProfileMayLimitObjectsAndDeletesOfOneStep() {
        deletes(3);
        bench.add("CN=new,DC=tenant");
        bench.options = new StepOptions(null, 0, 0, Duration.ZERO, 0, 2, List.of());
        assertThat(bench.export().status()).isEqualTo("stopped-deletion-limit");
        assertThat(bench.target.writes).hasSize(3);
        bench.options = new StepOptions(null, 0, 0, Duration.ZERO, 1, 0, List.of());
        assertThat(bench.export().status()).isEqualTo("success");
        assertThat(bench.target.writes).hasSize(4);
    }

    private void deletes(int number) {
        for (int i = 0; i < number; i++) {
            bench.delete("CN=gone" + i + ",DC=tenant");
        }
    }

    private void limit(Limit.Kind kind, String type, Long count, Integer percent) {
        bench.world.limits.add(
                new ConnectorLimits(
                        "tenant",
                        List.of(new Limit(kind, type, count, percent, SourceLocation.NONE)),
                        SourceLocation.NONE));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.rules.Limit;
import org.syncline.rules.SourceLocation;

class ImportFuseTest {
    private static final LimitOverride SHRINK =
            new LimitOverride("import-shrink", "the branch was sold", "ann");

    private final ImportBench bench = new ImportBench();

    @BeforeEach
    void tenPeople() {
        for (int i = 0; i < 10; i++) {
            bench.directory.put(People.user("u" + i));
        }
        bench.directory.put(People.object("CN=g,DC=src", "group", "g"));
        bench.full();
        bench.sync();
    }

    private void lose(int number) {
        for (int i = 0; i < number; i++) {
            bench.directory.remove(ImportBench.anchor("u" + i));
        }
    }

    private void limit(String type, Long count, Integer percent) {
        bench.limits.add(
                new Limit(Limit.Kind.IMPORT_SHRINK, type, count, percent, SourceLocation.NONE));
    }

    private long deletes() {
        return bench.world.space("src").stream()
                .filter(object -> object.importOperation() == Operation.DELETE)
                .count();
    }

    @Test
    void anImportThatCameBackTooSmallDeletesNothingAndSaysHowManyOfHowMany() {
        limit("user", null, 20);
        lose(3);
        StepResult result = bench.full();
        assertThat(result.status()).isEqualTo("stopped-deletion-limit");
        assertThat(result.detail())
                .contains("3 of 10 objects of type user of \"src\"")
                .contains("20%")
                .contains("--override-limit import-shrink --reason");
        assertThat(deletes()).isZero();
    }

    @Test
    void withinTheLimitItGoesOn() {
        limit("user", null, 20);
        limit("group", 0L, null);
        lose(2);
        assertThat(bench.full().status()).isEqualTo("success");
        assertThat(deletes()).isEqualTo(2);
    }

    @Test
    void aNumberForAllTypesCountsThemTogether() {
        limit(null, 2L, 90);
        lose(2);
        bench.directory.remove(ImportBench.anchor("g"));
        assertThat(bench.full().detail())
                .contains("3 of 11 objects of \"src\"")
                .contains("2 or 90%");
    }

    @Test
    void anOverrideHoldsForOneStepAndIsOnRecord() {
        limit("user", null, 20);
        lose(3);
        StepResult result = bench.full(StepOptions.DEFAULT.withOverrides(List.of(SHRINK)));
        assertThat(result.status()).isEqualTo("success");
        assertThat(result.detail())
                .contains("3 of 10")
                .contains("import-shrink of ann: the branch was sold");
        assertThat(deletes()).isEqualTo(3);
        assertThat(bench.engine().history(1).getFirst().detail()).isEqualTo(result.detail());
    }

    @Test
    void deltaImportsAreHeldByTheSameLimit() {
        limit("user", null, 20);
        lose(3);
        StepResult result = bench.delta();
        assertThat(result.status()).isEqualTo("stopped-deletion-limit");
        assertThat(result.detail()).contains("3 of 10");
        assertThat(deletes()).isZero();
        assertThat(bench.delta(StepOptions.DEFAULT.withOverrides(List.of(SHRINK))).status())
                .isEqualTo("success");
        assertThat(deletes()).isEqualTo(3);
    }

    @Test
    void anEmptySourceNeedsItsOwnOverride() {
        lose(10);
        bench.directory.remove(ImportBench.anchor("g"));
        assertThat(bench.full(StepOptions.DEFAULT.withOverrides(List.of(SHRINK))).status())
                .isEqualTo("stopped-deletion-limit");
        StepResult result =
                bench.full(
                        StepOptions.DEFAULT.withOverrides(
                                List.of(new LimitOverride("empty-source", "closed", "ann"))));
        assertThat(result.status()).isEqualTo("completed-no-objects");
        assertThat(deletes()).isEqualTo(11);
    }

    @Test
    void anEmptyPartitionIsHeldLikeAnEmptySource() {
        bench.partitions =
                List.of(ImportBench.partition("DC=src"), ImportBench.partition("DC=more"));
        bench.directory.put(People.object("CN=eve,DC=more", "user", "eve"));
        bench.full();
        bench.sync();
        bench.directory.remove(ImportBench.anchor("eve"));
        StepResult result = bench.full();
        assertThat(result.status()).isEqualTo("stopped-deletion-limit");
        assertThat(result.detail())
                .contains("Partition \"DC=more\" of \"src\"")
                .contains("empty-source");
        assertThat(deletes()).isZero();
    }

    @Test
    void theDeletionLimitOfAStep() {
        lose(3);
        StepResult result = bench.full(new StepOptions(null, 0, 0, Duration.ZERO, 0, 2, List.of()));
        assertThat(result.status()).isEqualTo("stopped-deletion-limit");
        assertThat(result.detail()).contains("3 objects").contains("stop at 2");
        assertThat(deletes()).isZero();
        assertThat(bench.full(new StepOptions(null, 0, 0, Duration.ZERO, 0, 3, List.of())).status())
                .isEqualTo("success");
    }

    @Test
    void theObjectLimitOfAStepStagesThatManyAndDeletesNothing() {
        ImportBench fresh = new ImportBench();
        bench.directory.entries.values().forEach(fresh.directory::put);
        StepResult result = fresh.full(new StepOptions(null, 0, 3, Duration.ZERO, 4, 0, List.of()));
        assertThat(result.status()).isEqualTo("stopped-object-limit");
        assertThat(fresh.world.space("src")).hasSize(4);
        assertThat(
                        fresh.full(new StepOptions(null, 0, 0, Duration.ZERO, 11, 0, List.of()))
                                .status())
                .isEqualTo("success");
    }

    @Test
    void onlyTheObjectsOfTheImportedPartitionCanBeGone() {
        bench.partitions =
                List.of(ImportBench.partition("DC=src"), ImportBench.partition("DC=part,DC=src"));
        bench.directory.put(People.object("CN=eve,DC=part,DC=src", "user", "eve"));
        bench.directory.put(People.object("CN=fay,DC=part,DC=src", "user", "fay"));
        bench.full();
        bench.sync();
        lose(4);
        bench.directory.remove(ImportBench.anchor("eve"));
        StepResult result = bench.full(ImportBench.partitionOnly("DC=part,DC=src"));
        assertThat(result.status()).isEqualTo("success");
        assertThat(deletes()).isEqualTo(1);
        assertThat(bench.object("eve").importOperation()).isEqualTo(Operation.DELETE);
    }

    @Test
    void anUnknownPartitionIsNamedWithThoseThatThereAre() {
        StepResult result = bench.full(ImportBench.partitionOnly("DC=nowhere"));
        assertThat(result.status()).isEqualTo("no-start-partition-not-configured");
        assertThat(result.detail()).contains("DC=nowhere").contains("\"DC=src\"");
    }

    @Test
    void pageSizeAndTimeLimitReachTheConnector() {
        bench.full(new StepOptions(null, 77, 0, Duration.ofSeconds(9), 0, 0, List.of()));
        assertThat(bench.directory.requests.getLast().options().pageSize()).isEqualTo(77);
        assertThat(bench.directory.requests.getLast().options().timeLimit())
                .isEqualTo(Duration.ofSeconds(9));
    }
}

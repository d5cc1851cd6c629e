// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.project.StepTrend;
import org.syncline.ui.RunState;
import org.syncline.ui.internal.RunTracker;
import org.syncline.ui.internal.navigator.RuleTree;
import org.syncline.ui.internal.navigator.RuleTree.Kind;
import org.syncline.ui.internal.navigator.RuleTree.Node;
import org.syncline.ui.operations.internal.model.Statistics;
import org.syncline.ui.operations.internal.model.StepStatus;
import org.syncline.ui.operations.internal.model.StepStatus.Level;
import org.syncline.ui.operations.internal.model.Texts;
import org.syncline.ui.operations.internal.model.TrendNumbers;

class ModelsTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void treeHoldsConnectorsInTheOrderOfTheProjectAndThenFiles() {
        List<Node> roots = RuleTree.of(Samples.model(), List.of("b.sync", "a.sync"));
        assertThat(roots)
                .extracting(Node::label)
                .containsExactly("contoso.com", "tenant", "Rule Files");
        assertThat(roots.getLast().children())
                .extracting(Node::label)
                .containsExactly("a.sync", "b.sync");
    }

    @Test
    void treeOrdersRulesByPrecedenceAndSaysWhatTheyDo() {
        List<Node> inbound =
                RuleTree.of(Samples.model(), List.of()).getFirst().children().getFirst().children();
        assertThat(inbound)
                .extracting(Node::detail)
                .containsExactly(
                        "100  user → person", "110  user → person", "disabled  120  user → person");
        assertThat(inbound)
                .extracting(Node::kind)
                .containsExactly(Kind.RULE_PROVISION, Kind.RULE_JOIN, Kind.RULE_PROVISION);
    }

    @Test
    void treeHasFilesEvenWhenTheProjectNeverCompiled() {
        assertThat(RuleTree.of(null, List.of("a.sync")))
                .extracting(Node::label)
                .containsExactly("Rule Files");
    }

    @Test
    void statisticsSumUpWhatTheFlowDid() {
        List<Statistics.Group> groups = Statistics.of(new TreeMap<>(Samples.syncCounters()));
        assertThat(groups)
                .extracting(Statistics.Group::label)
                .containsExactly("Inbound Synchronization", "Outbound to tenant");
        assertThat(groups.getFirst().lines())
                .extracting(line -> line.label() + " " + line.value())
                .containsExactly(
                        "Joins 3",
                        "Projections 40",
                        "Connectors with Flow Updates 9",
                        "Connectors without Flow Updates 991");
        assertThat(groups.getLast().lines())
                .extracting(line -> line.label() + " " + line.value())
                .containsExactly("Provisioning Adds 14", "Export Attribute Flow 311");
    }

    @Test
    void statisticsShowCountersThatTheyDoNotKnow() {
        TreeMap<String, Long> counters = new TreeMap<>();
        counters.put("new-kind-of-thing", 3L);
        assertThat(Statistics.of(counters).getFirst().lines())
                .extracting(Statistics.Line::label)
                .containsExactly("New kind of thing");
    }

    @ParameterizedTest
    @CsvSource({
        "success, SUCCESS, Success",
        "completed-no-objects, SUCCESS, Nothing to do",
        "completed-sync-errors, WARNING, Synchronization errors",
        "stopped-object-limit, ERROR, Stopped: object limit",
        "stopped-disk-full, ERROR, Stopped: disk full",
        "no-start-file-not-found, ERROR, Not started: file not found",
        "in-progress, RUNNING, Running",
        "odd, WARNING, odd"
    })
    void statusIsSaidInWords(String word, Level level, String label) {
        assertThat(StepStatus.of(word)).isEqualTo(new StepStatus(level, label));
    }

    @ParameterizedTest
    @CsvSource({"800, 0.8 s", "12000, 12 s", "185000, 3 min 5 s", "3720000, 1 h 2 min"})
    void durationIsReadable(long millis, String text) {
        assertThat(Texts.duration(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "30, just now",
        "300, 5 min ago",
        "10800, 3 h ago",
        "90000, yesterday",
        "200000, 2 days ago"
    })
    void ageIsReadable(long seconds, String text) {
        assertThat(Texts.ago(NOON.minusSeconds(seconds), CLOCK)).isEqualTo(text);
    }

    private static void nobodyWatches() {
        // the state is asked for
    }

    @Test
    void trackerCountsWithinAPhase() {
        RunTracker tracker = new RunTracker("Run", ModelsTest::nobodyWatches, CLOCK);
        tracker.phase("Import", 200);
        tracker.worked(30);
        tracker.worked(20);
        assertThat(tracker.state().done()).isEqualTo(50);
        assertThat(tracker.state().percent()).hasValue(25);
        tracker.phase("Synchronization", -1);
        assertThat(tracker.state().done()).isZero();
        assertThat(tracker.state().percent()).isEmpty();
    }

    @Test
    void theTimeThatIsLeftFollowsThePaceSoFar() {
        RunState known = state(250, 1000, 0, 5);
        RunState guessed = state(250, -1, 1000, 5);

        assertThat(known.remaining()).hasValue(Duration.ofSeconds(15));
        assertThat(guessed.remaining()).hasValue(Duration.ofSeconds(15));
        assertThat(state(250, -1, 0, 5).remaining()).isEmpty();
        assertThat(state(1200, -1, 1000, 5).remaining()).isEmpty();
        assertThat(state(0, 1000, 0, 5).remaining()).isEmpty();
    }

    private static RunState state(long done, long total, long about, int seconds) {
        Instant start = CLOCK.instant();
        return new RunState(
                "Run",
                "Import",
                done,
                total,
                about,
                start,
                start,
                start.plusSeconds(seconds),
                false,
                false);
    }

    @Test
    void whatTheLastStepHadIsForgottenWithItsPhase() {
        RunTracker tracker = new RunTracker("Run", ModelsTest::nobodyWatches, CLOCK);
        tracker.phase("Import", -1);
        tracker.expect(400);
        assertThat(tracker.state().about()).isEqualTo(400);
        tracker.phase("Synchronization", 10);
        assertThat(tracker.state().about()).isZero();
    }

    @Test
    void countersOfAnExportStandInTheirOwnGroup() {
        List<Statistics.Group> groups =
                Statistics.of(new TreeMap<>(Map.of("export-add", 2L, "export-failure", 1L)));

        assertThat(groups).extracting(Statistics.Group::label).containsExactly("Export");
        assertThat(groups.getFirst().lines())
                .extracting(line -> line.label() + " " + line.value())
                .containsExactly("Adds 2", "Failures 1");
    }

    @Test
    void theScaleOfAChartEndsAtARoundNumber() {
        assertThat(TrendNumbers.CHANGES.top(List.of(point(0)))).isEqualTo(1);
        assertThat(TrendNumbers.CHANGES.top(List.of(point(3), point(17)))).isEqualTo(20);
        assertThat(TrendNumbers.CHANGES.top(List.of(point(1000)))).isEqualTo(1000);
        assertThat(TrendNumbers.CHANGES.top(List.of(point(51)))).isEqualTo(100);
        assertThat(TrendNumbers.y(20, 20, 80)).isZero();
        assertThat(TrendNumbers.y(0, 20, 80)).isEqualTo(80);
        assertThat(TrendNumbers.x(0, 1, 100)).isEqualTo(50);
        assertThat(TrendNumbers.x(2, 3, 100)).isEqualTo(100);
    }

    private static StepTrend.Point point(long changes) {
        return new StepTrend.Point(1, CLOCK.instant(), 1000, changes, changes, 0);
    }

    @Test
    void trackerKnowsThatItWasCancelledAndEnded() {
        RunTracker tracker = new RunTracker("Run", ModelsTest::nobodyWatches, CLOCK);
        tracker.cancel();
        assertThat(tracker.isCancelled()).isTrue();
        assertThat(tracker.state().ended()).isFalse();
        tracker.end();
        assertThat(tracker.state().ended()).isTrue();
    }
}

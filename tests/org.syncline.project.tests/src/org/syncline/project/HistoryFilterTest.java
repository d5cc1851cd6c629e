// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.engine.ErrorView;
import org.syncline.engine.RuleReference;
import org.syncline.engine.RunStart;
import org.syncline.engine.RunView;
import org.syncline.engine.StepResult;

class HistoryFilterTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final StepResult STEP =
            new StepResult(
                    1,
                    1,
                    "contoso.com",
                    "full-sync",
                    "completed-sync-errors",
                    "Look at the errors.",
                    NOON,
                    NOON,
                    new TreeMap<>(),
                    List.of(
                            new ErrorView(
                                    "CN=Ann,DC=x",
                                    "flow-failure",
                                    "",
                                    new RuleReference("In from AD", "a.sync", 1),
                                    "Two values.")));

    private static boolean passes(
            String connector, String step, String status, String text, Instant from, Instant to) {
        return new HistoryFilter(connector, step, status, text, from, to).matches(STEP);
    }

    @Test
    void whatIsNotSaidLetsAllPass() {
        assertThat(HistoryFilter.ALL.matches(STEP)).isTrue();
    }

    @Test
    void connectorStepAndStatusMustBeTheSame() {
        assertThat(passes("CONTOSO.com", "full-sync", "completed-", "", null, null)).isTrue();
        assertThat(passes("contoso", "", "", "", null, null)).isFalse();
        assertThat(passes("", "full-import", "", "", null, null)).isFalse();
        assertThat(passes("", "", "success", "", null, null)).isFalse();
    }

    @Test
    void textIsLookedForInDetailErrorsAndRules() {
        for (String text : List.of("look AT", "cn=ann", "FLOW-fail", "in from", "two values")) {
            assertThat(passes("", "", "", text, null, null)).as(text).isTrue();
        }
        assertThat(passes("", "", "", "Bob", null, null)).isFalse();
    }

    @Test
    void aStepBelongsToTheTimeInWhichItBegan() {
        assertThat(passes("", "", "", "", NOON, NOON.plusMillis(1))).isTrue();
        assertThat(passes("", "", "", "", NOON.plusMillis(1), null)).isFalse();
        assertThat(passes("", "", "", "", null, NOON)).isFalse();
    }

    @Test
    void runsWithoutSuchAStepAreLeftOut() {
        RunView run =
                new RunView(
                        1, new RunStart("delta", "delta", "", "", 1), NOON, NOON, List.of(STEP));
        HistoryFilter other = new HistoryFilter("other", "", "", "", null, null);

        assertThat(other.runs(List.of(run))).isEmpty();
        assertThat(HistoryFilter.ALL.runs(List.of(run))).containsExactly(run);
    }
}

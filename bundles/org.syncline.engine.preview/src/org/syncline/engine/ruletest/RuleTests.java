// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.ruletest;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.syncline.connector.Cancellation;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.ruletest.TestRun;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.RuleTest;
import org.syncline.rules.SourceLocation;
import org.syncline.store.SyncStore;

/**
 * Runs the rule tests of a project. The objects of a test are imported and synchronized by the
 * steps of a run, one cycle of full steps over connectors that hold nothing else, and what came of
 * it is compared. Each test runs in one transaction that is taken back, so tests do not see each
 * other and the store stays as it was.
 */
public final class RuleTests {
    private final ProjectModel model;
    private final SyncStore store;
    private final RuleBook rules;

    /**
     * @param model rules without errors, and their tests
     * @param store an empty store, best one in memory; whoever made it closes it
     */
    public RuleTests(ProjectModel model, SyncStore store) {
        this.model = Objects.requireNonNull(model, "model");
        this.store = Objects.requireNonNull(store, "store");
        this.rules = new RuleBook(model);
    }

    /**
     * Runs all tests of the project in the order of its files.
     *
     * @param cancellation asked before each test; those that are left then are not in the result
     */
    public List<RuleTestResult> run(Cancellation cancellation) {
        List<RuleTestResult> results = new ArrayList<>();
        for (RuleTest test : model.tests()) {
            if (cancellation.isCancelled()) {
                break;
            }
            results.add(run(test));
        }
        return results;
    }

    /** Runs one test. */
    public RuleTestResult run(RuleTest test) {
        long begin = System.nanoTime();
        Clock clock =
                test.now() == null ? Clock.systemUTC() : Clock.fixed(test.now(), ZoneOffset.UTC);
        List<TestFailure> failures = new TestRun(model, rules, store, clock, test).run();
        return new RuleTestResult(
                test.name(),
                test.location() == null ? SourceLocation.NONE : test.location(),
                Duration.ofNanos(System.nanoTime() - begin),
                failures);
    }
}

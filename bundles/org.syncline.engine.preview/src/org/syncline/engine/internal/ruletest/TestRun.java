// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.ruletest;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.syncline.engine.Progress;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepType;
import org.syncline.engine.internal.importing.FullImportStep;
import org.syncline.engine.internal.importing.ImportSetting;
import org.syncline.engine.internal.preview.Sandbox;
import org.syncline.engine.internal.preview.Trace;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.engine.internal.step.FullSyncStep;
import org.syncline.engine.ruletest.TestFailure;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.RuleTest;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.TestObject;
import org.syncline.store.ObjectError;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/**
 * One rule test: its objects through the steps of a cycle (semantics reference, 6.4), full imports
 * first and then full synchronizations, sources before targets. Connectors of which the test gives
 * no object hold none and are left out.
 */
public final class TestRun {
    private final ProjectModel model;
    private final RuleBook rules;
    private final SyncStore store;
    private final Clock clock;
    private final RuleTest test;
    private final Map<String, GivenConnector> given = new HashMap<>();
    private final List<TestFailure> failures = new ArrayList<>();
    private final List<Long> steps = new ArrayList<>();
    private final Trace trace = new Trace();

    public TestRun(
            ProjectModel model, RuleBook rules, SyncStore store, Clock clock, RuleTest test) {
        this.model = model;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
        this.test = test;
    }

    /** Runs the test; returns what was not met. */
    public List<TestFailure> run() {
        return new Sandbox(store).undone(this::run);
    }

    private List<TestFailure> run(SyncStore inner, StoreSession session) {
        if (synchronize(inner, session)) {
            List<ObjectError> errors =
                    steps.stream().flatMap(step -> session.errors(step).stream()).toList();
            Aftermath aftermath = new Aftermath(model, session, errors, trace, given);
            test.expected().forEach(e -> failures.addAll(new Comparison(aftermath).of(e)));
        }
        return List.copyOf(failures);
    }

    /** Whether all steps came to their end. */
    private boolean synchronize(SyncStore inner, StoreSession session) {
        StepRunner runner = new StepRunner(inner, clock);
        long run = session.startRun("rule test", clock.instant());
        List<ConnectorDefinition> connectors = connectors();
        for (ConnectorDefinition connector : connectors) {
            FullImportStep step =
                    new FullImportStep(
                            new ImportSetting(
                                    runner,
                                    clock,
                                    rules,
                                    connector,
                                    List.of(),
                                    StepOptions.DEFAULT,
                                    Progress.NONE));
            try (GivenConnector source = given.get(connector.name())) {
                if (!ended(connector, StepType.FULL_IMPORT, step.run(run, source))) {
                    return false;
                }
            }
        }
        for (ConnectorDefinition connector : connectors) {
            FullSyncStep step =
                    new FullSyncStep(runner, clock, model, rules, connector, Progress.NONE)
                            .recordedBy(trace);
            if (!ended(connector, StepType.FULL_SYNC, step.run(run))) {
                return false;
            }
        }
        return true;
    }

    private List<ConnectorDefinition> connectors() {
        Map<String, List<TestObject>> objects = new HashMap<>();
        test.given()
                .forEach(
                        object ->
                                objects.computeIfAbsent(object.connector(), c -> new ArrayList<>())
                                        .add(object));
        objects.forEach((connector, list) -> given.put(connector, new GivenConnector(list)));
        return model.connectors().stream()
                .filter(connector -> given.containsKey(connector.name()))
                .sorted(Comparator.comparing(connector -> !isSource(connector)))
                .toList();
    }

    private boolean isSource(ConnectorDefinition connector) {
        return model.rules(connector.name(), Direction.INBOUND).stream()
                .anyMatch(rule -> rule.linkType() == LinkType.PROVISION);
    }

    private boolean ended(ConnectorDefinition connector, StepType type, StepRunner.Ended ended) {
        steps.add(ended.step());
        boolean stopped =
                ended.status().startsWith("stopped-") || ended.status().startsWith("no-start-");
        if (stopped) {
            failures.add(
                    new TestFailure(
                            test.location() == null ? SourceLocation.NONE : test.location(),
                            "The "
                                    + type.label()
                                    + " of \""
                                    + connector.name()
                                    + "\" ended "
                                    + ended.status()
                                    + ".",
                            List.of(ended.detail())));
        }
        return !stopped;
    }
}

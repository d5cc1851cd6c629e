// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.preview;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.syncline.engine.EngineException;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.rules.RuleBook;
import org.syncline.engine.internal.run.StepRunner;
import org.syncline.engine.internal.step.DeltaSyncStep;
import org.syncline.engine.internal.step.FullSyncStep;
import org.syncline.engine.internal.view.MetaverseViews;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.internal.view.PendingChanges;
import org.syncline.engine.internal.view.RuleReferences;
import org.syncline.engine.internal.view.StatusViews;
import org.syncline.engine.preview.MetaverseView;
import org.syncline.engine.preview.Preview;
import org.syncline.engine.preview.PreviewMode;
import org.syncline.engine.preview.Previews;
import org.syncline.model.Dn;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Runs the steps of a run on one object, see {@link OneObject}. */
public final class PreviewService implements Previews {
    private final SyncStore store;
    private final Clock clock;
    private final ProjectModel model;
    private final RuleBook rules;
    private final RuleReferences references;
    private final StatusViews views;
    private final Lock steps;

    /**
     * @param steps held while a step runs: what stands must not come between two batches of a step
     */
    public PreviewService(
            SyncStore store,
            Clock clock,
            ProjectModel model,
            RuleBook rules,
            RuleReferences references,
            StatusViews views,
            Lock steps) {
        this.store = store;
        this.clock = clock;
        this.model = model;
        this.rules = rules;
        this.references = references;
        this.views = views;
        this.steps = steps;
    }

    @Override
    public Preview generate(String connector, String dn, PreviewMode mode) {
        ConnectorDefinition definition = definition(connector);
        Run run = new Run(definition, name(dn), mode, false);
        return new Sandbox(store, run::begin).undone((inner, session) -> run.run(inner, session));
    }

    @Override
    public Preview commit(String connector, String dn, PreviewMode mode) {
        ConnectorDefinition definition = definition(connector);
        Run run = new Run(definition, name(dn), mode, true);
        steps.lock();
        try {
            return new Sandbox(store, run::begin).done((inner, session) -> run.run(inner, session));
        } finally {
            steps.unlock();
        }
    }

    @Override
    public Optional<MetaverseView> metaverseObject(String connector, String dn) {
        ConnectorDefinition definition = definition(connector);
        Dn name = name(dn);
        return store.inTransaction(
                session -> metaverse(session, object(session, definition, name)));
    }

    private Optional<MetaverseView> metaverse(StoreSession session, CsObject object) {
        if (object.link() == null) {
            return Optional.empty();
        }
        long id = object.link().metaverseId();
        MvObject found = session.mvByIds(List.of(id)).get(id);
        return Optional.ofNullable(found)
                .map(
                        mv ->
                                new MetaverseViews(new Names(session, references))
                                        .of(mv, session.csByMetaverse(List.of(id))));
    }

    private static CsObject object(StoreSession session, ConnectorDefinition definition, Dn name) {
        int number = session.connector(definition.key(), definition.name()).number();
        CsObject found = session.csByDns(number, List.of(name)).get(name);
        if (found == null) {
            throw new EngineException(
                    "There is no object \"" + name + "\" in \"" + definition.name() + "\".",
                    "Give the full name of an object that an import has brought, or that is"
                            + " planned. Run an import first when it is new.");
        }
        return found;
    }

    private ConnectorDefinition definition(String connector) {
        return model.connector(connector)
                .orElseThrow(
                        () ->
                                new EngineException(
                                        "The project declares no connector \"" + connector + "\".",
                                        "Use the name that stands after \"connector\" in a rule"
                                                + " file."));
    }

    private static Dn name(String dn) {
        if (!Dn.isValid(dn)) {
            throw new EngineException(
                    "\"" + dn + "\" is no distinguished name.", "Write it like CN=Ann,DC=contoso.");
        }
        return Dn.of(dn);
    }

    /** One preview. */
    private final class Run {
        private final ConnectorDefinition definition;
        private final Dn name;
        private final PreviewMode mode;
        private final boolean committed;
        private final Trace trace = new Trace();
        private CsObject before;
        private OneObject world;

        Run(ConnectorDefinition definition, Dn name, PreviewMode mode, boolean committed) {
            this.definition = definition;
            this.name = name;
            this.mode = mode;
            this.committed = committed;
        }

        StoreSession begin(StoreSession session) {
            before = object(session, definition, name);
            world = new OneObject(session, before);
            return world.session();
        }

        Preview run(SyncStore inner, StoreSession session) {
            StepRunner runner = new StepRunner(inner, clock);
            long run = session.startRun("preview of " + name, clock.instant());
            return report(session, run(runner, run));
        }

        private StepRunner.Ended run(StepRunner runner, long run) {
            return switch (mode) {
                case FULL ->
                        new FullSyncStep(runner, clock, model, rules, definition, Progress.NONE)
                                .recordedBy(trace)
                                .run(run);
                case DELTA ->
                        new DeltaSyncStep(runner, clock, model, rules, definition, Progress.NONE)
                                .recordedBy(trace)
                                .run(run);
            };
        }

        private Preview report(StoreSession session, StepRunner.Ended ended) {
            Names names = new Names(session, references);
            TargetViews targets = new TargetViews(session, names, new PendingChanges(references));
            PreviewReport report = new PreviewReport(session, trace, world, before, names, targets);
            return new Preview(
                    mode,
                    committed,
                    ended.status(),
                    ended.detail(),
                    report.source(),
                    report.metaverse(),
                    report.targets(numbers(session)),
                    report.others(),
                    views.errors(session.errors(ended.step())));
        }

        private List<Integer> numbers(StoreSession session) {
            List<Integer> numbers = new ArrayList<>();
            for (ConnectorDefinition connector : model.connectors()) {
                numbers.add(session.connector(connector.key(), connector.name()).number());
            }
            return numbers;
        }
    }
}

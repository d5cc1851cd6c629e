// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.connector.ConnectorException;
import org.syncline.engine.Engine;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.RunStart;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.PlanChange;
import org.syncline.engine.plan.Plans;
import org.syncline.project.ExportRequest;
import org.syncline.project.Exports;
import org.syncline.project.ProjectException;
import org.syncline.project.ReviewRequest;
import org.syncline.project.Reviewed;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.StoreException;

/** Plans, decisions and exports over the engine of a session. */
final class DefaultExports implements Exports {
    private static final String EXPORT = "export";

    private final Host host;

    /** What the session lends. */
    interface Host {
        Engine engine();

        ProjectModel model();

        /** The files as they are on disk now. */
        ProjectModel checkedModel();

        ExportStarter starter();

        String person();

        StagingLine stagingLine();

        /**
         * Runs work while no other run is in progress; failures below become those of a project.
         */
        <T> T exclusively(java.util.function.Supplier<T> work);

        /** Runs work; failures below become those of a project. */
        <T> T translated(java.util.function.Supplier<T> work);
    }

    DefaultExports(Host host) {
        this.host = host;
    }

    @Override
    public Plan dryRun(String connector) {
        return host.translated(() -> plans().dryRun(declared(connector), host.person()));
    }

    @Override
    public Plan plan(String connector) {
        return host.exclusively(() -> plans().seal(declared(connector), host.person()));
    }

    @Override
    public List<Plan> plans(int limit) {
        return host.translated(() -> plans().list(limit));
    }

    @Override
    public Optional<Plan> find(String plan) {
        return host.translated(() -> plans().find(plan));
    }

    @Override
    public void forEachChange(String plan, Consumer<PlanChange> consumer) {
        host.translated(
                () -> {
                    plans().forEachChange(plan, consumer);
                    return null;
                });
    }

    @Override
    public Reviewed review(ReviewRequest request) {
        return host.translated(
                () -> {
                    long[] held = new long[1];
                    long decided =
                            plans().decide(
                                            request.plan(),
                                            change -> selects(request, change, held),
                                            request.query().text(),
                                            request.verdict(),
                                            request.note(),
                                            host.person(),
                                            false);
                    return standing(request.plan(), decided, held[0]);
                });
    }

    private static boolean selects(ReviewRequest request, PlanChange change, long[] held) {
        boolean selected = request.query().test(change);
        if (selected && !change.holds().isEmpty()) {
            held[0]++;
        }
        return selected;
    }

    private Reviewed standing(String plan, long decided, long held) {
        long[] counts = new long[3];
        plans().forEachChange(
                        plan,
                        change -> {
                            int kind = change.decision() == null ? 1 : change.isApproved() ? 0 : 2;
                            counts[kind]++;
                        });
        return new Reviewed(decided, held, counts[0], counts[1], counts[2]);
    }

    @Override
    public StepResult export(ExportRequest request, Progress progress) {
        return host.exclusively(
                () -> {
                    ProjectModel model = host.checkedModel();
                    ConnectorDefinition definition =
                            model.connector(declared(request.connector())).orElseThrow();
                    return export(definition, request, progress);
                });
    }

    private StepResult export(
            ConnectorDefinition definition, ExportRequest request, Progress progress) {
        Engine engine = host.engine();
        StepOptions options = StepOptions.DEFAULT.withOverrides(request.overrides());
        ExportOrder order =
                request.plan().isEmpty()
                        ? ExportOrder.automatic(host.person())
                        : ExportOrder.ofPlan(request.plan(), host.person());
        long run =
                engine.runs()
                        .begin(new RunStart(EXPORT, EXPORT, definition.name(), host.person(), 1));
        try {
            engine.runs().enter(run, 1, options);
            return host.starter()
                    .start(
                            run,
                            definition,
                            request.skipStale() ? order.skippingStale() : order,
                            options,
                            progress);
        } catch (ConnectorException e) {
            return engine.recordNoStart(
                    run,
                    definition.name(),
                    StepType.EXPORT,
                    e.kind().status(),
                    e.getMessage() + " " + e.remedy());
        } finally {
            end(engine, run);
        }
    }

    @SuppressWarnings("unused") // the step has told what failed
    private static void end(Engine engine, long run) {
        try {
            engine.runs().end(run);
        } catch (StoreException e) {
            // A store that fails is given up; the run is ended when it is opened again.
        }
    }

    @Override
    public boolean staging(boolean on) {
        return host.exclusively(
                () -> {
                    boolean changed = host.stagingLine().set(on);
                    if (host.checkedModel().staging() != on) {
                        throw new ProjectException(
                                "The project file does not say so after it was changed.",
                                "Write \"staging "
                                        + (on ? "on" : "off")
                                        + "\" into the block of the project by hand.",
                                null);
                    }
                    return changed;
                });
    }

    private Plans plans() {
        return host.engine().plans();
    }

    private String declared(String connector) {
        if (host.model().connector(connector).isEmpty()) {
            List<String> all =
                    host.model().connectors().stream().map(ConnectorDefinition::name).toList();
            throw new ProjectException(
                    "There is no connector \"" + connector + "\".",
                    "Connectors of this project: " + String.join(", ", all) + ".",
                    null);
        }
        return connector;
    }
}

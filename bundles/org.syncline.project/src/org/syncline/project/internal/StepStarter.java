// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.Engine;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.model.Dn;
import org.syncline.project.ProjectException;
import org.syncline.project.StepTrend;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;

/** Opens what a step needs and hands it to the engine. What keeps it from starting is recorded. */
final class StepStarter {
    /** Status of a delta step that is not offered. */
    static final String NO_DELTA = "no-start-delta-step-type-not-configured";

    private static final int RUNS_LOOKED_AT = 30;

    private final Engine engine;
    private final ProjectModel model;
    private final ConnectorOpener opener;
    private final ExportStarter exports;
    private final String person;

    StepStarter(
            Engine engine,
            ProjectModel model,
            ConnectorOpener opener,
            ExportStarter exports,
            String person) {
        this.engine = engine;
        this.model = model;
        this.opener = opener;
        this.exports = exports;
        this.person = person;
    }

    /** Runs one step of a run; what goes wrong with the connector is in the result. */
    StepResult start(long run, PlannedStep step, Progress progress) {
        ConnectorDefinition definition = model.connector(step.connector()).orElseThrow();
        if (!hasPartition(definition, step.options().partition())) {
            return noStart(
                    run,
                    step,
                    "missing-partition-for-run-step",
                    "\""
                            + definition.name()
                            + "\" does not select the partition \""
                            + step.options().partition()
                            + "\". Name one that it selects in the run profile.");
        }
        try {
            return switch (step.type()) {
                case FULL_IMPORT -> fullImport(run, step, definition, progress);
                case FULL_SYNC ->
                        step.options().limited()
                                ? engine.limitedSynchronization(run, step.connector(), progress)
                                : engine.fullSynchronization(run, step.connector(), progress);
                case DELTA_IMPORT -> deltaImport(run, step, definition, progress);
                case DELTA_SYNC -> engine.deltaSynchronization(run, step.connector(), progress);
                case EXPORT ->
                        exports.start(
                                run,
                                definition,
                                ExportOrder.automatic(person),
                                step.options(),
                                progress);
            };
        } catch (ConnectorException e) {
            return noStart(run, step, e.kind().status(), e.getMessage() + " " + e.remedy());
        } catch (ProjectException e) {
            return noStart(
                    run,
                    step,
                    ConnectorException.Kind.CONNECTION.status(),
                    e.getMessage() + " " + e.remedy());
        }
    }

    private static boolean hasPartition(ConnectorDefinition definition, String partition) {
        return partition == null
                || definition.partitions().stream()
                        .anyMatch(known -> Dn.of(known.dn()).equals(Dn.of(partition)));
    }

    /** Puts on record that a person stopped the run before this step. */
    StepResult cancelled(long run, PlannedStep step) {
        return noStart(
                run,
                step,
                ConnectorException.Kind.CANCELLED.status(),
                "A person stopped the run before this step.");
    }

    @SuppressWarnings("resource") // the connector is closed with what holds it
    private StepResult fullImport(
            long run, PlannedStep step, ConnectorDefinition definition, Progress progress)
            throws ConnectorException {
        try (OpenConnector open = opener.open(model, definition, progress)) {
            if (open.get() instanceof ImportsFully source) {
                Progress known = new ExpectedProgress(progress, lastObjects(definition.name()));
                return engine.fullImport(run, definition.name(), source, step.options(), known);
            }
            throw cannot(definition, step.type(), "read all objects");
        }
    }

    /** How many objects the last full import of a connector had; 0 when that is not known. */
    private long lastObjects(String connector) {
        return engine.runs().newest(RUNS_LOOKED_AT).stream()
                .flatMap(earlier -> earlier.steps().reversed().stream())
                .filter(step -> step.connector().equals(connector))
                .filter(step -> step.step().equals(StepType.FULL_IMPORT.word()))
                .filter(step -> step.ended() != null && !step.stopped())
                .findFirst()
                .map(StepTrend::objects)
                .orElse(0L);
    }

    @SuppressWarnings("resource") // the connector is closed with what holds it
    private StepResult deltaImport(
            long run, PlannedStep step, ConnectorDefinition definition, Progress progress)
            throws ConnectorException {
        try (OpenConnector open = opener.open(model, definition, progress)) {
            if (open.get() instanceof ImportsChanges source) {
                return engine.deltaImport(run, definition.name(), source, step.options(), progress);
            }
        }
        return noStart(
                run,
                step,
                NO_DELTA,
                "Connector \"" + definition.name() + "\" cannot tell what changed.");
    }

    /** Whether the connector of a step can tell what changed; opening it may fail later on. */
    boolean tellsChanges(PlannedStep step) {
        try (Connector connector =
                opener.open(model, model.connector(step.connector()).orElseThrow())) {
            return connector instanceof ImportsChanges;
        } catch (@SuppressWarnings("unused") ConnectorException | ProjectException e) {
            // The step itself meets the same failure and records it.
            return true;
        }
    }

    private static ConnectorException cannot(
            ConnectorDefinition definition, StepType step, String ability) {
        return new ConnectorException(
                ConnectorException.Kind.CONFIGURATION,
                "Connector \"" + definition.name() + "\" cannot " + ability + ".",
                "Choose another step; a connector of type \""
                        + definition.type()
                        + "\" has no "
                        + step.word()
                        + ".",
                null);
    }

    private StepResult noStart(long run, PlannedStep step, String status, String detail) {
        return engine.recordNoStart(run, step.connector(), step.type(), status, detail);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.Engine;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.ProjectModel;

/**
 * Runs steps in the order of a cycle (semantics reference, section 6.4): imports of the sources,
 * imports of the targets, synchronizations in the same order.
 */
final class Cycle {
    private final Engine engine;
    private final ProjectModel model;
    private final ConnectorOpener opener;

    Cycle(Engine engine, ProjectModel model, ConnectorOpener opener) {
        this.engine = engine;
        this.model = model;
        this.opener = opener;
    }

    /**
     * Full imports, then full synchronizations. When an import did not come to its end, no
     * synchronization runs: what it left out would look as if it were gone.
     */
    List<StepResult> initial(Progress progress, Consumer<StepResult> onStepEnd) {
        long run = engine.beginRun("initial");
        List<StepResult> results = new ArrayList<>();
        for (ConnectorDefinition connector : ordered()) {
            keep(fullImport(run, connector, progress), results, onStepEnd);
        }
        if (results.stream().anyMatch(StepResult::stopped)) {
            return results;
        }
        for (ConnectorDefinition connector : ordered()) {
            if (progress.isCancelled()) {
                break;
            }
            keep(engine.fullSynchronization(run, connector.name(), progress), results, onStepEnd);
        }
        return results;
    }

    StepResult single(String connectorName, StepType step, Progress progress) {
        ConnectorDefinition connector =
                model.connector(connectorName)
                        .orElseThrow(
                                () ->
                                        new ProjectException(
                                                "There is no connector \"" + connectorName + "\".",
                                                "Connectors of this project: " + names() + ".",
                                                null));
        long run = engine.beginRun(step.label());
        return switch (step) {
            case FULL_IMPORT -> fullImport(run, connector, progress);
            case FULL_SYNC -> engine.fullSynchronization(run, connectorName, progress);
            case DELTA_IMPORT, DELTA_SYNC, EXPORT ->
                    throw new ProjectException(
                            step.label() + " is not part of this version yet.",
                            "Run a full import and a full synchronization.",
                            null);
        };
    }

    private String names() {
        return String.join(
                ", ", model.connectors().stream().map(ConnectorDefinition::name).toList());
    }

    private static void keep(
            StepResult result, List<StepResult> results, Consumer<StepResult> onStepEnd) {
        results.add(result);
        onStepEnd.accept(result);
    }

    private StepResult fullImport(long run, ConnectorDefinition definition, Progress progress) {
        try (Connector connector = opener.open(model, definition)) {
            if (connector instanceof ImportsFully source) {
                return engine.fullImport(run, definition.name(), source, progress);
            }
            throw new ConnectorException(
                    ConnectorException.Kind.CONFIGURATION,
                    "Connector \"" + definition.name() + "\" cannot read all objects.",
                    "Choose another step; a connector of type \""
                            + definition.type()
                            + "\" has no full import.",
                    null);
        } catch (ConnectorException e) {
            return engine.recordNoStart(
                    run,
                    definition.name(),
                    StepType.FULL_IMPORT,
                    e.kind().status(),
                    e.getMessage() + " " + e.remedy());
        } catch (ProjectException e) {
            return engine.recordNoStart(
                    run,
                    definition.name(),
                    StepType.FULL_IMPORT,
                    ConnectorException.Kind.CONNECTION.status(),
                    e.getMessage() + " " + e.remedy());
        }
    }

    /** Sources first: connectors that provision into the metaverse. */
    private List<ConnectorDefinition> ordered() {
        return model.connectors().stream()
                .sorted(
                        Comparator.comparing(
                                (ConnectorDefinition connector) -> !isSource(connector)))
                .toList();
    }

    private boolean isSource(ConnectorDefinition connector) {
        return model.rules(connector.name(), Direction.INBOUND).stream()
                .anyMatch(rule -> rule.linkType() == LinkType.PROVISION);
    }
}

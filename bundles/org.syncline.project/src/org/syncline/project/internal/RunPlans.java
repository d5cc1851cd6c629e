// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.syncline.engine.StepOptions;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectException;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.RunProfile;

/**
 * Which steps a run has, in which order. Cycles go in the order of semantics reference 6.4: imports
 * of the sources, imports of the targets, synchronizations in the same order; nothing is exported.
 */
final class RunPlans {
    private final ProjectModel model;

    RunPlans(ProjectModel model) {
        this.model = model;
    }

    List<PlannedStep> cycle(StepType imports, StepType synchronizations) {
        List<PlannedStep> steps = new ArrayList<>();
        List<ConnectorDefinition> ordered = ordered();
        for (StepType type : List.of(imports, synchronizations)) {
            for (ConnectorDefinition connector : ordered) {
                steps.add(new PlannedStep(connector.name(), type, StepOptions.DEFAULT, true));
            }
        }
        return steps;
    }

    List<PlannedStep> profile(String name) {
        RunProfile profile =
                model.runProfiles().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknownProfile(name));
        if (profile.steps().isEmpty()) {
            throw new ProjectException(
                    "no-start-no-steps-in-profile: "
                            + profile.location()
                            + ": The run profile \""
                            + name
                            + "\" has no steps.",
                    "Write steps between its braces, for example: full-import \"NAME\".",
                    null);
        }
        return profile.steps().stream().map(StepSettings::planned).toList();
    }

    List<PlannedStep> single(String connector, StepType type) {
        if (model.connector(connector).isEmpty()) {
            throw new ProjectException(
                    "There is no connector \"" + connector + "\".",
                    "Connectors of this project: "
                            + String.join(
                                    ", ",
                                    model.connectors().stream()
                                            .map(ConnectorDefinition::name)
                                            .toList())
                            + ".",
                    null);
        }
        return List.of(new PlannedStep(connector, type, StepOptions.DEFAULT, false));
    }

    private ProjectException unknownProfile(String name) {
        List<String> names = new ArrayList<>(List.of("initial", "delta"));
        model.runProfiles().forEach(profile -> names.add("\"" + profile.name() + "\""));
        return new ProjectException(
                "There is no run profile \"" + name + "\".",
                "Run profiles of this project: " + String.join(", ", names) + ".",
                null);
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

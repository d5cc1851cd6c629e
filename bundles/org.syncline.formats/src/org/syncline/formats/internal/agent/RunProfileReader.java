// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentRunProfile;
import org.syncline.formats.agent.AgentRunStep;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads the run profiles of a management agent. */
final class RunProfileReader {
    private static final Set<String> PROFILE =
            Set.of(
                    "id",
                    "name",
                    "creation-time",
                    "last-modification-time",
                    "version",
                    "configuration");
    private static final Set<String> STEP =
            Set.of("step-type", "threshold", "partition", "custom-data");

    private final Notes notes;

    RunProfileReader(Notes notes) {
        this.notes = notes;
    }

    List<AgentRunProfile> read(XmlElement data) {
        return data.path("ma-run-data", "run-configuration").map(this::profile).toList();
    }

    private AgentRunProfile profile(XmlElement run) {
        String name = run.childText("name");
        notes.unknown(run, "run profile", name, PROFILE);
        run.all("configuration")
                .forEach(c -> notes.unknown(c, "run profile", name, Set.of("step")));
        return new AgentRunProfile(
                run.childText("id"),
                name,
                run.path("configuration", "step").map(step -> step(name, step)).toList(),
                run.location());
    }

    private AgentRunStep step(String profile, XmlElement step) {
        notes.unknown(step, "run profile", profile, STEP);
        XmlElement type = step.first("step-type").orElse(step);
        List<String> subtypes = new ArrayList<>();
        Map<String, String> options = new LinkedHashMap<>();
        for (XmlElement detail : type == step ? List.<XmlElement>of() : type.children()) {
            if (detail.name().endsWith("-subtype")) {
                subtypes.add(detail.trimmed());
            } else {
                options.put(detail.name(), detail.trimmed());
            }
        }
        step.path("custom-data").forEach(data -> options(profile, data, options));
        Map<String, String> thresholds = new LinkedHashMap<>();
        step.all("threshold")
                .flatMap(threshold -> threshold.children().stream())
                .forEach(limit -> thresholds.put(limit.name(), limit.trimmed()));
        return new AgentRunStep(
                type == step ? "" : type.attribute("type"),
                subtypes,
                Identifiers.plain(step.childText("partition")),
                thresholds,
                options,
                step.location());
    }

    /** {@code adma-step-data}, {@code fimma-step-data} and their kin hold one value per element. */
    private void options(String profile, XmlElement data, Map<String, String> options) {
        for (XmlElement block : data.children()) {
            if (block.name().equals("parameter-values")) {
                options.putAll(Parameters.read(block, notes));
            } else if (block.children().isEmpty() && !block.trimmed().isEmpty()) {
                options.put(block.name(), block.trimmed());
            }
            for (XmlElement option : block.children()) {
                if (block.name().equals("parameter-values")) {
                    continue;
                }
                options.put(option.name(), option.trimmed());
                notes.unknown(option, "run profile", profile, Set.of());
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.AgentRunStep;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.Quoting;
import org.syncline.model.Dn;
import org.syncline.rules.RunStepType;

/**
 * What one step of a run profile becomes (semantics reference, 6.1 and 6.2): none, one, or two for
 * the old steps that imported and synchronized at once.
 */
final class RunSteps {
    private static final String STAGED = "to-cs";

    /** Their values have a counterpart: option of the old step, option of the new one. */
    private static final Map<String, String> OPTIONS =
            Map.of(
                    "page-size", "page-size",
                    "batch-size", "batch-size",
                    "time-limit", "time-limit",
                    "timeout", "time-limit");

    private static final Map<String, String> THRESHOLDS =
            Map.of("object", "object-limit", "delete", "delete-limit");

    /** How many rows the old database wrote in one transaction; the store decides that itself. */
    private static final Set<String> INTERNAL = Set.of("batch-size");

    private final ManagementAgent agent;
    private final AgentRunStep step;
    private final List<String> remarks = new ArrayList<>();
    private boolean same = true;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<RunStepType> types;

    RunSteps(ManagementAgent agent, AgentRunStep step) {
        this.agent = agent;
        this.step = step;
        this.types = partition() ? types() : List.of();
        if (!types.isEmpty()) {
            options();
        }
    }

    /** In order; empty when the step has no counterpart. */
    List<RunStepType> written() {
        return types;
    }

    /** What a person must know of it, for comments; empty when it is carried over as it was. */
    List<String> remarks() {
        return remarks;
    }

    /** Whether the written steps do all that the old one did. */
    boolean same() {
        return same;
    }

    /** The options for a step of that type, by name, as written in rule files. */
    Map<String, String> options(RunStepType type) {
        Map<String, String> chosen = new LinkedHashMap<>(options);
        if (type == RunStepType.FULL_SYNC || type == RunStepType.DELTA_SYNC) {
            chosen.keySet().removeAll(OPTIONS.values());
        } else if (type == RunStepType.EXPORT) {
            chosen.remove("page-size");
        }
        return chosen;
    }

    private List<RunStepType> types() {
        if (step.subtypes().contains("to-file") && !step.subtypes().contains(STAGED)
                || step.subtypes().contains("resume-from-file")) {
            lost("a run from or to a file has no counterpart");
            return List.of();
        }
        if (step.subtypes().contains("to-file")) {
            lost("it also wrote a log file, which has no counterpart");
        }
        boolean staged = step.subtypes().contains(STAGED);
        return switch (step.type()) {
            case "full-import" -> importing(RunStepType.FULL_IMPORT, staged);
            case "delta-import" -> importing(RunStepType.DELTA_IMPORT, staged);
            case "full-import-reevaluate-rules" -> {
                remarks.add("full import and full synchronization in one step, here two");
                yield List.of(RunStepType.FULL_IMPORT, RunStepType.FULL_SYNC);
            }
            case "export" -> List.of(RunStepType.EXPORT);
            case "apply-rules" -> synchronizing();
            default -> unknown();
        };
    }

    private List<RunStepType> importing(RunStepType type, boolean staged) {
        if (staged) {
            return List.of(type);
        }
        remarks.add("import and delta synchronization in one step, here two");
        return List.of(type, RunStepType.DELTA_SYNC);
    }

    private List<RunStepType> synchronizing() {
        String subtype = step.subtypes().isEmpty() ? "" : step.subtypes().getFirst();
        return switch (subtype) {
            case "apply-pending" -> List.of(RunStepType.DELTA_SYNC);
            case "reevaluate-flow-connectors", "reevaluate-join-flow-all" ->
                    List.of(RunStepType.FULL_SYNC);
            default -> unknown();
        };
    }

    private List<RunStepType> unknown() {
        lost("a step of this type has no counterpart");
        return List.of();
    }

    /** Whether the step can run: a partition that was not selected has nothing to run on. */
    private boolean partition() {
        if (step.partitionId().isBlank()) {
            return true;
        }
        Optional<AgentPartition> partition = agent.partition(step.partitionId());
        if (partition.isEmpty()) {
            lost("its partition " + step.partitionId() + " is not in the export");
            return false;
        }
        if (!partition.get().selected()) {
            lost("its partition " + partition.get().dn() + " was not selected");
            return false;
        }
        String dn = partition.get().dn();
        if (Dn.isValid(dn) && Quoting.canQuote(dn)) {
            options.put("partition", Quoting.string(dn));
        }
        return true;
    }

    private void options() {
        step.options().forEach((name, value) -> option(OPTIONS, name, value));
        step.thresholds().entrySet().stream()
                .filter(entry -> !INTERNAL.contains(entry.getKey()))
                .forEach(entry -> option(THRESHOLDS, entry.getKey(), entry.getValue()));
    }

    private void option(Map<String, String> known, String name, String value) {
        String option = known.get(name);
        if (option == null || !value.matches("[0-9]{1,9}")) {
            if (!value.isBlank()) {
                lost(name + " " + value + " has no counterpart");
            }
        } else if (Integer.parseInt(value) > 0) {
            options.put(option, String.valueOf(Integer.parseInt(value)));
        }
    }

    private void lost(String remark) {
        remarks.add(remark);
        same = false;
    }
}

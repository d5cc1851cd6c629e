// SPDX-License-Identifier: EPL-2.0
package org.syncline.language.internal.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.language.FindingCodes;
import org.syncline.language.Quoting;
import org.syncline.language.sync.ConnectorBlock;
import org.syncline.language.sync.PartitionItem;
import org.syncline.language.sync.RunProfileBlock;
import org.syncline.language.sync.StepLine;
import org.syncline.language.sync.StepOption;
import org.syncline.language.sync.SyncPackage;
import org.syncline.model.Dn;
import org.syncline.rules.MeantName;
import org.syncline.rules.RunStepType;

/** Run profiles: steps, their options and partitions (semantics reference, 6.1 and 6.2). */
final class RunCheck implements Check {
    private static final String PARTITION = "partition";

    private static final List<String> STEPS =
            Arrays.stream(RunStepType.values()).map(RunStepType::word).toList();

    /** Options by what they can be given to; all but the partition are numbers. */
    private static final Map<String, Set<RunStepType>> OPTIONS =
            Map.of(
                    PARTITION,
                    Set.of(RunStepType.values()),
                    "page-size",
                    Set.of(RunStepType.FULL_IMPORT, RunStepType.DELTA_IMPORT),
                    "batch-size",
                    Set.of(RunStepType.values()),
                    "time-limit",
                    Set.of(RunStepType.values()),
                    "object-limit",
                    Set.of(RunStepType.values()),
                    "delete-limit",
                    Set.of(RunStepType.values()));

    @Override
    public void check(ProjectIndex index, Problems problems) {
        Repeated names = new Repeated(problems, FindingCodes.DUPLICATE_PROFILE);
        for (RunProfileBlock block : index.blocks(RunProfileBlock.class).toList()) {
            Declared.name(
                    block.getName(),
                    block,
                    SyncPackage.Literals.RUN_PROFILE_BLOCK__NAME,
                    "run profile",
                    names,
                    problems);
            block.getSteps().forEach(step -> step(step, problems));
        }
    }

    private static void step(StepLine step, Problems problems) {
        String word = step.getType();
        if (word != null && RunStepType.ofWord(word).isEmpty()) {
            problems.addWithSuggestion(
                    step,
                    SyncPackage.Literals.STEP_LINE__TYPE,
                    0,
                    FindingCodes.UNKNOWN_STEP,
                    "There is no step "
                            + Quoting.shown(word)
                            + "; steps are "
                            + String.join(", ", STEPS)
                            + ".",
                    MeantName.nearest(word, STEPS));
            return;
        }
        Repeated options = new Repeated(problems, FindingCodes.DUPLICATE_ENTRY);
        for (StepOption option : step.getOptions()) {
            options.see(
                    option.getName(),
                    option,
                    SyncPackage.Literals.STEP_OPTION__NAME,
                    option.getName() + " is given twice",
                    "Keep one.");
            option(option, step, problems);
        }
    }

    private static void option(StepOption option, StepLine step, Problems problems) {
        String name = option.getName();
        if (name == null || step.getType() == null) {
            return;
        }
        Set<RunStepType> allowed = OPTIONS.get(name);
        if (allowed == null
                || !allowed.contains(RunStepType.ofWord(step.getType()).orElseThrow())) {
            problems.addWithSuggestion(
                    option,
                    SyncPackage.Literals.STEP_OPTION__NAME,
                    0,
                    FindingCodes.UNKNOWN_OPTION,
                    "A step "
                            + step.getType()
                            + " has no option "
                            + Quoting.shown(name)
                            + "; options are "
                            + String.join(", ", OPTIONS.keySet().stream().sorted().toList())
                            + ", page-size for imports only.",
                    allowed == null
                            ? MeantName.nearest(name, OPTIONS.keySet())
                            : java.util.Optional.empty());
        } else if (name.equals(PARTITION)) {
            partition(option, step.getConnector(), problems);
        } else {
            number(option, problems);
        }
    }

    private static void number(StepOption option, Problems problems) {
        if (option.getNumber() == null && option.getText() != null) {
            problems.add(
                    option,
                    SyncPackage.Literals.STEP_OPTION__TEXT,
                    FindingCodes.OPTION_VALUE,
                    option.getName() + " takes a whole number, without quotes.");
        } else if (option.getNumber() != null && Numbers.integer(option.getNumber()).isEmpty()) {
            problems.add(
                    option,
                    SyncPackage.Literals.STEP_OPTION__NUMBER,
                    FindingCodes.NUMBER_TOO_LARGE,
                    option.getName() + " is at most " + Integer.MAX_VALUE + ".");
        }
    }

    private static void partition(StepOption option, ConnectorBlock connector, Problems problems) {
        if (option.getText() == null) {
            problems.add(
                    option,
                    SyncPackage.Literals.STEP_OPTION__NUMBER,
                    FindingCodes.OPTION_VALUE,
                    "partition takes the name of a partition in quotes.");
            return;
        }
        Dn dn =
                ContainerCheck.dn(
                        option.getText(), option, SyncPackage.Literals.STEP_OPTION__TEXT, problems);
        if (dn != null && connector != null && !connector.eIsProxy() && !selects(connector, dn)) {
            problems.add(
                    option,
                    SyncPackage.Literals.STEP_OPTION__TEXT,
                    FindingCodes.PARTITION_NOT_SELECTED,
                    Quoting.shown(connector.getName())
                            + " does not select this partition. Add it to the connector, or name"
                            + " one that it selects.");
        }
    }

    private static boolean selects(ConnectorBlock connector, Dn dn) {
        return connector.getItems().stream()
                .filter(PartitionItem.class::isInstance)
                .map(item -> ((PartitionItem) item).getDn())
                .anyMatch(text -> text != null && Dn.isValid(text) && Dn.of(text).equals(dn));
    }
}

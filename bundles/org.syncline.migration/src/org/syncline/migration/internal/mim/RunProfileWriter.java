// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.syncline.formats.agent.AgentRunProfile;
import org.syncline.formats.agent.AgentRunStep;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.migration.internal.SyncText;
import org.syncline.rules.RunStepType;

/**
 * Writes run profiles. The old ones belonged to their agent, so two agents may have profiles of one
 * name; here a name belongs to the project, and such a one gets the connector's name behind it.
 */
public final class RunProfileWriter {
    private final Set<String> shared = new HashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** Receives what became of a profile. */
    @FunctionalInterface
    public interface Findings {
        /**
         * @param reason why, and what to do; may be empty
         */
        void add(Outcome outcome, AgentRunProfile profile, String reason);
    }

    /**
     * @param agents all agents whose profiles are written
     */
    public RunProfileWriter(List<ManagementAgent> agents) {
        Set<String> seen = new HashSet<>();
        for (ManagementAgent agent : agents) {
            agent.runProfiles().stream()
                    .map(profile -> key(profile.name()))
                    .filter(name -> !seen.add(name))
                    .forEach(shared::add);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes the profiles of an agent, with a blank line between them.
     *
     * @param connector the name of its connector
     */
    public void write(SyncText text, ManagementAgent agent, String connector, Findings findings) {
        boolean first = true;
        for (AgentRunProfile profile : agent.runProfiles()) {
            if (!first) {
                text.blank();
            }
            first = false;
            profile(text, agent, profile, connector, findings);
        }
    }

    private void profile(
            SyncText text,
            ManagementAgent agent,
            AgentRunProfile profile,
            String connector,
            Findings findings) {
        List<String> remarks = new ArrayList<>();
        boolean lost = false;
        boolean same = true;
        text.open("run profile " + SyncText.quoted(name(profile.name().strip(), connector)));
        for (AgentRunStep step : profile.steps()) {
            RunSteps steps = new RunSteps(agent, step);
            comments(text, step, steps);
            steps.written().forEach(type -> step(text, type, SyncText.quoted(connector), steps));
            steps.remarks().forEach(remark -> remarks.add(step.inWords() + ": " + remark));
            lost |= steps.written().isEmpty();
            same &= steps.same();
        }
        text.close();
        findings.add(
                lost
                        ? Outcome.NOT_CARRIED_OVER
                        : same ? Outcome.CARRIED_OVER : Outcome.NOT_VERIFIED,
                profile,
                String.join("; ", remarks));
    }

    private static void comments(SyncText text, AgentRunStep step, RunSteps steps) {
        if (steps.written().isEmpty()) {
            text.comment(
                    "NOT CARRIED OVER: "
                            + step.inWords()
                            + ", because "
                            + String.join(", ", steps.remarks()));
        } else if (!steps.remarks().isEmpty()) {
            text.comment(step.inWords() + ": " + String.join(", ", steps.remarks()));
        }
    }

    private static void step(SyncText text, RunStepType type, String connector, RunSteps steps) {
        String options =
                steps.options(type).entrySet().stream()
                        .map(option -> option.getKey() + " " + option.getValue())
                        .collect(Collectors.joining("  "));
        text.line(
                type.word() + " " + connector + (options.isEmpty() ? "" : " { " + options + " }"));
    }

    private String name(String old, String connector) {
        String bare = old.isEmpty() ? "run" : old;
        String wanted = shared.contains(key(old)) ? bare + " - " + connector : bare;
        String name = wanted;
        for (int i = 2; !taken.add(key(name)); i++) {
            name = wanted + " " + i;
        }
        return name;
    }
}

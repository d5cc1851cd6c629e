// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.agent.AgentDeprovisioning;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.migration.Outcome;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** What stands around rules and has no counterpart in them: code, deprovisioning, deletion. */
final class Surroundings {
    private final LogicSource source;
    private final Items items;

    Surroundings(LogicSource source, Items items) {
        this.source = source;
        this.items = items;
    }

    /** Says on the rules that program code left out some of their objects. */
    void scriptedFilters(ManagementAgent agent, List<RuleDraft> inbound) {
        for (AgentFilterSet set : agent.filters()) {
            if (set.isScripted()) {
                inbound.stream()
                        .filter(rule -> rule.agentId().equals(agent.plainId()))
                        .filter(rule -> rule.csType().equals(set.objectType()) && rule.links())
                        .forEach(
                                rule ->
                                        rule.remark(
                                                "NOT CARRIED OVER: program code left out some of"
                                                        + " these objects. Find out what it did and"
                                                        + " write it as a scope."));
            }
        }
    }

    /** Deprovisioning and provisioning by code, on the agent's outbound rules. */
    void outbound(ManagementAgent agent, List<RuleDraft> rules) {
        deprovisioning(agent, rules);
        String extension = source.metaverse() == null ? "" : source.metaverse().extension();
        if (extension.isEmpty()) {
            return;
        }
        AgentTypes types = source.types(agent);
        for (RuleDraft rule : rules) {
            boolean linked =
                    agent.joins().stream().anyMatch(j -> j.objectType().equals(rule.csType()))
                            || agent.projections().stream()
                                    .anyMatch(p -> p.objectType().equals(rule.csType()));
            if (!linked && !types.metaverseTypes(rule.csType()).isEmpty()) {
                rule.remark(
                        "No join and no projection links these objects, so program code ("
                                + extension
                                + ") created them. It is not carried over: say \"link provision\","
                                + " with a scope and a flow to dn.");
            }
        }
    }

    private void deprovisioning(ManagementAgent agent, List<RuleDraft> rules) {
        AgentDeprovisioning old = agent.deprovisioning();
        boolean nothing = old == null || old.inWords().isEmpty();
        if (nothing || rules.isEmpty() && agent.joins().isEmpty()) {
            return;
        }
        boolean same = old.inWords().equals("make-normal-disconnector");
        String reason = reason(old);
        rules.stream()
                .findFirst()
                .filter(rule -> !same)
                .ifPresent(rule -> rule.remark("Deprovisioning was " + reason + "."));
        items.add(
                same ? Outcome.CARRIED_OVER : Outcome.NOT_CARRIED_OVER,
                "deprovisioning",
                old.inWords(),
                old.location() == null ? agent.location() : old.location(),
                agent,
                rules.isEmpty() ? null : Direction.OUTBOUND,
                reason);
    }

    private static String reason(AgentDeprovisioning old) {
        String here =
                "here an object that an outbound rule with link provision had in scope is deleted,"
                        + " and any other is left as it is";
        return switch (old.inWords()) {
            case "make-normal-disconnector" ->
                    "make-normal-disconnector: the object stayed and could join again, as with"
                            + " link join";
            case "make-explicit-disconnector" ->
                    "make-explicit-disconnector: the object stayed and never joined again; here it"
                            + " may join again";
            case "delete-object" -> "delete-object: the object was deleted; " + here;
            case "scripted" -> "left to program code, which is not translated; " + here;
            default -> "\"" + old.inWords() + "\"; " + here;
        };
    }

    /** Reports what the metaverse says; returns comments for it. */
    List<String> metaverse() {
        ForeignMetaverse metaverse = source.metaverse();
        if (metaverse == null) {
            missingMetaverse();
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        if (!metaverse.extension().isEmpty()) {
            String reason =
                    "program code created objects in the targets or deleted metaverse objects;"
                            + " program code is not translated: say it with link provision, scopes"
                            + " and flows to dn";
            left("extension", metaverse.extension(), metaverse.location(), reason);
            remarks.add("Rules extension " + metaverse.extension() + ": " + reason + ".");
        }
        metaverse.recall().entrySet().stream()
                .filter(entry -> !entry.getValue())
                .forEach(entry -> recall(entry.getKey(), metaverse.location()));
        List<String> deletion = source.deletion().report(source, items);
        if (!deletion.isEmpty()) {
            remarks.add("Deletion of metaverse objects:");
            deletion.forEach(text -> remarks.add("  " + text));
        }
        return remarks;
    }

    private void recall(String agentId, SourceLocation location) {
        left(
                "attribute recall",
                source.name(agentId),
                location,
                "values of an object that was disconnected stayed in the metaverse; here they go"
                        + " with their object");
    }

    private void missingMetaverse() {
        boolean logic =
                source.agents().stream()
                        .anyMatch(a -> !a.joins().isEmpty() || !a.projections().isEmpty());
        if (logic) {
            left(
                    "import flow",
                    "all import flows",
                    source.agents().getFirst().location(),
                    "they stand in the metaverse configuration (MV.xml), which is not among the"
                            + " sources; give it too");
        }
    }

    private void left(String kind, String subject, SourceLocation location, String reason) {
        items.add(Outcome.NOT_CARRIED_OVER, kind, subject, location, null, null, reason);
    }
}

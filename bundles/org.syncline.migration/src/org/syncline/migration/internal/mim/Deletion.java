// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignMetaverse.DeletionRule;
import org.syncline.migration.Outcome;

/**
 * When metaverse objects go. Here one stays while an object is linked to it by a rule with {@code
 * link provision} or {@code sticky join} (semantics reference, 2.8); the old engine had a rule for
 * each type.
 */
final class Deletion {
    private static final String HERE =
            "here it goes when the last object that a rule with link provision or sticky join"
                    + " links is gone";

    private final ForeignMetaverse metaverse;

    /**
     * @param metaverse null when no source describes it
     */
    Deletion(ForeignMetaverse metaverse) {
        this.metaverse = metaverse;
    }

    /**
     * Whether a metaverse object stayed as long as this contributor was linked to it: every link
     * counted when the type had no rule, or one for the last link.
     */
    boolean everyLinkKeeps(Contributor contributor) {
        if (metaverse == null || metaverse.importFlows().isEmpty()) {
            return false;
        }
        return rule(contributor.mvType())
                .map(
                        rule ->
                                rule.type().equals("declared-last")
                                        && (rule.agentIds().isEmpty()
                                                || rule.agentIds().contains(contributor.agentId())))
                .orElse(true);
    }

    private Optional<DeletionRule> rule(String type) {
        return metaverse.deletionRules().stream()
                .filter(rule -> rule.metaverseType().equals(type))
                .findFirst();
    }

    /** Reports each rule; returns the same for comments. */
    List<String> report(LogicSource source, Items items) {
        if (metaverse == null) {
            return List.of();
        }
        List<String> remarks = new ArrayList<>();
        for (DeletionRule rule : metaverse.deletionRules()) {
            String agents =
                    rule.agentIds().stream().map(source::name).collect(Collectors.joining(", "));
            String before = before(rule.type(), agents);
            String reason = before + "; " + HERE;
            boolean same = rule.type().equals("declared-last") && agents.isEmpty();
            items.add(
                    same ? Outcome.CARRIED_OVER : Outcome.NOT_CARRIED_OVER,
                    "deletion rule",
                    rule.metaverseType(),
                    rule.location(),
                    null,
                    null,
                    reason);
            remarks.add(rule.metaverseType() + ": " + reason + ".");
        }
        return remarks;
    }

    private static String before(String type, String agents) {
        return switch (type) {
            case "declared-any" ->
                    "it was deleted when the link to any of these was cut: " + agents;
            case "declared-last" ->
                    "it was deleted when the last link was cut"
                            + (agents.isEmpty() ? "" : ", of these agents: " + agents);
            case "scripted" -> "program code decided when it was deleted";
            default -> "it was deleted by a rule of the type \"" + type + "\"";
        };
    }
}

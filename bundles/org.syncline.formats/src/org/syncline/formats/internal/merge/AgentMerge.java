// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentDeprovisioning;
import org.syncline.formats.agent.AgentExportFlow;
import org.syncline.formats.agent.AgentPartition;
import org.syncline.formats.agent.AgentRunProfile;
import org.syncline.formats.agent.AgentRunStep;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.internal.Notes;
import org.syncline.model.Schema;

/**
 * Puts the connectors of several sources together: the same identifier is the same connector, else
 * the same name where one of them has no identifier. What the first does not say is taken from the
 * second; where both say something else, the first is kept and the difference noted.
 */
final class AgentMerge {
    private final Notes notes;
    private final List<ManagementAgent> agents = new ArrayList<>();

    AgentMerge(Notes notes) {
        this.notes = notes;
    }

    List<ManagementAgent> agents() {
        return agents;
    }

    /** Identifiers by name in lower case, of names that only one connector has. */
    Map<String, String> identifiersByName() {
        Map<String, String> identifiers = new HashMap<>();
        for (ManagementAgent agent : agents) {
            String name = agent.name().toLowerCase(Locale.ROOT);
            boolean twice = identifiers.containsKey(name);
            identifiers.put(name, twice ? name : agent.plainId());
        }
        return identifiers;
    }

    void add(ManagementAgent agent) {
        for (int i = 0; i < agents.size(); i++) {
            if (same(agents.get(i), agent)) {
                agents.set(i, merge(agents.get(i), agent));
                return;
            }
        }
        agents.add(agent);
    }

    private static boolean same(ManagementAgent a, ManagementAgent b) {
        if (Identifiers.isGuid(a.id()) && Identifiers.isGuid(b.id())) {
            return Identifiers.same(a.id(), b.id());
        }
        return !a.name().isEmpty() && a.name().equalsIgnoreCase(b.name());
    }

    private ManagementAgent merge(ManagementAgent a, ManagementAgent b) {
        return new ManagementAgent(
                Identifiers.isGuid(a.id()) ? a.id() : b.id(),
                text("name", a, b, ManagementAgent::name),
                text("description", a, b, ManagementAgent::description),
                text("category", a, b, ManagementAgent::category),
                text("subtype", a, b, ManagementAgent::subtype),
                text("forest", a, b, ManagementAgent::forest),
                map("settings", a, b, ManagementAgent::settings),
                map("parameters", a, b, ManagementAgent::parameters),
                list("attributes", a, b, ManagementAgent::selectedAttributes, String::toString),
                schema(a, b),
                list("name", a, b, ManagementAgent::nameAttributes, String::toString),
                map("containers", a, b, ManagementAgent::containers),
                list("partitions", a, b, ManagementAgent::partitions, AgentMerge::inWords),
                list("filters", a, b, ManagementAgent::filters, f -> f.objectType() + f.type()),
                list("joins", a, b, ManagementAgent::joins, j -> j.objectType() + j.mappings()),
                list(
                        "projections",
                        a,
                        b,
                        ManagementAgent::projections,
                        p -> p.objectType() + " to " + p.metaverseType()),
                list("export flows", a, b, ManagementAgent::exportFlows, AgentMerge::inWords),
                list("run profiles", a, b, ManagementAgent::runProfiles, AgentMerge::inWords),
                deprovisioning(a, b),
                text("extension", a, b, ManagementAgent::extension),
                a.passwordSynchronization() || b.passwordSynchronization(),
                map("accounts", a, b, ManagementAgent::accounts),
                a.location());
    }

    private void differ(
            String field, ManagementAgent a, ManagementAgent b, String first, String second) {
        notes.remark(
                "difference",
                a.name() + ": " + field,
                b.location(),
                "here it is " + second + "; kept is what " + a.location() + " says: " + first);
    }

    private String text(
            String field,
            ManagementAgent a,
            ManagementAgent b,
            Function<ManagementAgent, String> get) {
        String first = get.apply(a);
        String second = get.apply(b);
        if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
            differ(field, a, b, first, second);
        }
        return first.isEmpty() ? second : first;
    }

    private Map<String, String> map(
            String field,
            ManagementAgent a,
            ManagementAgent b,
            Function<ManagementAgent, Map<String, String>> get) {
        Map<String, String> first = get.apply(a);
        Map<String, String> second = get.apply(b);
        if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
            differ(field, a, b, first.toString(), second.toString());
        }
        return first.isEmpty() ? second : first;
    }

    private <T> List<T> list(
            String field,
            ManagementAgent a,
            ManagementAgent b,
            Function<ManagementAgent, List<T>> get,
            Function<T, String> inWords) {
        List<T> first = get.apply(a);
        List<T> second = get.apply(b);
        List<String> mine = first.stream().map(inWords).toList();
        List<String> theirs = second.stream().map(inWords).toList();
        if (!first.isEmpty() && !second.isEmpty() && !mine.equals(theirs)) {
            differ(field, a, b, only(mine, theirs), only(theirs, mine));
        }
        return first.isEmpty() ? second : first;
    }

    private static String only(List<String> values, Collection<String> without) {
        List<String> left = values.stream().filter(v -> !without.contains(v)).toList();
        return left.isEmpty() ? "the others, or another order" : String.join("; ", left);
    }

    private static String inWords(AgentPartition partition) {
        return partition.dn()
                + (partition.selected() ? "" : " (not selected)")
                + " without "
                + partition.exclusions()
                + " with "
                + partition.inclusions();
    }

    private static String inWords(AgentExportFlow flow) {
        return flow.objectType() + "." + flow.target() + " " + flow.kind() + flow.sources();
    }

    private static String inWords(AgentRunProfile profile) {
        return profile.name() + profile.steps().stream().map(AgentRunStep::inWords).toList();
    }

    private Schema schema(ManagementAgent a, ManagementAgent b) {
        boolean differs =
                !a.schema().isEmpty() && !b.schema().isEmpty() && !a.schema().equals(b.schema());
        if (differs) {
            differ("schema", a, b, "its schema", "another schema");
        }
        return a.schema().isEmpty() ? b.schema() : a.schema();
    }

    private AgentDeprovisioning deprovisioning(ManagementAgent a, ManagementAgent b) {
        text("deprovisioning", a, b, agent -> agent.deprovisioning().inWords());
        return a.deprovisioning().inWords().isEmpty() ? b.deprovisioning() : a.deprovisioning();
    }
}

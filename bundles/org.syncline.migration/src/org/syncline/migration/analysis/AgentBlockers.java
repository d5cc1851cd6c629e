// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.List;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.AgentProjection;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.rules.SourceLocation;

/** What the wizard refuses of a management agent, its flows excepted. */
final class AgentBlockers {
    private final Blocks blocks;
    private final List<Remark> remarks;

    AgentBlockers(Blocks blocks, List<Remark> remarks) {
        this.blocks = blocks;
        this.remarks = remarks;
    }

    void find(ManagementAgent agent, Product product) {
        if (Systems.kind(agent) == ConnectedSystem.Kind.OTHER) {
            kind(agent, product);
        }
        extension(agent.extension(), "management agent " + agent.name(), agent.location());
        systemExtension(agent);
        agent.filters().stream()
                .filter(AgentFilterSet::isScripted)
                .forEach(set -> filter(agent, set));
        agent.joins().stream()
                .filter(join -> join.resolution().equals("scripted"))
                .forEach(join -> join(agent, join));
        agent.projections().stream()
                .filter(projection -> projection.type().equals("scripted"))
                .forEach(projection -> projection(agent, projection));
        if (agent.deprovisioning().isScripted()) {
            blocks.code(
                    BlockReason.PROVISIONING_CODE,
                    agent.name() + ": deprovisioning",
                    agent.deprovisioning().location(),
                    "code decides what happens to an object that is disconnected");
        }
    }

    private void kind(ManagementAgent agent, Product product) {
        String kind = agent.category().isEmpty() ? "of unknown kind" : agent.category();
        String subtype = agent.subtype().isEmpty() ? "" : " (" + agent.subtype() + ")";
        blocks.partly(
                BlockReason.CONNECTOR_KIND,
                agent.name() + ": " + kind + subtype,
                agent.location(),
                product == Product.AAD_CONNECT
                        ? "the vendor's export and import of settings leaves out every connector"
                                + " that is neither Active Directory nor the tenant"
                        : "the wizard takes over Active Directory and the tenant, and no other"
                                + " connected system",
                "plan this connected system on its own, or leave it with the old server",
                agent.category().equalsIgnoreCase("ADAM")
                        ? "\"translate\" writes it as an LDAP connector"
                        : "\"translate\" writes what is known of it; a connector of that kind has"
                                + " to be installed");
    }

    /** An extension: the vendor's own is no change, anybody else's is. */
    void extension(String assembly, String subject, SourceLocation location) {
        if (assembly.isEmpty()) {
            return;
        }
        if (assembly.startsWith("Microsoft.")) {
            remarks.add(
                    new Remark(
                            true,
                            subject + ": " + assembly,
                            "by its name the extension is the vendor's; nothing here can show that"
                                    + " it was not replaced",
                            location));
            return;
        }
        blocks.code(
                BlockReason.EXTENSION,
                subject + ": " + assembly,
                location,
                "the wizard takes over no extension (DLL) but its own");
    }

    /** Code that works on the connected system itself, such as the vendor's for Exchange. */
    private void systemExtension(ManagementAgent agent) {
        agent.settings()
                .forEach(
                        (path, value) -> {
                            if (path.endsWith("cd-extension/assembly-name")) {
                                remarks.add(
                                        new Remark(
                                                true,
                                                agent.name() + ": " + value,
                                                "this extension works on the connected system after"
                                                        + " an export; what it does is not"
                                                        + " translated",
                                                agent.location()));
                            }
                        });
    }

    private void filter(ManagementAgent agent, AgentFilterSet set) {
        blocks.code(
                BlockReason.SCRIPTED_FILTER,
                agent.name() + ": filters of " + set.objectType(),
                set.location(),
                "a rules extension decides which objects are left out");
    }

    private void join(ManagementAgent agent, AgentJoin join) {
        blocks.code(
                BlockReason.SCRIPTED_JOIN,
                agent.name() + ": join of " + join.objectType() + words(join.mappings()),
                join.location(),
                "a rules extension chooses among several hits");
    }

    private static String words(List<String> mappings) {
        return mappings.isEmpty() ? "" : " by " + String.join(" and ", mappings);
    }

    private void projection(ManagementAgent agent, AgentProjection projection) {
        blocks.code(
                BlockReason.SCRIPTED_PROJECTION,
                agent.name() + ": projection of " + projection.objectType(),
                projection.location(),
                "a rules extension decides which objects come into the metaverse");
    }
}

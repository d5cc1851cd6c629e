// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.formats.server.ServerFacts;
import org.syncline.migration.MigrationException;

/**
 * Analyses an old configuration as the upgrade wizard does, from its files alone. Reads, never
 * writes, and never asks a server. Stateless, safe for use by many threads.
 */
public final class UpgradeAnalyzer {
    /**
     * Analyses all sources together.
     *
     * @param sources configuration folders, rule scripts, policies, exports of management agents
     *     and metaverses, connector space exports, or folders that hold them
     * @throws MigrationException when a source cannot be read or is nothing of these
     */
    public UpgradeAnalysis analyze(List<Path> sources, AnalysisOptions options)
            throws MigrationException {
        try {
            List<String> names = sources.stream().map(Path::toString).toList();
            Sources read = Sources.read(sources);
            UpgradeAnalysis analysis = analyze(names, read, options);
            return options.redact() ? Texts.map(analysis, new Redaction(read)::apply) : analysis;
        } catch (FormatException e) {
            throw MigrationException.of(e);
        }
    }

    private static UpgradeAnalysis analyze(
            List<String> names, Sources sources, AnalysisOptions options) {
        ForeignConfiguration configuration = sources.configuration();
        Systems systems = new Systems(configuration.agents());
        boolean policy = sources.servers().stream().anyMatch(UpgradeAnalyzer::isPolicy);
        Products product = Products.of(configuration, policy);
        List<Remark> remarks = new ArrayList<>();
        List<Blocker> blockers = blockers(configuration, systems, product.product(), remarks);
        ObjectCount objects = new ObjectCounter(systems).count(sources.counts(), options);
        boolean blocked = !blockers.isEmpty();
        PathChoice path = Paths.choose(objects, product.product(), blocked, options);
        List<FilterFinding> filters = Filters.of(configuration.agents());
        RuleOverview rules = new Rules(systems).overview(configuration.rules(), sources.servers());
        List<ServerFact> server =
                new ServerSettings(configuration.metaverses(), sources.servers()).facts();
        List<ServiceAccount> accounts = Accounts.of(configuration.agents(), sources.servers());
        notes(configuration, remarks);
        return new UpgradeAnalysis(
                names,
                product.product(),
                product.why(),
                blockers,
                objects,
                path,
                new CarryOvers(configuration, filters, rules, server, product.product()).list(),
                systems.toRecords(),
                filters,
                rules,
                Databases.of(sources.servers(), configuration.metaverses(), objects),
                server,
                accounts,
                new NextSteps(names)
                        .list(path.chosen(), product.product(), blocked, !accounts.isEmpty()),
                remarks);
    }

    private static boolean isPolicy(ServerFacts facts) {
        return facts.standardRules() > 0
                || facts.facts().keySet().stream().anyMatch(key -> key.contains("metadata."));
    }

    private static List<Blocker> blockers(
            ForeignConfiguration configuration,
            Systems systems,
            Product product,
            List<Remark> remarks) {
        Blocks blocks = new Blocks();
        AgentBlockers agents = new AgentBlockers(blocks, remarks);
        FlowBlockers flows = new FlowBlockers(systems, blocks);
        RuleBlockers rules = new RuleBlockers(systems, blocks);
        AnchorBlockers anchors = new AnchorBlockers(product, systems, blocks, remarks);
        MetaverseBlockers metaverses = new MetaverseBlockers(blocks, agents);
        for (ManagementAgent agent : configuration.agents()) {
            agents.find(agent, product);
            agent.exportFlows().forEach(flow -> flows.exportFlow(agent, flow));
            unselected(agent, remarks);
        }
        for (ForeignMetaverse metaverse : configuration.metaverses()) {
            metaverses.find(metaverse);
            anchors.metaverse(metaverse);
            metaverse.importFlows().forEach(flows::importFlow);
        }
        for (ForeignRule rule : configuration.rules()) {
            anchors.rule(rule);
            rules.removedAttributes(rule);
        }
        return blocks.toList();
    }

    /** A filter on an attribute that is not read filters nothing. */
    private static void unselected(ManagementAgent agent, List<Remark> remarks) {
        Set<String> selected = FlowBlockers.selected(agent);
        Set<String> missing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (AgentFilterSet set : agent.filters()) {
            set.filters().stream()
                    .flatMap(filter -> filter.conditions().stream())
                    .filter(c -> !c.intrinsic() && !c.attribute().startsWith("<"))
                    .map(c -> c.attribute())
                    .filter(name -> !selected.contains(name.toLowerCase(Locale.ROOT)))
                    .forEach(missing::add);
        }
        if (!selected.isEmpty() && !missing.isEmpty()) {
            remarks.add(
                    new Remark(
                            true,
                            agent.name() + ": filters",
                            "filters ask for "
                                    + Words.list(List.copyOf(missing), 10)
                                    + ", which the agent does not read",
                            agent.location()));
        }
    }

    private static void notes(ForeignConfiguration configuration, List<Remark> remarks) {
        for (ForeignNote note : configuration.notes()) {
            String subject = note.kind() + (note.subject().isEmpty() ? "" : " " + note.subject());
            remarks.add(new Remark(note.understood(), subject, note.reason(), note.location()));
        }
    }
}

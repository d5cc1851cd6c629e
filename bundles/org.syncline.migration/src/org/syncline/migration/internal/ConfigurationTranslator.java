// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.agent.ManagementAgent;
import org.syncline.language.MetaverseSchema;
import org.syncline.migration.TranslateOptions;
import org.syncline.migration.Translation;
import org.syncline.migration.internal.mim.AgentLogic;
import org.syncline.migration.internal.mim.AgentRules;
import org.syncline.migration.internal.mim.LogicItem;
import org.syncline.migration.internal.mim.RunProfileWriter;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.rules.Direction;
import org.syncline.rules.SourceLocation;

/** Translates a configuration that was read from any set of sources. For one translation. */
public final class ConfigurationTranslator {
    private final ForeignConfiguration configuration;
    private final Origins origins;
    private final TranslateOptions options;
    private final Output output = new Output();
    private final Connections connections;
    private final List<ForeignRule> rules = new ArrayList<>();
    private final Map<String, String> ruleFiles = new HashMap<>();

    public ConfigurationTranslator(
            ForeignConfiguration configuration, Origins origins, TranslateOptions options) {
        this.configuration = configuration;
        this.origins = origins;
        this.options = options;
        this.connections = new Connections(configuration.agents());
        this.rules.addAll(configuration.rules());
    }

    /** Files and report. To be called once. */
    public Translation translate() {
        AgentLogic logic =
                new AgentLogic(
                        configuration.agents(),
                        metaverseOfAgents(),
                        connections.names(),
                        options.filters());
        AgentRules ofAgents = logic.translate(firstFree());
        rules.addAll(ofAgents.rules());
        output.takePrecedences(
                rules.stream().map(ForeignRule::precedence).filter(Objects::nonNull).toList());
        UsedAttributes used = used(ofAgents);
        connectors(used, logic);
        rules(ofAgents);
        metaverse(used, ofAgents);
        items(ofAgents);
        configuration.notes().forEach(output::note);
        if (options.project() != null) {
            output.project(options.project());
        }
        return output.toTranslation();
    }

    /** The metaverse whose flows the agents take part in. */
    private ForeignMetaverse metaverseOfAgents() {
        return configuration.metaverses().stream()
                .filter(metaverse -> !metaverse.importFlows().isEmpty())
                .findFirst()
                .or(() -> configuration.metaverses().stream().findFirst())
                .orElse(null);
    }

    private int firstFree() {
        return rules.stream()
                        .map(ForeignRule::precedence)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .reduce(AgentLogic.FIRST_PRECEDENCE - 1, Math::max)
                + 1;
    }

    private UsedAttributes used(AgentRules ofAgents) {
        for (ForeignRule rule : rules) {
            connections.of(rule);
        }
        Map<String, Schema> schemas = new LinkedHashMap<>();
        for (Connected connected : connections.all()) {
            ManagementAgent agent = connected.agent();
            schemas.put(connected.name(), agent == null ? Schema.EMPTY : agent.schema());
        }
        List<Schema> metaverses = new ArrayList<>();
        configuration.metaverses().forEach(metaverse -> metaverses.add(metaverse.schema()));
        metaverses.add(Schemas.of(ofAgents.needed()));
        metaverses.add(MetaverseSchema.shipped());
        UsedAttributes used = new UsedAttributes(schemas, Schemas.merged(metaverses));
        Map<ForeignRule, String> named = new LinkedHashMap<>();
        rules.forEach(rule -> named.put(rule, connections.of(rule).name()));
        used.add(named);
        return used;
    }

    private void connectors(UsedAttributes used, AgentLogic logic) {
        RunProfileWriter profiles = new RunProfileWriter(configuration.agents());
        for (Connected connected : connections.all()) {
            SortedMap<String, SortedMap<String, AttributeSchema>> attributes =
                    used.of(connected.name());
            if (connected.agent() == null) {
                new StubWriter(connected, output).write(attributes);
                continue;
            }
            ManagementAgent agent = connected.agent();
            Map<String, String> parameters =
                    new UsedParameters(connected, output).of(rulesOf(connected));
            new AgentTranslator(connected, origins.of(agent.location()), options, output)
                    .translate(attributes, parameters, type -> logic.scopes(agent.plainId(), type));
            profiles(profiles, connected);
        }
    }

    private List<ForeignRule> rulesOf(Connected connected) {
        return rules.stream().filter(rule -> connections.of(rule) == connected).toList();
    }

    private void profiles(RunProfileWriter writer, Connected connected) {
        if (connected.agent().runProfiles().isEmpty()) {
            return;
        }
        SyncText text = new SyncText();
        text.comment("The run profiles of \"" + connected.name() + "\".").blank();
        List<Runnable> reports = new ArrayList<>();
        String[] file = new String[1];
        writer.write(
                text,
                connected.agent(),
                connected.name(),
                (outcome, profile, reason) ->
                        reports.add(
                                () ->
                                        output.report(
                                                outcome,
                                                "run profile",
                                                profile.name(),
                                                profile.location(),
                                                file[0],
                                                reason)));
        file[0] = output.file("run-profiles", connected.stem(), text.toString());
        reports.forEach(Runnable::run);
    }

    private void rules(AgentRules ofAgents) {
        RuleFiles files = new RuleFiles(rules, ofAgents, connections, origins, output);
        for (Connected connected : connections.all()) {
            for (Direction direction : Direction.values()) {
                String path = files.write(connected, direction);
                ruleFiles.put(connected.name() + direction, path);
            }
        }
    }

    private void metaverse(UsedAttributes used, AgentRules ofAgents) {
        MetaverseWriter writer = new MetaverseWriter(output);
        configuration.metaverses().forEach(writer::declared);
        ofAgents.needed().forEach(writer::add);
        for (String type : output.filteredTypes()) {
            writer.needsCloudFiltered(type);
        }
        used.ofMetaverse().forEach(writer::used);
        writer.write(ofAgents.metaverseRemarks());
        for (ForeignMetaverse metaverse : configuration.metaverses()) {
            new GlobalSettings(connections, output).write(metaverse);
        }
    }

    private void items(AgentRules ofAgents) {
        Map<String, String> names = connections.names();
        for (LogicItem item : ofAgents.items()) {
            String connector = names.getOrDefault(item.connector(), "");
            output.report(
                    item.outcome(),
                    item.kind(),
                    item.subject(),
                    item.source() == null ? SourceLocation.NONE : item.source(),
                    ruleFiles.getOrDefault(connector + item.direction(), ""),
                    item.reason());
        }
        configuration.agents().forEach(agent -> new Leftovers(agent, output).report());
    }
}

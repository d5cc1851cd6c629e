// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.merge;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignMetaverse;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.internal.Notes;

/** Puts configurations together. */
public final class ConfigurationMerge {
    private ConfigurationMerge() {}

    /** Everything that the sources say, each thing once. */
    public static ForeignConfiguration merge(List<ForeignConfiguration> sources) {
        Notes notes = new Notes();
        AgentMerge agents = new AgentMerge(notes);
        sources.forEach(source -> source.agents().forEach(agents::add));
        RuleMerge rules = new RuleMerge(agents.identifiersByName(), notes);
        sources.forEach(source -> source.rules().forEach(rules::add));
        List<ForeignMetaverse> metaverses = new ArrayList<>();
        sources.forEach(source -> source.metaverses().forEach(m -> add(m, metaverses)));
        List<ForeignNote> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.notes()));
        notes.deliver(all::add);
        return new ForeignConfiguration(agents.agents(), metaverses, rules.rules(), all);
    }

    private static void add(ForeignMetaverse metaverse, List<ForeignMetaverse> metaverses) {
        if (metaverses.stream().noneMatch(known -> same(known, metaverse))) {
            metaverses.add(metaverse);
        }
    }

    private static boolean same(ForeignMetaverse a, ForeignMetaverse b) {
        return a.schema().equals(b.schema())
                && a.parameters().equals(b.parameters())
                && a.recall().equals(b.recall())
                && a.extension().equals(b.extension())
                && a.importFlows().stream()
                        .map(ForeignMetaverse.ImportFlow::id)
                        .toList()
                        .equals(
                                b.importFlows().stream()
                                        .map(ForeignMetaverse.ImportFlow::id)
                                        .toList())
                && a.deletionRules().size() == b.deletionRules().size();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentCondition;
import org.syncline.formats.agent.AgentExportFlow;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.formats.agent.AgentFilterSet;
import org.syncline.formats.agent.AgentJoin;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.AgentProjection;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads filters, joins, projections and export flows of a management agent. */
final class LogicReader {
    private static final Set<String> FILTER_SET =
            Set.of("filter-alternative", "@cd-object-type", "@type", "@import-filter", "@id");
    private static final Set<String> CONDITION =
            Set.of("value", "@cd-attribute", "@operator", "@intrinsic-attribute");
    private static final Set<String> CRITERION =
            Set.of("search", "resolution", "scoping", "@id", "@join-cri-type", "@sync-rule-id");
    private static final Set<String> PROJECTION =
            Set.of("mv-object-type", "scoping", "@type", "@id", "@cd-object-type", "@sync-rule-id");

    private static final Set<String> PASSWORDS =
            Set.of("unicodepwd", "userpassword", "export_password", "password");

    private final Notes notes;
    private final MappingReader mappings;

    LogicReader(Notes notes) {
        this.notes = notes;
        this.mappings = new MappingReader(notes);
    }

    List<AgentFilterSet> filters(XmlElement data) {
        blocks(data, "stay-disconnector", "filter", Set.of("filter-set"));
        return data.path("stay-disconnector", "filter-set").map(this::filterSet).toList();
    }

    private void blocks(XmlElement data, String block, String kind, Set<String> known) {
        data.all(block).forEach(e -> notes.unknown(e, kind, "", known));
    }

    private AgentFilterSet filterSet(XmlElement set) {
        String type = set.attribute("cd-object-type");
        notes.unknown(set, "filter", type, FILTER_SET);
        return new AgentFilterSet(
                type,
                set.attribute("type"),
                set.attribute("import-filter").equals("1"),
                set.all("filter-alternative").map(a -> filter(type, a)).toList(),
                set.location());
    }

    private AgentFilter filter(String type, XmlElement alternative) {
        notes.unknown(alternative, "filter", type, Set.of("condition", "@id"));
        return new AgentFilter(
                alternative.attribute("id"),
                alternative.all("condition").map(c -> condition(type, c)).toList(),
                alternative.location());
    }

    private AgentCondition condition(String type, XmlElement condition) {
        notes.unknown(condition, "filter", type, CONDITION);
        List<XmlElement> values = condition.all("value").toList();
        values.forEach(v -> notes.unknown(v, "filter", type, Set.of("@ui-radix", "@encoding")));
        if (values.size() > 1) {
            notes.lost("filter", type, condition.location(), "a condition has more than one value");
        }
        Optional<XmlElement> value = values.stream().findFirst();
        return new AgentCondition(
                condition.attribute("cd-attribute"),
                condition.attribute("intrinsic-attribute").equals("true"),
                condition.attribute("operator"),
                value.map(XmlElement::text).orElse(""),
                value.map(v -> v.attribute("ui-radix")).orElse(""),
                value.map(v -> v.attribute("encoding")).orElse(""),
                condition.location());
    }

    List<AgentJoin> joins(XmlElement data) {
        blocks(data, "join", "join", Set.of("join-profile"));
        List<AgentJoin> joins = new ArrayList<>();
        for (XmlElement profile :
                (Iterable<XmlElement>) data.path("join", "join-profile")::iterator) {
            String type = profile.attribute("cd-object-type");
            notes.unknown(profile, "join", type, Set.of("join-criterion", "@cd-object-type"));
            profile.all("join-criterion").map(c -> join(type, c)).forEach(joins::add);
        }
        return joins;
    }

    private AgentJoin join(String type, XmlElement criterion) {
        notes.unknown(criterion, "join", type, CRITERION);
        XmlElement search = criterion.first("search").orElse(null);
        XmlElement resolution = criterion.first("resolution").orElse(null);
        if (search != null) {
            notes.unknown(search, "join", type, Set.of("attribute-mapping", "@mv-object-type"));
        }
        if (resolution != null) {
            notes.unknown(resolution, "join", type, Set.of("script-context", "@type"));
        }
        return new AgentJoin(
                type,
                search == null ? "" : search.attribute("mv-object-type"),
                criterion.attribute("id"),
                criterion.attribute("join-cri-type"),
                Identifiers.plain(criterion.attribute("sync-rule-id")),
                comparisons(type, criterion),
                resolution == null ? "" : resolution.attribute("type"),
                resolution == null ? "" : resolution.childText("script-context"),
                mappings.scope(criterion, type),
                criterion.location());
    }

    private List<AgentJoin.Comparison> comparisons(String type, XmlElement criterion) {
        return criterion.path("search", "attribute-mapping").map(m -> comparison(type, m)).toList();
    }

    private AgentJoin.Comparison comparison(String type, XmlElement mapping) {
        String attribute = mapping.attribute("mv-attribute");
        checkAttributes(mapping, "join", type, Set.of("@mv-attribute", "@intrinsic-attribute"));
        return new AgentJoin.Comparison(
                attribute,
                mapping.attribute("intrinsic-attribute").equals("true"),
                mappings.read(mapping, type + " with " + attribute),
                mapping.location());
    }

    /** The children are judged by the reader of mappings. */
    private void checkAttributes(
            XmlElement element, String kind, String subject, Set<String> known) {
        Set<String> all = new java.util.HashSet<>(known);
        element.children().forEach(child -> all.add(child.name()));
        notes.unknown(element, kind, subject, all);
    }

    List<AgentProjection> projections(XmlElement data) {
        blocks(data, "projection", "projection", Set.of("class-mapping"));
        return data.path("projection", "class-mapping").map(this::projection).toList();
    }

    private AgentProjection projection(XmlElement mapping) {
        String type = mapping.attribute("cd-object-type");
        notes.unknown(mapping, "projection", type, PROJECTION);
        return new AgentProjection(
                type,
                mapping.childText("mv-object-type"),
                mapping.attribute("type"),
                mapping.attribute("id"),
                Identifiers.plain(mapping.attribute("sync-rule-id")),
                mappings.scope(mapping, type),
                mapping.location());
    }

    List<AgentExportFlow> exportFlows(XmlElement data) {
        blocks(data, "export-attribute-flow", "export flow", Set.of("export-flow-set"));
        List<AgentExportFlow> flows = new ArrayList<>();
        Stream<XmlElement> sets = data.path("export-attribute-flow", "export-flow-set");
        for (XmlElement set : (Iterable<XmlElement>) sets::iterator) {
            notes.unknown(
                    set,
                    "export flow",
                    set.attribute("cd-object-type"),
                    Set.of("export-flow", "@cd-object-type", "@mv-object-type"));
            set.all("export-flow").map(flow -> exportFlow(set, flow)).forEach(flows::add);
        }
        return flows;
    }

    private AgentExportFlow exportFlow(XmlElement set, XmlElement flow) {
        String type = set.attribute("cd-object-type");
        String subject = type + ": " + flow.attribute("cd-attribute");
        checkAttributes(
                flow,
                "export flow",
                subject,
                Set.of("@cd-attribute", "@id", "@suppress-deletions"));
        AgentMapping mapping = mappings.read(flow, subject);
        if (isSecret(flow.attribute("cd-attribute"), mapping)) {
            notes.remark(
                    "secret",
                    subject,
                    flow.location(),
                    "the export holds a password that anybody can read; change it, and keep it out"
                            + " of rule files");
        }
        return new AgentExportFlow(
                type,
                set.attribute("mv-object-type"),
                flow.attribute("cd-attribute"),
                flow.attribute("id"),
                flow.attribute("suppress-deletions").equals("true"),
                mapping,
                flow.location());
    }

    private static boolean isSecret(String attribute, AgentMapping mapping) {
        boolean fixed =
                mapping instanceof AgentMapping.Constant
                        || mapping instanceof AgentMapping.SyncRule rule
                                && !rule.constant().isEmpty();
        return fixed && PASSWORDS.contains(attribute.toLowerCase(Locale.ROOT));
    }
}

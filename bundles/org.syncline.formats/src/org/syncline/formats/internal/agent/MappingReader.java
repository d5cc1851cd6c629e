// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.agent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.syncline.formats.ForeignClause;
import org.syncline.formats.Identifiers;
import org.syncline.formats.agent.AgentMapping;
import org.syncline.formats.agent.AgentSource;
import org.syncline.formats.agent.FunctionTree;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.model.Printable;

/** Reads the mapping inside a flow of either direction or a join. */
final class MappingReader {
    private static final String SUFFIX = "-mapping";
    private static final Set<String> SYNC_RULE =
            Set.of(
                    "src-attribute",
                    "sync-rule-value",
                    "@mapping-type",
                    "@sync-rule-id",
                    "@sync-rule-mapping-id",
                    "@initial-flow-only",
                    "@is-existence-test");
    private static final Set<String> VALUE = Set.of("export-flow", "import-flow", "fn");
    private static final Set<String> FLOW = Set.of("src", "dest", "scoping", "fn", "@allows-null");
    private static final Set<String> SCOPE = Set.of("csAttribute", "csOperator", "csValue");

    private final Notes notes;

    MappingReader(Notes notes) {
        this.notes = notes;
    }

    /**
     * The mapping of a flow.
     *
     * @param holder the element that holds one {@code …-mapping}
     * @param subject how notes call it
     */
    AgentMapping read(XmlElement holder, String subject) {
        List<XmlElement> found =
                holder.children().stream().filter(e -> e.name().endsWith(SUFFIX)).toList();
        notes.unknown(holder, "mapping", subject, known(holder));
        if (found.size() == 1) {
            return mapping(found.get(0), subject);
        }
        String problem = found.isEmpty() ? "it has no mapping" : "it has more than one mapping";
        notes.lost("mapping", subject, holder.location(), problem);
        return new AgentMapping.Unknown(
                found.isEmpty() ? "none" : "several", List.of(), problem, holder.location());
    }

    /** Names of kinds are judged later, attributes of the holder by its reader. */
    private static Set<String> known(XmlElement holder) {
        return Stream.concat(
                        holder.attributes().keySet().stream().map(name -> "@" + name),
                        holder.children().stream()
                                .map(XmlElement::name)
                                .filter(name -> name.endsWith(SUFFIX)))
                .collect(Collectors.toSet());
    }

    private AgentMapping mapping(XmlElement e, String subject) {
        String kind = e.name().substring(0, e.name().length() - SUFFIX.length());
        List<AgentSource> sources = e.all("src-attribute").map(MappingReader::source).toList();
        switch (kind) {
            case "direct":
                notes.unknown(e, "mapping", subject, Set.of("src-attribute"));
                return sources.size() == 1
                        ? new AgentMapping.Direct(sources.get(0), e.location())
                        : unknown(kind, sources, e, subject);
            case "constant":
                notes.unknown(e, "mapping", subject, Set.of("constant-value"));
                return new AgentMapping.Constant(text(e, "constant-value"), e.location());
            case "scripted":
                notes.unknown(e, "mapping", subject, Set.of("src-attribute", "script-context"));
                return new AgentMapping.Scripted(
                        sources, e.childText("script-context"), e.location());
            case "dn-part":
                notes.unknown(e, "mapping", subject, Set.of("dn-part"));
                return new AgentMapping.DnPart(e.childText("dn-part"), e.location());
            case "sync-rule":
                return syncRule(e, sources, subject);
            default:
                return unknown(kind, sources, e, subject);
        }
    }

    private AgentMapping unknown(
            String kind, List<AgentSource> sources, XmlElement e, String subject) {
        String what =
                kind.equals("direct")
                        ? "a direct mapping reads one attribute, this one " + sources.size()
                        : "<" + Printable.of(e.name(), 80) + "> is no mapping that is known";
        notes.lost("mapping", subject, e.location(), what);
        return new AgentMapping.Unknown(kind, sources, allText(e), e.location());
    }

    private static String allText(XmlElement e) {
        StringBuilder text = new StringBuilder(e.trimmed());
        for (XmlElement child : e.children()) {
            text.append(' ').append(child.name()).append(": ").append(child.trimmed());
        }
        return Printable.of(text.toString().strip(), 500);
    }

    private static AgentSource source(XmlElement e) {
        return new AgentSource(e.trimmed(), e.attribute("intrinsic").equals("true"));
    }

    /** A value whose outer space may belong to it. */
    private static String text(XmlElement e, String child) {
        return e.first(child).map(XmlElement::text).orElse("");
    }

    private AgentMapping syncRule(XmlElement e, List<AgentSource> sources, String subject) {
        notes.unknown(e, "mapping", subject, SYNC_RULE);
        String type = e.attribute("mapping-type");
        Optional<XmlElement> value = e.first("sync-rule-value");
        value.ifPresent(v -> notes.unknown(v, "mapping", subject, VALUE));
        Optional<XmlElement> flow = value.flatMap(MappingReader::flow);
        flow.ifPresent(f -> notes.unknown(f, "mapping", subject, FLOW));
        FunctionTree tree = tree(value, flow, sources, subject).orElse(null);
        if (!complete(type, value, tree, sources)) {
            notes.lost(
                    "mapping",
                    subject,
                    e.location(),
                    "a mapping of the type \"" + type + "\" has no such value");
        }
        return new AgentMapping.SyncRule(
                type,
                sources,
                Identifiers.plain(e.attribute("sync-rule-id")),
                Identifiers.plain(e.attribute("sync-rule-mapping-id")),
                e.attribute("initial-flow-only").equals("true"),
                e.attribute("is-existence-test").equals("true"),
                flow.map(f -> f.attribute("allows-null").equals("true")).orElse(false),
                value.filter(v -> v.children().isEmpty()).map(XmlElement::text).orElse(""),
                tree,
                flow.map(f -> scope(f, subject)).orElse(List.of()),
                e.location());
    }

    private static boolean complete(
            String type, Optional<XmlElement> value, FunctionTree tree, List<AgentSource> sources) {
        return switch (type) {
            case "direct" -> sources.size() == 1;
            case "constant" -> value.isPresent() && tree == null;
            case "expression" -> tree != null;
            default -> false;
        };
    }

    private static Optional<XmlElement> flow(XmlElement value) {
        return value.children().stream().filter(c -> c.name().endsWith("port-flow")).findFirst();
    }

    private Optional<FunctionTree> tree(
            Optional<XmlElement> value,
            Optional<XmlElement> flow,
            List<AgentSource> sources,
            String subject) {
        Set<String> names =
                Stream.concat(
                                sources.stream().map(AgentSource::attribute),
                                flow.stream()
                                        .flatMap(f -> f.path("src", "attr"))
                                        .map(XmlElement::trimmed))
                        .collect(Collectors.toSet());
        return flow.or(() -> value)
                .flatMap(holder -> holder.first("fn"))
                .map(fn -> new TreeReader(names, subject, notes).call(fn));
    }

    /** The conditions below {@code scoping}. */
    List<ForeignClause> scope(XmlElement holder, String subject) {
        holder.all("scoping").forEach(s -> notes.unknown(s, "scoping", subject, Set.of("scope")));
        return holder.path("scoping", "scope").map(s -> clause(s, subject)).toList();
    }

    private ForeignClause clause(XmlElement scope, String subject) {
        notes.unknown(scope, "scoping", subject, SCOPE);
        return new ForeignClause(
                scope.childText("csAttribute"),
                scope.childText("csOperator"),
                text(scope, "csValue"),
                scope.location());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.util.ArrayList;
import java.util.List;
import org.syncline.formats.internal.xml.XmlElement;

/** Reads joins, projections and flows of a management agent. */
final class AgentLogic {
    private AgentLogic() {}

    static List<AgentJoin> joins(XmlElement data) {
        List<AgentJoin> joins = new ArrayList<>();
        data.path("join", "join-profile")
                .forEach(
                        profile ->
                                profile.all("join-criterion")
                                        .map(
                                                join ->
                                                        join(
                                                                profile.attribute("cd-object-type"),
                                                                join))
                                        .forEach(joins::add));
        return joins;
    }

    private static AgentJoin join(String objectType, XmlElement criterion) {
        return new AgentJoin(
                objectType,
                criterion
                        .first("search")
                        .map(search -> search.attribute("mv-object-type"))
                        .orElse(""),
                criterion.attribute("id"),
                criterion
                        .path("search", "attribute-mapping")
                        .map(
                                mapping ->
                                        String.join(" + ", sources(mapping))
                                                + " = "
                                                + mapping.attribute("mv-attribute"))
                        .toList(),
                criterion
                        .first("resolution")
                        .map(resolution -> resolution.attribute("type"))
                        .orElse(""),
                criterion.location());
    }

    private static List<String> sources(XmlElement mapping) {
        return mapping.children().stream()
                .flatMap(kind -> kind.all("src-attribute"))
                .map(XmlElement::trimmed)
                .toList();
    }

    static List<AgentProjection> projections(XmlElement data) {
        return data.path("projection", "class-mapping")
                .map(
                        mapping ->
                                new AgentProjection(
                                        mapping.attribute("cd-object-type"),
                                        mapping.childText("mv-object-type"),
                                        mapping.attribute("type"),
                                        mapping.location()))
                .toList();
    }

    static List<AgentExportFlow> exportFlows(XmlElement data) {
        List<AgentExportFlow> flows = new ArrayList<>();
        data.path("export-attribute-flow", "export-flow-set")
                .forEach(
                        set ->
                                set.all("export-flow")
                                        .map(flow -> exportFlow(set, flow))
                                        .forEach(flows::add));
        return flows;
    }

    private static AgentExportFlow exportFlow(XmlElement set, XmlElement flow) {
        return new AgentExportFlow(
                set.attribute("cd-object-type"),
                set.attribute("mv-object-type"),
                flow.attribute("cd-attribute"),
                flow.children().stream()
                        .map(XmlElement::name)
                        .filter(kind -> kind.endsWith("-mapping"))
                        .map(kind -> kind.substring(0, kind.length() - "-mapping".length()))
                        .findFirst()
                        .orElse("unknown"),
                sources(flow),
                flow.location());
    }
}

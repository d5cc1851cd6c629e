// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.syncline.formats.ForeignConfiguration;
import org.syncline.formats.ForeignFlow;
import org.syncline.formats.ForeignReader;
import org.syncline.formats.ForeignRule;
import org.syncline.formats.FormatException;
import org.syncline.migration.AgentXml;
import org.syncline.migration.FilterMode;

/** An invented server: agents and a metaverse as exports, and what becomes of their logic. */
final class Server {
    static final String AD = "11111111-2222-3333-4444-555555555555";
    static final String HR = "22222222-2222-3333-4444-555555555555";

    private final Path folder;
    private final Map<String, AgentXml> agents = new LinkedHashMap<>();
    private final StringBuilder importFlows = new StringBuilder();
    private String metaverseRest = "";
    private boolean metaverse;
    private FilterMode mode = FilterMode.CLOUD_FILTERED;

    Server(Path folder) {
        this.folder = folder;
    }

    Server agent(String id, AgentXml xml) {
        agents.put(id, xml);
        return this;
    }

    /** An agent for Active Directory with these blocks. */
    Server agent(String... blocks) {
        return agent(AD, new AgentXml().with(String.join("", blocks)));
    }

    Server exact() {
        mode = FilterMode.JOIN_SCOPE;
        return this;
    }

    /** Import flows of one attribute of a person; each flow as {@code id type mapping}. */
    Server imports(String attribute, String type, String... flows) {
        metaverse = true;
        importFlows.append("<import-flows mv-attribute='%s' type='%s'>".formatted(attribute, type));
        for (String flow : flows) {
            String[] parts = flow.split(" ", 3);
            importFlows.append(
                    "<import-flow src-ma='{%s}' cd-object-type='%s' id='{1}'>%s</import-flow>"
                            .formatted(parts[0], parts[1], parts[2]));
        }
        importFlows.append("</import-flows>");
        return this;
    }

    /** Adds blocks of the metaverse beside its flows. */
    Server metaverse(String xml) {
        metaverse = true;
        metaverseRest += xml;
        return this;
    }

    AgentRules rules() throws IOException, FormatException {
        for (Map.Entry<String, AgentXml> agent : agents.entrySet()) {
            Files.writeString(
                    folder.resolve("MA-" + agent.getKey() + ".xml"),
                    agent.getValue().xml().replace(AD, agent.getKey()));
        }
        if (metaverse) {
            Files.writeString(folder.resolve("MV.xml"), metaverseXml());
        }
        return rules(new ForeignReader().read(folder), mode);
    }

    /** What becomes of all that a folder holds; connectors are named like their agents. */
    static AgentRules rules(ForeignConfiguration read, FilterMode mode) {
        Map<String, String> names = new HashMap<>();
        read.agents().forEach(agent -> names.put(agent.plainId(), agent.name()));
        return new AgentLogic(
                        read.agents(),
                        read.metaverses().isEmpty() ? null : read.metaverses().getFirst(),
                        names,
                        mode)
                .translate(AgentLogic.FIRST_PRECEDENCE);
    }

    private String metaverseXml() {
        return """
               <saved-mv-configuration server='X' export-date='2013-01-02 03:04:05.678'><mv-data>
               <schema><dsml:dsml xmlns:dsml="http://www.dsml.org/DSML"><dsml:directory-schema>
               <dsml:class id="person"><dsml:attribute ref="#enabled"/><dsml:attribute ref="#mail"/></dsml:class>
               <dsml:attribute-type id="enabled" single-value="true"><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.7</dsml:syntax></dsml:attribute-type>
               <dsml:attribute-type id="mail" single-value="true"><dsml:syntax>1.3.6.1.4.1.1466.115.121.1.15</dsml:syntax></dsml:attribute-type>
               </dsml:directory-schema></dsml:dsml></schema>
               <import-attribute-flow><import-flow-set mv-object-type="person">FLOWS</import-flow-set></import-attribute-flow>
               REST</mv-data></saved-mv-configuration>
               """
                .replace("FLOWS", importFlows)
                .replace("REST", metaverseRest);
    }

    static String direct(String source) {
        return "<direct-mapping><src-attribute>" + source + "</src-attribute></direct-mapping>";
    }

    static String intrinsic(String source) {
        return "<direct-mapping><src-attribute intrinsic='true'>"
                + source
                + "</src-attribute></direct-mapping>";
    }

    static String constant(String value) {
        return "<constant-mapping><constant-value>"
                + value
                + "</constant-value></constant-mapping>";
    }

    /**
     * A mapping of a rule of the portal.
     *
     * @param attributes of the mapping, for example {@code mapping-type='direct'}
     */
    static String portal(String attributes, String inner) {
        return "<sync-rule-mapping sync-rule-id='{AAAAAAAA-1111-0000-0000-000000000001}' "
                + attributes
                + ">"
                + inner
                + "</sync-rule-mapping>";
    }

    /** One criterion of users that searches persons. */
    static String join(String... mappings) {
        return "<join><join-profile cd-object-type='user'><join-criterion id='{1}'>"
                + "<search mv-object-type='person'>"
                + String.join("", mappings)
                + "</search><resolution type='none'/></join-criterion></join-profile></join>";
    }

    static String comparing(String metaverseAttribute, String mapping) {
        return "<attribute-mapping mv-attribute='"
                + metaverseAttribute
                + "'>"
                + mapping
                + "</attribute-mapping>";
    }

    static String projection(String type) {
        return "<projection><class-mapping type='"
                + type
                + "' id='{1}' cd-object-type='user'>"
                + "<mv-object-type>person</mv-object-type></class-mapping></projection>";
    }

    /** Export flows of users from persons; each flow as {@code attribute suppress mapping}. */
    static String exports(String... flows) {
        StringBuilder xml = new StringBuilder("<export-attribute-flow>");
        xml.append("<export-flow-set cd-object-type='user' mv-object-type='person'>");
        for (String flow : flows) {
            String[] parts = flow.split(" ", 3);
            xml.append(
                    "<export-flow cd-attribute='%s' id='{1}' suppress-deletions='%s'>%s</export-flow>"
                            .formatted(parts[0], parts[1], parts[2]));
        }
        return xml.append("</export-flow-set></export-attribute-flow>").toString();
    }

    /** A rule in few words: name, link, scope, joins, flows. */
    static String words(ForeignRule rule) {
        StringBuilder words = new StringBuilder(rule.name()).append(" | ").append(rule.linkType());
        List<String> scope =
                rule.scope().stream()
                        .map(
                                group ->
                                        String.join(
                                                " and ",
                                                group.stream()
                                                        .map(
                                                                c ->
                                                                        (c.attribute()
                                                                                        + " "
                                                                                        + c
                                                                                                .operator()
                                                                                        + " "
                                                                                        + c.value())
                                                                                .strip())
                                                        .toList()))
                        .toList();
        List<String> joins =
                rule.joins().stream()
                        .map(
                                group ->
                                        String.join(
                                                " and ",
                                                group.stream()
                                                        .map(
                                                                j ->
                                                                        j.csAttribute()
                                                                                + "="
                                                                                + j.mvAttribute())
                                                        .toList()))
                        .toList();
        words.append(scope.isEmpty() ? "" : " | scope " + String.join(" or ", scope));
        words.append(joins.isEmpty() ? "" : " | join " + String.join(" or ", joins));
        rule.flows().forEach(flow -> words.append(" | ").append(words(flow)));
        return words.toString();
    }

    static String words(ForeignFlow flow) {
        String source =
                switch (flow.kind()) {
                    case DIRECT -> flow.sources().getFirst();
                    case CONSTANT -> "\"" + flow.text() + "\"";
                    case EXPRESSION -> flow.text();
                    case NOT_CARRIED -> "// " + flow.text();
                };
        return flow.target() + " <- " + source + (flow.once() ? " once" : "");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.syncline.migration.AgentXml;
import org.syncline.migration.MigrationException;

/** An invented server export in a folder, and what the analysis says of it. */
final class Fixture {
    static final String AGENT = "{11111111-2222-3333-4444-555555555555}";

    private final Path folder;

    Fixture(Path folder) {
        this.folder = folder;
    }

    /** A DirSync server without any change: its agent and a metaverse with one plain flow. */
    Fixture dirSync() {
        return agent(new AgentXml()).metaverse(flow("displayName", "direct", "displayName"), "");
    }

    Fixture agent(AgentXml agent) {
        return file("agent.xml", agent.xml());
    }

    Fixture file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A metaverse with import flows and other blocks. */
    Fixture metaverse(String importFlows, String more) {
        return file(
                "MV.xml",
                "<saved-mv-configuration server='EXAMPLESYNC' export-date='2013-01-02"
                        + " 03:04:05.678'>\n<mv-data>\n<import-attribute-flow><import-flow-set"
                        + " mv-object-type=\"person\">"
                        + importFlows
                        + "</import-flow-set></import-attribute-flow>\n"
                        + more
                        + "\n</mv-data>\n</saved-mv-configuration>\n");
    }

    /** An import flow of the agent, direct or scripted. */
    static String flow(String target, String kind, String source) {
        return flow(target, kind, source, "ranked");
    }

    static String flow(String target, String kind, String source, String precedence) {
        return "<import-flows mv-attribute=\""
                + target
                + "\" type=\""
                + precedence
                + "\"><import-flow src-ma=\""
                + AGENT
                + "\" cd-object-type=\"user\" id=\"{AAAAAAAA-0000-0000-0000-000000000040}\"><"
                + kind
                + "-mapping><src-attribute>"
                + source
                + "</src-attribute></"
                + kind
                + "-mapping></import-flow></import-flows>";
    }

    /** A rule of Azure AD Connect for the connector. */
    Fixture rule(String name, String tag, String fields, String mappings) {
        String id = String.format("%012d", Math.floorMod(name.hashCode(), 1_000_000));
        return file(
                "SynchronizationRules/" + id + ".xml",
                "<synchronizationRule>\n<id>{0c0c0c0c-0000-0000-0000-"
                        + id
                        + "}</id>\n<name>"
                        + name
                        + "</name>\n<description />\n<immutable-tag>"
                        + tag
                        + "</immutable-tag>\n<direction>Inbound</direction>\n<connector>"
                        + AGENT.toLowerCase(java.util.Locale.ROOT)
                        + "</connector>\n<sourceObjectType>user</sourceObjectType>\n"
                        + "<targetObjectType>person</targetObjectType>\n<linkType>Join</linkType>\n"
                        + fields
                        + "\n<attribute-mappings>"
                        + mappings
                        + "</attribute-mappings>\n</synchronizationRule>\n");
    }

    static String direct(String target, String source) {
        return "<mapping><dest>"
                + target
                + "</dest><src><attr>"
                + source
                + "</attr></src><valueMergeType>Update</valueMergeType></mapping>";
    }

    /** A connector space export of the agent with so many objects of each type. */
    Fixture csexport(String name, int users, int groups, int contacts, int others) {
        StringBuilder xml = new StringBuilder("<cs-objects>\n");
        append(xml, "user", users);
        append(xml, "group", groups);
        append(xml, "contact", contacts);
        append(xml, "organizationalUnit", others);
        return file(name, xml.append("</cs-objects>\n").toString());
    }

    private static void append(StringBuilder xml, String type, int count) {
        String object =
                "<cs-object object-type=\""
                        + type
                        + "\"><ma-id>"
                        + AGENT
                        + "</ma-id><ma-name>SourceAD</ma-name></cs-object>\n";
        xml.append(object.repeat(count));
    }

    UpgradeAnalysis analyze() throws MigrationException {
        return analyze(AnalysisOptions.DEFAULT);
    }

    UpgradeAnalysis analyze(AnalysisOptions options) throws MigrationException {
        return new UpgradeAnalyzer().analyze(List.of(folder), options);
    }
}

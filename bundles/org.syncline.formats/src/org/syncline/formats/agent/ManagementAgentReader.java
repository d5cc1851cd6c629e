// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.agent;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.syncline.formats.ForeignNote;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.Notes;
import org.syncline.formats.internal.agent.AgentReader;
import org.syncline.formats.internal.xml.XmlElement;
import org.syncline.formats.internal.xml.XmlFile;
import org.syncline.formats.internal.xml.XmlLimits;
import org.syncline.model.Printable;

/**
 * Reads the XML export of a management agent, where nothing else is expected. Stateless, safe for
 * use by many threads.
 */
public final class ManagementAgentReader {
    /**
     * Reads one file.
     *
     * @param file where it is
     * @param name what messages and origins call it
     * @param notes receives what is not understood and what a person should know
     * @throws FormatException when it cannot be read or is the export of something else
     */
    public ManagementAgent read(Path file, String name, Consumer<ForeignNote> notes)
            throws FormatException {
        XmlElement root = new XmlFile(name, XmlLimits.DEFAULT, AgentReader.SKIPPED).read(file);
        if (!AgentReader.isAgent(root)) {
            throw foreign(root);
        }
        Notes found = new Notes();
        ManagementAgent agent = AgentReader.read(root, found);
        found.deliver(notes);
        return agent;
    }

    private static FormatException foreign(XmlElement root) {
        String what =
                switch (root.name()) {
                    case "saved-mv-configuration", "mv-data" -> "a metaverse configuration";
                    case "synchronizationRule" -> "a synchronization rule of Azure AD Connect";
                    case "cs-objects", "mms", "mmsml" -> "a connector space export";
                    default -> "a <" + Printable.of(root.name(), 60) + "> document";
                };
        return new FormatException(
                root.location(),
                "this is " + what + ", not the export of a management agent",
                "give the file that \"Export Management Agent\" wrote; its first element is"
                        + " <saved-ma-configuration>. Other kinds of configuration are not read by"
                        + " this version");
    }
}

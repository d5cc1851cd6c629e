// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.server;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.xml.XmlScan;

/**
 * Reads what a file says of its server. Never fails: whoever reads the configuration itself says
 * what is wrong with the file. Stateless, safe for use by many threads.
 */
public final class ServerFactsReader {
    private static final int LONGEST = 1_000;

    /**
     * Reads an XML export or a policy in JSON.
     *
     * @param name what the facts call the file
     * @return nothing for every other file, and for one that cannot be read
     */
    public ServerFacts read(Path file, String name) {
        boolean json =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? new PolicyMetadata(name).read(file) : xml(file, name);
    }

    private static ServerFacts xml(Path file, String name) {
        RootAttributes root = new RootAttributes();
        try {
            new XmlScan(name).read(file, root);
        } catch (
                @SuppressWarnings("unused")
                FormatException e) {
            return new ServerFacts(name, Map.of());
        }
        return new ServerFacts(name, root.facts);
    }

    static void put(Map<String, String> facts, String name, String value) {
        if (!value.isBlank() && value.length() <= LONGEST) {
            facts.putIfAbsent(name.toLowerCase(Locale.ROOT), value.strip());
        }
    }

    /** Takes the attributes of the outermost element and stops. */
    private static final class RootAttributes implements XmlScan.Handler {
        private final Map<String, String> facts = new TreeMap<>();

        @Override
        public boolean start(String element, int depth, XmlScan.Attributes attributes) {
            for (String attribute : new String[] {"server", "export-date"}) {
                put(facts, attribute, attributes.get(attribute));
            }
            return false;
        }

        @Override
        public void text(char[] characters, int start, int length) {
            // Only the attributes of the first element are wanted.
        }

        @Override
        public void end(String element, int depth) {
            // Never called: the reading stops at the first start.
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.csexport;

import java.nio.file.Path;
import org.syncline.formats.FormatException;
import org.syncline.formats.internal.xml.XmlScan;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/**
 * Counts the objects of a connector space export, of any size, in any encoding that it may have
 * (formats reference, 3.2 and 6.13). Stateless, safe for use by many threads.
 */
public final class ConnectorSpaceCounter {
    private static final String ROOT = "cs-objects";

    /**
     * Whether the file is a connector space export. Reads no further than its first element.
     *
     * @return false for every file that is something else or cannot be read
     */
    public boolean isExport(Path file) {
        FirstElement first = new FirstElement();
        try {
            new XmlScan(String.valueOf(file)).read(file, first);
            return ROOT.equals(first.name);
        } catch (
                @SuppressWarnings("unused")
                FormatException e) {
            // Whoever reads it as what it is says what is wrong with it.
            return false;
        }
    }

    /**
     * Counts.
     *
     * @param name what messages call the file
     * @throws FormatException when the file cannot be opened or is something else. A file that is
     *     damaged or cut off is counted as far as it goes.
     */
    public ConnectorSpaceCount count(Path file, String name) throws FormatException {
        ObjectCounts counts = new ObjectCounts();
        FormatException stopped = new XmlScan(name).read(file, counts).orElse(null);
        if (!ROOT.equals(counts.root())) {
            throw new FormatException(
                    new SourceLocation(name, 0, 0),
                    "this is a <"
                            + Printable.of(counts.root(), 60)
                            + "> document, not a connector"
                            + " space export",
                    "give the file that csexport wrote; its first element is <cs-objects>");
        }
        return new ConnectorSpaceCount(name, counts.connectors(), stopped);
    }

    /** Looks at the outermost element and stops. */
    private static final class FirstElement implements XmlScan.Handler {
        private String name;

        @Override
        public boolean start(String element, int depth, XmlScan.Attributes attributes) {
            name = element;
            return false;
        }

        @Override
        public void text(char[] characters, int start, int length) {
            // Only the name of the element is wanted.
        }

        @Override
        public void end(String element, int depth) {
            // Never called: the reading stops at the first start.
        }
    }
}

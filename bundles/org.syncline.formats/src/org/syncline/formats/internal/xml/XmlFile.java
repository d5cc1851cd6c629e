// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.syncline.formats.FormatException;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/**
 * Reads an XML file of unknown origin into a bounded tree. A document type declaration is refused,
 * and with it every entity, internal or external; size, depth, number of elements and length of
 * text are bounded; bytes that are no text are refused. Every message has its line and column.
 *
 * <p>One instance reads one file.
 */
public final class XmlFile {
    private final XmlLimits limits;
    private final Set<String> skipped;
    private final XmlPlaces places;

    /**
     * @param name the file as messages call it
     * @param skipped names of elements that are passed over with all they hold
     */
    public XmlFile(String name, XmlLimits limits, Set<String> skipped) {
        this.limits = limits;
        this.skipped = Set.copyOf(skipped);
        this.places = new XmlPlaces(name);
    }

    /**
     * Reads the file.
     *
     * @throws FormatException when it cannot be read, with place and remedy
     */
    public XmlElement read(Path path) throws FormatException {
        try {
            checkSize(Files.size(path));
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                    CheckedTextReader text = Encodings.open(in)) {
                return parse(text);
            }
        } catch (BadTextException e) {
            throw badText(e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private FormatException unreadable(IOException e) {
        return new FormatException(
                places.whole(),
                "the file cannot be read: " + Printable.of(String.valueOf(e.getMessage())),
                "check that the file exists and that you may read it",
                e);
    }

    private void checkSize(long size) throws FormatException {
        if (size > limits.bytes()) {
            throw new FormatException(
                    places.whole(),
                    "the file has "
                            + megabytes(size)
                            + " MB, and no more than "
                            + megabytes(limits.bytes())
                            + " MB are read",
                    "a configuration file is a few MB; give the export of a configuration, not"
                            + " a data export");
        }
        if (size == 0) {
            throw new FormatException(places.whole(), "the file is empty", "export it again");
        }
    }

    static String megabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%,d", (bytes + (1 << 19)) >> 20);
    }

    private XmlElement parse(CheckedTextReader text) throws FormatException {
        XmlTree tree = new XmlTree(places, limits, skipped);
        XMLStreamReader reader = null;
        try {
            reader = SafeXml.factory().createXMLStreamReader(text);
            while (reader.hasNext()) {
                tree.event(reader, reader.next());
            }
            return tree.root();
        } catch (XMLStreamException e) {
            throw badXml(e, text, tree);
        } finally {
            close(reader);
        }
    }

    private static void close(XMLStreamReader reader) throws FormatException {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new FormatException(SourceLocation.NONE, e.getMessage(), "try again", e);
        }
    }

    private FormatException badXml(XMLStreamException e, CheckedTextReader text, XmlTree tree) {
        if (e.getNestedException() instanceof BadTextException bad) {
            return badText(bad);
        }
        if (e.getNestedException() instanceof IOException io) {
            return unreadable(io);
        }
        SourceLocation place = places.at(e.getLocation());
        boolean cut = tree.isOpen() && text.endsAt(place.line(), place.column());
        return new FormatException(
                place,
                (cut ? "the file ends in the middle" : XmlMessages.plain(e.getMessage()))
                        + tree.inside(),
                "the file is damaged or was cut off; export it again",
                e);
    }

    private FormatException badText(BadTextException e) {
        return new FormatException(places.at(e.line(), e.column()), e.getMessage(), e.remedy(), e);
    }
}

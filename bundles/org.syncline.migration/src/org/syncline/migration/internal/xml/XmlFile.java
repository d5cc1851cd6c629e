// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.syncline.migration.MigrationException;
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
    private final String name;
    private final XmlLimits limits;
    private final Set<String> skipped;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private XmlElement root;

    /**
     * @param name the file as messages call it
     * @param skipped names of elements that are passed over with all they hold
     */
    public XmlFile(String name, XmlLimits limits, Set<String> skipped) {
        this.name = name;
        this.limits = limits;
        this.skipped = Set.copyOf(skipped);
    }

    /**
     * Reads the file.
     *
     * @throws MigrationException when it cannot be read, with place and remedy
     */
    public XmlElement read(Path path) throws MigrationException {
        try {
            checkSize(Files.size(path));
            try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                    CheckedTextReader text = Encodings.open(in)) {
                return parse(text);
            }
        } catch (BadTextException e) {
            throw badText(e);
        } catch (IOException e) {
            throw new MigrationException(
                    whole(),
                    "the file cannot be read: " + Printable.of(String.valueOf(e.getMessage())),
                    "check that the file exists and that you may read it",
                    e);
        }
    }

    private void checkSize(long size) throws MigrationException {
        if (size > limits.bytes()) {
            throw new MigrationException(
                    whole(),
                    "the file has "
                            + megabytes(size)
                            + " MB, and no more than "
                            + megabytes(limits.bytes())
                            + " MB are read",
                    "a management agent is a few MB; give the export of one management agent, not"
                            + " a data export");
        }
        if (size == 0) {
            throw new MigrationException(
                    whole(), "the file is empty", "export the management agent again");
        }
    }

    private static String megabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%,d", (bytes + (1 << 19)) >> 20);
    }

    private XmlElement parse(CheckedTextReader text) throws MigrationException {
        XMLStreamReader reader = null;
        try {
            reader = factory().createXMLStreamReader(text);
            while (reader.hasNext()) {
                event(reader, reader.next());
            }
            return root;
        } catch (XMLStreamException e) {
            throw badXml(e, text);
        } finally {
            close(reader);
        }
    }

    private static void close(XMLStreamReader reader) throws MigrationException {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new MigrationException(SourceLocation.NONE, e.getMessage(), "try again", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("external entities are not read");
                });
        return factory;
    }

    private void event(XMLStreamReader reader, int event) throws MigrationException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE ->
                    text(reader);
            case XMLStreamConstants.DTD ->
                    throw refused(reader, "a document type declaration (DTD) is not accepted");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(
                            reader,
                            "the entity &"
                                    + Printable.of(reader.getLocalName(), 60)
                                    + "; is not"
                                    + " accepted");
            default -> {
                // Comments and processing instructions carry no configuration.
            }
        }
    }

    private MigrationException refused(XMLStreamReader reader, String what) {
        return new MigrationException(
                place(reader.getLocation()),
                what,
                "an export of a management agent has none; do not trust this file, or remove the"
                        + " declaration if you know where it comes from");
    }

    private void start(XMLStreamReader reader) throws MigrationException {
        SourceLocation place = place(reader.getLocation());
        if (open.size() >= limits.depth()) {
            throw tooMuch(place, "elements are nested deeper than " + limits.depth() + " levels");
        }
        if (++elements > limits.elements()) {
            throw tooMuch(place, "the file has more than " + limits.elements() + " elements");
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        boolean skip =
                skipped.contains(reader.getLocalName()) || !open.isEmpty() && open.peek().skip;
        open.push(new Open(reader.getLocalName(), attributes, place, skip));
    }

    private static MigrationException tooMuch(SourceLocation place, String what) {
        return new MigrationException(
                place, what, "this is no export of a management agent; check the file");
    }

    private void end() {
        Open closed = open.pop();
        XmlElement element = closed.toElement();
        if (open.isEmpty()) {
            root = element;
        } else if (!closed.skip || !open.peek().skip) {
            open.peek().children.add(element);
        }
    }

    private void text(XMLStreamReader reader) throws MigrationException {
        Open current = open.peek();
        if (current == null || current.skip) {
            return;
        }
        if (current.text.length() + reader.getTextLength() > limits.text()) {
            throw tooMuch(
                    place(reader.getLocation()),
                    "<" + current.name + "> holds more than " + limits.text() + " characters");
        }
        current.text.append(
                reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private MigrationException badXml(XMLStreamException e, CheckedTextReader text) {
        if (e.getNestedException() instanceof BadTextException bad) {
            return badText(bad);
        }
        SourceLocation place = place(e.getLocation());
        boolean cut = !open.isEmpty() && text.endsAt(place.line(), place.column());
        String unclosed =
                open.isEmpty()
                        ? ""
                        : " (inside <"
                                + Printable.of(open.peek().name, 60)
                                + ">, which opens in line "
                                + open.peek().place.line()
                                + ")";
        return new MigrationException(
                place,
                (cut ? "the file ends in the middle" : XmlMessages.plain(e.getMessage()))
                        + unclosed,
                "the file is damaged or was cut off; export the management agent again",
                e);
    }

    private MigrationException badText(BadTextException e) {
        return new MigrationException(
                new SourceLocation(name, e.line(), e.column()), e.getMessage(), e.remedy(), e);
    }

    private SourceLocation whole() {
        return new SourceLocation(name, 0, 0);
    }

    private SourceLocation place(Location location) {
        if (location == null) {
            return whole();
        }
        return new SourceLocation(
                name,
                Math.max(1, location.getLineNumber()),
                Math.max(1, location.getColumnNumber()));
    }

    /** An element that is not closed yet. */
    private static final class Open {
        private final String name;
        private final Map<String, String> attributes;
        private final SourceLocation place;
        private final boolean skip;
        private final StringBuilder text = new StringBuilder();
        private final List<XmlElement> children = new ArrayList<>();

        Open(String name, Map<String, String> attributes, SourceLocation place, boolean skip) {
            this.name = name;
            this.attributes = attributes;
            this.place = place;
            this.skip = skip;
        }

        XmlElement toElement() {
            return new XmlElement(name, attributes, text.toString(), children, place);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.syncline.formats.FormatException;
import org.syncline.model.Printable;
import org.syncline.rules.SourceLocation;

/** Builds the tree from the parser's events and watches over its limits. */
final class XmlTree {
    private final XmlPlaces places;
    private final XmlLimits limits;
    private final Set<String> skipped;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private XmlElement root;

    XmlTree(XmlPlaces places, XmlLimits limits, Set<String> skipped) {
        this.places = places;
        this.limits = limits;
        this.skipped = skipped;
    }

    /** The element that holds all others, once it is closed. */
    XmlElement root() {
        return root;
    }

    /** Whether an element waits for its end. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Where the tree stands, for a message; empty outside of all elements. */
    String inside() {
        return open.isEmpty()
                ? ""
                : " (inside <"
                        + Printable.of(open.peek().name, 60)
                        + ">, which opens in line "
                        + open.peek().place.line()
                        + ")";
    }

    /** Takes one event of the parser. */
    void event(XMLStreamReader reader, int event) throws FormatException {
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

    private FormatException refused(XMLStreamReader reader, String what) {
        return new FormatException(
                places.at(reader.getLocation()),
                what,
                "an exported configuration has none; do not trust this file, or remove the"
                        + " declaration if you know where it comes from");
    }

    private void start(XMLStreamReader reader) throws FormatException {
        SourceLocation place = places.at(reader.getLocation());
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

    private static FormatException tooMuch(SourceLocation place, String what) {
        return new FormatException(
                place, what, "this is no exported configuration; check the file");
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

    private void text(XMLStreamReader reader) throws FormatException {
        Open current = open.peek();
        if (current == null || current.skip) {
            return;
        }
        if (current.text.length() + reader.getTextLength() > limits.text()) {
            throw tooMuch(
                    places.at(reader.getLocation()),
                    "<" + current.name + "> holds more than " + limits.text() + " characters");
        }
        current.text.append(
                reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
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

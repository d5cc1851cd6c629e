// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.syncline.formats.FormatException;
import org.syncline.model.Printable;

/**
 * Passes over an XML file of any size and unknown origin, holding nothing of it. What {@link
 * XmlFile} refuses is refused here too; only the size of the file is not bounded. A file that is
 * damaged or cut off is passed over as far as it goes.
 *
 * <p>One instance reads one file.
 */
public final class XmlScan {
    private static final int DEPTH = 96;
    private static final int TOKEN = 16 << 20;

    private final XmlPlaces places;
    private int depth;

    /** Receives the file's elements in document order. */
    public interface Handler {
        /**
         * @param name local name
         * @param depth 1 for the file's outermost element
         * @param attributes valid during this call only
         * @return false to stop here
         */
        boolean start(String name, int depth, Attributes attributes);

        /** Text directly inside the element that was started last, in any number of pieces. */
        void text(char[] characters, int start, int length);

        /** The end of an element. */
        void end(String name, int depth);
    }

    /** The attributes of one element. */
    @FunctionalInterface
    public interface Attributes {
        /** The value by local name, empty when absent. */
        String get(String name);
    }

    /**
     * @param name the file as messages call it
     */
    public XmlScan(String name) {
        this.places = new XmlPlaces(name);
    }

    /**
     * Reads the file.
     *
     * @return where and why the reading had to end before the file's end; empty when it did not
     * @throws FormatException when the file cannot be opened, is no XML from the start, or holds
     *     what no export holds, such as entities
     */
    public Optional<FormatException> read(Path path, Handler handler) throws FormatException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
                CheckedTextReader text = Encodings.open(in)) {
            return parse(text, handler);
        } catch (BadTextException e) {
            throw badText(e);
        } catch (IOException e) {
            throw new FormatException(
                    places.whole(),
                    "the file cannot be read: " + Printable.of(String.valueOf(e.getMessage())),
                    "check that the file exists and that you may read it",
                    e);
        }
    }

    @SuppressWarnings("resource") // the metered reader closes nothing that the caller does not
    private Optional<FormatException> parse(CheckedTextReader text, Handler handler)
            throws FormatException, IOException {
        MeteredReader metered = new MeteredReader(text, TOKEN);
        XMLStreamReader reader = null;
        boolean begun = false;
        try {
            reader = SafeXml.factory().createXMLStreamReader(metered);
            while (reader.hasNext()) {
                int event = reader.next();
                metered.progress();
                begun |= event == XMLStreamConstants.START_ELEMENT;
                if (!event(reader, event, handler)) {
                    break;
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            FormatException problem = problem(e, text, metered);
            if (!begun) {
                throw problem;
            }
            return Optional.of(problem);
        } finally {
            close(reader);
        }
    }

    private boolean event(XMLStreamReader reader, int event, Handler handler)
            throws FormatException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                return start(reader, handler);
            }
            case XMLStreamConstants.END_ELEMENT -> handler.end(reader.getLocalName(), depth--);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    handler.text(
                            reader.getTextCharacters(),
                            reader.getTextStart(),
                            reader.getTextLength());
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FormatException(
                            places.at(reader.getLocation()),
                            "a document type declaration or an entity is not accepted",
                            "an export has none; do not trust this file");
            default -> {
                // Comments, processing instructions and white space outside say nothing.
            }
        }
        return true;
    }

    private boolean start(XMLStreamReader reader, Handler handler) throws FormatException {
        if (++depth > DEPTH) {
            throw new FormatException(
                    places.at(reader.getLocation()),
                    "elements are nested deeper than " + DEPTH + " levels",
                    "this is no export of the product; do not trust this file");
        }
        return handler.start(reader.getLocalName(), depth, name -> attribute(reader, name));
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private FormatException problem(
            XMLStreamException e, CheckedTextReader text, MeteredReader metered) {
        if (e.getNestedException() instanceof BadTextException bad) {
            return badText(bad);
        }
        var place = places.at(e.getLocation());
        boolean cut =
                depth > 0 && (metered.endsInside() || text.endsAt(place.line(), place.column()));
        return new FormatException(
                place,
                cut ? "the file ends in the middle" : XmlMessages.plain(e.getMessage()),
                "the file is damaged or was cut off; export it again",
                e);
    }

    private FormatException badText(BadTextException e) {
        return new FormatException(places.at(e.line(), e.column()), e.getMessage(), e.remedy(), e);
    }

    private static void close(XMLStreamReader reader) throws IOException {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}

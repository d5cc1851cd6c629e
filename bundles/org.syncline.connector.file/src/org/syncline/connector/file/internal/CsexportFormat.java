// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.syncline.connector.ConnectorException;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.model.SecretAttributes;
import org.syncline.model.ValueType;

/**
 * A connector space as {@code csexport} writes it (formats reference, section 3): of each object
 * the synchronized hologram, which is what the directory is known to hold. Objects without one were
 * never confirmed and are left out. Declarations of types and entities are refused.
 */
final class CsexportFormat implements Format {
    private static final int MAX_VALUE = 1 << 24;

    /** An export has ten levels; newer Javas have this limit by themselves. */
    private static final int MAX_DEPTH = 200;

    private final Optional<Dn> base;
    private long line;

    /** What the entry that is being read says of its attributes. */
    private final NavigableMap<String, AttributeSchema> described = new TreeMap<>();

    CsexportFormat(Optional<Dn> base) {
        this.base = base;
    }

    @Override
    public void read(InputFile file, Objects objects) throws IOException, ConnectorException {
        line = 0;
        try (InputStream in = file.bytes()) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            boolean hologram = false;
            boolean known = false;
            while (xml.hasNext()) {
                int event = xml.next();
                line = xml.getLocation().getLineNumber();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("line " + line + " declares a document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    known |= name.equals("cs-objects");
                    if (!known) {
                        throw new IOException("it does not begin with cs-objects");
                    }
                    hologram |= name.equals("synchronized-hologram");
                    if (hologram && name.equals("entry")) {
                        entry(xml, objects);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("synchronized-hologram")) {
                    hologram = false;
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("it is no XML from line " + line(e) + " on", e);
        }
    }

    private long line(XMLStreamException e) {
        return e.getLocation() == null ? line : e.getLocation().getLineNumber();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        return factory;
    }

    /** Reads up to the end of the entry. A value that is wrong spoils this entry only. */
    private void entry(XMLStreamReader xml, Objects objects)
            throws XMLStreamException, IOException, ConnectorException {
        long at = xml.getLocation().getLineNumber();
        String dn = attribute(xml, "dn", "");
        Map<String, List<byte[]>> attributes = new LinkedHashMap<>();
        described.clear();
        byte[] anchor = null;
        String type = "";
        Problem problem = null;
        while (next(xml, "entry")) {
            try {
                switch (xml.getLocalName()) {
                    case "anchor" -> anchor = bytes(xml);
                    case "primary-objectclass" -> type = text(xml);
                    case "attr", "dn-attr" -> attribute(xml, attributes);
                    default -> skip(xml);
                }
            } catch (Problem e) {
                problem = e;
            }
        }
        if (problem != null) {
            objects.malformed(at, problem.error(), dn + ": " + problem.getMessage());
            return;
        }
        objects.object(
                new RawObject(
                        at,
                        based(dn),
                        type.isEmpty() ? List.of() : List.of(type),
                        anchor,
                        "Its hologram has no anchor.",
                        attributes));
    }

    private String based(String dn) {
        return base.isEmpty() || dn.isBlank() ? dn : dn + "," + base.get().text();
    }

    private static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    /** Goes to the next child, or to the end of the element. */
    private static boolean next(XMLStreamReader xml, String element) throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                return false;
            }
            event = xml.next();
        }
        return true;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static String text(XMLStreamReader xml) throws XMLStreamException, IOException {
        String text = xml.getElementText();
        if (text.length() > MAX_VALUE) {
            throw new IOException("a value is longer than " + MAX_VALUE + " characters");
        }
        return text;
    }

    @SuppressWarnings("unused") // the exception says no more
    private static byte[] bytes(XMLStreamReader xml)
            throws XMLStreamException, IOException, Problem {
        boolean encoded = attribute(xml, "encoding", "").equals("base64");
        String text = text(xml);
        try {
            return encoded
                    ? Base64.getMimeDecoder().decode(text)
                    : text.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Problem("invalid-base64-value", "A value is not in base64.");
        }
    }

    private void attribute(XMLStreamReader xml, Map<String, List<byte[]>> attributes)
            throws XMLStreamException, IOException, Problem {
        String element = xml.getLocalName();
        String name = attribute(xml, "name", "");
        boolean refers = element.equals("dn-attr");
        String type = refers ? "reference" : attribute(xml, "type", "string");
        boolean multiple = attribute(xml, "multivalued", "false").equals("true");
        List<byte[]> values = new ArrayList<>();
        Problem problem = null;
        while (next(xml, element)) {
            try {
                switch (xml.getLocalName()) {
                    case "value" -> values.add(value(type, bytes(xml)));
                    case "dn" -> values.add(bytesOf(based(text(xml))));
                    default -> {
                        // The name of a reference stands one level deeper.
                        if (!xml.getLocalName().equals("dn-value")) {
                            skip(xml);
                        }
                    }
                }
            } catch (Problem e) {
                problem = e;
            }
        }
        if (problem != null) {
            throw new Problem(problem.error(), name + ": " + problem.getMessage());
        }
        described.put(name, new AttributeSchema(name, type(type), multiple));
        if (!values.isEmpty()) {
            attributes.put(name, values);
        }
    }

    private static ValueType type(String word) {
        return switch (word) {
            case "integer" -> ValueType.INTEGER;
            case "binary" -> ValueType.BINARY;
            case "boolean" -> ValueType.BOOLEAN;
            case "reference" -> ValueType.REFERENCE;
            default -> ValueType.STRING;
        };
    }

    /** Integers are hexadecimal, those below zero as 64 bits. */
    @SuppressWarnings("unused") // the exception says no more
    private static byte[] value(String type, byte[] value) throws Problem {
        String text = new String(value, StandardCharsets.UTF_8).strip();
        if (!type.equals("integer") || !text.startsWith("0x")) {
            return value;
        }
        try {
            return bytesOf(Long.toString(Long.parseUnsignedLong(text.substring(2), 16)));
        } catch (NumberFormatException e) {
            throw new Problem("invalid-numeric-value", "A value is no number of 64 bits.");
        }
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public List<byte[]> values(AttributeSchema attribute, List<byte[]> held) {
        return held;
    }

    @Override
    public boolean binaryIsBase64() {
        return false;
    }

    @Override
    public Schema discover(InputFile file) throws IOException, ConnectorException {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> types = new TreeMap<>();
        read(
                file,
                new Objects() {
                    @Override
                    public void object(RawObject raw) {
                        for (String type : raw.types()) {
                            types.computeIfAbsent(type, name -> new TreeMap<>()).putAll(described);
                        }
                    }

                    @Override
                    public void malformed(long at, String error, String detail) {
                        // An import reports it.
                    }
                });
        types.values().forEach(known -> known.keySet().removeIf(SecretAttributes::contains));
        return new Schema(types);
    }
}

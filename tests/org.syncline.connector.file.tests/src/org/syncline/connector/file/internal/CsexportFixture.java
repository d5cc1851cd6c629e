// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.syncline.connector.file.CsexportConnectorType;
import org.syncline.connector.testkit.Behaviour;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** People in an exported connector space. Beside them is one that is in no scope. */
final class CsexportFixture extends FileFixture {
    private static final Dn ELSEWHERE = Dn.of("CN=Sample,OU=Elsewhere,O=example");

    CsexportFixture() throws IOException {
        super(new CsexportConnectorType(), Map.of());
    }

    @Override
    public Map<Behaviour, String> lacks() {
        Map<Behaviour, String> lacks = new HashMap<>(super.lacks());
        lacks.put(Behaviour.IMPORTS_CHANGES, "an exported space is one state");
        lacks.put(Behaviour.EXPORTS_CHANGES, "it is what another system knew");
        return lacks;
    }

    @Override
    void save(TreeMap<Dn, Entry> people) {
        TreeMap<Dn, Entry> all = new TreeMap<>(people);
        all.put(ELSEWHERE, sample(0, "Sample").withDn(ELSEWHERE));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file()))) {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("cs-objects");
            for (Entry entry : all.values()) {
                write(xml, entry);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("cs-object");
        xml.writeAttribute("cs-dn", entry.dn().text());
        xml.writeAttribute("object-type", TYPE);
        xml.writeStartElement("synchronized-hologram");
        xml.writeStartElement("entry");
        xml.writeAttribute("dn", entry.dn().text());
        xml.writeStartElement("anchor");
        xml.writeAttribute("encoding", "base64");
        byte[] number = entry.get(KEY).first().text().getBytes(StandardCharsets.UTF_8);
        xml.writeCharacters(Base64.getEncoder().encodeToString(number));
        xml.writeEndElement();
        xml.writeStartElement("primary-objectclass");
        xml.writeCharacters(TYPE);
        xml.writeEndElement();
        for (String name : schema().attributes(TYPE).keySet()) {
            xml.writeStartElement("attr");
            xml.writeAttribute("name", name);
            xml.writeAttribute("type", "string");
            xml.writeAttribute("multivalued", String.valueOf(name.equals("mail")));
            for (Value value : entry.get(name)) {
                xml.writeStartElement("value");
                xml.writeCharacters(value.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("connector");
        xml.writeCharacters("1");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    @Override
    TreeMap<Dn, Entry> load() {
        TreeMap<Dn, Entry> people = new TreeMap<>();
        try {
            Element root =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file().toFile())
                            .getDocumentElement();
            for (Element entry : children(root, "entry")) {
                Dn dn = Dn.of(entry.getAttribute("dn"));
                TreeMap<String, Values> attributes = new TreeMap<>();
                for (Element attribute : children(entry, "attr")) {
                    String[] values =
                            children(attribute, "value").stream()
                                    .map(Element::getTextContent)
                                    .toArray(String[]::new);
                    attributes.put(attribute.getAttribute("name"), Values.texts(values));
                }
                people.put(dn, new Entry(dn, TYPE, null, attributes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        people.remove(ELSEWHERE);
        return people;
    }

    /** Elements of a name, however deep. */
    private static List<Element> children(Node parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            } else {
                found.addAll(children(node, name));
            }
        }
        return found;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.formats.internal.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syncline.rules.SourceLocation;

/**
 * An element of a file that is small enough to be held. Names are local names: the same block comes
 * with and without a namespace prefix in real files.
 *
 * @param attributes by local name
 * @param text all text directly inside, not trimmed
 */
public record XmlElement(
        String name,
        Map<String, String> attributes,
        String text,
        List<XmlElement> children,
        SourceLocation location) {
    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** An attribute's value, empty when absent. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The text without white space around it. */
    public String trimmed() {
        return text.strip();
    }

    /** The children of that name. */
    public Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name.equals(child));
    }

    /** The first child of that name. */
    public Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The elements at the end of a path of names. */
    public Stream<XmlElement> path(String... names) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : names) {
            found = found.flatMap(element -> element.all(step));
        }
        return found;
    }

    /** The trimmed text of the first child of that name, empty when there is none. */
    public String childText(String child) {
        return first(child).map(XmlElement::trimmed).orElse("");
    }
}

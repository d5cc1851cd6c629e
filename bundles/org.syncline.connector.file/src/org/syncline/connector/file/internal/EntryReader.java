// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.syncline.connector.ImportRequest;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Gives the objects of a file names, types and typed values. Files are hostile. */
final class EntryReader {
    /** The longest anchor that can be indexed (semantics reference, 1.2). */
    private static final int MAX_ANCHOR = 400;

    private final ValueReader values;
    private final ImportRequest request;
    private final Map<String, String> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final TreeSet<String> excluded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    EntryReader(Format format, ImportRequest request) {
        this.values = new ValueReader(format);
        this.request = request;
        request.objectTypes().forEach(type -> wanted.put(type, type));
        excluded.addAll(request.excludedAttributes());
    }

    /** The object, or null when the request does not want it. */
    Entry read(RawObject raw) throws Problem {
        Dn dn = name(raw.dn());
        String type = typeOf(raw.types());
        if (type == null || !isInScope(dn)) {
            return null;
        }
        return new Entry(dn, type, anchor(raw), attributes(raw, type));
    }

    /** The type of an object of these classes, or null when none of them is wanted. */
    String typeOf(List<String> classes) {
        return ObjectTypes.choose(classes, wanted);
    }

    /** Whether an object of this name is wanted, of whatever type. */
    boolean isInScope(Dn dn) {
        return request.scopes().stream().anyMatch(scope -> scope.includes(dn));
    }

    static Dn name(String text) throws Problem {
        if (text.isBlank()) {
            throw new Problem("missing-dn", "It has no name.");
        }
        try {
            return Dn.of(text);
        } catch (InvalidDnException e) {
            throw new Problem("invalid-dn", Printable.of(e.getMessage(), Failures.MAX_SHOWN));
        }
    }

    static Value.Binary anchor(RawObject raw) throws Problem {
        if (raw.anchor() == null || raw.anchor().length == 0) {
            throw new Problem("missing-anchor-component", raw.anchorProblem());
        }
        if (raw.anchor().length > MAX_ANCHOR) {
            throw new Problem(
                    "anchor-too-long", "Its anchor is longer than " + MAX_ANCHOR + " bytes.");
        }
        return new Value.Binary(raw.anchor());
    }

    private TreeMap<String, Values> attributes(RawObject raw, String type) throws Problem {
        TreeMap<String, Values> attributes = new TreeMap<>();
        for (AttributeSchema attribute : request.schema().attributes(type).values()) {
            List<byte[]> held =
                    excluded.contains(attribute.name()) ? List.of() : raw.values(attribute.name());
            if (!held.isEmpty()) {
                attributes.put(attribute.name(), values.read(attribute, held));
            }
        }
        return attributes;
    }
}

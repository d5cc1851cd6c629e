// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object as a file holds it, before the schema gives its values types. Text is in UTF-8.
 *
 * @param line where it is in the file, from 1; below 0 where it is in the file of changes that
 *     exports write; 0 for one that is in no file yet
 * @param dn its name, unchecked
 * @param types what the file says of its type, several for object classes
 * @param anchor its anchor, or null when it has none
 * @param anchorProblem why it has none, a sentence, or null
 * @param attributes values by the spelling of the file, in the order of the file
 */
record RawObject(
        long line,
        String dn,
        List<String> types,
        byte[] anchor,
        String anchorProblem,
        Map<String, List<byte[]>> attributes) {
    /** Where it is, for a person: the beginning of a sentence. */
    String place() {
        return line < 0
                ? "Line " + -line + " of the file of changes"
                : "Line " + line + " of the file";
    }

    /** The same object in another place. */
    RawObject at(long newLine) {
        return new RawObject(newLine, dn, types, anchor, anchorProblem, attributes);
    }

    /** The spelling in which the object has an attribute, or the given one. */
    String spelling(String attribute) {
        if (attributes.containsKey(attribute)) {
            return attribute;
        }
        return attributes.keySet().stream()
                .filter(attribute::equalsIgnoreCase)
                .findFirst()
                .orElse(attribute);
    }

    List<byte[]> values(String attribute) {
        return attributes.getOrDefault(spelling(attribute), List.of());
    }

    /** A copy with other values of one attribute; none remove it. */
    RawObject with(String attribute, List<byte[]> values) {
        Map<String, List<byte[]>> changed = new LinkedHashMap<>(attributes);
        if (values.isEmpty()) {
            changed.remove(spelling(attribute));
        } else {
            changed.put(spelling(attribute), values);
        }
        return new RawObject(line, dn, types, anchor, anchorProblem, changed);
    }
}

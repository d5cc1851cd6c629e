// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attributes of an entry by folded name, options such as {@code ;binary} left out, and which of
 * them the server has not sent whole. Mutable while ranges are completed; for one thread.
 */
final class RawEntry {
    /** {@code member;range=0-1499}: a part of the values; {@code *} marks the last part. */
    private static final Pattern RANGE = Pattern.compile("range=(\\d{1,9})-(\\d{1,9}|\\*)");

    private final String dn;
    private final Map<String, List<byte[]>> values = new HashMap<>();
    private final Map<String, Long> incomplete = new HashMap<>();

    RawEntry(SearchResultEntry entry) {
        this.dn = entry.getDN();
        entry.getAttributes().forEach(this::add);
    }

    private void add(Attribute attribute) {
        String name = attribute.getBaseName().toLowerCase(Locale.ROOT);
        values.computeIfAbsent(name, key -> new ArrayList<>())
                .addAll(List.of(attribute.getValueByteArrays()));
        for (String option : attribute.getOptions()) {
            Matcher range = RANGE.matcher(option.toLowerCase(Locale.ROOT));
            if (range.matches()) {
                if (range.group(2).equals("*")) {
                    incomplete.remove(name);
                } else {
                    incomplete.put(name, Long.parseLong(range.group(2)) + 1);
                }
            }
        }
    }

    String dn() {
        return dn;
    }

    /** The values of an attribute by folded name, empty when absent. */
    List<byte[]> get(String foldedName) {
        return values.getOrDefault(foldedName, List.of());
    }

    /** The attributes that were sent in part, with the number of the next value. */
    Map<String, Long> incomplete() {
        return Map.copyOf(incomplete);
    }

    /** Adds the next part of an attribute. */
    void complete(String foldedName, SearchResultEntry part) {
        incomplete.remove(foldedName);
        part.getAttributes().stream()
                .filter(attribute -> attribute.getBaseName().equalsIgnoreCase(foldedName))
                .forEach(this::add);
    }
}

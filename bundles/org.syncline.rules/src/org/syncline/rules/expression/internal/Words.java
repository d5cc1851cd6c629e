// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The bare words of the language (semantics reference, 3.1). */
public final class Words {
    private static final Map<String, Datum> LITERALS =
            Map.of(
                    "True", Datum.Bool.TRUE,
                    "False", Datum.Bool.FALSE,
                    "NULL", Datum.Absent.NULL,
                    "Nothing", Datum.Absent.NULL,
                    "AuthoritativeNull", Datum.Absent.AUTHORITATIVE_NULL,
                    "IgnoreThisFlow", Datum.Absent.IGNORE_FLOW,
                    "CRLF", new Datum.Text("\r\n"));

    /** Words of enumerations; functions take them quoted as well. */
    private static final Set<String> ENUMERATIONS =
            Set.of(
                    "UTF8",
                    "Unicode",
                    "ASCII",
                    "CaseInsensitive",
                    "CaseSensitive",
                    "vbTextCompare",
                    "vbBinaryCompare",
                    "DC",
                    "SimpleName",
                    "EmailName",
                    "UpnName",
                    "DnsName",
                    "DnsFromAlternativeName",
                    "UrlName");

    private static final SortedSet<String> NAMES = collectNames();

    private Words() {}

    public static SortedSet<String> names() {
        return NAMES;
    }

    /** What a word stands for; words of enumerations stand for their text. */
    static Optional<Datum> find(String name) {
        if (ENUMERATIONS.contains(name)) {
            return Optional.of(new Datum.Text(name));
        }
        return Optional.ofNullable(LITERALS.get(name));
    }

    private static SortedSet<String> collectNames() {
        TreeSet<String> names = new TreeSet<>(LITERALS.keySet());
        names.addAll(ENUMERATIONS);
        return Collections.unmodifiableSortedSet(names);
    }
}

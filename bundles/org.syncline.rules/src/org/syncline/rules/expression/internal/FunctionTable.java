// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All functions by name. Immutable. */
public final class FunctionTable {
    private static final SortedMap<String, Function> FUNCTIONS = collect();

    private FunctionTable() {}

    public static Optional<Function> find(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    public static SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(FUNCTIONS.keySet()));
    }

    private static SortedMap<String, Function> collect() {
        SortedMap<String, Function> byName = new TreeMap<>();
        Stream.of(
                        CertificateFunctions.all(),
                        ConversionFunctions.all(),
                        EncodingFunctions.all(),
                        DateFunctions.all(),
                        NameFunctions.all(),
                        TestFunctions.all(),
                        NumberFunctions.all(),
                        ListFunctions.all(),
                        FlowFunctions.all(),
                        TextFunctions.all(),
                        SliceFunctions.all(),
                        SearchFunctions.all())
                .flatMap(Collection::stream)
                .forEach(function -> byName.put(function.description().name(), function));
        return Collections.unmodifiableSortedMap(byName);
    }
}

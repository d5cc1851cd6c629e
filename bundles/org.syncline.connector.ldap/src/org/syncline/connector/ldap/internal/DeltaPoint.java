// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.Watermark;

/**
 * The content of a watermark: lines {@code name=value}, then, after an empty line, bytes that only
 * the strategy understands.
 */
record DeltaPoint(Map<String, String> state, byte[] listing) {
    static final DeltaPoint NONE = new DeltaPoint(Map.of());

    private static final String STRATEGY = "delta";
    private static final byte[] NO_LISTING = new byte[0];

    DeltaPoint(Map<String, String> state) {
        this(state, NO_LISTING);
    }

    static DeltaPoint of(String strategy, Map<String, String> state, byte[] listing) {
        Map<String, String> all = new TreeMap<>(state);
        all.put(STRATEGY, strategy);
        return new DeltaPoint(all, listing);
    }

    static DeltaPoint of(Watermark watermark) {
        byte[] bytes = watermark.bytes();
        Map<String, String> state = new TreeMap<>();
        int start = 0;
        while (start < bytes.length && bytes[start] != '\n') {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
            int equals = line.indexOf('=');
            if (equals > 0) {
                state.put(line.substring(0, equals), line.substring(equals + 1));
            }
            start = end + 1;
        }
        int listing = Math.min(start + 1, bytes.length);
        return new DeltaPoint(state, Arrays.copyOfRange(bytes, listing, bytes.length));
    }

    Watermark watermark() {
        if (state.isEmpty()) {
            return Watermark.NONE;
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(state)
                .forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        byte[] head = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(head, head.length + listing.length);
        System.arraycopy(listing, 0, bytes, head.length, listing.length);
        return new Watermark(bytes);
    }

    /** The word of the strategy that made it, empty when none did. */
    String strategy() {
        return state.getOrDefault(STRATEGY, "");
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(state.get(name));
    }

    /** A number of the state, or -1. */
    long number(String name) {
        String text = state.getOrDefault(name, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The newest changes that an import saw, by type. No clock but the service's is asked: its newest
 * time stamp, less the time that the import took, is before the import's beginning whatever the
 * clocks say. The overlap is for services of several machines.
 */
final class TimeStamps {
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final long began = System.nanoTime();
    private final Map<String, Instant> newest = new HashMap<>();
    private boolean complete = true;

    void note(ResourceKind kind, JsonObject resource) {
        Optional<Instant> changed = changed(resource);
        complete &= changed.isPresent();
        changed.ifPresent(time -> newest.merge(kind.name(), time, (a, b) -> a.isAfter(b) ? a : b));
    }

    @SuppressWarnings("unused") // a time that cannot be read is none
    private static Optional<Instant> changed(JsonObject resource) {
        String text = Json.text(Json.object(resource, "meta"), "lastModified");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether every object had a time stamp. */
    boolean isComplete() {
        return complete;
    }

    Optional<Instant> newest(ResourceKind kind) {
        return Optional.ofNullable(newest.get(kind.name()));
    }

    /**
     * From when the next import looks for changes.
     *
     * @param before from when this one did, null for a full import
     */
    Instant since(Instant before) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Instant floor = before == null ? Instant.EPOCH : before;
        Instant latest =
                newest.values().stream()
                        .max(Instant::compareTo)
                        .map(time -> time.minus(took).minus(OVERLAP))
                        .orElse(floor);
        return floor.isAfter(latest) ? floor : latest;
    }

    /** A search for what changed at a time or later. */
    static String filter(Instant since) {
        return "meta.lastModified ge \""
                + DateTimeFormatter.ISO_INSTANT.format(since.truncatedTo(ChronoUnit.MILLIS))
                + "\"";
    }
}

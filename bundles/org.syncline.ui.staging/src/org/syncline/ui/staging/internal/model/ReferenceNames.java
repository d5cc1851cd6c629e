// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.engine.PendingChange;
import org.syncline.model.AttributeChange;
import org.syncline.model.Value;
import org.syncline.ui.BackgroundLoads;

/**
 * Readable names of the objects that the selected change refers to, looked up in the background.
 * Names that were found are kept until they are forgotten. Confined to the home thread.
 */
final class ReferenceNames {
    /** A change of a large group refers to more objects than anybody reads. */
    private static final int LIMIT = 2000;

    private final BackgroundLoads loads;
    private final Runnable arrived;
    private final Map<String, String> names = new HashMap<>();
    private BackgroundLoads.Load live;

    /**
     * Knows no names.
     *
     * @param arrived called on the home thread when names have come
     */
    ReferenceNames(BackgroundLoads loads, Runnable arrived) {
        this.loads = loads;
        this.arrived = arrived;
    }

    /** The names by the name in the directory, unescaped. */
    Map<String, String> known() {
        return Map.copyOf(names);
    }

    void forget() {
        cancel();
        names.clear();
    }

    /** Looks up what the change refers to and is not known; gives up what was looked up before. */
    void lookUp(ReviewSource source, PendingChange change) {
        cancel();
        List<String> unknown =
                change.lines().stream()
                        .flatMap(line -> references(line.change()))
                        .distinct()
                        .filter(dn -> !names.containsKey(dn))
                        .limit(LIMIT)
                        .toList();
        if (unknown.isEmpty()) {
            return;
        }
        live =
                loads.start(
                        cancellation -> source.names(change.connector(), unknown),
                        this::found,
                        error -> live = null);
    }

    private static Stream<String> references(AttributeChange change) {
        return Stream.concat(change.removed().stream(), change.added().stream())
                .filter(Value.Reference.class::isInstance)
                .map(Value::text);
    }

    private void found(Map<String, String> found) {
        live = null;
        if (!found.isEmpty()) {
            names.putAll(found);
            arrived.run();
        }
    }

    private void cancel() {
        if (live != null) {
            live.cancel();
            live = null;
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an operator looks at beside the counts of a connector.
 *
 * @param fullImport why a full import is needed, a sentence; empty when a delta import will do
 * @param fullSync why a full synchronization is needed, a sentence; empty when a delta
 *     synchronization will do
 * @param limitedSuffices whether that may be limited to what edited rules can touch
 * @param lastImport when an import last came to its end, null when none did since it is kept
 * @param unconfirmed objects with an export that no import has confirmed
 * @param escrowed objects handed to the connector whose result is not known
 * @param exportErrors objects in an export error
 * @param syncErrors objects in a synchronization error
 * @param transients objects with a temporary name
 */
public record ConnectorHealth(
        String fullImport,
        String fullSync,
        boolean limitedSuffices,
        Instant lastImport,
        long unconfirmed,
        long escrowed,
        long exportErrors,
        long syncErrors,
        long transients) {
    /** Nothing is the matter. */
    public static final ConnectorHealth GOOD =
            new ConnectorHealth("", "", false, null, 0, 0, 0, 0, 0);

    /** Longer without an import and changes may be lost (semantics reference, 1.10). */
    private static final Duration LONGEST = Duration.ofDays(7);

    public ConnectorHealth {
        Objects.requireNonNull(fullImport, "fullImport");
        Objects.requireNonNull(fullSync, "fullSync");
    }

    public boolean fullImportRequired() {
        return !fullImport.isEmpty();
    }

    /** What should be done or looked at, sentences for a person. */
    public List<String> warnings(Instant now) {
        List<String> warnings = new ArrayList<>();
        if (fullImportRequired()) {
            warnings.add("A full import is needed. " + fullImport);
        }
        if (!fullSync.isEmpty()) {
            warnings.add(
                    (limitedSuffices
                                    ? "A synchronization limited to what edited rules can touch is"
                                            + " needed. "
                                    : "A full synchronization is needed. ")
                            + fullSync);
        }
        if (lastImport != null && Duration.between(lastImport, now).compareTo(LONGEST) > 0) {
            warnings.add(
                    "No import has come to its end for "
                            + Duration.between(lastImport, now).toDays()
                            + " days. After more than 7 a directory may have forgotten changes; take a"
                            + " full import and a full synchronization when in doubt.");
        }
        if (escrowed > 0) {
            warnings.add(
                    escrowed
                            + " changes were handed over by an export that died; the next export"
                            + " sends them again.");
        }
        return warnings;
    }
}

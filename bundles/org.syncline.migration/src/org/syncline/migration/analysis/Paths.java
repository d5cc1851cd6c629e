// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.syncline.migration.analysis.ObjectCount.Bound;

/** Chooses the path (semantics reference, 8.1 and 9). */
final class Paths {
    /** From this many objects on, the vendor recommends the parallel path. */
    static final long LIMIT = 50_000;

    /** The vendor's planning figure: minutes for {@link #LIMIT} objects. */
    private static final long MINUTES = 180;

    private static final long AAD_LIMIT = 100_000;

    private Paths() {}

    static PathChoice choose(
            ObjectCount count, Product product, boolean blocked, AnalysisOptions options) {
        UpgradePath recommended = recommended(count);
        UpgradePath chosen = options.path().orElse(recommended);
        List<String> notes = new ArrayList<>();
        if (chosen != recommended) {
            notes.add(
                    "The path \""
                            + chosen.word()
                            + "\" was chosen by hand (--path); by the number of objects it would be"
                            + " \""
                            + recommended.word()
                            + "\".");
        }
        if (blocked && chosen != UpgradePath.PARALLEL) {
            notes.add(
                    "The vendor's wizard refuses this configuration, so the vendor's own in-place"
                            + " upgrade is not possible until the blockers are gone, whatever the"
                            + " number of objects.");
        }
        productNotes(product, notes);
        if (count.bound() == Bound.UNKNOWN) {
            notes.add(
                    "In place: fewer than 50,000 objects and the same server stays. Parallel: 50,000"
                            + " objects or more, or another server, another Windows or another SQL"
                            + " Server.");
        }
        return new PathChoice(recommended, chosen, why(count), estimate(count), notes);
    }

    private static void productNotes(Product product, List<String> notes) {
        if (product == Product.AAD_CONNECT) {
            notes.add(
                    "From one version of Azure AD Connect to the next, the vendor recommends the"
                            + " in-place upgrade below about "
                            + Words.number(AAD_LIMIT)
                            + " objects.");
        } else {
            notes.add("The vendor has retired the in-place upgrade from DirSync.");
        }
        if (product == Product.FIM_OR_MIM) {
            notes.add("The vendor's wizard upgrades DirSync only, not a FIM or MIM server.");
        }
    }

    private static UpgradePath recommended(ObjectCount count) {
        if (count.bound() == Bound.UNKNOWN) {
            return UpgradePath.UNKNOWN;
        }
        if (count.objects() >= LIMIT) {
            return UpgradePath.PARALLEL;
        }
        return count.bound() == Bound.EXACT ? UpgradePath.IN_PLACE : UpgradePath.UNKNOWN;
    }

    private static String why(ObjectCount count) {
        String number = Words.count(count.objects(), "object", "objects");
        return switch (recommended(count)) {
            case IN_PLACE -> number + " are fewer than 50,000.";
            case PARALLEL ->
                    (count.bound() == Bound.EXACT ? "" : "At least ")
                            + number
                            + (count.objects() == LIMIT
                                    ? ": exactly 50,000 count as the parallel path."
                                    : " are 50,000 or more.");
            case UNKNOWN ->
                    count.bound() == Bound.UNKNOWN
                            ? "The number of objects is unknown."
                            : "At least " + number + " were counted, but there may be more.";
        };
    }

    private static OptionalLong estimate(ObjectCount count) {
        if (count.bound() == Bound.UNKNOWN) {
            return OptionalLong.empty();
        }
        double minutes = (double) count.objects() * MINUTES / LIMIT;
        return OptionalLong.of(Math.max(count.objects() > 0 ? 1 : 0, Math.round(minutes)));
    }
}

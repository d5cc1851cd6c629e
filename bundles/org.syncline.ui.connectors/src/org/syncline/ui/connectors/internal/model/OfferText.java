// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import java.util.List;
import java.util.Locale;
import org.syncline.extensions.PlugIn;
import org.syncline.extensions.SiteOffer;
import org.syncline.model.Printable;

/** What a site offers, in words. Everything that comes from the site is made safe to show. */
public final class OfferText {
    private static final long KILOBYTE = 1024;

    private OfferText() {}

    /** The cells of its row: name, version, who made it, size, how it compares. */
    public static String[] cells(SiteOffer offer) {
        String there = offer.present().isEmpty() ? "" : " (" + offer.present() + ")";
        return new String[] {
            Printable.of(offer.label(), 120),
            Printable.of(offer.version(), 40),
            Printable.of(offer.vendor(), 80),
            size(offer.size()),
            offer.standing().label() + Printable.of(there, 40)
        };
    }

    /** A number of bytes, empty when unknown. */
    public static String size(long bytes) {
        if (bytes < 0) {
            return "";
        }
        if (bytes < KILOBYTE * KILOBYTE) {
            return Math.max(1, bytes / KILOBYTE) + " kB";
        }
        return String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
    }

    /** Everything to know of one, several lines. */
    public static String details(SiteOffer offer) {
        StringBuilder text = new StringBuilder();
        if (!offer.problem().isEmpty()) {
            text.append(Printable.of(offer.problem(), 500)).append('\n');
        }
        if (!offer.description().isEmpty()) {
            text.append(Printable.of(offer.description(), 500)).append('\n');
        }
        if (!offer.licence().isEmpty()) {
            text.append("Licence: ").append(Printable.of(offer.licence(), 120)).append('\n');
        }
        text.append("Brings ")
                .append(
                        offer.brings().isEmpty()
                                ? "nothing"
                                : Printable.of(String.join(", ", offer.brings()), 500));
        return text.toString();
    }

    /** What is done now, and how far it is. */
    public static String progress(String what, long done, long total) {
        String so = total > 0 ? size(done) + " of " + size(total) : size(done);
        return Printable.of(what, 80) + (done > 0 ? ": " + so : "");
    }

    /** What to do after an installation. */
    public static String installed(List<PlugIn> added) {
        return (added.size() == 1 ? "It was" : added.size() + " plug-ins were")
                + " installed and not enabled. Look at the signer, then enable "
                + (added.size() == 1 ? "it." : "them, the connector last.");
    }
}

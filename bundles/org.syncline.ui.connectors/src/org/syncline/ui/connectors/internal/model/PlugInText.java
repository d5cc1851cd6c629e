// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import org.syncline.extensions.PlugIn;
import org.syncline.extensions.Signature;
import org.syncline.model.Printable;

/** Plug-ins in words. Everything that comes from their files is made safe to show. */
public final class PlugInText {
    private PlugInText() {}

    public static String name(PlugIn plugIn) {
        String vendor = plugIn.vendor().isEmpty() ? "" : " by " + plugIn.vendor();
        return Printable.of(plugIn.label() + vendor, 120);
    }

    /** Who signed it, in a few words. */
    public static String signer(PlugIn plugIn) {
        return switch (plugIn.signature()) {
            case Signature.Missing missing -> "Not signed";
            case Signature.Signed signed ->
                    Printable.of(signed.subject(), 120)
                            + (signed.vouchedFor() ? "" : " (nobody vouches for it)");
            case Signature.Broken broken -> "Signature broken";
        };
    }

    /** Everything to know of one, several lines. */
    public static String details(PlugIn plugIn) {
        StringBuilder text = new StringBuilder();
        text.append(Printable.of(plugIn.file()));
        if (!plugIn.id().isEmpty()) {
            text.append(" (").append(Printable.of(plugIn.id())).append(')');
        }
        text.append("\n").append(Printable.of(plugIn.signature().text()));
        text.append("\nSHA-256 ").append(plugIn.digest());
        if (!plugIn.problem().isEmpty()) {
            text.append("\n").append(Printable.of(plugIn.problem()));
        }
        return text.toString();
    }

    /** What is asked before one is enabled. */
    public static String question(PlugIn plugIn) {
        return name(plugIn)
                + " "
                + Printable.of(plugIn.version())
                + "\n\n"
                + Printable.of(plugIn.signature().text())
                + "\n\nSHA-256 of the file:\n"
                + plugIn.digest()
                + "\n\nIt will run with all rights that you have on this machine, now and with every"
                + " start, as long as the file stays the same.";
    }
}

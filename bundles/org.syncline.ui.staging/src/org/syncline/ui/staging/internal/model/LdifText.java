// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.interchange.LdifChangeWriter;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.InvalidDnException;
import org.syncline.model.Printable;

/**
 * The text twin of a pending export: an LDIF change record with where it comes from in comments.
 * Secret values are left out and said to be.
 */
public final class LdifText {
    private LdifText() {}

    /** The change as LDIF, or a comment that says why it cannot be written as such. */
    public static String of(PendingChange change) {
        StringBuilder text = new StringBuilder();
        try {
            write(change, new LdifChangeWriter(text));
        } catch (InvalidDnException | IllegalArgumentException e) {
            return "# This change cannot be written as LDIF: "
                    + Printable.of(e.getMessage())
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(PendingChange change, LdifChangeWriter out) throws IOException {
        out.comment(change.operation().word() + " " + ObjectNames.of(change));
        if (change.cause() != null) {
            out.comment("rule: " + change.cause().name());
        }
        if (change.source() != null) {
            out.comment("source: " + change.source().connector() + ": " + change.source().dn());
        }
        List<AttributeChange> open = new ArrayList<>();
        for (PendingLine line : change.lines()) {
            if (Hidden.hides(line.change().attribute())) {
                out.comment(line.change().attribute() + ": changed " + Hidden.TEXT);
            } else {
                open.add(line.change());
            }
        }
        Dn newDn = change.newDn() == null ? null : Dn.of(change.newDn());
        out.write(change.operation(), Dn.of(change.dn()), newDn, change.objectType(), open);
    }
}

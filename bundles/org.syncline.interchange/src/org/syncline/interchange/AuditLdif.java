// SPDX-License-Identifier: EPL-2.0
package org.syncline.interchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Printable;
import org.syncline.model.SecretAttributes;

/**
 * Writes changes that were sent, each with a comment that says what became of it. A change that was
 * not made is written as a comment alone, so that applying the file repeats what happened. No value
 * of a password or its kin is written. Not for use by several threads.
 */
public final class AuditLdif {
    private static final int LONGEST = 1000;

    private final Appendable out;
    private final LdifChangeWriter ldif;

    /**
     * @param out receives UTF-8 compatible text; not closed here
     */
    public AuditLdif(Appendable out) {
        this.out = out;
        this.ldif = LdifChangeWriter.continuing(out);
    }

    /** Writes what stands above all records. */
    public void head(String title) throws IOException {
        out.append("version: 1\n\n");
        comment("What the " + title + " sent, and what the directory said.");
    }

    /**
     * Writes one change.
     *
     * @param result what became of it; {@code done} when it was made
     */
    public void write(
            Operation operation,
            Dn dn,
            Dn newDn,
            String objectType,
            List<AttributeChange> changes,
            String result)
            throws IOException {
        String text = "result: " + Printable.of(result, LONGEST);
        if (!result.equals("done")) {
            comment(operation.word() + " " + dn.text() + ": " + text);
            return;
        }
        ldif.comment(text);
        List<AttributeChange> shown = new ArrayList<>();
        for (AttributeChange change : changes) {
            if (SecretAttributes.contains(change.attribute())) {
                ldif.comment(Printable.of(change.attribute(), 200) + ": sent, not shown");
            } else {
                shown.add(change);
            }
        }
        try {
            ldif.write(operation, dn, newDn, objectType, shown);
        } catch (IllegalArgumentException e) {
            comment(operation.word() + " " + dn.text() + ": " + e.getMessage());
        }
    }

    /** Writes how the export ended. */
    public void end(String status) throws IOException {
        comment("The export ended with " + status + ".");
    }

    /** A comment that belongs to no record. */
    private void comment(String text) throws IOException {
        ldif.comment(text);
        out.append('\n');
    }
}

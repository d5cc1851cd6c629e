// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.PendingLine;
import org.syncline.interchange.LdifChangeWriter;
import org.syncline.model.Dn;
import org.syncline.project.ProjectSession;

/**
 * Pending exports as LDIF change records, with the rule of each attribute in a comment. No line
 * numbers, so that a listing under version control changes only when an outcome does.
 */
final class PendingLdif {
    private final LdifChangeWriter writer;

    private PendingLdif(Output out) {
        this.writer = new LdifChangeWriter(out);
    }

    static void print(ProjectSession session, List<PendingFilter> filters, Output out) {
        PendingLdif listing = new PendingLdif(out);
        filters.forEach(filter -> session.forEachPending(filter, listing::change));
    }

    private void change(PendingChange change) {
        try {
            writer.comment(change.operation().word() + " by " + change.cause().name());
            for (PendingLine line : change.lines()) {
                writer.comment(line.change().attribute() + ": " + line.rule().name());
            }
            writer.write(
                    change.operation(),
                    Dn.of(change.dn()),
                    change.newDn() == null ? null : Dn.of(change.newDn()),
                    change.objectType(),
                    change.lines().stream().map(PendingLine::change).collect(Collectors.toList()));
        } catch (IOException e) {
            throw Json.unchecked(e);
        }
    }
}

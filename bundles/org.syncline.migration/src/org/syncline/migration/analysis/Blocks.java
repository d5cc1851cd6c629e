// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.analysis.Blocker.Carries;
import org.syncline.rules.SourceLocation;

/** Collects blockers, each with what it means for the wizard and for Syncline. */
final class Blocks {
    private static final String CODE_REMEDY =
            "find out what the code does and write it as an expression or a rule";

    private final List<Blocker> blockers = new ArrayList<>();

    List<Blocker> toList() {
        return blockers;
    }

    /** Something that program code decides: nobody can read it from the configuration. */
    void code(BlockReason reason, String subject, SourceLocation location, String why) {
        blockers.add(
                new Blocker(
                        reason,
                        subject,
                        location,
                        why,
                        CODE_REMEDY,
                        Carries.NO,
                        "program code is not translated; the report of \"translate\" names its"
                                + " place"));
    }

    /** Something that Syncline reads though the wizard refuses it. */
    void readable(
            BlockReason reason,
            String subject,
            SourceLocation location,
            String why,
            String remedy,
            String how) {
        blockers.add(new Blocker(reason, subject, location, why, remedy, Carries.YES, how));
    }

    void partly(
            BlockReason reason,
            String subject,
            SourceLocation location,
            String why,
            String remedy,
            String how) {
        blockers.add(new Blocker(reason, subject, location, why, remedy, Carries.PARTLY, how));
    }
}

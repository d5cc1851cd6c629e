// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.export;

import java.util.ArrayList;
import java.util.List;
import org.syncline.migration.export.ExportNote;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;

/** Collects what a person must look at, rule by rule. */
public final class Notes {
    private final List<ExportNote> notes = new ArrayList<>();
    private SyncRule rule;

    /** What follows is about that rule. */
    public void begin(SyncRule next) {
        rule = next;
    }

    void add(String message) {
        add(rule.location(), message);
    }

    void add(SourceLocation location, String message) {
        notes.add(new ExportNote(rule.name(), location, message));
    }

    public List<ExportNote> list() {
        return List.copyOf(notes);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/** Reads the entries that changed and reports them. For one import. */
final class ChangedEntries {
    private final ImportRun run;
    private final PipelinedReads reads;
    private final DeltaSink sink;
    private final Anchors anchors;
    private final Set<Dn> reported = new HashSet<>();

    ChangedEntries(ImportRun run, PipelinedReads reads, DeltaSink sink) {
        this.run = run;
        this.reads = reads;
        this.sink = sink;
        this.anchors = new Anchors(run.settings().anchors());
    }

    /** Deletions come first: an object may have taken the name of one that is gone. */
    void report(ChangedNames names) throws ConnectorException {
        for (ChangedNames.Deleted deleted : names.deleted()) {
            run.checkCancelled();
            sink.deleted(deleted.anchor(), deleted.before());
        }
        String[] attributes = run.attributes(List.of());
        for (Dn name : names.changed().keySet()) {
            if (names.changed().get(name).moved()) {
                moved(name, attributes);
            }
        }
        List<Dn> rest =
                names.changed().keySet().stream().filter(name -> !reported.contains(name)).toList();
        reads.read(rest, attributes, "changed objects", raw -> changed(names, raw));
    }

    private void changed(ChangedNames names, RawEntry raw) throws ConnectorException {
        if (run.take(raw) != ImportRun.Verdict.OUTSIDE) {
            return;
        }
        ChangedNames.Changed entry =
                Dn.isValid(raw.dn()) ? names.changed().get(Dn.of(raw.dn())) : null;
        if (entry != null && entry.ofClass()) {
            left(raw);
        } else {
            sink.filtered();
        }
    }

    /** What lies below a moved entry moved too, into the scope or out of it. */
    private void moved(Dn name, String[] attributes) throws ConnectorException {
        try {
            run.search(
                    name.text(),
                    "objects below " + Printable.of(name.text(), FullImport.MAX_SHOWN),
                    run.wanted(),
                    attributes,
                    this::moved);
        } catch (ConnectorException e) {
            // Gone or renamed again meanwhile: a later record tells of it.
            if (e.kind() != ConnectorException.Kind.PARTITION) {
                throw e;
            }
        }
    }

    private void moved(RawEntry raw) throws ConnectorException {
        boolean isNew = !Dn.isValid(raw.dn()) || reported.add(Dn.of(raw.dn()));
        if (isNew && run.take(raw) == ImportRun.Verdict.OUTSIDE) {
            left(raw);
        }
    }

    private void left(RawEntry raw) throws ConnectorException {
        Value.Binary anchor = anchors.orNull(raw);
        if (anchor != null) {
            sink.deleted(anchor, null);
        } else {
            sink.filtered();
        }
    }
}

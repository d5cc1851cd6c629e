// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.model.Dn;
import org.syncline.model.Printable;
import org.syncline.model.Value;

/** Reads the entries that changed and reports them. For one import. */
final class ChangedEntries {
    /**
     * An entry that is still there.
     *
     * @param before the name at the beginning, as an import knows it; null when it is not known
     * @param moved whether it was renamed, so that what lies below may have come into scope or left
     * @param ofClass whether its type may be another
     */
    record Changed(Dn before, boolean moved, boolean ofClass) {}

    /**
     * An entry that is gone.
     *
     * @param anchor null when the server does not tell
     * @param before the name at the beginning, or null when the server tells the anchor
     */
    record Deleted(Value.Binary anchor, Dn before) {}

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

    /**
     * Deletions come first: an object may have taken the name of one that is gone.
     *
     * @param changed by present name
     */
    void report(Collection<Deleted> deleted, Map<Dn, Changed> changed) throws ConnectorException {
        for (Deleted entry : deleted) {
            run.checkCancelled();
            sink.deleted(entry.anchor(), entry.before());
        }
        String[] attributes = run.attributes(List.of());
        List<Dn> moved =
                changed.keySet().stream().filter(name -> changed.get(name).moved()).toList();
        Set<Dn> containers = reads.withObjectsBelow(moved);
        for (Dn name : moved) {
            if (containers.contains(name)) {
                moved(name, attributes);
            }
        }
        List<Dn> rest = changed.keySet().stream().filter(name -> !isReported(name)).toList();
        reads.read(rest, attributes, "the changed object", raw -> changed(changed, raw));
    }

    /** Whether an object of this name was reported. */
    boolean isReported(Dn name) {
        return reported.contains(name);
    }

    private void changed(Map<Dn, Changed> changed, RawEntry raw) throws ConnectorException {
        if (run.take(raw) != ImportRun.Verdict.OUTSIDE) {
            return;
        }
        Changed entry = Dn.isValid(raw.dn()) ? changed.get(Dn.of(raw.dn())) : null;
        if (entry != null && (entry.moved() || entry.ofClass())) {
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

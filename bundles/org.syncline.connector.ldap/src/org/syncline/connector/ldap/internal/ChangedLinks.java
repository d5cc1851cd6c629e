// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.DeltaSink;
import org.syncline.connector.EntryDelta;
import org.syncline.connector.EntryDelta.ValueDelta;
import org.syncline.connector.ldap.internal.DirSyncChanges.Links;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Reports objects of which only values of links changed, without reading all their values. */
final class ChangedLinks {
    private final ImportRun run;
    private final PipelinedReads reads;
    private final DeltaSink sink;
    private final ChangedEntries entries;
    private final Anchors anchors;

    /**
     * @param entries tells what was reported whole already
     */
    ChangedLinks(ImportRun run, PipelinedReads reads, DeltaSink sink, ChangedEntries entries) {
        this.run = run;
        this.reads = reads;
        this.sink = sink;
        this.entries = entries;
        this.anchors = new Anchors(run.settings().anchors());
    }

    void report(Map<Dn, Map<String, Links>> changed) throws ConnectorException {
        List<Dn> names =
                changed.keySet().stream().filter(name -> !entries.isReported(name)).toList();
        String[] attributes = {"objectClass", anchors.attributes().getFirst()};
        reads.read(names, attributes, "the changed object", raw -> report(raw, changed));
    }

    private void report(RawEntry raw, Map<Dn, Map<String, Links>> changed)
            throws ConnectorException {
        Optional<String> type = run.typeOf(raw);
        Value.Binary anchor = anchors.orNull(raw);
        Map<String, Links> links = changed.get(Dn.of(raw.dn()));
        if (type.isEmpty() || anchor == null || links == null) {
            sink.filtered();
            return;
        }
        try {
            TreeMap<String, ValueDelta> deltas = deltas(type.get(), links);
            if (!deltas.isEmpty()) {
                sink.changed(new EntryDelta(anchor, null, deltas));
            }
        } catch (DiscoveryProblem e) {
            sink.discoveryError(raw.dn(), e.error(), e.getMessage());
        }
    }

    private TreeMap<String, ValueDelta> deltas(String type, Map<String, Links> links)
            throws DiscoveryProblem {
        TreeMap<String, ValueDelta> deltas = new TreeMap<>();
        for (Map.Entry<String, Links> link : links.entrySet()) {
            AttributeSchema attribute = run.attribute(type, link.getKey());
            if (attribute != null) {
                deltas.put(
                        attribute.name(),
                        new ValueDelta(
                                false,
                                values(attribute, link.getValue().added.values()),
                                values(attribute, link.getValue().removed.values())));
            }
        }
        return deltas;
    }

    private static Values values(AttributeSchema attribute, Collection<byte[]> values)
            throws DiscoveryProblem {
        return ValueReader.read(attribute, List.copyOf(values));
    }
}

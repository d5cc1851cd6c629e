// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.ConnectorStatus;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.PendingPage;
import org.syncline.model.Operation;
import org.syncline.project.ProjectException;
import org.syncline.project.ProjectStatus;
import org.syncline.store.Disposition;

/** A project in memory, with a source connector and the target {@code tenant}. */
final class FakeSource implements ReviewSource {
    final List<PendingChange> changes = new ArrayList<>();
    final List<BystanderObject> orphans = new ArrayList<>();
    final List<BystanderObject> notOurs = new ArrayList<>();
    final Map<String, String> names = new HashMap<>();
    long objects = 1000;
    long metaverse = 900;
    boolean broken;
    int reads;

    FakeSource with(Operation operation, int count) {
        for (int i = 0; i < count; i++) {
            changes.add(Changes.change(changes.size(), operation));
        }
        return this;
    }

    FakeSource withOrphan(String dn) {
        orphans.add(new BystanderObject(dn, "user", "orphan", "anchor of " + dn));
        return this;
    }

    FakeSource withNotOurs(String dn) {
        notOurs.add(new BystanderObject(dn, "group", "not-ours", ""));
        return this;
    }

    @Override
    public ProjectStatus status() {
        check();
        Map<Operation, Long> counts = new EnumMap<>(Operation.class);
        changes.forEach(change -> counts.merge(change.operation(), 1L, Long::sum));
        ConnectorStatus source =
                new ConnectorStatus("contoso.com", 900, 900, 0, 0, Map.of(), 0, 0, 0, false);
        ConnectorStatus tenant =
                new ConnectorStatus(
                        Changes.TENANT,
                        objects,
                        900,
                        0,
                        0,
                        counts,
                        orphans.size(),
                        notOurs.size(),
                        0,
                        false);
        return new ProjectStatus("Contoso", true, List.of(source, tenant), metaverse);
    }

    @Override
    public long count(PendingFilter filter) {
        check();
        return matching(filter).count();
    }

    @Override
    public List<PendingChange> page(
            PendingFilter filter, PendingChange after, long skip, int limit) {
        check();
        reads++;
        PendingPage page = new PendingPage(after, skip, limit);
        matching(filter).forEach(page);
        return page.changes();
    }

    @Override
    public Bystanders bystanders(
            String connector, Disposition disposition, String text, int limit) {
        check();
        List<BystanderObject> all =
                (disposition == Disposition.ORPHAN ? orphans : notOurs)
                        .stream().filter(o -> contains(o.dn(), text)).toList();
        return new Bystanders(all.subList(0, Math.min(limit, all.size())), all.size());
    }

    @Override
    public Map<String, String> names(String connector, Collection<String> dns) {
        check();
        Map<String, String> found = new HashMap<>(names);
        found.keySet().retainAll(dns);
        return found;
    }

    private Stream<PendingChange> matching(PendingFilter filter) {
        return changes.stream()
                .filter(c -> c.connector().equals(filter.connector()))
                .filter(
                        c ->
                                filter.operations().isEmpty()
                                        || filter.operations().contains(c.operation()))
                .filter(c -> contains(c.dn(), filter.text()));
    }

    private static boolean contains(String dn, String text) {
        return dn.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private void check() {
        if (broken) {
            throw new ProjectException("The store is held by process 42.", "Close it there.", null);
        }
    }
}

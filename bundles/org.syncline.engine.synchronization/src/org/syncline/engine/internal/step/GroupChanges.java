// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.syncline.engine.Progress;
import org.syncline.engine.internal.run.Paging;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.store.CsObject;
import org.syncline.store.StoreSession;

/**
 * Who has come into, or has left, a group that scopes ask for: an import of the group changes the
 * scope of its members, which nobody has touched.
 */
final class GroupChanges {
    private final SyncContext context;
    private final StepLog log;
    private final Progress progress;
    private final Set<Dn> groups;
    private final Set<Dn> members = new HashSet<>();

    GroupChanges(SyncContext context, StepLog log, Progress progress) {
        this.context = context;
        this.log = log;
        this.progress = progress;
        this.groups = context.groups().names(context.current());
    }

    /** Names of such members, in lists of the size of a batch. */
    List<List<Dn>> members() {
        if (!groups.isEmpty()) {
            Paging.run(log, progress, this::page);
        }
        List<Dn> all = new ArrayList<>(members);
        List<List<Dn>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += Paging.BATCH) {
            parts.add(all.subList(from, Math.min(all.size(), from + Paging.BATCH)));
        }
        return parts;
    }

    private long page(StoreSession session, long after) {
        List<CsObject> page = session.csPendingImportPage(context.current(), after, Paging.BATCH);
        page.forEach(this::collect);
        return page.size() < Paging.BATCH ? Paging.END : page.getLast().id();
    }

    private void collect(CsObject object) {
        Set<Dn> before = members(object.synchronizedEntry());
        Set<Dn> after =
                members(
                        object.importOperation() == Operation.DELETE
                                ? null
                                : object.importedEntry());
        before.stream().filter(name -> !after.contains(name)).forEach(members::add);
        after.stream().filter(name -> !before.contains(name)).forEach(members::add);
    }

    /** The members, if it is one of the groups under its name at that time. */
    private Set<Dn> members(Entry entry) {
        return entry == null || !groups.contains(entry.dn()) ? Set.of() : SyncSetup.members(entry);
    }
}

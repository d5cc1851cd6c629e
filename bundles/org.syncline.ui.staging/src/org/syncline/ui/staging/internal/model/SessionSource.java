// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.store.Disposition;

/**
 * Reads the review from a project session.
 *
 * @param session open as long as this is used
 */
public record SessionSource(ProjectSession session) implements ReviewSource {
    @Override
    public ProjectStatus status() {
        return session.status();
    }

    @Override
    public long count(PendingFilter filter) {
        return session.countPending(filter);
    }

    @Override
    public List<PendingChange> page(
            PendingFilter filter, PendingChange after, long skip, int limit) {
        return session.pendingPage(filter, after, skip, limit);
    }

    @Override
    public Map<String, String> names(String connector, Collection<String> dns) {
        return session.readableNames(connector, dns);
    }

    @Override
    public Bystanders bystanders(
            String connector, Disposition disposition, String text, int limit) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<BystanderObject> kept = new ArrayList<>();
        long[] matching = {0};
        session.forEachBystander(
                connector,
                disposition,
                object -> {
                    if (object.dn().toLowerCase(Locale.ROOT).contains(wanted)) {
                        matching[0]++;
                        if (kept.size() < limit) {
                            kept.add(object);
                        }
                    }
                });
        kept.sort(Comparator.comparing(object -> object.dn().toLowerCase(Locale.ROOT)));
        return new Bystanders(kept, matching[0]);
    }
}

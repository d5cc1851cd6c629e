// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.syncline.engine.BystanderObject;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingFilter;
import org.syncline.project.ProjectStatus;
import org.syncline.store.Disposition;

/**
 * What the review reads of an open project. Called in the background, by several threads; reading
 * never starts a run.
 */
public interface ReviewSource {
    ProjectStatus status();

    long count(PendingFilter filter);

    /** A page of pending changes, see {@code ProjectSession.pendingPage}. */
    List<PendingChange> page(PendingFilter filter, PendingChange after, long skip, int limit);

    /**
     * Objects that stand by, by name.
     *
     * @param text text that the name must contain, case ignored; empty means any
     * @param limit most objects to keep
     */
    Bystanders bystanders(String connector, Disposition disposition, String text, int limit);

    /** Readable names of objects, see {@code ProjectSession.readableNames}. */
    Map<String, String> names(String connector, Collection<String> dns);

    /**
     * Objects that stand by.
     *
     * @param objects the first ones
     * @param matching how many there are
     */
    record Bystanders(List<BystanderObject> objects, long matching) {
        public Bystanders {
            objects = List.copyOf(objects);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.store.JoinKey;
import org.syncline.store.MetaverseSession;
import org.syncline.store.MvObject;

/** Hands the calls of a session on to the tables of the metaverse, through the guard. */
interface MetaverseCalls extends MetaverseSession {
    Tables tables();

    Guard guard();

    @Override
    default List<MvObject> mvPage(long afterId, int limit) {
        return guard().call(() -> tables().mv().page(afterId, limit));
    }

    @Override
    default List<MvObject> mvReferenceRetryPage(long afterId, int limit) {
        return guard().call(() -> tables().mv().retryPage(afterId, limit));
    }

    @Override
    default Map<Long, MvObject> mvByIds(Collection<Long> ids) {
        return guard().call(() -> tables().mv().byIds(ids));
    }

    @Override
    default Map<JoinKey, Set<Long>> mvByJoinKeys(Collection<JoinKey> keys) {
        return guard().call(() -> tables().joins().metaverse(keys));
    }

    @Override
    default List<MvObject> writeMv(List<MvObject> objects) {
        return guard().call(() -> tables().mv().write(objects));
    }

    @Override
    default void deleteMv(Collection<Long> ids) {
        guard().run(() -> tables().mv().delete(ids));
    }

    @Override
    default long mvCount() {
        return guard().call(() -> tables().mv().count());
    }

    @Override
    default void markDue(Collection<Long> metaverseIds) {
        guard().run(() -> tables().due().add(metaverseIds));
    }

    @Override
    default List<Long> duePage(long afterId, int limit) {
        return guard().call(() -> tables().due().page(afterId, limit));
    }

    @Override
    default void clearDue(Collection<Long> metaverseIds) {
        guard().run(() -> tables().due().remove(metaverseIds));
    }
}

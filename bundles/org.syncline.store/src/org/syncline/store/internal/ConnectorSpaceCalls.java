// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.ConnectorSpaceSession;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.JoinKey;
import org.syncline.store.ObjectState;
import org.syncline.store.PendingQuery;

/** Hands the calls of a session on to the tables of the connector space, through the guard. */
interface ConnectorSpaceCalls extends ConnectorSpaceSession {
    Tables tables();

    Guard guard();

    @Override
    default List<CsObject> csPage(int connector, long afterId, int limit) {
        return guard().call(() -> tables().cs().page(connector, afterId, limit));
    }

    @Override
    default boolean isSpaceEmpty(int connector) {
        return guard().call(() -> tables().cs().page(connector, 0, 1).isEmpty());
    }

    @Override
    default List<CsObject> csLinkedPage(int connector, long afterId, int limit) {
        return guard().call(() -> tables().cs().linkedPage(connector, afterId, limit));
    }

    @Override
    default List<CsObject> csPendingImportPage(int connector, long afterId, int limit) {
        return guard().call(
                        () ->
                                tables().cs()
                                        .flaggedPage(
                                                connector, Flag.PENDING_IMPORT, afterId, limit));
    }

    @Override
    default List<CsObject> csReferenceRetryPage(int connector, long afterId, int limit) {
        return guard().call(
                        () ->
                                tables().cs()
                                        .flaggedPage(
                                                connector, Flag.REFERENCE_RETRY, afterId, limit));
    }

    @Override
    default List<CsObject> csSyncErrorPage(int connector, long afterId, int limit) {
        return csStatePage(connector, ObjectState.SYNC_ERROR, afterId, limit);
    }

    @Override
    default List<CsObject> csTransientPage(int connector, long afterId, int limit) {
        return csStatePage(connector, ObjectState.TRANSIENT, afterId, limit);
    }

    @Override
    default List<CsObject> csStatePage(int connector, ObjectState state, long afterId, int limit) {
        return guard().call(
                        () -> tables().cs().flaggedPage(connector, Flag.of(state), afterId, limit));
    }

    @Override
    default List<CsObject> csPendingExportPage(
            int connector, Set<Operation> operations, long afterId, int limit) {
        return guard().call(
                        () ->
                                tables().cs()
                                        .inOrder(
                                                tables().exports()
                                                        .idPage(
                                                                connector,
                                                                operations,
                                                                afterId,
                                                                limit)));
    }

    @Override
    default List<CsObject> csDisconnectorPage(int connector, long afterId, int limit) {
        return guard().call(
                        () ->
                                tables().cs()
                                        .flaggedPage(connector, Flag.DISCONNECTOR, afterId, limit));
    }

    @Override
    default List<Long> csNotSeenPage(int connector, long generation, long afterId, int limit) {
        return guard().call(() -> tables().cs().notSeenPage(connector, generation, afterId, limit));
    }

    @Override
    default Map<Long, CsObject> csByIds(Collection<Long> ids) {
        return guard().call(() -> tables().cs().byIds(ids));
    }

    @Override
    default Map<Value.Binary, CsObject> csByAnchors(
            int connector, Collection<Value.Binary> anchors) {
        return guard().call(() -> tables().cs().byAnchors(connector, anchors));
    }

    @Override
    default Map<Dn, CsObject> csByDns(int connector, Collection<Dn> dns) {
        return guard().call(() -> tables().cs().byDns(connector, dns));
    }

    @Override
    default List<CsObject> csByMetaverse(Collection<Long> metaverseIds) {
        return guard().call(() -> tables().cs().byMetaverse(metaverseIds));
    }

    @Override
    default Map<JoinKey, Set<Long>> csByJoinKeys(int connector, Collection<JoinKey> keys) {
        return guard().call(() -> tables().joins().connectorSpace(connector, keys));
    }

    @Override
    default Set<Long> csReferringTo(int connector, Collection<Dn> dns) {
        return guard().call(() -> tables().joins().referringTo(connector, dns));
    }

    @Override
    default Set<Long> mvLinkedTo(Collection<Long> ids) {
        return guard().call(() -> tables().cs().metaverseIds(ids));
    }

    @Override
    default List<CsObject> writeCs(List<CsObject> objects) {
        return guard().call(() -> tables().csWriter().write(objects));
    }

    @Override
    default void deleteCs(Collection<Long> ids) {
        guard().run(() -> tables().csWriter().delete(ids));
    }

    @Override
    default List<CsObject> pendingExports(PendingQuery query) {
        return guard().call(() -> tables().cs().inOrder(tables().exports().page(query)));
    }

    @Override
    default List<CsObject> csByDisposition(
            int connector, Disposition disposition, long afterId, int limit) {
        return guard().call(() -> dispositionPage(connector, disposition, afterId, limit));
    }

    @Override
    default ConnectorCounts counts(int connector) {
        return guard().call(() -> tables().counts(connector));
    }

    private List<CsObject> dispositionPage(
            int connector, Disposition disposition, long afterId, int limit) throws SQLException {
        Flag flag =
                switch (disposition) {
                    case ORPHAN -> Flag.ORPHAN;
                    case NOT_OURS -> Flag.NOT_OURS;
                    case NORMAL ->
                            throw new IllegalArgumentException(
                                    "Only objects with a particular disposition are listed");
                };
        return tables().cs().flaggedPage(connector, flag, afterId, limit);
    }
}

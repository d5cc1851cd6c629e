// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.store.ConnectorCounts;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CountedObjects;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.JoinKey;
import org.syncline.store.MvObject;
import org.syncline.store.ObjectError;
import org.syncline.store.ObjectState;
import org.syncline.store.PendingQuery;
import org.syncline.store.PlanStore;
import org.syncline.store.RunRecord;
import org.syncline.store.RunStore;
import org.syncline.store.StepRecord;
import org.syncline.store.StoreMaintenance;
import org.syncline.store.StoreSession;

/** One transaction's view of the tables: hands every call on, through the guard. */
final class DerbySession implements StoreSession {
    private final Tables tables;
    private final Guard guard;
    private final StepClaim claim;

    DerbySession(Tables tables, Guard guard, StepClaim claim) {
        this.tables = tables;
        this.guard = guard;
        this.claim = claim;
    }

    Tables tables() {
        return tables;
    }

    @Override
    public ConnectorRecord connector(String key, String name) {
        return guard.call(() -> tables.connectors().obtain(key, name));
    }

    @Override
    public List<ConnectorRecord> connectors() {
        return guard.call(() -> tables.connectors().all());
    }

    @Override
    public long nextGeneration(int connector) {
        return guard.call(() -> tables.connectors().nextGeneration(connector));
    }

    @Override
    public void saveWatermark(int connector, byte[] watermark) {
        guard.run(() -> tables.connectors().saveWatermark(connector, watermark));
    }

    @Override
    public void setFullSyncRequired(int connector, boolean required) {
        guard.run(() -> tables.connectors().setFullSyncRequired(connector, required));
    }

    @Override
    public Optional<String> property(String key) {
        return guard.call(() -> tables.properties().get(key));
    }

    @Override
    public void setProperty(String key, String value) {
        guard.run(() -> tables.properties().set(key, value));
    }

    @Override
    public void indexConnectorSpace(int connector, Set<String> attributes) {
        guard.run(() -> tables.indexConnectorSpace(connector, attributes));
    }

    @Override
    public void indexMetaverse(Set<String> attributes) {
        guard.run(() -> tables.indexMetaverse(attributes));
    }

    @Override
    public List<CsObject> csPage(int connector, long afterId, int limit) {
        return guard.call(() -> tables.cs().page(connector, afterId, limit));
    }

    @Override
    public List<CsObject> csPendingImportPage(int connector, long afterId, int limit) {
        return guard.call(
                () -> tables.cs().flaggedPage(connector, Flag.PENDING_IMPORT, afterId, limit));
    }

    @Override
    public List<CsObject> csReferenceRetryPage(int connector, long afterId, int limit) {
        return guard.call(
                () -> tables.cs().flaggedPage(connector, Flag.REFERENCE_RETRY, afterId, limit));
    }

    @Override
    public List<CsObject> csSyncErrorPage(int connector, long afterId, int limit) {
        return csStatePage(connector, ObjectState.SYNC_ERROR, afterId, limit);
    }

    @Override
    public List<CsObject> csTransientPage(int connector, long afterId, int limit) {
        return csStatePage(connector, ObjectState.TRANSIENT, afterId, limit);
    }

    @Override
    public List<CsObject> csStatePage(int connector, ObjectState state, long afterId, int limit) {
        return guard.call(() -> tables.cs().flaggedPage(connector, Flag.of(state), afterId, limit));
    }

    @Override
    public List<CsObject> csPendingExportPage(
            int connector, Set<Operation> operations, long afterId, int limit) {
        return guard.call(
                () ->
                        tables.cs()
                                .inOrder(
                                        tables.exports()
                                                .idPage(connector, operations, afterId, limit)));
    }

    @Override
    public List<CsObject> csDisconnectorPage(int connector, long afterId, int limit) {
        return guard.call(
                () -> tables.cs().flaggedPage(connector, Flag.DISCONNECTOR, afterId, limit));
    }

    @Override
    public List<CsObject> csNotSeenPage(int connector, long generation, long afterId, int limit) {
        return guard.call(() -> tables.cs().notSeenPage(connector, generation, afterId, limit));
    }

    @Override
    public Map<Long, CsObject> csByIds(Collection<Long> ids) {
        return guard.call(() -> tables.cs().byIds(ids));
    }

    @Override
    public Map<Value.Binary, CsObject> csByAnchors(
            int connector, Collection<Value.Binary> anchors) {
        return guard.call(() -> tables.cs().byAnchors(connector, anchors));
    }

    @Override
    public Map<Dn, CsObject> csByDns(int connector, Collection<Dn> dns) {
        return guard.call(() -> tables.cs().byDns(connector, dns));
    }

    @Override
    public List<CsObject> csByMetaverse(Collection<Long> metaverseIds) {
        return guard.call(() -> tables.cs().byMetaverse(metaverseIds));
    }

    @Override
    public Map<JoinKey, Set<Long>> csByJoinKeys(int connector, Collection<JoinKey> keys) {
        return guard.call(() -> tables.joins().connectorSpace(connector, keys));
    }

    @Override
    public Set<Long> csReferringTo(int connector, Collection<Dn> dns) {
        return guard.call(() -> tables.joins().referringTo(connector, dns));
    }

    @Override
    public Set<Long> mvLinkedTo(Collection<Long> ids) {
        return guard.call(() -> tables.cs().metaverseIds(ids));
    }

    @Override
    public List<CsObject> writeCs(List<CsObject> objects) {
        return guard.call(() -> tables.csWriter().write(objects));
    }

    @Override
    public void markSeen(Collection<Long> ids, long generation) {
        guard.run(() -> tables.csWriter().markSeen(ids, generation));
    }

    @Override
    public void deleteCs(Collection<Long> ids) {
        guard.run(() -> tables.csWriter().delete(ids));
    }

    @Override
    public List<MvObject> mvPage(long afterId, int limit) {
        return guard.call(() -> tables.mv().page(afterId, limit));
    }

    @Override
    public List<MvObject> mvReferenceRetryPage(long afterId, int limit) {
        return guard.call(() -> tables.mv().retryPage(afterId, limit));
    }

    @Override
    public Map<Long, MvObject> mvByIds(Collection<Long> ids) {
        return guard.call(() -> tables.mv().byIds(ids));
    }

    @Override
    public Map<JoinKey, Set<Long>> mvByJoinKeys(Collection<JoinKey> keys) {
        return guard.call(() -> tables.joins().metaverse(keys));
    }

    @Override
    public List<MvObject> writeMv(List<MvObject> objects) {
        return guard.call(() -> tables.mv().write(objects));
    }

    @Override
    public void deleteMv(Collection<Long> ids) {
        guard.run(() -> tables.mv().delete(ids));
    }

    @Override
    public long mvCount() {
        return guard.call(() -> tables.mv().count());
    }

    @Override
    public void markDue(Collection<Long> metaverseIds) {
        guard.run(() -> tables.due().add(metaverseIds));
    }

    @Override
    public List<Long> duePage(long afterId, int limit) {
        return guard.call(() -> tables.due().page(afterId, limit));
    }

    @Override
    public void clearDue(Collection<Long> metaverseIds) {
        guard.run(() -> tables.due().remove(metaverseIds));
    }

    @Override
    public List<CsObject> pendingExports(PendingQuery query) {
        return guard.call(() -> tables.cs().inOrder(tables.exports().page(query)));
    }

    @Override
    public List<CsObject> csByDisposition(
            int connector, Disposition disposition, long afterId, int limit) {
        return guard.call(() -> dispositionPage(connector, disposition, afterId, limit));
    }

    @Override
    public ConnectorCounts counts(int connector) {
        return guard.call(() -> tables.counts(connector));
    }

    @Override
    public PlanStore plans() {
        return tables.plans(guard);
    }

    @Override
    public StoreMaintenance maintenance() {
        return new DerbyMaintenance(tables, guard);
    }

    @Override
    public long startRun(String profile, Instant started) {
        return runs().start(new RunRecord(0, "", profile, "", "", 0, started, null));
    }

    @Override
    public RunStore runs() {
        return new DerbyRuns(guard, tables.runs());
    }

    @Override
    public long startStep(long run, int connector, String step, Instant started) {
        guard.run(claim::take);
        return guard.call(() -> tables.runs().startStep(run, connector, step, started));
    }

    @Override
    public void recordProgress(
            long step, SortedMap<String, Long> counters, List<ObjectError> errors) {
        guard.run(() -> tables.runs().recordProgress(step, counters, errors));
    }

    @Override
    public void finishStep(
            long step,
            String status,
            String detail,
            Instant ended,
            SortedMap<String, Long> counters) {
        guard.run(() -> tables.runs().finishStep(step, status, detail, ended, counters));
        guard.run(claim::giveBack);
    }

    @Override
    public CountedObjects counted() {
        return new DerbyCounted(tables.counted(), guard);
    }

    @Override
    public int purgeRuns(Instant before, int limit) {
        return guard.call(() -> tables.retention().purge(before, limit));
    }

    @Override
    public List<StepRecord> steps(int limit) {
        return guard.call(() -> tables.runs().steps(limit));
    }

    @Override
    public List<ObjectError> errors(long step) {
        return guard.call(() -> tables.runs().errors(step));
    }

    @Override
    public long currentErrors(int connector) {
        return guard.call(() -> tables.runs().currentErrors(connector));
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
        return tables.cs().flaggedPage(connector, flag, afterId, limit);
    }
}

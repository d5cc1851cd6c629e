// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.ObjectSearch;
import org.syncline.store.PlanStore;
import org.syncline.store.StoreMaintenance;
import org.syncline.store.StoreSession;

/** One transaction's view of the tables: hands every call on, through the guard. */
record DatabaseSession(Tables tables, Guard guard, StepClaim claim)
        implements StoreSession, ConnectorSpaceCalls, MetaverseCalls, HistoryCalls {

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
    public ObjectSearch search() {
        return new DatabaseSearch(tables, guard);
    }

    @Override
    public byte[] digestKey() {
        return guard.call(() -> tables.properties().digestKey());
    }

    @Override
    public PlanStore plans() {
        return tables.plans(guard);
    }

    @Override
    public StoreMaintenance maintenance() {
        return new DatabaseMaintenance(tables, guard);
    }
}

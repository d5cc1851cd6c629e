// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.syncline.connector.ExportsChanges;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.AttributeChange;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.ExportMode;
import org.syncline.store.CsObject;
import org.syncline.store.CsState;
import org.syncline.store.ExportChange;
import org.syncline.store.Lineage;
import org.syncline.store.Link;
import org.syncline.store.PendingExport;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Pending exports put into a store by hand, and a target to send them to. */
final class ExportBench {
    static final Lineage LINEAGE = new Lineage("User out", "d", 0, World.NOW);

    final World world;
    final FaultyTarget target;
    final List<LimitOverride> overrides = new ArrayList<>();
    StepOptions options = StepOptions.DEFAULT;
    Progress progress = Progress.NONE;

    ExportBench(SyncStore store) {
        world = World.usual(store);
        world.staging = false;
        world.tenantExport = ExportMode.AUTOMATIC;
        target = new FaultyTarget(world.directories.get("tenant"));
        in(
                session -> {
                    session.connector("tenant", "tenant");
                    session.setProperty("cutover/tenant", "recorded by a test");
                    return null;
                });
    }

    <T> T in(Function<StoreSession, T> work) {
        return world.store.inTransaction(work);
    }

    StepResult export() {
        return export(ExportOrder.automatic("ann"));
    }

    StepResult export(ExportOrder order) {
        return export(order, target);
    }

    StepResult export(ExportOrder order, ExportsChanges connector) {
        SyncEngine engine = world.engine();
        return engine.export(
                engine.beginRun("test"),
                "tenant",
                connector,
                order,
                options.withOverrides(overrides),
                progress);
    }

    ExportBench override(String limit) {
        overrides.add(new LimitOverride(limit, "because", "ann"));
        return this;
    }

    // what is pending

    ExportBench add(String dn, ExportChange... changes) {
        store(made(dn, new PendingExport(Operation.ADD, null, List.of(changes), LINEAGE)));
        return this;
    }

    ExportBench update(String dn, ExportChange... changes) {
        return pending(dn, Operation.UPDATE, null, changes);
    }

    ExportBench rename(String dn, String newDn, ExportChange... changes) {
        return pending(dn, Operation.RENAME, Dn.of(newDn), changes);
    }

    ExportBench delete(String dn) {
        return pending(dn, Operation.DELETE, null);
    }

    private ExportBench pending(String dn, Operation operation, Dn newDn, ExportChange... changes) {
        Entry entry = new Entry(Dn.of(dn), "user", anchor(dn), new TreeMap<>());
        for (ExportChange change : changes) {
            entry = entry.with(change.change().attribute(), change.change().before());
        }
        target.directory.put(entry);
        CsObject known =
                CsObject.imported(tenant(), entry, 1)
                        .withImportApplied()
                        .withLink(new Link(1, "User out", Link.Kind.OUTBOUND_PROVISION));
        store(known.withExport(new PendingExport(operation, newDn, List.of(changes), LINEAGE)));
        return this;
    }

    void change(String dn, Function<CsObject, CsObject> change) {
        store(change.apply(object(dn)));
    }

    void store(CsObject object) {
        in(session -> session.writeCs(List.of(object)));
    }

    private CsObject made(String dn, PendingExport export) {
        return CsObject.provisioned(
                tenant(),
                Dn.of(dn),
                "user",
                new Link(1, "User out", Link.Kind.OUTBOUND_PROVISION),
                export);
    }

    private int tenant() {
        return in(session -> session.connector("tenant", "tenant").number());
    }

    static Value.Binary anchor(String dn) {
        return new Value.Binary(("t " + dn).getBytes(StandardCharsets.UTF_8));
    }

    static ExportChange value(String attribute, String before, String after) {
        return change(attribute, false, texts(before), texts(after));
    }

    static ExportChange refers(String attribute, String... dns) {
        List<Value> values = new ArrayList<>();
        for (String dn : dns) {
            values.add(Value.of(Dn.of(dn)));
        }
        return change(attribute, attribute.equals("member"), Values.NONE, Values.of(values));
    }

    static ExportChange change(String attribute, boolean many, Values before, Values after) {
        return new ExportChange(new AttributeChange(attribute, many, before, after), LINEAGE);
    }

    private static Values texts(String text) {
        return text == null ? Values.NONE : Values.texts(text);
    }

    // what became of it

    CsObject object(String dn) {
        return world.object("tenant", dn);
    }

    CsState state(String dn) {
        return object(dn).state();
    }

    Entry live(String dn) {
        return target.directory.entries.values().stream()
                .filter(entry -> entry.dn().equals(Dn.of(dn)))
                .findFirst()
                .orElse(null);
    }

    List<Long> inFlight() {
        int tenant = tenant();
        return in(session -> session.plans().inFlight(tenant, 0, 1000));
    }

    /** Runs while an export is under way. */
    void during(Consumer<String> action) {
        target.before = object -> action.accept(object.dn().text());
    }
}

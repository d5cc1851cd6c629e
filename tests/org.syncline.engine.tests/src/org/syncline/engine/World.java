// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.syncline.connector.ImportsFully;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Operation;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.model.Values;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ConnectorLimits;
import org.syncline.rules.ExportMode;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.StoreDefinition;
import org.syncline.rules.SyncRule;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.SyncStore;

/**
 * Directories, rules and an engine over a store, for tests: sources {@code src} and {@code other},
 * target {@code tenant}.
 */
@SuppressWarnings("resource") // nothing of it holds anything outside of the memory
final class World {
    static final Instant NOW = Instant.parse("2024-05-01T10:00:00Z");

    final SyncStore store;
    final Map<String, FakeDirectory> directories = new HashMap<>();
    final List<SyncRule> rules = new ArrayList<>();
    final Map<String, String> parameters = new HashMap<>();
    final List<ConnectorLimits> limits = new ArrayList<>();
    boolean staging = true;
    ExportMode tenantExport = ExportMode.REVIEWED;
    boolean shuffle;
    Random random = new Random(1);
    private Instant now = NOW;

    World() {
        this(new MemoryStore());
    }

    World(SyncStore store) {
        this.store = store;
        for (String name : List.of("src", "other", "tenant")) {
            directories.put(name, new FakeDirectory());
        }
    }

    /** A world with the usual rules: users become persons, persons become users of the tenant. */
    static World usual() {
        return usual(new MemoryStore());
    }

    static World usual(SyncStore store) {
        World world = new World(store);
        world.rules.addAll(usualRules());
        return world;
    }

    static List<SyncRule> usualRules() {
        return new ArrayList<>(
                List.of(
                        userIn().make(),
                        RuleMaker.in("Group in", "src", "group", "group")
                                .provision()
                                .precedence(110)
                                .join("anchorId", "sourceAnchor")
                                .direct("sourceAnchor", "anchorId")
                                .direct("displayName")
                                .direct("member")
                                .make(),
                        RuleMaker.in("Filter", "src", "user", "person")
                                .precedence(50)
                                .scope("noSync", ScopeOperator.EQUAL, "yes")
                                .constant("cloudFiltered", "True")
                                .make(),
                        userOut().make(),
                        RuleMaker.out("Group out", "group", "tenant", "group")
                                .provision()
                                .precedence(210)
                                .join("sourceAnchor", "sourceAnchor")
                                .computed("dn", "\"CN=\" & [sourceAnchor] & \",DC=tenant\"")
                                .direct("sourceAnchor")
                                .direct("displayName")
                                .direct("member")
                                .make()));
    }

    static RuleMaker userIn() {
        return RuleMaker.in("User in", "src", "user", "person")
                .provision()
                .precedence(100)
                .join("anchorId", "sourceAnchor")
                .direct("sourceAnchor", "anchorId")
                .direct("displayName")
                .direct("mail")
                .direct("manager")
                .direct("proxyAddresses");
    }

    static RuleMaker userOut() {
        return RuleMaker.out("User out", "person", "tenant", "user")
                .provision()
                .precedence(200)
                .scope("cloudFiltered", ScopeOperator.NOTEQUAL, "True")
                .and("sourceAnchor", ScopeOperator.ISNOTNULL, "")
                .join("sourceAnchor", "sourceAnchor")
                .computed("dn", "\"CN=\" & [sourceAnchor] & \",DC=tenant\"")
                .direct("sourceAnchor")
                .direct("displayName")
                .direct("mail")
                .direct("manager")
                .direct("proxyAddresses");
    }

    static Schema schema(String... types) {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        for (String name :
                List.of(
                        "sourceAnchor",
                        "anchorId",
                        "displayName",
                        "mail",
                        "noSync",
                        "cn",
                        "note",
                        "employeeId",
                        "secret",
                        "region")) {
            attributes.put(name, new AttributeSchema(name, ValueType.STRING, false));
        }
        attributes.put("proxyAddresses", multi("proxyAddresses", ValueType.STRING));
        attributes.put("tags", multi("tags", ValueType.STRING));
        attributes.put("member", multi("member", ValueType.REFERENCE));
        attributes.put("manager", single("manager", ValueType.REFERENCE));
        attributes.put("flags", single("flags", ValueType.INTEGER));
        attributes.put("cloudFiltered", single("cloudFiltered", ValueType.BOOLEAN));
        attributes.put("guid", single("guid", ValueType.BINARY));
        TreeMap<String, NavigableMap<String, AttributeSchema>> all = new TreeMap<>();
        for (String type : types) {
            all.put(type, attributes);
        }
        return new Schema(all);
    }

    static AttributeSchema multi(String name, ValueType type) {
        return new AttributeSchema(name, type, true);
    }

    static AttributeSchema single(String name, ValueType type) {
        return new AttributeSchema(name, type, false);
    }

    static ConnectorDefinition connector(String name) {
        return new ConnectorDefinition(
                name,
                name.equals("src") ? "ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d" : null,
                "fake",
                Map.of(),
                Set.of(),
                null,
                List.of(new PartitionDefinition("DC=" + name, List.of(), SourceLocation.NONE)),
                List.of("user", "group"),
                schema("user", "group", "contact"),
                SourceLocation.NONE);
    }

    ProjectModel model() {
        return new ProjectModel(
                "Test",
                staging,
                parameters,
                List.of(connector("src"), connector("other"), tenant()),
                List.of(),
                schema("person", "group"),
                new StoreDefinition.Derby(false),
                List.of(),
                limits,
                List.of(),
                rules);
    }

    private ConnectorDefinition tenant() {
        ConnectorDefinition t = connector("tenant");
        return new ConnectorDefinition(
                t.name(),
                t.id(),
                t.type(),
                t.settings(),
                t.secretSettings(),
                t.localDirectory(),
                t.partitions(),
                t.objectTypes(),
                t.attributes(),
                t.parameters(),
                tenantExport,
                t.schema(),
                t.location());
    }

    SyncEngine engine() {
        return new SyncEngine(store, model(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Lets time pass, so that what is written again is seen. */
    World later() {
        now = now.plusSeconds(3600);
        return this;
    }

    /** Puts objects into a directory; those with a known anchor take the place of the old ones. */
    World put(String directory, People... objects) {
        for (People object : objects) {
            directories.get(directory).put(object.entry());
        }
        return this;
    }

    World remove(String directory, String anchor) {
        directories.get(directory).remove(anchor);
        return this;
    }

    World replaceRules(SyncRule... all) {
        rules.clear();
        rules.addAll(List.of(all));
        return this;
    }

    StepResult imports(String connector) {
        SyncEngine engine = engine();
        FakeDirectory directory = directories.get(connector);
        directory.order = shuffle ? random : null;
        try (ImportsFully source = directory.connector()) {
            return engine.fullImport(engine.beginRun("test"), connector, source, Progress.NONE);
        }
    }

    StepResult syncs(String connector) {
        SyncEngine engine = engine();
        return engine.fullSynchronization(engine.beginRun("test"), connector, Progress.NONE);
    }

    StepResult deltaSyncs(String connector) {
        SyncEngine engine = engine();
        return engine.deltaSynchronization(engine.beginRun("test"), connector, Progress.NONE);
    }

    /** Imports everything, then synchronizes what has changed. */
    World deltaCycle() {
        for (String name : List.of("src", "other", "tenant")) {
            assertThat(imports(name).stopped()).isFalse();
        }
        for (String name : List.of("src", "other", "tenant")) {
            assertThat(deltaSyncs(name).stopped()).isFalse();
        }
        return this;
    }

    /** Imports everything, then synchronizes source and target. */
    World cycle() {
        for (String name : List.of("src", "other", "tenant")) {
            assertThat(imports(name).stopped()).isFalse();
        }
        for (String name : List.of("src", "other", "tenant")) {
            assertThat(syncs(name).stopped()).isFalse();
        }
        return this;
    }

    List<PendingChange> pending() {
        return pending("tenant");
    }

    List<PendingChange> pending(String connector) {
        List<PendingChange> all = new ArrayList<>();
        engine().forEachPending(PendingFilter.all(connector), all::add);
        return all;
    }

    /** Operation and name of every pending change of the tenant. */
    List<String> plan() {
        return pending().stream().map(c -> c.operation().word() + " " + c.dn()).toList();
    }

    PendingChange change(String dn) {
        return pending().stream().filter(c -> c.dn().equals(dn)).findFirst().orElseThrow();
    }

    /** New values of one attribute of a pending change. */
    Values wanted(String dn, String attribute) {
        return change(dn).lines().stream()
                .filter(line -> line.change().attribute().equals(attribute))
                .map(line -> line.change().after())
                .findFirst()
                .orElse(null);
    }

    List<CsObject> space(String connector) {
        return store.inTransaction(
                session ->
                        session.csPage(
                                session.connector(connector(connector).key(), connector).number(),
                                0,
                                Integer.MAX_VALUE));
    }

    CsObject object(String connector, String dn) {
        return space(connector).stream()
                .filter(o -> o.dn().text().equals(dn))
                .findFirst()
                .orElseThrow();
    }

    List<MvObject> metaverse() {
        return store.inTransaction(session -> session.mvPage(0, Integer.MAX_VALUE));
    }

    MvObject person(String anchor) {
        return metaverse().stream()
                .filter(o -> o.get("sourceAnchor").equals(Values.texts(anchor)))
                .findFirst()
                .orElseThrow();
    }

    /** Export objects that the target has taken as they were planned: what an export would do. */
    World export() {
        for (PendingChange change : pending()) {
            FakeDirectory tenant = directories.get("tenant");
            if (change.operation() == Operation.DELETE) {
                tenant.removeNamed(change.dn());
            } else {
                tenant.apply(change);
            }
        }
        return this;
    }

    /** Moves everything planned for the tenant to what was sent and is not confirmed. */
    World sent() {
        change(
                "tenant",
                o ->
                        o.pendingExport() == null
                                ? o
                                : o.withExport(null)
                                        .withState(o.state().withUnconfirmed(o.pendingExport())));
        return this;
    }

    /** Changes the objects of a connector space behind the back of the engine. */
    void change(String connector, UnaryOperator<CsObject> change) {
        List<CsObject> changed = space(connector).stream().map(change).toList();
        store.inTransaction(session -> session.writeCs(changed));
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.syncline.engine.service.SyncEngine;
import org.syncline.model.Operation;
import org.syncline.model.Values;

class PendingViewTest {
    private final World world = World.usual();

    @Test
    void everyLineNamesItsRuleWithTheLineOfTheFlowAndItsSource() {
        world.put("src", People.user("ann").with("displayName", "Ann").with("mail", "a@x"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Old"))
                .cycle();
        PendingChange change = world.pending().getFirst();
        assertThat(change.operation()).isEqualTo(Operation.UPDATE);
        assertThat(change.objectType()).isEqualTo("user");
        assertThat(change.source())
                .isEqualTo(new SourceReference("src", "CN=ann,OU=People,DC=src"));
        assertThat(change.lines()).hasSize(2);
        PendingLine line = change.lines().getFirst();
        assertThat(line.change().attribute()).isEqualTo("displayName");
        assertThat(line.change().before()).isEqualTo(Values.texts("Old"));
        assertThat(line.change().after()).isEqualTo(Values.texts("Ann"));
        assertThat(line.rule()).isEqualTo(new RuleReference("User out", "rules.sync", 12));
        assertThat(line.source()).isEqualTo(new SourceReference("src", "CN=ann,OU=People,DC=src"));
    }

    @Test
    void aConstantComesFromTheJoinedSourceAndAMergedValueFromItsContributor() {
        world.rules.set(3, World.userOut().constant("region", "EU").direct("note").make());
        world.rules.add(
                RuleMaker.in("other", "other", "user", "person")
                        .precedence(20)
                        .join("employeeId", "sourceAnchor")
                        .direct("note")
                        .make());
        world.put("src", People.user("ann"))
                .put(
                        "other",
                        People.object("CN=o,DC=other", "user", "o")
                                .with("employeeId", "ann")
                                .with("note", "hello"))
                .cycle();
        assertThat(world.pending().getFirst().lines())
                .filteredOn(line -> line.change().attribute().equals("region"))
                .extracting(PendingLine::source)
                .containsExactly(new SourceReference("src", "CN=ann,OU=People,DC=src"));
        assertThat(world.pending().getFirst().lines())
                .filteredOn(line -> line.change().attribute().equals("note"))
                .extracting(PendingLine::source)
                .containsExactly(new SourceReference("other", "CN=o,DC=other"));
    }

    @Test
    void theDigestChangesWithTheChangeAndWithNothingElse() {
        world.put("src", People.user("ann").with("displayName", "Ann").with("mail", "a"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Old"))
                .cycle();
        String digest = world.pending().getFirst().digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        world.later()
                .put("src", People.user("bob"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Old").with("x", "y"))
                .cycle();
        assertThat(world.change("CN=ann,DC=tenant").digest()).isEqualTo(digest);
        world.put("src", People.user("ann").with("displayName", "Anne").with("mail", "a")).cycle();
        assertThat(world.change("CN=ann,DC=tenant").digest()).isNotEqualTo(digest);
        world.put("src", People.user("ann").with("displayName", "Ann").with("mail", "a")).cycle();
        assertThat(world.change("CN=ann,DC=tenant").digest()).isEqualTo(digest);
    }

    @Test
    void twoStoresGiveTheSameDigests() {
        List<String> first = digests();
        assertThat(first).hasSize(20).doesNotHaveDuplicates();
        assertThat(digests()).isEqualTo(first);
    }

    private static List<String> digests() {
        World world = World.usual();
        world.shuffle = true;
        world.random = new java.util.Random(System.identityHashCode(world));
        for (int i = 0; i < 20; i++) {
            world.put("src", People.user("u" + i).with("proxyAddresses", "a" + i, "b" + i));
        }
        world.cycle();
        return world.pending().stream().map(PendingChange::digest).toList();
    }

    @Test
    void filtersAndCountsAgree() {
        for (int i = 0; i < 1200; i++) {
            world.put("src", People.user("u" + i).with("displayName", "User " + i));
            if (i % 2 == 0) {
                world.put("tenant", People.tenantUser("u" + i));
            }
        }
        world.cycle();
        assertThat(world.pending()).hasSize(1200);
        assertThat(world.pending()).extracting(c -> c.dn().toLowerCase()).isSorted();
        SyncEngine engine = world.engine();
        PendingFilter updates = new PendingFilter("tenant", Set.of(Operation.UPDATE), "");
        assertThat(engine.countPending(updates)).isEqualTo(600);
        PendingFilter text = new PendingFilter("tenant", Set.of(Operation.UPDATE), "CN=U11");
        List<PendingChange> found = new ArrayList<>();
        engine.forEachPending(text, found::add);
        assertThat(engine.countPending(text)).isEqualTo(found.size()).isPositive();
        assertThat(engine.countPending(PendingFilter.all("src"))).isZero();
    }

    @Test
    void statusCountsAndSaysWhetherRulesHaveChanged() {
        assertThat(world.engine().status())
                .extracting(ConnectorStatus::fullSyncRequired)
                .containsOnly(true);
        world.put("src", People.user("ann"), People.user("bob"))
                .put("tenant", People.tenantUser("bob"), People.tenantUser("gone"))
                .cycle();
        ConnectorStatus tenant = world.engine().status().get(2);
        assertThat(tenant.name()).isEqualTo("tenant");
        assertThat(tenant.objects()).isEqualTo(3);
        assertThat(tenant.connectors()).isEqualTo(2);
        assertThat(tenant.disconnectors()).isEqualTo(1);
        assertThat(tenant.orphans()).isEqualTo(1);
        assertThat(tenant.pendingImports()).isZero();
        assertThat(tenant.pendingExports()).containsOnly(java.util.Map.entry(Operation.ADD, 1L));
        assertThat(world.engine().metaverseObjects()).isEqualTo(2);
        assertThat(world.engine().status())
                .extracting(ConnectorStatus::fullSyncRequired)
                .containsOnly(false);
        world.rules.set(0, World.userIn().constant("note", "new").make());
        assertThat(world.engine().status())
                .extracting(ConnectorStatus::fullSyncRequired)
                .containsExactly(true, false, false);
        world.syncs("src");
        world.rules.set(3, World.userOut().constant("note", "new").make());
        assertThat(world.engine().status())
                .extracting(ConnectorStatus::fullSyncRequired)
                .containsExactly(false, false, true);
        world.syncs("src");
        assertThat(world.engine().status())
                .extracting(ConnectorStatus::fullSyncRequired)
                .containsOnly(false);
    }

    @Test
    void historyTellsStepsNewestFirstWithCounters() {
        world.put("src", People.user("ann")).cycle();
        List<StepResult> history = world.engine().history(10);
        assertThat(history)
                .extracting(s -> s.connector() + " " + s.step())
                .containsExactly(
                        "tenant full-sync",
                        "other full-sync",
                        "src full-sync",
                        "tenant full-import",
                        "other full-import",
                        "src full-import");
        assertThat(history.get(2).counters())
                .containsEntry("disconnector-projected-flow", 1L)
                .containsEntry("tenant/provisioned-add-flow", 1L);
    }

    @Test
    void aRuleThatIsGoneIsShownByItsKey() {
        world.put("src", People.user("ann")).cycle();
        world.rules.removeIf(rule -> rule.name().equals("User out"));
        assertThat(world.pending().getFirst().cause())
                .isEqualTo(new RuleReference("tenant/outbound/User out", "", 0));
    }
}

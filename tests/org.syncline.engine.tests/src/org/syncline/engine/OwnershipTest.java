// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;
import org.syncline.store.CsObject;
import org.syncline.store.Disposition;
import org.syncline.store.Link;

class OwnershipTest {
    private final World world = World.usual();

    @Test
    void anObjectWithoutAMatchIsProvisionedAndOwned() {
        world.put("src", People.user("ann")).cycle();
        CsObject made = world.object("tenant", "CN=ann,DC=tenant");
        assertThat(made.owned()).isTrue();
        assertThat(made.link().kind()).isEqualTo(Link.Kind.OUTBOUND_PROVISION);
        assertThat(made.pendingExport().operation()).isEqualTo(Operation.ADD);
    }

    @Test
    void anObjectThatIsJoinedIsOwnedOnceAProvisioningRuleHasItInScope() {
        world.put("src", People.user("ann")).put("tenant", People.tenantUser("ann")).cycle();
        CsObject joined = world.object("tenant", "CN=ann,DC=tenant");
        assertThat(joined.owned()).isTrue();
        assertThat(joined.link().kind()).isEqualTo(Link.Kind.OUTBOUND_JOIN);
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void theFirstPlanDeletesNothingThatWasNeverInScope() {
        world.put("src", People.user("ann").with("noSync", "yes"), People.user("bob"))
                .put("tenant", People.tenantUser("ann"), People.tenantUser("bob"))
                .put("tenant", People.tenantUser("gone"))
                .put("tenant", People.tenantUser("cloud").without("sourceAnchor"))
                .cycle();
        assertThat(world.plan()).isEmpty();
        assertThat(disposition("ann")).isEqualTo(Disposition.NOT_OURS);
        assertThat(disposition("bob")).isEqualTo(Disposition.NORMAL);
        assertThat(disposition("gone")).isEqualTo(Disposition.ORPHAN);
        assertThat(disposition("cloud")).isEqualTo(Disposition.NORMAL);
        assertThat(bystanders(Disposition.ORPHAN))
                .containsExactly(
                        new BystanderObject("CN=gone,DC=tenant", "user", "orphan", "gone"));
        assertThat(bystanders(Disposition.NOT_OURS))
                .containsExactly(
                        new BystanderObject("CN=ann,DC=tenant", "user", "not-ours", "ann"));
    }

    @Test
    void anOwnedObjectOutOfScopeIsDeletedAndComesBackWithItsSource() {
        world.put("src", People.user("ann"), People.user("bob"))
                .put("tenant", People.tenantUser("ann"), People.tenantUser("bob"))
                .cycle();
        world.put("src", People.user("ann").with("noSync", "yes")).cycle();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        assertThat(world.pending().getFirst().cause().name()).isEqualTo("User out");
        assertThat(world.pending().getFirst().source())
                .isEqualTo(new SourceReference("src", "CN=ann,OU=People,DC=src"));
        world.cycle();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        world.put("src", People.user("ann")).cycle();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void anOwnedObjectWhoseSourceIsGoneIsDeletedAndRescuedWhenItComesBack() {
        world.put("src", People.user("ann"), People.user("bob"))
                .put("tenant", People.tenantUser("ann"), People.tenantUser("bob"))
                .cycle();
        world.remove("src", "ann").cycle();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.space("src")).hasSize(1);
        CsObject doomed = world.object("tenant", "CN=ann,DC=tenant");
        assertThat(doomed.link()).isNull();
        assertThat(doomed.disposition()).isEqualTo(Disposition.NORMAL);
        world.cycle();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        world.put("src", People.user("ann")).cycle();
        assertThat(world.plan()).isEmpty();
        assertThat(world.object("tenant", "CN=ann,DC=tenant").link()).isNotNull();
    }

    @Test
    void anAddThatWasNeverSentDisappearsWithItsSource() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        assertThat(world.plan()).hasSize(2);
        world.put("src", People.user("ann").with("noSync", "yes")).remove("src", "bob");
        world.put("src", People.user("cid")).cycle();
        assertThat(world.plan()).containsExactly("add CN=cid,DC=tenant");
        assertThat(world.space("tenant")).hasSize(1);
    }

    @Test
    void aDeletedObjectIsGoneWhenTheImportConfirmsIt() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        world.export().cycle();
        assertThat(world.plan()).isEmpty();
        world.remove("src", "ann").cycle();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        world.export().cycle();
        assertThat(world.plan()).isEmpty();
        assertThat(world.space("tenant")).hasSize(1);
    }

    @Test
    void whatSomebodyDeletesInTheTargetIsMadeAgain() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        world.export().cycle();
        world.directories.get("tenant").removeNamed("CN=ann,DC=tenant");
        world.cycle();
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
    }

    @Test
    void anObjectJoinedByAJoinRuleOnlyIsReleasedAndNeverDeleted() {
        SyncRule joinOnly =
                RuleMaker.out("Join only", "person", "tenant", "user")
                        .precedence(200)
                        .scope("cloudFiltered", ScopeOperator.NOTEQUAL, "True")
                        .join("sourceAnchor", "sourceAnchor")
                        .direct("displayName")
                        .make();
        world.replaceRules(World.usualRules().get(0), World.usualRules().get(2), joinOnly);
        world.put("src", People.user("ann").with("displayName", "Ann"))
                .put("tenant", People.tenantUser("ann"))
                .cycle();
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
        assertThat(world.object("tenant", "CN=ann,DC=tenant").owned()).isFalse();
        world.put("src", People.user("ann").with("displayName", "Ann").with("noSync", "yes"))
                .cycle();
        assertThat(world.plan()).isEmpty();
        CsObject released = world.object("tenant", "CN=ann,DC=tenant");
        assertThat(released.link()).isNull();
        assertThat(released.disposition()).isEqualTo(Disposition.NOT_OURS);
    }

    @Test
    void anObjectProvisionedOutboundIsNotDisconnectedForWantOfAnInboundRule() {
        world.put("src", People.user("ann")).cycle();
        world.export().cycle();
        assertThat(world.object("tenant", "CN=ann,DC=tenant").link().kind())
                .isEqualTo(Link.Kind.OUTBOUND_PROVISION);
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void renamingARuleDeletesNobody() {
        world.put("src", People.user("ann"))
                .put("tenant", People.tenantUser("ann").with("displayName", "old"))
                .cycle();
        List<SyncRule> renamed = new ArrayList<>(World.usualRules());
        renamed.replaceAll(
                rule ->
                        new SyncRule(
                                rule.id(),
                                "Renamed " + rule.name(),
                                rule.description(),
                                rule.direction(),
                                rule.connector(),
                                rule.csType(),
                                rule.mvType(),
                                rule.linkType(),
                                rule.precedence() + 7,
                                rule.scope(),
                                rule.joins(),
                                rule.flows(),
                                rule.disabled(),
                                rule.location()));
        List<String> before = world.plan();
        world.replaceRules(renamed.toArray(new SyncRule[0])).cycle();
        assertThat(world.plan()).isEqualTo(before);
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.object("src", "CN=ann,OU=People,DC=src").link().ruleKey())
                .isEqualTo("src/inbound/Renamed User in");
        assertThat(world.object("tenant", "CN=ann,DC=tenant").link().ruleKey())
                .isEqualTo("tenant/outbound/Renamed User out");
    }

    @Test
    void aRuleThatDoesSomethingElseDoesNotTakeOverLinks() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        List<SyncRule> rules = new ArrayList<>(World.usualRules());
        rules.set(
                0,
                RuleMaker.in("Other rule", "src", "user", "person")
                        .link(LinkType.JOIN)
                        .join("anchorId", "sourceAnchor")
                        .make());
        world.replaceRules(rules.toArray(new SyncRule[0])).cycle();
        assertThat(world.metaverse()).isEmpty();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void anExistingObjectFoundLateTakesThePlaceOfAnAddThatWasNotSent() {
        world.put("src", People.user("ann").with("displayName", "Ann"));
        world.imports("src");
        world.syncs("src");
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
        world.put("tenant", People.tenantUser("ann").moved("CN=Ann Other,DC=tenant")).cycle();
        assertThat(world.plan()).containsExactly("rename CN=Ann Other,DC=tenant");
        assertThat(world.space("tenant")).hasSize(1);
    }

    @Test
    void anAddThatWasNotSentAlsoGivesWayToAnInboundJoin() {
        world.rules.add(
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(300)
                        .join("sourceAnchor", "sourceAnchor")
                        .make());
        world.put("src", People.user("ann"), People.user("bob").refers("manager", "ann"));
        world.imports("src");
        world.syncs("src");
        world.put("tenant", People.tenantUser("ann").moved("CN=Ann Other,DC=tenant"));
        world.imports("tenant");
        assertThat(world.syncs("tenant").status()).isEqualTo("success");
        assertThat(world.plan())
                .containsExactly("rename CN=Ann Other,DC=tenant", "add CN=bob,DC=tenant");
        assertThat(world.object("tenant", "CN=Ann Other,DC=tenant").link().kind())
                .isEqualTo(Link.Kind.INBOUND_JOIN);
        assertThat(world.wanted("CN=bob,DC=tenant", "manager"))
                .isEqualTo(
                        org.syncline.model.Values.of(
                                org.syncline.model.Value.of(
                                        org.syncline.model.Dn.of("CN=Ann Other,DC=tenant"))));
    }

    @Test
    void aNameThatAnExistingObjectHasGoesToNeitherOfTwoThatWantIt() {
        List<SyncRule> rules = new ArrayList<>(World.usualRules());
        rules.set(
                3,
                RuleMaker.out("User out", "person", "tenant", "user")
                        .provision()
                        .computed("dn", "\"CN=\" & [displayName] & \",DC=tenant\"")
                        .direct("displayName")
                        .make());
        world.replaceRules(rules.toArray(new SyncRule[0]));
        for (int i = 0; i < 600; i++) {
            world.put("src", People.user("filler" + i).with("displayName", "F" + i));
        }
        world.put("src", People.user("ann").with("displayName", "Same"))
                .put("src", People.user("zed").with("displayName", "Same"))
                .put("tenant", People.object("CN=Same,DC=tenant", "user", "t"));
        world.imports("tenant");
        world.imports("src");
        assertThat(world.syncs("src").errors())
                .extracting(ErrorView::dn)
                .containsExactlyInAnyOrder("CN=ann,OU=People,DC=src", "CN=zed,OU=People,DC=src");
        CsObject same = world.object("tenant", "CN=Same,DC=tenant");
        assertThat(same.link()).isNull();
        assertThat(same.owned()).isFalse();
        assertThat(same.pendingExport()).isNull();
    }

    @Test
    void anUnlinkedObjectOfTheComputedNameIsJoined() {
        world.put("src", People.user("ann"))
                .put("tenant", People.tenantUser("ann").without("sourceAnchor"))
                .cycle();
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
        assertThat(world.object("tenant", "CN=ann,DC=tenant").link().kind())
                .isEqualTo(Link.Kind.OUTBOUND_JOIN);
    }

    @Test
    void anotherComputedNameIsARenameAndCaseAloneIsNone() {
        world.put("src", People.user("ann"), People.user("bob"))
                .put("tenant", People.tenantUser("ann").moved("cn=ANN, dc=Tenant"))
                .put("tenant", People.tenantUser("bob").moved("CN=Robert,OU=x,DC=tenant"))
                .cycle();
        assertThat(world.plan()).containsExactly("rename CN=Robert,OU=x,DC=tenant");
        PendingChange change = world.pending().getFirst();
        assertThat(change.newDn()).isEqualTo("CN=bob,DC=tenant");
        assertThat(change.lines()).isEmpty();
        assertThat(change.cause().name()).isEqualTo("User out");
        world.export().cycle();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void twoMetaverseObjectsThatWantOneNameBothGetTheErrorAndNeitherIsMade() {
        List<SyncRule> rules = new ArrayList<>(World.usualRules());
        rules.set(
                3,
                RuleMaker.out("User out", "person", "tenant", "user")
                        .provision()
                        .computed("dn", "\"CN=\" & [displayName] & \",DC=tenant\"")
                        .direct("displayName")
                        .make());
        world.replaceRules(rules.toArray(new SyncRule[0]));
        world.put("src", People.user("ann").with("displayName", "Same"));
        world.imports("src");
        world.syncs("src");
        assertThat(world.plan()).containsExactly("add CN=Same,DC=tenant");
        world.put("src", People.user("bob").with("displayName", "same"))
                .put("src", People.user("cid").with("displayName", "Cid"));
        world.imports("src");
        for (int again = 0; again < 2; again++) {
            StepResult result = world.syncs("src");
            assertThat(result.errors())
                    .extracting(ErrorView::type, ErrorView::dn)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple(
                                    "sync-rule-flow-provisioning-failed",
                                    "CN=ann,OU=People,DC=src"),
                            org.assertj.core.api.Assertions.tuple(
                                    "sync-rule-flow-provisioning-failed",
                                    "CN=bob,OU=People,DC=src"));
            assertThat(world.plan()).containsExactly("add CN=Cid,DC=tenant");
        }
        world.put("src", People.user("bob").with("displayName", "Bob")).cycle();
        assertThat(world.plan())
                .containsExactly(
                        "add CN=Bob,DC=tenant", "add CN=Cid,DC=tenant", "add CN=Same,DC=tenant");
    }

    @Test
    void twoMetaverseObjectsThatMatchOneTargetObjectBothGetTheError() {
        List<SyncRule> rules = new ArrayList<>(World.usualRules());
        rules.set(3, World.userOut().join("mail", "mail").make());
        world.replaceRules(rules.toArray(new SyncRule[0]));
        world.put("src", People.user("ann").with("mail", "same@x"))
                .put("src", People.user("bob").with("mail", "same@x"))
                .put(
                        "tenant",
                        People.tenantUser("x").without("sourceAnchor").with("mail", "SAME@x"));
        world.cycle();
        assertThat(world.plan()).isEmpty();
        assertThat(world.engine().history(3).get(2).errors())
                .extracting(ErrorView::type)
                .containsExactly(
                        "sync-rule-flow-provisioning-failed", "sync-rule-flow-provisioning-failed");
    }

    @Test
    void aMissingNameIsAnErrorOfThatObjectOnly() {
        List<SyncRule> rules = new ArrayList<>(World.usualRules());
        rules.set(
                3,
                RuleMaker.out("User out", "person", "tenant", "user")
                        .provision()
                        .computed(
                                "dn",
                                "IIF(IsPresent([mail]),\"CN=\" & [mail] & \",DC=tenant\",NULL)")
                        .make());
        world.replaceRules(rules.toArray(new SyncRule[0]));
        world.put("src", People.user("ann"), People.user("bob").with("mail", "b"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.type())
                                    .isEqualTo("sync-rule-flow-provisioning-failed");
                            assertThat(error.dn()).isEqualTo("CN=ann,OU=People,DC=src");
                            assertThat(error.message()).contains("Add a flow to dn");
                        });
        assertThat(world.plan()).containsExactly("add CN=b,DC=tenant");
    }

    private Disposition disposition(String name) {
        return world.object("tenant", "CN=" + name + ",DC=tenant").disposition();
    }

    private List<BystanderObject> bystanders(Disposition disposition) {
        List<BystanderObject> all = new ArrayList<>();
        world.engine().forEachBystander("tenant", disposition, all::add);
        return all;
    }
}

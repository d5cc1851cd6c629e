// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;
import org.syncline.store.CsObject;
import org.syncline.store.Link;

class JoinTest {
    private static final String AMBIGUOUS = "ambiguous-import-flow-from-multiple-connectors";

    private final World world = new World();

    @Test
    void groupsAreTriedFromTopToBottomAndOneHitJoins() {
        world.replaceRules(in("src"), otherRule().make());
        world.put("src", person("ann").with("mail", "a@x"), person("bob").with("mail", "b@x"))
                .put("other", other("1").with("employeeId", "ann").with("mail", "b@x"))
                .put("other", other("2").with("mail", "B@X"))
                .cycle();
        assertThat(linkedTo("other", "1")).isEqualTo("ann");
        assertThat(linkedTo("other", "2")).isEqualTo("bob");
        assertThat(world.object("other", "CN=1,DC=other").link().kind())
                .isEqualTo(Link.Kind.INBOUND_JOIN);
    }

    @Test
    void twoHitsInAGroupGoOnToTheNextGroup() {
        world.replaceRules(in("src"), otherRule().join("cn", "sourceAnchor").make());
        world.put(
                        "src",
                        person("ann").with("mail", "same@x"),
                        person("bob").with("mail", "other@x"),
                        person("cid").with("mail", "third@x"))
                .cycle();
        assertThat(world.metaverse()).hasSize(3);
        world.put("src", person("bob").with("mail", "same@x")).cycle();
        world.put("other", other("1").with("mail", "same@x").with("cn", "cid")).cycle();
        assertThat(linkedTo("other", "1")).isEqualTo("cid");
    }

    @Test
    void aConditionMayAskForCase() {
        world.replaceRules(
                in("src"),
                RuleMaker.in("other", "other", "user", "person")
                        .joinCaseSensitive("mail", "mail")
                        .make());
        world.put("src", person("ann").with("mail", "a@x"))
                .put("other", other("1").with("mail", "A@x"), other("2").with("mail", "a@x"))
                .cycle();
        assertThat(world.object("other", "CN=1,DC=other").link()).isNull();
        assertThat(linkedTo("other", "2")).isEqualTo("ann");
    }

    @Test
    void allConditionsOfAGroupMustMatchAndAnAbsentValueMatchesNothing() {
        world.replaceRules(
                in("src"),
                RuleMaker.in("other", "other", "user", "person")
                        .join("mail", "mail")
                        .joinAnd("employeeId", "sourceAnchor", false)
                        .make());
        world.put("src", person("ann").with("mail", "a@x"))
                .put("other", other("1").with("mail", "a@x"))
                .put("other", other("2").with("mail", "a@x").with("employeeId", "bob"))
                .put("other", other("3").with("mail", "a@x").with("employeeId", "ANN"))
                .cycle();
        assertThat(world.space("other"))
                .filteredOn(o -> o.link() != null)
                .extracting(o -> o.dn().text())
                .containsExactly("CN=3,DC=other");
    }

    @Test
    void projectionNeedsAValueOfAJoinAttribute() {
        world.replaceRules(in("src"));
        world.put("src", person("ann"), person("bob").without("employeeId")).cycle();
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.object("src", "CN=bob,OU=People,DC=src").link()).isNull();
        assertThat(world.object("src", "CN=bob,OU=People,DC=src").importOperation())
                .isEqualTo(Operation.NONE);
    }

    @Test
    void aProvisioningRuleWithoutJoinProjects() {
        world.replaceRules(
                RuleMaker.in("all", "src", "user", "person")
                        .provision()
                        .direct("sourceAnchor", "anchorId")
                        .make());
        world.put("src", person("ann")).cycle();
        assertThat(world.metaverse()).hasSize(1);
    }

    @Test
    void aJoinRuleAloneLeavesADisconnectorThatIsTriedAgainEveryTime() {
        world.replaceRules(in("src"), otherRule().make());
        world.put("other", other("1").with("employeeId", "ann")).cycle();
        assertThat(world.object("other", "CN=1,DC=other").link()).isNull();
        world.put("src", person("ann")).cycle();
        assertThat(linkedTo("other", "1")).isEqualTo("ann");
    }

    @Test
    void aRuleForAnyTypeJoinsObjectsOfAnyType() {
        world.replaceRules(
                in("src"),
                RuleMaker.in("group in", "src", "group", "group")
                        .provision()
                        .join("employeeId", "employeeId")
                        .direct("employeeId")
                        .make(),
                RuleMaker.in("any", "other", "user", SyncRule.ANY_TYPE)
                        .join("cn", "employeeId")
                        .join("cn", "sourceAnchor")
                        .make());
        world.put("src", person("ann"))
                .put("src", People.object("CN=g,DC=src", "group", "g").with("employeeId", "g"))
                .put("other", other("1").with("cn", "g"), other("2").with("cn", "ann"))
                .cycle();
        assertThat(world.space("other")).allMatch(o -> o.link() != null);
    }

    @Test
    void severalJoinRulesInScopeMayAgree() {
        world.replaceRules(
                in("src"),
                otherRule().make(),
                RuleMaker.in("other again", "other", "user", "person")
                        .precedence(60)
                        .join("employeeId", "sourceAnchor")
                        .make());
        world.put("src", person("ann")).put("other", other("1").with("employeeId", "ann")).cycle();
        assertThat(linkedTo("other", "1")).isEqualTo("ann");
    }

    @Test
    void twoRulesThatFindDifferentObjectsAreAnError() {
        world.replaceRules(
                in("src"),
                otherRule().make(),
                RuleMaker.in("by mail", "other", "user", "person")
                        .precedence(60)
                        .join("mail", "mail")
                        .make());
        world.put("src", person("ann").with("mail", "a@x"), person("bob").with("mail", "b@x"))
                .put("other", other("1").with("employeeId", "ann").with("mail", "b@x"));
        world.imports("src");
        world.syncs("src");
        world.imports("other");
        StepResult result = world.syncs("other");
        assertThat(result.errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.algorithmStep()).isEqualTo("join");
                            assertThat(error.message())
                                    .contains("\"other\"", "\"by mail\"", "different");
                        });
        CsObject object = world.object("other", "CN=1,DC=other");
        assertThat(object.link()).isNull();
        assertThat(object.importOperation()).isEqualTo(Operation.ADD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void twoObjectsOfOneConnectorThatMatchOneAnotherBothGetTheErrorAndNeitherIsLinked(long seed) {
        world.replaceRules(inByMail());
        world.shuffle = true;
        world.random = new java.util.Random(seed);
        world.put("src", person("ann").with("mail", "same@x"), person("bob").with("mail", "same@x"))
                .put("src", person("cid").with("mail", "SAME@x"))
                .put("src", person("dot").with("mail", "dot@x"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.status()).isEqualTo("completed-sync-errors");
        assertThat(result.errors())
                .extracting(ErrorView::type, ErrorView::dn)
                .containsExactlyInAnyOrder(
                        tuple(AMBIGUOUS, "CN=ann,OU=People,DC=src"),
                        tuple(AMBIGUOUS, "CN=bob,OU=People,DC=src"),
                        tuple(AMBIGUOUS, "CN=cid,OU=People,DC=src"));
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.space("src"))
                .filteredOn(o -> o.link() == null)
                .extracting(CsObject::importOperation)
                .containsExactly(Operation.ADD, Operation.ADD, Operation.ADD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aChainOfMatchesGetsTheErrorAsAWhole(long seed) {
        world.replaceRules(
                RuleMaker.in("in", "src", "user", "person")
                        .provision()
                        .join("employeeId", "sourceAnchor")
                        .join("mail", "mail")
                        .direct("sourceAnchor", "employeeId")
                        .direct("mail")
                        .make());
        world.shuffle = true;
        world.random = new java.util.Random(seed);
        world.put("src", person("ann").with("mail", "one@x"))
                .put("src", person("bob").with("mail", "one@x").with("employeeId", "cid"))
                .put("src", person("cid").with("mail", "two@x"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.errors()).extracting(ErrorView::type).containsOnly(AMBIGUOUS);
        assertThat(result.errors()).hasSize(3);
        assertThat(world.metaverse()).isEmpty();
    }

    @Test
    void aLinkThatStandsIsNotGivenUpForANewcomerButBothGetTheError() {
        world.replaceRules(inByMail());
        world.put("src", person("ann").with("mail", "same@x")).cycle();
        world.put("src", person("bob").with("mail", "same@x"));
        world.imports("src");
        for (int again = 0; again < 2; again++) {
            StepResult result = world.syncs("src");
            assertThat(result.errors())
                    .extracting(ErrorView::dn)
                    .containsExactlyInAnyOrder(
                            "CN=ann,OU=People,DC=src", "CN=bob,OU=People,DC=src");
            assertThat(world.object("src", "CN=ann,OU=People,DC=src").link()).isNotNull();
            assertThat(world.object("src", "CN=bob,OU=People,DC=src").link()).isNull();
        }
        world.put("src", person("bob").with("mail", "bob@x")).cycle();
        assertThat(world.metaverse()).hasSize(2);
    }

    @Test
    void anObjectThatTakesThePlaceOfADeletedOneKeepsItsTargetWhicheverComesFirst() {
        for (String anchor : List.of("a0", "z9")) {
            World fresh = World.usual();
            fresh.put("src", People.user("ann")).put("tenant", People.tenantUser("ann")).cycle();
            long target = fresh.space("tenant").getFirst().id();
            People heir =
                    People.object("CN=heir,OU=People,DC=src", "user", anchor)
                            .with("anchorId", "ann");
            fresh.remove("src", "ann").put("src", heir).cycle();
            assertThat(fresh.plan()).isEmpty();
            assertThat(fresh.metaverse()).hasSize(1);
            assertThat(fresh.space("src")).hasSize(1);
            assertThat(fresh.space("tenant")).extracting(CsObject::id).containsExactly(target);
        }
    }

    @Test
    void anObjectOutOfScopeOfTheRuleThatLinkedItIsDisconnected() {
        world.replaceRules(
                RuleMaker.in("in", "src", "user", "person")
                        .provision()
                        .scope("noSync", ScopeOperator.ISNULL, "")
                        .join("employeeId", "sourceAnchor")
                        .direct("sourceAnchor", "employeeId")
                        .make());
        world.put("src", person("ann"), person("bob")).cycle();
        world.put("src", person("ann").with("noSync", "yes"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.counters()).containsEntry("connector-filtered-remove-mv", 1L);
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.object("src", "CN=ann,OU=People,DC=src").link()).isNull();
        world.put("src", person("ann")).cycle();
        assertThat(world.metaverse()).hasSize(2);
    }

    @Test
    void anObjectThatMovesBetweenTwoExclusiveJoinRulesIsJoinedAnew() {
        world.replaceRules(
                in("src"),
                RuleMaker.in("by id", "other", "user", "person")
                        .scope("noSync", ScopeOperator.ISNULL, "")
                        .join("employeeId", "sourceAnchor")
                        .make(),
                RuleMaker.in("by mail", "other", "user", "person")
                        .precedence(60)
                        .scope("noSync", ScopeOperator.ISNOTNULL, "")
                        .join("mail", "mail")
                        .make());
        world.put("src", person("ann").with("mail", "a@x"), person("bob").with("mail", "b@x"))
                .put("other", other("1").with("employeeId", "ann").with("mail", "b@x"))
                .cycle();
        assertThat(linkedTo("other", "1")).isEqualTo("ann");
        world.put(
                        "other",
                        other("1")
                                .with("employeeId", "ann")
                                .with("mail", "b@x")
                                .with("noSync", "1"))
                .cycle();
        assertThat(linkedTo("other", "1")).isEqualTo("bob");
    }

    @Test
    void stickyJoinKeepsAMetaverseObjectAliveAndJoinDoesNot() {
        for (LinkType type : List.of(LinkType.JOIN, LinkType.STICKY_JOIN)) {
            World fresh = new World();
            fresh.replaceRules(
                    in("src"),
                    RuleMaker.in("other", "other", "user", "person")
                            .link(type)
                            .join("employeeId", "sourceAnchor")
                            .direct("sourceAnchor", "employeeId")
                            .make());
            fresh.put("src", person("ann"), person("bob"))
                    .put("other", other("1").with("employeeId", "ann"))
                    .cycle();
            fresh.remove("src", "ann").cycle();
            assertThat(fresh.metaverse()).hasSize(type == LinkType.STICKY_JOIN ? 2 : 1);
        }
    }

    @Test
    void membersOfAGroupAreInScopeOfIsMemberOf() {
        world.replaceRules(
                RuleMaker.in("pilot", "src", "user", "person")
                        .provision()
                        .scope("any", ScopeOperator.ISMEMBEROF, "CN=Pilot,DC=src")
                        .join("employeeId", "sourceAnchor")
                        .direct("sourceAnchor", "employeeId")
                        .make());
        world.put("src", person("ann"), person("bob"))
                .put("src", People.object("CN=Pilot,DC=src", "group", "g").refers("member", "ann"))
                .cycle();
        assertThat(world.metaverse())
                .extracting(mv -> mv.get("sourceAnchor"))
                .containsExactly(Values.texts("ann"));
        world.put("src", People.object("CN=Pilot,DC=src", "group", "g").refers("member", "bob"))
                .cycle();
        assertThat(world.metaverse())
                .extracting(mv -> mv.get("sourceAnchor"))
                .containsExactly(Values.texts("bob"));
    }

    @Test
    void outboundAMetaverseObjectIsAMemberWhenOneOfItsObjectsIs() {
        world.replaceRules(
                in("src"),
                RuleMaker.out("pilot out", "person", "tenant", "user")
                        .provision()
                        .scope("any", ScopeOperator.ISMEMBEROF, "CN=Pilot,DC=src")
                        .computed("dn", "\"CN=\" & [sourceAnchor] & \",DC=tenant\"")
                        .direct("sourceAnchor")
                        .make());
        world.put("src", person("ann"), person("bob"))
                .put("src", People.object("CN=Pilot,DC=src", "group", "g").refers("member", "bob"))
                .cycle();
        assertThat(world.plan()).containsExactly("add CN=bob,DC=tenant");
    }

    private static SyncRule in(String connector) {
        return RuleMaker.in("in", connector, "user", "person")
                .provision()
                .join("employeeId", "sourceAnchor")
                .direct("sourceAnchor", "employeeId")
                .direct("mail")
                .make();
    }

    private static SyncRule inByMail() {
        return RuleMaker.in("in", "src", "user", "person")
                .provision()
                .join("mail", "mail")
                .direct("sourceAnchor", "anchorId")
                .direct("mail")
                .make();
    }

    private static RuleMaker otherRule() {
        return RuleMaker.in("other", "other", "user", "person")
                .precedence(50)
                .join("employeeId", "sourceAnchor")
                .join("mail", "mail");
    }

    private static People person(String name) {
        return People.user(name).with("employeeId", name);
    }

    private static People other(String name) {
        return People.object("CN=" + name + ",DC=other", "user", "o" + name);
    }

    private String linkedTo(String connector, String name) {
        long id = world.object(connector, "CN=" + name + ",DC=other").link().metaverseId();
        return world.metaverse().stream()
                .filter(mv -> mv.id() == id)
                .map(mv -> mv.get("sourceAnchor").first().text())
                .findFirst()
                .orElseThrow();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.MvObject;

class ReferenceTest {
    private final World world = World.usual();

    @Test
    void referencesAreResolvedInBothDirectionsAndInACircle() {
        world.put("src", People.user("ann").refers("manager", "bob"))
                .put("src", People.user("bob").refers("manager", "ann"))
                .put("src", group("ann", "bob"))
                .cycle();
        assertThat(wanted("ann", "manager")).isEqualTo(names("bob"));
        assertThat(wanted("bob", "manager")).isEqualTo(names("ann"));
        assertThat(wanted("g", "member")).isEqualTo(names("ann", "bob"));
        assertThat(world.metaverse()).noneMatch(MvObject::referenceRetry);
        assertThat(world.space("tenant")).noneMatch(o -> o.referenceRetry());
    }

    @Test
    void referencesOverManyBatchesAreResolved() {
        for (int i = 0; i < 1300; i++) {
            world.put("src", People.user("u" + i).refers("manager", "u" + (1299 - i)));
        }
        world.cycle();
        assertThat(world.metaverse()).noneMatch(MvObject::referenceRetry);
        assertThat(world.pending())
                .hasSize(1300)
                .allMatch(
                        change ->
                                change.lines().stream()
                                        .anyMatch(
                                                line ->
                                                        line.change()
                                                                .attribute()
                                                                .equals("manager")));
    }

    @Test
    void aReferenceOutOfScopeIsLeftOutAndComesWithItsObject() {
        world.put("src", People.user("ann").refers("manager", "bob")).cycle();
        assertThat(wanted("ann", "manager")).isNull();
        assertThat(world.person("ann").referenceRetry()).isTrue();
        world.put("src", People.user("bob").with("noSync", "yes")).cycle();
        assertThat(world.person("ann").referenceRetry()).isFalse();
        assertThat(wanted("ann", "manager")).isNull();
        assertThat(world.object("tenant", "CN=ann,DC=tenant").referenceRetry()).isTrue();
        world.put("src", People.user("bob")).cycle();
        assertThat(wanted("ann", "manager")).isEqualTo(names("bob"));
        assertThat(world.object("tenant", "CN=ann,DC=tenant").referenceRetry()).isFalse();
    }

    @Test
    void aReferenceToWhatCannotBeMadeIsLeftOutAndComesWithIt() {
        world.rules.add(
                RuleMaker.out("guard", "person", "tenant", "user")
                        .precedence(5)
                        .computed("note", "IIF([displayName]=\"bad\",Error(\"no\"),IgnoreThisFlow)")
                        .make());
        world.put("src", group("ann", "bob"), People.user("ann"))
                .put("src", People.user("bob").with("displayName", "bad"))
                .cycle();
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant", "add CN=g,DC=tenant");
        assertThat(wanted("g", "member")).isEqualTo(names("ann"));
        world.put("src", People.user("bob")).cycle();
        assertThat(wanted("g", "member")).isEqualTo(names("ann", "bob"));
    }

    @Test
    void aReferenceToWhatIsPlannedToGoIsTakenOut() {
        world.put("src", group("ann", "bob"), People.user("ann"), People.user("bob")).cycle();
        world.export().cycle();
        assertThat(world.plan()).isEmpty();
        world.put("src", People.user("bob").with("noSync", "yes")).cycle();
        assertThat(world.plan())
                .containsExactlyInAnyOrder("delete CN=bob,DC=tenant", "update CN=g,DC=tenant");
        assertThat(wanted("g", "member")).isEqualTo(names("ann"));
        world.put("src", People.user("bob")).cycle();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void aReferenceToWhatIsGoneFromTheSourceIsTakenOut() {
        world.put("src", group("ann", "bob"), People.user("ann"), People.user("bob")).cycle();
        world.export().cycle();
        world.put("src", group("ann")).remove("src", "bob").cycle();
        assertThat(world.plan())
                .containsExactlyInAnyOrder("delete CN=bob,DC=tenant", "update CN=g,DC=tenant");
        assertThat(wanted("g", "member")).isEqualTo(names("ann"));
    }

    @Test
    void aDanglingReferenceOfTheSourceIsTakenOutToo() {
        world.put("src", group("ann", "bob"), People.user("ann"), People.user("bob")).cycle();
        world.export().cycle();
        world.remove("src", "bob").cycle();
        assertThat(wanted("g", "member")).isEqualTo(names("ann"));
    }

    @Test
    void aRenamedObjectIsStillReferredTo() {
        world.put("src", People.user("ann").refers("manager", "bob"), People.user("bob")).cycle();
        world.export().cycle();
        world.put("src", People.user("bob").moved("CN=Bob B,OU=Moved,DC=src"))
                .put("src", People.user("ann").refersTo("manager", "CN=Bob B,OU=Moved,DC=src"))
                .cycle();
        assertThat(world.plan()).isEmpty();
    }

    /** Other steps see it as it was before the rename, and its references too. */
    @Test
    void aRenamedObjectInErrorStillRefersToItself() {
        world.rules.add(
                RuleMaker.in("failing", "src", "user", "person")
                        .precedence(10)
                        .computed("note", "IIF([note]=\"bad\",Error(\"No.\"),NULL)")
                        .make());
        world.put("src", People.user("ann").refers("manager", "ann")).cycle();
        assertThat(world.person("ann").get("manager").isEmpty()).isFalse();
        world.put("src", People.user("ann").moved("CN=ann,OU=Moved,DC=src").with("note", "bad"));
        world.imports("src");
        assertThat(world.syncs("src").errors()).hasSize(1);
        world.rules.removeIf(rule -> rule.name().equals("Filter"));
        world.syncs("tenant");
        world.syncs("other");
        assertThat(world.person("ann").get("manager").isEmpty()).isFalse();
    }

    /** Its directory leaves references as they are: they hold the name that it had. */
    @Test
    void aReferenceToWhatIsRenamedAndLeavesTheScopeInOneImportIsEmptyAfterADeltaToo() {
        world.rules.set(0, World.userIn().scope("noSync", ScopeOperator.NOTEQUAL, "yes").make());
        world.put("src", People.user("ann").refers("manager", "bob"), People.user("bob")).cycle();
        assertThat(world.person("ann").get("manager").isEmpty()).isFalse();
        world.put("src", People.user("bob").moved("CN=bob,OU=Left,DC=src").with("noSync", "yes"));
        world.deltaCycle();
        assertThat(world.person("ann").get("manager").isEmpty()).isTrue();
    }

    @Test
    void theCaseOfANameInAReferenceIsNoDifference() {
        world.put("src", People.user("ann").refers("manager", "bob"), People.user("bob"))
                .put("tenant", People.tenantUser("bob"))
                .put("tenant", People.tenantUser("ann").refersTo("manager", "cn=BOB, dc=TENANT"))
                .cycle();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void aReferenceToAnExistingTargetObjectHasItsPresentName() {
        world.put("src", People.user("ann").refers("manager", "bob"), People.user("bob"))
                .put("tenant", People.tenantUser("bob").moved("CN=Robert,DC=tenant"))
                .cycle();
        assertThat(world.plan())
                .containsExactly("add CN=ann,DC=tenant", "rename CN=Robert,DC=tenant");
        assertThat(wanted("ann", "manager"))
                .isEqualTo(Values.of(Value.of(Dn.of("CN=Robert,DC=tenant"))));
    }

    @Test
    void aChangedNameOfAnAddThatWasNotSentReachesThoseThatReferToIt() {
        List<org.syncline.rules.SyncRule> rules = World.usualRules();
        rules.set(
                3,
                RuleMaker.out("User out", "person", "tenant", "user")
                        .provision()
                        .computed("dn", "\"CN=\" & [displayName] & \",DC=tenant\"")
                        .direct("manager")
                        .make());
        world.replaceRules(rules.toArray(new org.syncline.rules.SyncRule[0]));
        world.put("src", People.user("ann").with("displayName", "Ann").refers("manager", "zed"))
                .put("src", People.user("zed").with("displayName", "Zed"))
                .cycle();
        assertThat(world.wanted("CN=Ann,DC=tenant", "manager"))
                .isEqualTo(Values.of(Value.of(Dn.of("CN=Zed,DC=tenant"))));
        world.put("src", People.user("zed").with("displayName", "Zoe")).cycle();
        assertThat(world.wanted("CN=Ann,DC=tenant", "manager"))
                .isEqualTo(Values.of(Value.of(Dn.of("CN=Zoe,DC=tenant"))));
    }

    private Values wanted(String name, String attribute) {
        return world.wanted("CN=" + name + ",DC=tenant", attribute);
    }

    private static Values names(String... names) {
        return Values.of(
                List.of(names).stream()
                        .map(name -> Value.of(Dn.of("CN=" + name + ",DC=tenant")))
                        .toList());
    }

    private static People group(String... members) {
        return People.object("CN=g,DC=src", "group", "g").refers("member", members);
    }
}

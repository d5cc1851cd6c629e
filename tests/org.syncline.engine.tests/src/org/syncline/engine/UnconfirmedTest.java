// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.CsObject;

/** Synchronization between an export and the import that confirms it (semantics, 1.6 and 1.7). */
class UnconfirmedTest {
    private World world;

    @BeforeEach
    void begin() {
        // a full import that finds nothing at all deletes nothing
        world = World.usual().put("src", People.user("zoe").with("noSync", "yes"));
    }

    private static People ann(String name) {
        return People.user("ann").with("displayName", name).with("mail", "ann@x");
    }

    private World synced() {
        world.imports("src");
        world.syncs("src");
        return world;
    }

    @Test
    void anAddThatWasSentIsNotPlannedAgain() {
        world.put("src", ann("Ann"), People.user("bob")).cycle();
        assertThat(world.plan()).hasSize(2);
        world.sent();
        synced();
        assertThat(world.plan()).isEmpty();
        assertThat(world.space("tenant")).hasSize(2).allMatch(o -> o.link() != null);
    }

    @Test
    void aChangeAfterAnAddIsAnUpdateOfWhatWasSent() {
        world.put("src", ann("Ann")).cycle();
        world.sent().put("src", ann("Anna"));
        synced();
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
        assertThat(world.change("CN=ann,DC=tenant").lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.change().before()).isEqualTo(Values.texts("Ann"));
                            assertThat(line.change().after()).isEqualTo(Values.texts("Anna"));
                        });
    }

    @Test
    void whatIsNotConfirmedIsSentOnceMoreWithTheNextChange() {
        world.put("src", ann("Ann")).put("tenant", People.tenantUser("ann")).cycle();
        world.sent().put("src", ann("Ann").with("mail", "new@x"));
        synced();
        assertThat(world.wanted("CN=ann,DC=tenant", "mail")).isEqualTo(Values.texts("new@x"));
        assertThat(world.wanted("CN=ann,DC=tenant", "displayName")).isEqualTo(Values.texts("Ann"));
        String digest = world.change("CN=ann,DC=tenant").digest();
        world.later();
        synced();
        assertThat(world.change("CN=ann,DC=tenant").digest()).isEqualTo(digest);
    }

    @Test
    void nothingIsSentOnceMoreForItself() {
        world.put("src", ann("Ann")).put("tenant", People.tenantUser("ann")).cycle();
        world.sent();
        synced();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void aSourceThatGoesAfterTheAddWasSentStagesADelete() {
        world.put("src", ann("Ann"), People.user("bob").with("noSync", "no")).cycle();
        world.sent().remove("src", "ann").put("src", People.user("bob").with("noSync", "yes"));
        synced();
        assertThat(world.plan())
                .containsExactly("delete CN=ann,DC=tenant", "delete CN=bob,DC=tenant");
    }

    @Test
    void referencesFindObjectsThatWereSent() {
        world.put("src", People.user("boss")).cycle();
        world.sent().put("src", ann("Ann").refers("manager", "boss"));
        synced();
        assertThat(world.wanted("CN=ann,DC=tenant", "manager").toString())
                .contains("CN=boss,DC=tenant");
    }

    @Test
    void aRenameThatWasSentIsNotPlannedAgainAndReferencesFollowIt() {
        world.put("src", People.user("boss"), ann("Ann"))
                .put("tenant", People.tenantUser("boss").moved("CN=old,DC=tenant"))
                .cycle();
        assertThat(world.plan()).contains("rename CN=old,DC=tenant");
        world.sent().put("src", ann("Ann").refers("manager", "boss"));
        synced();
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
        assertThat(world.wanted("CN=ann,DC=tenant", "manager").toString())
                .contains("CN=boss,DC=tenant");
    }

    @Test
    void aDeleteThatWasSentIsNeitherPlannedAgainNorTakenBackBeforeItIsConfirmed() {
        world.put("src", ann("Ann")).put("tenant", People.tenantUser("ann")).cycle();
        world.remove("src", "ann");
        synced();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        world.sent().put("src", ann("Ann again"));
        synced();
        assertThat(world.plan()).isEmpty();
        world.put("tenant", People.tenantUser("other")).remove("tenant", "t-ann").cycle();
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
    }

    @Test
    void anAttributeSeesWhatWasSentAndImportedValueWhatIsConfirmed() {
        world.rules.add(
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(300)
                        .computed("note", "[displayName]")
                        .computed("region", "ImportedValue(\"displayName\")")
                        .make());
        world.put("src", ann("New"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Old"))
                .cycle();
        world.sent();
        world.syncs("tenant");
        assertThat(world.person("ann").get("note")).isEqualTo(Values.texts("New"));
        assertThat(world.person("ann").get("region")).isEqualTo(Values.texts("Old"));
    }

    @Test
    void anObjectThatIsBeingSentCountsAsSent() {
        world.put("src", ann("Ann")).cycle();
        world.change(
                "tenant",
                o -> o.withExport(null).withState(o.state().withEscrowed(o.pendingExport())));
        synced();
        assertThat(world.plan()).isEmpty();
        world.remove("src", "ann");
        synced();
        assertThat(world.space("tenant"))
                .singleElement()
                .satisfies(
                        o -> {
                            assertThat(o.pendingExport().operation()).isEqualTo(Operation.DELETE);
                            assertThat(o.state().escrowed().operation()).isEqualTo(Operation.ADD);
                        });
    }

    @Test
    void anAddThatWasSentIsJoinedByItsNameWhenItsOldSourceIsGone() {
        world.put("src", ann("Ann")).cycle();
        world.sent().remove("src", "ann");
        synced();
        CsObject before = world.object("tenant", "CN=ann,DC=tenant");
        world.put("src", ann("Ann").moved("CN=again,DC=src"));
        synced();
        assertThat(world.object("tenant", "CN=ann,DC=tenant").id()).isEqualTo(before.id());
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void aSentAddOutOfScopeOfAJoinOnlyRuleSetStaysWhatItIs() {
        world.rules.removeIf(rule -> rule.name().equals("User out"));
        world.rules.add(World.userOut().and("displayName", ScopeOperator.ISNOTNULL, "").make());
        world.put("src", ann("Ann")).cycle();
        world.sent().put("src", People.user("ann"));
        synced();
        assertThat(world.plan()).containsExactly("delete CN=ann,DC=tenant");
        world.put("src", ann("Ann"));
        synced();
        assertThat(world.plan()).isEmpty();
        assertThat(List.copyOf(world.space("tenant"))).hasSize(1);
    }
}

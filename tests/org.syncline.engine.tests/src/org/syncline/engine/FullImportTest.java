// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.store.CsObject;

class FullImportTest {
    private final World world = World.usual();

    @Test
    void newObjectsArePendingAddsAndTheSameAgainIsUnchanged() {
        world.put("src", People.user("ann"), People.user("bob"));
        assertThat(world.imports("src").counters()).containsOnly(count("stage-add", 2));
        assertThat(world.imports("src").counters()).containsOnly(count("stage-no-change", 2));
        assertThat(world.space("src"))
                .extracting(CsObject::importOperation)
                .containsOnly(Operation.ADD);
    }

    @Test
    void differencesAreStagedByKind() {
        world.put(
                        "src",
                        People.user("ann"),
                        People.user("bob"),
                        People.user("cid"),
                        People.user("dot"),
                        People.user("eve"))
                .cycle();
        world.put("src", People.user("ann").with("mail", "ann@src"))
                .put("src", People.user("bob").moved("CN=Bob,OU=Elsewhere,DC=src"))
                .put("src", People.object("CN=cid,OU=People,DC=src", "contact", "cid"))
                .remove("src", "dot");
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("success");
        assertThat(result.counters())
                .containsOnly(
                        count("stage-update", 1),
                        count("stage-rename", 1),
                        count("stage-delete-add", 1),
                        count("stage-delete", 1),
                        count("stage-no-change", 1));
        assertThat(world.space("src"))
                .extracting(CsObject::importOperation)
                .containsExactlyInAnyOrder(
                        Operation.UPDATE,
                        Operation.RENAME,
                        Operation.DELETE_ADD,
                        Operation.DELETE,
                        Operation.NONE);
    }

    @Test
    void whatComesBackToWhatIsSynchronizedIsNoPendingImportAnyMore() {
        world.put("src", People.user("ann").with("mail", "one"), People.user("bob")).cycle();
        world.put("src", People.user("ann").with("mail", "two")).remove("src", "bob");
        world.imports("src");
        world.put("src", People.user("ann").with("mail", "one"), People.user("bob"));
        world.imports("src");
        assertThat(world.space("src"))
                .allSatisfy(
                        o -> {
                            assertThat(o.importOperation()).isEqualTo(Operation.NONE);
                            assertThat(o.importedEntry()).isNull();
                            assertThat(o.confirmed()).isEqualTo(o.synchronizedEntry());
                        });
    }

    @Test
    void anObjectNeverSynchronizedThatIsGoneLeavesNothing() {
        world.put("src", People.user("ann"), People.user("bob"));
        world.imports("src");
        world.remove("src", "ann");
        assertThat(world.imports("src").counters()).contains(count("stage-delete", 1));
        assertThat(world.space("src")).hasSize(1);
    }

    @Test
    void namesMaySwapAndObjectsAreNeverMerged() {
        world.put("src", People.user("ann").with("mail", "a"), People.user("bob").with("mail", "b"))
                .cycle();
        world.put("src", People.user("ann").with("mail", "a").moved("CN=bob,OU=People,DC=src"))
                .put("src", People.user("bob").with("mail", "b").moved("CN=ann,OU=People,DC=src"));
        assertThat(world.imports("src").counters()).containsOnly(count("stage-rename", 2));
        assertThat(world.object("src", "CN=ann,OU=People,DC=src").confirmed().get("mail"))
                .isEqualTo(Values.texts("b"));
        assertThat(world.object("src", "CN=bob,OU=People,DC=src").confirmed().get("mail"))
                .isEqualTo(Values.texts("a"));
    }

    @Test
    void aNewObjectMayTakeTheNameOfOneThatIsGone() {
        world.put("src", People.user("ann").with("mail", "old")).cycle();
        world.remove("src", "ann")
                .put(
                        "src",
                        People.object("CN=ann,OU=People,DC=src", "user", "ann2")
                                .with("mail", "new"));
        StepResult result = world.imports("src");
        assertThat(result.counters()).containsOnly(count("stage-add", 1), count("stage-delete", 1));
        CsObject fresh = world.space("src").getLast();
        assertThat(fresh.dn().text()).isEqualTo("CN=ann,OU=People,DC=src");
        assertThat(fresh.synchronizedEntry()).isNull();
        assertThat(fresh.link()).isNull();
        world.syncs("src");
        assertThat(world.space("src")).hasSize(1);
        assertThat(world.metaverse()).hasSize(1);
    }

    @Test
    void aProvisionedObjectThatAnImportFindsByNameGetsItsAnchorAndKeepsItsLink() {
        world.put("src", People.user("ann").with("displayName", "Ann").with("mail", "a@src"))
                .cycle();
        long link = world.object("tenant", "CN=ann,DC=tenant").link().metaverseId();
        world.put("tenant", People.tenantUser("ann").with("displayName", "Ann"));
        world.imports("tenant");
        CsObject confirmed = world.object("tenant", "CN=ann,DC=tenant");
        assertThat(confirmed.anchor()).isNotNull();
        assertThat(confirmed.link().metaverseId()).isEqualTo(link);
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
        assertThat(world.change("CN=ann,DC=tenant").lines())
                .extracting(line -> line.change().attribute())
                .containsExactly("mail");
        world.syncs("tenant");
        assertThat(world.plan()).containsExactly("update CN=ann,DC=tenant");
        assertThat(world.space("tenant")).hasSize(1);
    }

    @Test
    void theSameAnchorTwiceIsADiscoveryErrorAndNothingIsTreatedAsGone() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        world.remove("src", "bob");
        world.directories
                .get("src")
                .extra
                .add(People.user("ann").moved("CN=twin,OU=People,DC=src").entry());
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("completed-discovery-errors");
        assertThat(result.errors()).extracting(ErrorView::type).containsExactly("duplicate-object");
        assertThat(world.space("src"))
                .extracting(CsObject::importOperation)
                .containsOnly(Operation.NONE);
    }

    @Test
    void theSameAnchorInAnotherBatchIsFoundToo() {
        for (int i = 0; i < 1200; i++) {
            world.put("src", People.user("u" + i));
        }
        world.directories
                .get("src")
                .extra
                .add(People.user("u0").moved("CN=twin,OU=People,DC=src").entry());
        StepResult result = world.imports("src");
        assertThat(result.errors()).extracting(ErrorView::type).containsExactly("duplicate-object");
        assertThat(world.space("src")).hasSize(1200);
    }

    @Test
    void discoveryErrorsOfTheConnectorKeepWhatWasNotSeen() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        world.remove("src", "bob");
        world.directories.get("src").discoveryError = "invalid-attribute-value";
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("completed-discovery-errors");
        assertThat(result.errors()).hasSize(1);
        assertThat(world.syncs("src").succeeded()).isTrue();
        assertThat(world.metaverse()).hasSize(2);
    }

    @Test
    void anEmptyAnswerDeletesNothing() {
        world.put("src", People.user("ann"), People.user("bob")).cycle();
        world.remove("src", "ann").remove("src", "bob");
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("stopped-deletion-limit");
        assertThat(result.detail()).contains("returned no object").contains("Check");
        assertThat(world.space("src"))
                .extracting(CsObject::importOperation)
                .containsOnly(Operation.NONE);
    }

    @Test
    void anEmptyDirectoryWithAnEmptySpaceIsNoError() {
        StepResult result = world.imports("src");
        assertThat(result.status()).isEqualTo("completed-no-objects");
        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void theRequestNamesPartitionsTypesAndWhatMustNeverBeRead() {
        world.imports("src");
        assertThat(world.directories.get("src").lastRequest.scopes())
                .extracting(scope -> scope.partition().text())
                .containsExactly("DC=src");
        assertThat(world.directories.get("src").lastRequest.objectTypes())
                .containsExactly("group", "user");
        assertThat(world.directories.get("src").lastRequest.excludedAttributes())
                .contains("unicodePwd", "userPassword", "ms-Mcs-AdmPwd", "msLAPS-Password");
    }

    @Test
    void aPasswordThatAConnectorReportsAllTheSameIsNotStored() {
        world.put("src", People.user("ann").with("UNICODEPWD", "secret").with("mail", "a@src"));
        world.imports("src");
        assertThat(world.space("src").getFirst().confirmed().attributes())
                .containsOnlyKeys("anchorId", "mail");
    }

    @Test
    void theWatermarkMovesWithACompleteImportOnly() {
        world.put("src", People.user("ann"));
        world.imports("src");
        world.directories.get("src").watermark = new byte[] {2};
        world.directories.get("src").discoveryError = "read-error";
        world.imports("src");
        assertThat(watermark()).containsExactly(1);
        world.directories.get("src").discoveryError = null;
        world.imports("src");
        assertThat(watermark()).containsExactly(2);
    }

    private byte[] watermark() {
        return world.store.inTransaction(
                session -> session.connector(World.connector("src").key(), "src").watermark());
    }

    @Test
    void aSecondImportOfThousandsWritesNothing() {
        for (int i = 0; i < 1200; i++) {
            world.put("src", People.user("u" + i));
        }
        world.imports("src");
        ((MemoryStore) world.store).takeWrites();
        world.imports("src");
        assertThat(((MemoryStore) world.store).takeWrites()).isEqualTo(List.of());
    }

    private static java.util.Map.Entry<String, Long> count(String name, long number) {
        return java.util.Map.entry(name, number);
    }
}

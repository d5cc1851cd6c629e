// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.rules.ContainerRule;
import org.syncline.rules.PartitionDefinition;
import org.syncline.rules.SourceLocation;

/** A renamed container is no reason to delete people. */
class ContainerIdentityTest {
    private static final SourceLocation LINE = new SourceLocation("ad.sync", 7, 9);

    private final ImportBench bench = new ImportBench();

    @BeforeEach
    void peopleInOneContainer() {
        list(null);
        bench.directory.containers.put("id-people", Dn.of("OU=People,DC=src"));
        bench.directory.put(People.user("ann"));
        bench.directory.put(People.object("CN=old,OU=Leavers,OU=People,DC=src", "user", "old"));
        assertThat(bench.full().status()).isEqualTo("success");
        bench.sync();
    }

    private void list(String id) {
        bench.partitions =
                List.of(
                        new PartitionDefinition(
                                "DC=src",
                                List.of(
                                        new ContainerRule("DC=src", false, LINE),
                                        new ContainerRule("OU=People,DC=src", true, id, LINE),
                                        new ContainerRule(
                                                "OU=Leavers,OU=People,DC=src", false, LINE)),
                                LINE));
    }

    private void rename() {
        bench.directory.containers.put("id-people", Dn.of("OU=Staff,DC=src"));
        bench.directory.put(People.user("ann").moved("CN=ann,OU=Staff,DC=src"));
        bench.directory.put(
                People.object("CN=old,OU=Leavers,OU=People,DC=src", "user", "old")
                        .moved("CN=old,OU=Leavers,OU=Staff,DC=src"));
    }

    @Test
    void theNearestListedContainerDecides() {
        assertThat(bench.world.space("src"))
                .extracting(o -> o.dn().rdn())
                .containsExactly("CN=ann");
    }

    @Test
    void aRenamedContainerIsReadUnderItsNewNameWithAWarning() {
        rename();
        StepResult result = bench.full();
        assertThat(result.status()).isEqualTo("completed-warnings");
        assertThat(result.detail())
                .contains("\"OU=People,DC=src\" of connector \"src\" is called \"OU=Staff,DC=src\"")
                .contains("ad.sync:7:9: include \"OU=Staff,DC=src\" id \"id-people\"");
        assertThat(result.counters()).containsOnlyKeys("stage-rename");
        assertThat(bench.full().status()).isEqualTo("completed-warnings");
        assertThat(bench.world.space("src")).hasSize(1);
    }

    @Test
    void theIdentityInTheFileCountsToo() {
        ImportBench fresh = new ImportBench();
        list("id-people");
        fresh.partitions = bench.partitions;
        rename();
        fresh.directory.containers.putAll(bench.directory.containers);
        bench.directory.entries.values().forEach(fresh.directory::put);
        assertThat(fresh.full().status()).isEqualTo("completed-warnings");
        assertThat(fresh.world.space("src")).hasSize(1);
    }

    @Test
    void aContainerThatIsGoneStopsTheImportBeforeAnythingIsRead() {
        bench.directory.containers.clear();
        StepResult result = bench.full();
        assertThat(result.status()).isEqualTo("no-start-bad-ma-configuration");
        assertThat(result.detail()).contains("OU=People,DC=src").contains("ad.sync:7:9");
        assertThat(bench.directory.requests).hasSize(1);
    }

    @Test
    void aContainerThatWasMadeAnewIsTakenWithARemark() {
        bench.directory.containers.clear();
        bench.directory.containers.put("id-new", Dn.of("OU=People,DC=src"));
        StepResult result = bench.full();
        assertThat(result.status()).isEqualTo("completed-warnings");
        assertThat(result.detail()).contains("made anew").contains("id-new");
        assertThat(bench.full().status()).isEqualTo("success");
    }
}

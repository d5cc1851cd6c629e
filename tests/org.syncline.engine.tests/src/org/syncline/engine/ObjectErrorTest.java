// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.rules.SyncRule;
import org.syncline.store.ObjectTrouble;

/** The error that an object is in, from step to step (semantics reference, 6.5 and 6.11). */
class ObjectErrorTest {
    private World world;

    @BeforeEach
    void begin() {
        world = World.usual();
        world.rules.add(
                RuleMaker.in("failing", "src", "user", "person")
                        .precedence(10)
                        .computed("note", "IIF([note]=\"bad\",Error(\"No.\"),NULL)")
                        .make());
        world.put("src", People.user("ann").with("note", "bad"), People.user("bob")).cycle();
    }

    private ObjectTrouble error(String connector, String dn) {
        return world.object(connector, dn).state().syncError();
    }

    private ObjectTrouble ann() {
        return error("src", "CN=ann,OU=People,DC=src");
    }

    @Test
    void itStaysWithItsFirstDateAndIsCountedUntilTheObjectIsInOrder() {
        ObjectTrouble first = ann();
        assertThat(first.type()).isEqualTo("sync-rule-error-function-triggered");
        assertThat(first.code()).isEqualTo("import-flow");
        assertThat(first.detail()).contains("No.");
        assertThat(error("src", "CN=bob,OU=People,DC=src")).isNull();
        world.later().deltaSyncs("src");
        assertThat(ann().firstOccurred()).isEqualTo(first.firstOccurred());
        assertThat(ann().lastOccurred()).isAfter(first.lastOccurred());
        assertThat(ann().retryCount()).isEqualTo(first.retryCount() + 1);
        world.put("src", People.user("ann").with("note", "good"));
        world.imports("src");
        world.deltaSyncs("src");
        assertThat(ann()).isNull();
    }

    @Test
    void theStepOfAnotherConnectorLeavesIt() {
        world.put("src", People.user("ann").with("note", "good"));
        world.imports("src");
        world.syncs("tenant");
        assertThat(ann()).isNotNull();
    }

    @Test
    void anOutboundErrorIsOverWithTheStepThatMendsIt() {
        world.rules.removeIf(rule -> rule.name().equals("User out"));
        world.rules.add(
                World.userOut().computed("cn", "IIF([mail]=\"bad\",Error(\"x\"),[mail])").make());
        world.put("src", People.user("bob")).put("tenant", People.tenantUser("bob")).cycle();
        world.put("src", People.user("bob").with("mail", "bad")).deltaCycle();
        assertThat(error("tenant", "CN=bob,DC=tenant").code()).isEqualTo("export-flow");
        world.put("src", People.user("bob").with("mail", "ok"));
        world.imports("src");
        world.deltaSyncs("src");
        assertThat(error("tenant", "CN=bob,DC=tenant")).isNull();
    }

    @Test
    void whatAnImportFoundIsOverWhenItsValuesAreComputedAgain() {
        world.put("tenant", People.tenantUser("bob").with("displayName", "x")).cycle();
        notReimported();
        world.deltaSyncs("src");
        assertThat(error("tenant", "CN=bob,DC=tenant")).isNotNull();
        world.deltaSyncs("tenant");
        assertThat(error("tenant", "CN=bob,DC=tenant")).isNull();
    }

    @Test
    void andWhenAnEditOfTheRulesLeavesNothingToWrite() {
        world.put("src", People.user("bob").with("displayName", "Bob"))
                .put("tenant", People.tenantUser("bob").with("displayName", "x"))
                .cycle();
        notReimported();
        world.syncs("src");
        assertThat(error("tenant", "CN=bob,DC=tenant")).isNotNull();
        world.rules.replaceAll(ObjectErrorTest::withoutDisplayName);
        world.syncs("src");
        assertThat(error("tenant", "CN=bob,DC=tenant")).isNull();
    }

    private static SyncRule withoutDisplayName(SyncRule rule) {
        return RuleMaker.from(rule)
                .flows(
                        rule.flows().stream()
                                .filter(flow -> !flow.target().equals("displayName"))
                                .toList())
                .make();
    }

    private void notReimported() {
        world.change(
                "tenant",
                o ->
                        o.withState(
                                o.state()
                                        .withSyncError(
                                                ObjectTrouble.after(
                                                        null,
                                                        "exported-change-not-reimported",
                                                        "",
                                                        "",
                                                        World.NOW))));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.syncline.model.Operation;
import org.syncline.model.Values;
import org.syncline.rules.ScopeOperator;

class ErrorTest {
    private final World world = World.usual();

    @Test
    void anErrorFunctionStopsItsObjectOnlyAndKeepsItsPendingImport() {
        world.rules.add(failing("Error(\"No department.\")"));
        world.put("src", People.user("ann").with("note", "bad"), People.user("bob"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.status()).isEqualTo("completed-sync-errors");
        assertThat(result.succeeded()).isFalse();
        assertThat(result.stopped()).isFalse();
        assertThat(result.errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.type())
                                    .isEqualTo("sync-rule-error-function-triggered");
                            assertThat(error.dn()).isEqualTo("CN=ann,OU=People,DC=src");
                            assertThat(error.algorithmStep()).isEqualTo("import-flow");
                            assertThat(error.message()).contains("No department.");
                            assertThat(error.rule())
                                    .isEqualTo(new RuleReference("failing", "rules.sync", 9));
                        });
        assertThat(world.object("src", "CN=ann,OU=People,DC=src").importOperation())
                .isEqualTo(Operation.ADD);
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.plan()).containsExactly("add CN=bob,DC=tenant");
    }

    @Test
    void anObjectThatWasFineBeforeStaysAsItWas() {
        world.rules.add(failing("Error(\"bad\")"));
        world.put("src", People.user("ann").with("displayName", "Ann")).cycle();
        world.put("src", People.user("ann").with("displayName", "Anne").with("note", "bad"));
        world.cycle();
        assertThat(world.person("ann").get("displayName")).isEqualTo(Values.texts("Ann"));
        assertThat(world.object("src", "CN=ann,OU=People,DC=src").importOperation())
                .isEqualTo(Operation.UPDATE);
        assertThat(world.engine().status().getFirst().errors()).isPositive();
        world.put("src", People.user("ann").with("displayName", "Anne")).cycle();
        assertThat(world.person("ann").get("displayName")).isEqualTo(Values.texts("Anne"));
    }

    @Test
    void anErrorInAnotherConnectorsContributionNamesThatObject() {
        world.rules.add(
                RuleMaker.in("other", "other", "user", "person")
                        .precedence(20)
                        .join("employeeId", "sourceAnchor")
                        .computed("note", "Error(\"no\")")
                        .make());
        world.put("src", People.user("ann"))
                .put(
                        "other",
                        People.object("CN=o,DC=other", "user", "o").with("employeeId", "ann"));
        world.imports("src");
        world.imports("other");
        world.syncs("src");
        assertThat(world.syncs("other").errors())
                .extracting(ErrorView::dn)
                .containsExactly("CN=o,DC=other");
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.object("other", "CN=o,DC=other").link()).isNull();
    }

    @Test
    void anExpressionThatCannotBeEvaluatedNamesFlowAndColumn() {
        world.rules.add(failing("CNum([displayName])"));
        world.put("src", People.user("ann").with("note", "bad").with("displayName", "x"));
        world.imports("src");
        assertThat(world.syncs("src").errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.type()).isEqualTo("sync-rule-invalid-expression");
                            assertThat(error.message()).contains("flow to region", "column 1");
                        });
    }

    @Test
    void anOutboundErrorLeavesThePlanOfThatObjectAsItWas() {
        world.rules.add(
                RuleMaker.out("guard", "person", "tenant", "user")
                        .precedence(5)
                        .computed("note", "IIF([displayName]=\"bad\",Error(\"no\"),IgnoreThisFlow)")
                        .make());
        world.put("src", People.user("ann").with("displayName", "Ann"), People.user("bob"));
        world.cycle();
        world.put("src", People.user("ann").with("displayName", "bad"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.type())
                                    .isEqualTo("sync-rule-error-function-triggered");
                            assertThat(error.algorithmStep()).isEqualTo("export-flow");
                            assertThat(error.dn()).isEqualTo("CN=ann,DC=tenant");
                        });
        assertThat(world.wanted("CN=ann,DC=tenant", "displayName")).isEqualTo(Values.texts("Ann"));
        assertThat(world.plan()).hasSize(2);
    }

    @Test
    void aScopeThatCannotBeEvaluatedDeletesNothing() {
        world.put("src", People.user("ann")).cycle();
        world.rules.set(0, World.userIn().scope("anchorId", ScopeOperator.ISBITSET, "many").make());
        StepResult result = world.syncs("src");
        assertThat(result.errors())
                .extracting(ErrorView::type)
                .containsOnly("sync-rule-scoping-filter-invalid-operator");
        assertThat(world.metaverse()).hasSize(1);
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
    }

    /** What is planned takes its own reason away, and Ann refers to herself. */
    @Test
    void rulesThatNeverSettleEndAfterTenRoundsWithAnError() {
        world.rules.add(
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(20)
                        .join("sourceAnchor", "sourceAnchor")
                        .direct("cloudFiltered")
                        .make());
        world.put("src", People.user("ann").refersTo("manager", "CN=ann,OU=People,DC=src"))
                .put("tenant", People.tenantUser("ann").refersTo("manager", "CN=ann,DC=tenant"))
                .cycle();
        world.rules.add(
                RuleMaker.out("telling", "person", "tenant", "user")
                        .precedence(190)
                        .constant("cloudFiltered", "True")
                        .make());
        assertThat(world.syncs("src").errors()).isEmpty();
        assertThat(world.syncs("src").errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.type())
                                    .isEqualTo("extension-provisioning-call-limit-reached");
                            assertThat(error.algorithmStep()).isEqualTo("provisioning");
                            assertThat(error.dn()).isEqualTo("CN=ann,OU=People,DC=src");
                            assertThat(error.message()).contains("10 times", "ImportedValue");
                        });
        world.rules.removeLast();
        assertThat(world.syncs("src").errors()).isEmpty();
    }

    private static org.syncline.rules.SyncRule failing(String expression) {
        return RuleMaker.in("failing", "src", "user", "person")
                .precedence(10)
                .scope("note", ScopeOperator.EQUAL, "bad")
                .computed("region", expression)
                .make();
    }
}

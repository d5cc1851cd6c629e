// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeOperator;
import org.syncline.store.MvObject;

class FlowPrecedenceTest {
    private final World world = new World();

    /**
     * What two rules give to one attribute that held "old" before; the first one has precedence.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'\"a\"', '\"b\"', a",
                "NULL, '\"b\"', b",
                "'\"\"', '\"b\"', b",
                "[absent], '\"b\"', b",
                "IgnoreThisFlow, '\"b\"', b",
                "AuthoritativeNull, '\"b\"', -",
                "NULL, NULL, -",
                "NULL, AuthoritativeNull, -",
                "NULL, IgnoreThisFlow, old",
                "IgnoreThisFlow, NULL, old",
                "IgnoreThisFlow, IgnoreThisFlow, old",
                "IgnoreThisFlow, AuthoritativeNull, -",
                "AuthoritativeNull, IgnoreThisFlow, -",
                "'\"a\"', 'Error(\"a losing flow is not evaluated\")', a",
                "AuthoritativeNull, 'Error(\"not evaluated\")', -",
            })
    void inboundLiterals(String first, String second, String expected) {
        world.replaceRules(base().make(), flow("first", 10, "\"old\""), flow("second", 20, "NULL"));
        world.put("src", People.user("ann")).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("old"));
        world.replaceRules(base().make(), flow("first", 10, first), flow("second", 20, second));
        StepResult result = world.syncs("src");
        assertThat(result.errors()).isEmpty();
        assertThat(ann().get("note"))
                .isEqualTo(expected == null ? Values.NONE : Values.texts(expected));
    }

    /** The same outbound, for an attribute that the target holds as "old". */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'\"a\"', '\"b\"', a",
                "NULL, '\"b\"', b",
                "IgnoreThisFlow, '\"b\"', b",
                "AuthoritativeNull, '\"b\"', removed",
                "NULL, NULL, removed",
                "NULL, IgnoreThisFlow, -",
                "IgnoreThisFlow, NULL, -",
                "'\"old\"', '\"b\"', -",
                "'\"a\"', 'Error(\"not evaluated\")', a",
            })
    void outboundLiterals(String first, String second, String expected) {
        world.replaceRules(
                World.userIn().make(),
                World.userOut().make(),
                outFlow("first", 10, first),
                outFlow("second", 20, second));
        world.put("src", People.user("ann"))
                .put("tenant", People.tenantUser("ann").with("note", "old"))
                .cycle();
        if (expected == null) {
            assertThat(world.plan()).isEmpty();
        } else {
            assertThat(world.wanted("CN=ann,DC=tenant", "note"))
                    .isEqualTo(expected.equals("removed") ? Values.NONE : Values.texts(expected));
        }
    }

    @Test
    void anAttributeThatNoFlowInScopeManagesIsLeftAlone() {
        world.replaceRules(World.userIn().make(), World.userOut().make());
        world.put("src", People.user("ann"))
                .put("tenant", People.tenantUser("ann").with("note", "theirs"))
                .cycle();
        assertThat(world.plan()).isEmpty();
    }

    @Test
    void aRuleOutOfScopeContributesNothing() {
        world.replaceRules(
                base().make(),
                RuleMaker.in("scoped", "src", "user", "person")
                        .precedence(10)
                        .scope("noSync", ScopeOperator.EQUAL, "yes")
                        .constant("note", "scoped")
                        .make(),
                flow("second", 20, "\"general\""));
        world.put("src", People.user("ann").with("noSync", "yes"), People.user("bob")).cycle();
        assertThat(world.person("ann").get("note")).isEqualTo(Values.texts("scoped"));
        assertThat(world.person("bob").get("note")).isEqualTo(Values.texts("general"));
        world.put("src", People.user("ann")).cycle();
        assertThat(world.person("ann").get("note")).isEqualTo(Values.texts("general"));
    }

    @Test
    void aDisabledRuleTakesNoPart() {
        world.replaceRules(
                base().make(),
                RuleMaker.in("off", "src", "user", "person")
                        .precedence(1)
                        .constant("note", "off")
                        .disabled()
                        .make(),
                flow("on", 20, "\"on\""));
        world.put("src", People.user("ann")).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("on"));
    }

    @Test
    void rulesOfSeveralConnectorsCompeteByTheSameNumbers() {
        world.replaceRules(
                base().make(),
                flow("src", 30, "[displayName]"),
                RuleMaker.in("other join", "other", "user", "person")
                        .precedence(20)
                        .join("anchorId", "sourceAnchor")
                        .direct("note", "displayName")
                        .make());
        world.put("src", People.user("ann").with("displayName", "from src"))
                .put("other", otherAnn().with("displayName", "from other"))
                .cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("from other"));
        world.put("other", otherAnn()).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("from src"));
        world.put("other", otherAnn().with("displayName", "again")).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("again"));
        world.remove("other", "ann").put("other", People.object("CN=x,DC=other", "user", "x"));
        world.cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("from src"));
    }

    @Test
    void mergedValuesAreThoseOfAllContributors() {
        world.replaceRules(
                base().make(),
                RuleMaker.in("one", "src", "user", "person")
                        .precedence(10)
                        .merge("tags", "[tags]", MergeType.MERGE)
                        .make(),
                RuleMaker.in("two", "src", "user", "person")
                        .precedence(20)
                        .merge("tags", "[proxyAddresses]", MergeType.MERGE)
                        .make());
        world.put("src", People.user("ann").with("tags", "a", "b").with("proxyAddresses", "b", "B"))
                .cycle();
        assertThat(ann().get("tags")).isEqualTo(Values.texts("a", "b", "B"));
        assertThat(ann().attributes().get("tags").lineage()).hasSize(2);
    }

    @Test
    void mergingMayIgnoreCase() {
        world.replaceRules(
                base().make(),
                RuleMaker.in("one", "src", "user", "person")
                        .precedence(10)
                        .merge("tags", "[tags]", MergeType.MERGE_CASE_INSENSITIVE)
                        .make(),
                RuleMaker.in("two", "src", "user", "person")
                        .precedence(20)
                        .merge("tags", "[proxyAddresses]", MergeType.MERGE_CASE_INSENSITIVE)
                        .make());
        world.put("src", People.user("ann").with("tags", "a", "b").with("proxyAddresses", "B", "c"))
                .cycle();
        assertThat(ann().get("tags")).isEqualTo(Values.texts("a", "b", "c"));
    }

    @Test
    void mixedMergeTypesAreAnErrorOfTheObject() {
        world.replaceRules(
                base().make(),
                RuleMaker.in("one", "src", "user", "person")
                        .precedence(10)
                        .merge("tags", "[tags]", MergeType.MERGE)
                        .make(),
                RuleMaker.in("two", "src", "user", "person")
                        .precedence(20)
                        .direct("tags", "proxyAddresses")
                        .make());
        world.put("src", People.user("ann").with("tags", "a"));
        world.imports("src");
        assertThat(world.syncs("src").errors())
                .extracting(ErrorView::type)
                .containsExactly("sync-rule-inbound-flow-rules-invalid");
        assertThat(world.metaverse()).isEmpty();
    }

    @Test
    void onceFlowsWhenTheRuleMakesTheObjectAndStaysAfterwards() {
        world.replaceRules(base().once("note", "[displayName]").make());
        world.put("src", People.user("ann").with("displayName", "first")).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("first"));
        world.put("src", People.user("ann").with("displayName", "second")).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("first"));
    }

    @Test
    void onceDoesNotFlowIntoWhatAnotherRuleMade() {
        world.replaceRules(
                base().make(),
                RuleMaker.in("later", "src", "user", "person")
                        .precedence(10)
                        .once("note", "[displayName]")
                        .make());
        world.put("src", People.user("ann").with("displayName", "first")).cycle();
        assertThat(ann().get("note")).isEqualTo(Values.NONE);
    }

    @Test
    void onceOutboundIsForAnAddOnly() {
        world.replaceRules(
                World.userIn().make(), World.userOut().once("note", "[displayName]").make());
        world.put(
                        "src",
                        People.user("ann").with("displayName", "Ann"),
                        People.user("bob").with("displayName", "Bob"))
                .put("tenant", People.tenantUser("bob").with("displayName", "Bob"))
                .cycle();
        assertThat(world.plan()).containsExactly("add CN=ann,DC=tenant");
        assertThat(world.wanted("CN=ann,DC=tenant", "note")).isEqualTo(Values.texts("Ann"));
        world.put("src", People.user("ann").with("displayName", "Anne")).cycle();
        assertThat(world.wanted("CN=ann,DC=tenant", "note")).isEqualTo(Values.texts("Anne"));
        world.export().put("src", People.user("ann").with("displayName", "Anna")).cycle();
        assertThat(world.change("CN=ann,DC=tenant").lines())
                .extracting(line -> line.change().attribute())
                .containsExactly("displayName");
    }

    @Test
    void aPasswordThatIsDrawnForAnAddStaysTheSame() {
        world.replaceRules(
                World.userIn().make(),
                World.userOut().once("note", "CStr(RandomNum(1,1000000000))").make());
        world.put("src", People.user("ann")).cycle();
        String digest = world.pending().getFirst().digest();
        world.later().cycle();
        assertThat(world.pending().getFirst().digest()).isEqualTo(digest);
    }

    @Test
    void constantsTakeTheTypeOfTheirTarget() {
        world.parameters.put("Where", "EU");
        world.replaceRules(
                base().constant("cloudFiltered", "tRUE")
                        .constant("flags", "12")
                        .constant("note", "12")
                        .constant("region", "%Where%-%Connector.ID%-%Domain.FQDN%")
                        .make());
        world.put("src", People.user("ann")).cycle();
        assertThat(ann().get("cloudFiltered")).isEqualTo(Values.of(Value.of(true)));
        assertThat(ann().get("flags")).isEqualTo(Values.of(Value.of(12)));
        assertThat(ann().get("note")).isEqualTo(Values.texts("12"));
        assertThat(ann().get("region"))
                .isEqualTo(Values.texts("EU-ae4db4cc-b16b-4eb2-acf5-837ca84e4d7d-src"));
    }

    @ParameterizedTest
    @CsvSource({
        "cloudFiltered, perhaps, invalid-boolean-constant-flow",
        "manager, nobody, invalid-reference-constant-flow",
        "flags, many, cs-attribute-type-mismatch",
        "flags, 012, cs-attribute-type-mismatch",
        "guid, abc, cs-attribute-type-mismatch",
    })
    void constantsThatDoNotFitAreErrors(String target, String text, String error) {
        world.replaceRules(base().constant(target, text).make());
        world.put("src", People.user("ann"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.status()).isEqualTo("completed-sync-errors");
        assertThat(result.errors()).extracting(ErrorView::type).containsExactly(error);
    }

    @Test
    void typesAreConvertedWhereNothingIsLost() {
        world.replaceRules(
                base().direct("note", "flags")
                        .direct("flags", "employeeId")
                        .direct("cloudFiltered", "mail")
                        .direct("region", "manager")
                        .make());
        world.put(
                        "src",
                        People.user("ann")
                                .with("flags", Value.of(7))
                                .with("employeeId", "42")
                                .with("mail", "TRUE")
                                .with("manager", Value.of(Dn.of("CN=bob,DC=src"))))
                .cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("7"));
        assertThat(ann().get("flags")).isEqualTo(Values.of(Value.of(42)));
        assertThat(ann().get("cloudFiltered")).isEqualTo(Values.of(Value.of(true)));
        assertThat(ann().get("region")).isEqualTo(Values.texts("CN=bob,DC=src"));
    }

    @Test
    void bytesAreNoText() {
        world.replaceRules(base().direct("note", "guid").make());
        world.put("src", People.user("ann").with("guid", Value.of(new byte[] {1, 2})));
        world.imports("src");
        assertThat(world.syncs("src").errors())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.type()).isEqualTo("cs-attribute-type-mismatch");
                            assertThat(error.message()).contains("Convert it in the flow");
                            assertThat(error.rule().name()).isEqualTo("base");
                        });
    }

    @Test
    void manyValuesIntoASingleValuedAttributeAreAnError() {
        world.replaceRules(base().direct("note", "tags").make());
        world.put("src", People.user("ann").with("tags", "one"), People.user("bob"));
        world.put("src", People.user("cid").with("tags", "one", "two"));
        world.imports("src");
        StepResult result = world.syncs("src");
        assertThat(result.errors())
                .extracting(ErrorView::type, ErrorView::dn)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "flow-multi-values-to-single-value", "CN=cid,OU=People,DC=src"));
        assertThat(world.person("ann").get("note")).isEqualTo(Values.texts("one"));
        assertThat(world.metaverse()).hasSize(2);
    }

    @Test
    void importedValueSeesWhatIsConfirmedAndTheAttributeSeesWhatIsPlanned() {
        world.replaceRules(
                World.userIn().make(),
                World.userOut().make(),
                RuleMaker.in("back", "tenant", "user", "person")
                        .precedence(300)
                        .computed("note", "[displayName]")
                        .computed("region", "ImportedValue(\"displayName\")")
                        .make());
        world.put("src", People.user("ann").with("displayName", "New"))
                .put("tenant", People.tenantUser("ann").with("displayName", "Old"))
                .cycle();
        assertThat(ann().get("note")).isEqualTo(Values.texts("New"));
        assertThat(ann().get("region")).isEqualTo(Values.texts("Old"));
    }

    @Test
    void aRuleThatJoinsWithoutFlowHoldsChangesBackUnlessAReferenceChanges() {
        world.replaceRules(
                World.userIn().make(),
                World.userOut().make(),
                RuleMaker.out("pilot", "person", "tenant", "user")
                        .link(org.syncline.rules.LinkType.JOIN_NO_FLOW)
                        .precedence(5)
                        .make());
        world.put("src", People.user("ann").with("displayName", "Ann"), People.user("bob"))
                .put("tenant", People.tenantUser("ann"), People.tenantUser("bob"))
                .cycle();
        assertThat(world.plan()).isEmpty();
        world.put("src", People.user("ann").with("displayName", "Ann").refers("manager", "bob"))
                .cycle();
        assertThat(world.change("CN=ann,DC=tenant").lines())
                .extracting(line -> line.change().attribute())
                .containsExactly("displayName", "manager");
    }

    private static RuleMaker base() {
        return RuleMaker.in("base", "src", "user", "person")
                .provision()
                .precedence(100)
                .join("anchorId", "sourceAnchor")
                .direct("sourceAnchor", "anchorId");
    }

    private static org.syncline.rules.SyncRule flow(String name, int precedence, String text) {
        return RuleMaker.in(name, "src", "user", "person")
                .precedence(precedence)
                .computed("note", text)
                .make();
    }

    private static org.syncline.rules.SyncRule outFlow(String name, int precedence, String text) {
        return RuleMaker.out(name, "person", "tenant", "user")
                .precedence(precedence)
                .computed("note", text)
                .make();
    }

    private static People otherAnn() {
        return People.object("CN=ann,DC=other", "user", "ann");
    }

    private MvObject ann() {
        return world.person("ann");
    }
}

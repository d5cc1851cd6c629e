// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.engine.RuleTestBench.src;
import static org.syncline.engine.RuleTestBench.tenant;
import static org.syncline.engine.RuleTestBench.values;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Cancellation;
import org.syncline.engine.ruletest.RuleTestResult;
import org.syncline.engine.ruletest.RuleTests;
import org.syncline.rules.Expectation;
import org.syncline.rules.MergeType;
import org.syncline.rules.RuleTest;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;

/** Rule tests: the engine's own steps over given objects, and readable differences. */
class RuleTestsTest {
    private final RuleTestBench bench = new RuleTestBench(World.usual());

    @Test
    void expectationsThatAreMetPass() {
        bench.user("boss", "displayName", "The Boss")
                .user(
                        "ann",
                        "displayName",
                        "Ann",
                        "manager",
                        src("boss").dn(),
                        "proxyAddresses",
                        List.of("SMTP:a@x", "smtp:b@x"))
                .user("bob", "noSync", "yes")
                .given("tenant", "user", tenant("old").dn(), values("sourceAnchor", "boss"))
                .expectPerson(
                        src("ann"),
                        "displayName",
                        "Ann",
                        "mail",
                        List.of(),
                        "manager",
                        src("boss").dn(),
                        "proxyAddresses",
                        List.of("smtp:b@x", "SMTP:a@x"))
                .expectPerson(src("bob"), "cloudFiltered", "true")
                .expectExport("add", src("ann"), "displayName", "Ann", "mail", List.of())
                .expectExport("rename", src("boss"), "displayName", "The Boss")
                .expectExport(null, src("boss"))
                .expectNoExport(src("bob"))
                .expectJoin(false, src("boss"), tenant("old"))
                .expectJoin(true, src("ann"), tenant("old"))
                .expectError(true, null, src("ann"));

        assertThat(bench.failures()).isEmpty();
        assertThat(bench.run().passed()).isTrue();
    }

    @Test
    void aDifferenceNamesBothValuesAndTheFlowThatGaveOne() {
        bench.user("ann", "displayName", "Ann", "proxyAddresses", List.of("b", "a"))
                .expectPerson(src("ann"), "displayName", "Anne", "mail", "a@x")
                .expectExport("add", src("ann"), "proxyAddresses", "a");

        assertThat(bench.failures())
                .containsExactly(
                        "1: Expected a person from \"CN=ann,OU=People,DC=src\" of \"src\" with other"
                                + " values.",
                        "displayName: expected \"Anne\", found \"Ann\", from rule \"User in\""
                                + " (rules.sync:11).",
                        "mail: expected \"a@x\", found no value.",
                        "2: Expected an export add to \"tenant\" from \"CN=ann,OU=People,DC=src\" of"
                                + " \"src\" with other values.",
                        "proxyAddresses: expected \"a\", found \"a\", \"b\", from rule \"User out\""
                                + " (rules.sync:15).");
    }

    @Test
    void anObjectThatIsNotThereIsExplainedByScopeAndJoin() {
        bench.world.replaceRules(
                World.userIn()
                        .scope("noSync", ScopeOperator.ISNULL, "")
                        .and("region", ScopeOperator.EQUAL, "EU")
                        .make(),
                RuleMaker.in("Join only", "src", "user", "person")
                        .precedence(120)
                        .join("mail", "mail")
                        .make());
        bench.user("ann", "noSync", "yes", "region", "US", "mail", "a@x")
                .expectPerson(src("ann"))
                .expectNoPerson(src("ann"))
                .expectExport("add", src("ann"));

        assertThat(bench.failures())
                .startsWith(
                        "1: Expected a person from \"CN=ann,OU=People,DC=src\" of \"src\", but there"
                                + " is none.",
                        "Rule \"User in\" (rules.sync:9) does not have it in scope: noSync ISNULL"
                                + " does not hold (noSync: \"yes\"), region EQUAL \"EU\" does not"
                                + " hold (region: \"US\").",
                        "Rule \"Join only\" (rules.sync:9) has it in scope, but its join mail = mail,"
                                + " searched by mail \"a@x\", finds nothing. It joins only and makes"
                                + " no object.")
                .contains(
                        "\"CN=ann,OU=People,DC=src\" of \"src\" is linked to no metaverse object.")
                .hasSize(7);
    }

    @Test
    void anExportThatIsNotThereIsExplainedByTheScopesOutbound() {
        bench.user("ann", "noSync", "yes").expectExport("add", src("ann"));

        assertThat(bench.failures())
                .containsExactly(
                        "1: Expected an export add to \"tenant\" from \"CN=ann,OU=People,DC=src\" of"
                                + " \"src\", but there is none.",
                        "Rule \"User out\" (rules.sync:9) does not have it in scope: cloudFiltered"
                                + " NOTEQUAL \"True\" does not hold (cloudFiltered: True).");
    }

    @Test
    void whatIsThereAgainstExpectationNamesTheRuleThatMadeIt() {
        bench.user("ann").expectNoPerson(src("ann")).expectNoExport(src("ann"));

        assertThat(bench.failures())
                .containsExactly(
                        "1: Expected no person from \"CN=ann,OU=People,DC=src\" of \"src\", but"
                                + " there is one.",
                        "It was made by rule \"User in\" (rules.sync:9).",
                        "2: Expected no export to \"tenant\" from \"CN=ann,OU=People,DC=src\" of"
                                + " \"src\", but there is one.",
                        "There is the export add user \"CN=ann,DC=tenant\", by rule \"User out\""
                                + " (rules.sync:10).");
    }

    @Test
    void joinsAndErrorsAreExplained() {
        bench.world.rules.add(
                RuleMaker.in("Wrong", "src", "user", "person")
                        .precedence(20)
                        .scope("secret", ScopeOperator.EQUAL, "boom")
                        .computed("mail", "Error(\"no mail\")")
                        .make());
        bench.user("ann", "secret", "boom")
                .user("bob")
                .given("tenant", "user", tenant("old").dn(), values("sourceAnchor", "bob"))
                .expectJoin(false, src("ann"), tenant("old"))
                .expectJoin(true, src("bob"), tenant("old"))
                .expectError(true, null, src("ann"))
                .expectError(false, "unexpected-error", src("ann"))
                .expectError(false, null, src("bob"));

        List<String> lines = bench.failures();
        assertThat(lines)
                .contains(
                        "\"CN=ann,OU=People,DC=src\" of \"src\" is linked to no metaverse object.",
                        "\"CN=old,DC=tenant\" of \"tenant\" was joined by rule \"User out\""
                                + " (rules.sync:9).",
                        "5: Expected the error on \"CN=bob,OU=People,DC=src\" of \"src\", but it has"
                                + " none.")
                .anyMatch(
                        line ->
                                line.startsWith(
                                                "It has sync-rule-error-function-triggered, rule \"Wrong\""
                                                        + " (rules.sync:9): ")
                                        && line.contains("no mail"));
        assertThat(bench.run().failures())
                .extracting(failure -> failure.location().line())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void objectsThatTheConnectorWouldNotReadAreNotThere() {
        bench.given("src", "contact", "CN=c,DC=src", Map.of())
                .given("src", "user", "CN=far,DC=elsewhere", Map.of())
                .expectPerson(new Expectation.ObjectName("src", "CN=c,DC=src"))
                .expectPerson(new Expectation.ObjectName("src", "CN=far,DC=elsewhere"))
                .expectPerson(new Expectation.ObjectName("src", "CN=nobody,DC=src"));

        assertThat(bench.failures())
                .contains(
                        "The connector does not select objects of type contact.",
                        "It is outside of the partitions and containers that the connector selects.",
                        "There is no such object in \"src\".");
    }

    @Test
    void valuesHaveTheTypesOfTheSchema() {
        bench.world.rules.add(
                RuleMaker.in("Types", "src", "user", "person")
                        .precedence(10)
                        .computed("flags", "[flags] + 1")
                        .direct("guid")
                        .merge("tags", "[tags]", MergeType.UPDATE)
                        .make());
        bench.user("ann", "flags", "511", "guid", "AAEC/w==", "tags", List.of("x", "y"))
                .expectPerson(
                        src("ann"), "flags", "512", "guid", "AAEC/w==", "tags", List.of("y", "x"));

        assertThat(bench.failures()).isEmpty();
    }

    @Test
    void nowIsWhatTheTestSays() {
        bench.world.rules.add(
                RuleMaker.in("Time", "src", "user", "person")
                        .precedence(10)
                        .computed("note", "FormatDateTime(Now(), \"yyyy-MM-dd\")")
                        .make());
        bench.user("ann").expectPerson(src("ann"), "note", "2024-05-01");

        assertThat(bench.failures()).isEmpty();
    }

    @Test
    void aStepThatCannotRunFailsTheTestWithItsReason() {
        bench.given("src", "user", "CN=ann,DC=src", values("flags", "many"))
                .expectNoPerson(new Expectation.ObjectName("src", "CN=nobody,DC=src"))
                .expectError(
                        false,
                        "invalid-attribute-value",
                        new Expectation.ObjectName("src", "CN=ann,DC=src"));

        assertThat(bench.failures()).isEmpty();
    }

    @Test
    void testsDoNotSeeEachOtherNorLeaveAnything() {
        bench.user("ann").expectPerson(src("ann"));
        RuleTestBench other = new RuleTestBench(bench.world);
        other.user("bob").expectNoPerson(src("ann")).expectExport("add", src("bob"));
        RuleTests tests =
                new RuleTests(bench.model(List.of(bench.test(), other.test())), bench.world.store);

        assertThat(tests.run(Cancellation.NEVER)).allMatch(RuleTestResult::passed).hasSize(2);
        assertThat(bench.world.metaverse()).isEmpty();
        assertThat(bench.world.space("src")).isEmpty();
        assertThat(bench.world.engine().history(10)).isEmpty();
        assertThat(tests.run(() -> true)).isEmpty();
    }

    @Test
    void twoHundredTestsTakeAFewSeconds() {
        bench.user("ann", "displayName", "Ann")
                .user("boss")
                .given("tenant", "user", tenant("old").dn(), values("sourceAnchor", "boss"))
                .expectExport("add", src("ann"), "displayName", "Ann");
        RuleTest test = bench.test();
        List<RuleTest> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(
                    new RuleTest(
                            "test " + i,
                            test.now(),
                            test.given(),
                            test.expected(),
                            SourceLocation.NONE));
        }
        RuleTests tests = new RuleTests(bench.model(many), bench.world.store);

        List<RuleTestResult> results = tests.run(Cancellation.NEVER);

        assertThat(results).hasSize(200).allMatch(RuleTestResult::passed);
        Duration all =
                results.stream().map(RuleTestResult::time).reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isLessThan(Duration.ofSeconds(60));
    }
}

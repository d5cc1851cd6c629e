// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.RuleMaker;
import org.syncline.engine.StepResult;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;

/** Two that want one and the same thing both get the error, in every order. */
class ContestTest {
    /** Only one of the two looks for what the other one is. */
    @ParameterizedTest
    @ValueSource(strings = {"h1", "h3"})
    void twinsGetTheErrorAlsoWhenOnlyOneOfThemLooksForTheOther(String seeker) {
        SyncRule seeks =
                in().scope("note", ScopeOperator.EQUAL, "seeks")
                        .join("mail", "mail", false)
                        .direct("id", "id")
                        .precedence(10)
                        .make();
        SyncRule has =
                RuleMaker.in("has", "hr", "user", "person")
                        .link(LinkType.PROVISION)
                        .scope("note", ScopeOperator.EQUAL, "has")
                        .join("id", "id", false)
                        .direct("id", "id")
                        .direct("mail", "mail")
                        .precedence(20)
                        .make();
        Bench bench = new Bench(List.of(seeks, has));
        put(bench, "hr", seeker, Map.of("id", "p1", "mail", "m1", "note", "seeks"));
        put(bench, "hr", "h2", Map.of("id", "p2", "mail", "m1", "note", "has"));
        assertThat(types(run(bench))).containsExactly(ModelError.AMBIGUOUS, ModelError.AMBIGUOUS);
        assertThat(fact(bench, "hr h2", "link")).isNull();
        assertThat(fact(bench, "hr " + seeker, "link")).isNull();
        assertThat(fact(bench, "hr h2", "import")).startsWith("ADD");
    }

    /** What a group finds after another one had its hit is nobody's business. */
    @Test
    void aLowerJoinGroupIsNotAskedAfterAHit() {
        SyncRule people =
                in().join("id", "id", false)
                        .join("mail", "mail", false)
                        .direct("id", "id")
                        .direct("mail", "mail")
                        .precedence(10)
                        .make();
        SyncRule ad =
                RuleMaker.in("ad", "ad", "user", "person")
                        .link(LinkType.PROVISION)
                        .join("id", "id", false)
                        .direct("id", "id")
                        .precedence(20)
                        .make();
        Bench bench = new Bench(List.of(people, ad));
        put(bench, "ad", "a1", Map.of("id", "p1"));
        put(bench, "hr", "h1", Map.of("id", "p1", "mail", "m1"));
        put(bench, "hr", "h2", Map.of("id", "p2", "mail", "m1"));
        bench.imports("ad");
        bench.syncs("ad");
        assertThat(types(run(bench))).isEmpty();
        assertThat(fact(bench, "hr h1", "link")).isEqualTo("person[ad a1, hr h1]");
        assertThat(fact(bench, "hr h2", "link")).isEqualTo("person[hr h2]");
    }

    /** A link that would have to be given up was never made: nothing pending is lost. */
    @Test
    void anObjectInErrorKeepsItsChangeAndNotOnlyItsAdd() {
        SyncRule people = in().join("id", "id", false).direct("id", "id").precedence(10).make();
        Bench bench = new Bench(List.of(people));
        put(bench, "hr", "h1", Map.of("note", "no identifier"));
        run(bench);
        put(bench, "hr", "h1", Map.of("id", "p1"));
        put(bench, "hr", "h2", Map.of("id", "p1"));
        assertThat(types(run(bench))).containsExactly(ModelError.AMBIGUOUS, ModelError.AMBIGUOUS);
        assertThat(fact(bench, "hr h1", "import")).startsWith("UPDATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "h3"})
    void metaverseObjectsThatMatchOneTargetObjectByDifferentGroupsBothGetTheError(String first) {
        RuleMaker out = out("id").join("id", "id", false).join("mail", "mail", false);
        bothGetTheError(
                first, out, thing("t1", "CN=t1,DC=tenant", Map.of("id", "p1", "mail", "m2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "h3"})
    void oneThatMatchesATargetObjectAndOneThatGetsItsNameBothGetTheError(String first) {
        RuleMaker out = out("id").join("mail", "mail", false);
        bothGetTheError(first, out, thing("t1", "CN=p1,DC=tenant", Map.of("mail", "m2")));
    }

    /**
     * The first of two people wants the target object for its identifier, the other for its mail.
     */
    private static void bothGetTheError(String first, RuleMaker out, Thing wanted) {
        Bench bench = new Bench(List.of(people("mail"), out.precedence(20).make()));
        bench.directories.get("tenant").put(wanted);
        put(bench, "hr", first, Map.of("id", "p1"));
        put(bench, "hr", "h2", Map.of("id", "p2", "mail", "m2"));
        bench.imports("tenant");
        assertThat(types(run(bench)))
                .containsExactly(ModelError.PROVISIONING, ModelError.PROVISIONING);
        assertThat(fact(bench, "tenant t1", "link")).isNull();
    }

    /** The name of an add that takes another one in the same step is free. */
    @ParameterizedTest
    @ValueSource(strings = {"h1", "h3"})
    void aNameThatIsGivenUpInTheSameStepIsFree(String first) {
        Bench bench = new Bench(List.of(people("name"), out("name").precedence(20).make()));
        put(bench, "hr", first, Map.of("id", "p1", "name", "one"));
        run(bench);
        put(bench, "hr", first, Map.of("id", "p1", "name", "two"));
        put(bench, "hr", "h2", Map.of("id", "p2", "name", "one"));
        assertThat(types(run(bench))).isEmpty();
        assertThat(fact(bench, "tenant new cn=one,dc=tenant", "link"))
                .isEqualTo("person[hr h2, tenant new cn=one,dc=tenant]");
        assertThat(fact(bench, "tenant new cn=two,dc=tenant", "link"))
                .isEqualTo("person[hr " + first + ", tenant new cn=two,dc=tenant]");
    }

    /** Two clash in a step that has no reason to look at the third, whose add has not been sent. */
    @Test
    void twoThatClashAlsoTakeTheNameFromAnAddThatWaits() {
        Bench bench = new Bench(List.of(people("name"), out("name").precedence(20).make()));
        put(bench, "hr", "h1", Map.of("id", "p1", "name", "one"));
        run(bench);
        assertThat(Picture.of(bench)).containsKey("tenant new cn=one,dc=tenant");
        put(bench, "hr", "h2", Map.of("id", "p2", "name", "one"));
        put(bench, "hr", "h3", Map.of("id", "p3", "name", "one"));
        bench.imports("hr");
        assertThat(types(bench.deltaSyncs("hr")))
                .containsExactly(
                        ModelError.PROVISIONING, ModelError.PROVISIONING, ModelError.PROVISIONING);
        assertThat(Picture.of(bench)).doesNotContainKey("tenant new cn=one,dc=tenant");
    }

    /** Else it would be made beside the object that it is now. */
    @Test
    void anAddThatWaitsGoesWhenItsObjectMatchesWhatAnotherOneHas() {
        SyncRule people = in().join("id", "id", true).direct("id", "id").precedence(10).make();
        SyncRule out = out("id").join("id", "id", false).precedence(20).make();
        Bench bench = new Bench(List.of(people, out));
        put(bench, "tenant", "t1", Map.of("id", "P1"));
        put(bench, "hr", "h1", Map.of("id", "p1"));
        put(bench, "hr", "h2", Map.of("id", "p2"));
        bench.imports("tenant");
        run(bench);
        assertThat(fact(bench, "tenant new cn=p2,dc=tenant", "export")).startsWith("ADD");
        put(bench, "hr", "h2", Map.of("id", "p1"));
        assertThat(types(run(bench))).containsExactly(ModelError.PROVISIONING);
        assertThat(Picture.of(bench)).doesNotContainKey("tenant new cn=p2,dc=tenant");
        assertThat(fact(bench, "tenant t1", "link")).isEqualTo("person[hr h1, tenant t1]");
    }

    private static RuleMaker in() {
        return RuleMaker.in("people", "hr", "user", "person").link(LinkType.PROVISION);
    }

    /** People with their identifier, by which they are joined, and one more attribute. */
    private static SyncRule people(String attribute) {
        return in().join("id", "id", false)
                .direct("id", "id")
                .direct(attribute, attribute)
                .precedence(10)
                .make();
    }

    /** Objects of the target that are called as an attribute says. */
    private static RuleMaker out(String naming) {
        return RuleMaker.out("out", "person", "tenant", "user")
                .link(LinkType.PROVISION)
                .computed("dn", "\"CN=\" & [" + naming + "] & \",DC=tenant\"")
                .direct("id", "id");
    }

    private static StepResult run(Bench bench) {
        bench.imports("hr");
        return bench.syncs("hr");
    }

    private static List<String> types(StepResult result) {
        return result.errors().stream().map(error -> error.type()).toList();
    }

    private static String fact(Bench bench, String object, String fact) {
        return Picture.of(bench).get(object).get(fact);
    }

    private static void put(
            Bench bench, String connector, String anchor, Map<String, String> attributes) {
        bench.directories
                .get(connector)
                .put(thing(anchor, "CN=" + anchor + ",DC=" + connector, attributes));
    }

    private static Thing thing(String anchor, String dn, Map<String, String> attributes) {
        TreeMap<String, List<String>> values = new TreeMap<>();
        attributes.forEach((name, value) -> values.put(name, List.of(value)));
        return new Thing(anchor, dn, "user", values);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.engine.RuleMaker;
import org.syncline.rules.LinkType;
import org.syncline.rules.MergeType;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SyncRule;

/**
 * Where the order of arrival does show, found by the property tests: each of these is listed in
 * docs/semantics.md.
 */
class OrderExceptionsTest {
    private final Thing hr = thing("h1", "CN=h1,DC=hr");
    private final Thing ad = thing("a1", "CN=a1,DC=ad");
    private final Thing cloud = thing("t1", "CN=p1,DC=tenant");

    /** Two metaverse objects want one existing target object: the first one keeps it. */
    @Test
    void aTargetObjectThatWasLinkedInAnEarlierStepStaysWhereItIs() {
        List<SyncRule> rules =
                List.of(
                        in("hr").precedence(10).make(),
                        RuleMaker.in("apart", "ad", "user", "person")
                                .link(LinkType.PROVISION)
                                .direct("id", "id")
                                .precedence(20)
                                .make(),
                        out().precedence(30).make());
        assertThat(fact(ran(rules, "hr", "ad", "tenant"), "tenant t1", "link"))
                .isEqualTo("person[hr h1, tenant t1]");
        assertThat(fact(ran(rules, "ad", "tenant"), "tenant t1", "link"))
                .isEqualTo("person[ad a1, tenant t1]");
    }

    /** Only one of the two sources looks for the other's object. */
    @Test
    void sourcesThatDoNotLookForEachOtherInTheSameWayMeetInOneOrderOnly() {
        List<SyncRule> rules =
                List.of(
                        in("hr").precedence(10).make(),
                        RuleMaker.in("apart", "ad", "user", "person")
                                .link(LinkType.PROVISION)
                                .direct("id", "id")
                                .precedence(20)
                                .make());
        assertThat(fact(ran(rules, "ad", "hr"), "hr h1", "link")).isEqualTo("person[ad a1, hr h1]");
        assertThat(fact(ran(rules, "hr", "ad"), "hr h1", "link")).isEqualTo("person[hr h1]");
    }

    /** An error keeps what is pending pending; what was processed before it came is processed. */
    @Test
    void anObjectThatWasProcessedBeforeItsErrorCouldArise() {
        List<SyncRule> rules =
                List.of(
                        in("hr").flow("tags", direct("tags"), MergeType.MERGE, false)
                                .precedence(10)
                                .make(),
                        RuleMaker.in("joins", "ad", "user", "person")
                                .join("id", "id", false)
                                .flow("tags", direct("tags"), MergeType.UPDATE, false)
                                .precedence(20)
                                .make());
        assertThat(fact(ran(rules, "hr", "ad"), "ad a1", "import")).startsWith("ADD");
        assertThat(fact(ran(rules, "ad", "hr", "ad"), "ad a1", "import")).startsWith("NONE");
    }

    /** A rule that takes away the reason for its own plan goes to and fro. */
    @Test
    void aPlanThatTakesAwayItsOwnReasonNeverSettles() {
        SyncRule people = in("hr").precedence(10).make();
        SyncRule back =
                RuleMaker.in("back", "tenant", "user", "person")
                        .join("id", "id", false)
                        .direct("blocked", "blocked")
                        .precedence(20)
                        .make();
        Bench bench = ran(List.of(people, back, out().precedence(30).make()), "hr", "tenant");
        SyncRule telling = out().constant("blocked", "True").precedence(30).make();
        bench.rules(List.of(people, back, telling));
        bench.syncs("hr");
        SortedMap<String, SortedMap<String, String>> before = Picture.of(bench);
        bench.syncs("tenant");
        assertThat(Picture.differences(before, Picture.of(bench))).isNotEmpty();
        bench.syncs("tenant");
        assertThat(Picture.differences(before, Picture.of(bench))).isEmpty();
    }

    private static RuleMaker in(String connector) {
        return RuleMaker.in(connector + " in", connector, "user", "person")
                .link(LinkType.PROVISION)
                .join("id", "id", false)
                .direct("id", "id");
    }

    private static RuleMaker out() {
        return RuleMaker.out("out", "person", "tenant", "user")
                .link(LinkType.PROVISION)
                .scope("blocked", ScopeOperator.NOTEQUAL, "True")
                .join("id", "id", false)
                .computed("dn", "\"CN=\" & [id] & \",DC=tenant\"")
                .direct("id", "id");
    }

    private static org.syncline.rules.FlowSource direct(String attribute) {
        return new org.syncline.rules.FlowSource.Direct(attribute);
    }

    private Bench ran(List<SyncRule> rules, String... order) {
        Bench bench = new Bench(rules);
        bench.directories.get("hr").put(hr);
        bench.directories.get("ad").put(ad);
        bench.directories.get("tenant").put(cloud);
        Vocabulary.CONNECTORS.forEach(bench::imports);
        List.of(order).forEach(bench::syncs);
        return bench;
    }

    private static String fact(Bench bench, String object, String fact) {
        return Picture.of(bench).get(object).get(fact);
    }

    private static Thing thing(String anchor, String dn) {
        TreeMap<String, List<String>> attributes = new TreeMap<>();
        attributes.put("id", List.of("p1"));
        attributes.put("tags", List.of("t1"));
        return new Thing(anchor, dn, "user", attributes);
    }
}

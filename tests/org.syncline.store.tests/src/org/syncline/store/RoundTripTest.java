// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

class RoundTripTest extends StoreTestBase {
    static List<Value> values() {
        return List.of(
                Value.of(""),
                Value.of("Ann Lee"),
                Value.of("Åsa 李安 😀"),
                Value.of("\u0000\u0001\u001b[2J\r\n\u202e\ufeff"),
                Value.of("lone \ud800 surrogates \udc00\ud83d"),
                Value.of("'; DROP TABLE cs; --"),
                Value.of("x".repeat(1_000_000)),
                Value.of(0),
                Value.of(Long.MIN_VALUE),
                Value.of(Long.MAX_VALUE),
                Value.of(true),
                Value.of(false),
                Value.of(new byte[0]),
                Value.of(new byte[300_000]),
                Value.of(Dn.of("CN=Lee\\, Ann \\+ co,OU=\"a;b\",DC=com")),
                new Value.Link(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyKindOfValueComesBack(Value value) {
        Entry entry = Samples.entry(1, Map.of("attribute", Values.of(value)));
        CsObject object = write(CsObject.imported(ad, entry, 1));
        MvObject person =
                with(s -> s.writeMv(List.of(Samples.person(Map.of("a", Values.of(value))))))
                        .getFirst();
        reopen();

        Value read = read(object.id()).importedEntry().get("attribute").first();

        assertThat(read).isEqualTo(value);
        assertThat(read.text()).isEqualTo(value.text());
        assertThat(map(s -> s.mvByIds(List.of(person.id()))).values()).containsExactly(person);
    }

    @Test
    void hostileNamesOfAttributesTypesAndRulesComeBack() {
        String hostile = "a\u0000b\ud800\"';--\u202e";
        TreeMap<String, Values> attributes = new TreeMap<>();
        attributes.put(hostile, Values.texts("1"));
        attributes.put("x".repeat(100_000), Values.texts("2"));
        Entry entry = new Entry(Samples.dn(1), hostile, Samples.anchor(1), attributes);
        Lineage lineage = new Lineage(hostile, "d".repeat(5000), -1, Samples.NOW);
        CsObject object =
                write(
                        CsObject.imported(ad, entry, 1)
                                .withExport(
                                        new PendingExport(
                                                Operation.DELETE_ADD, null, List.of(), lineage))
                                .withLink(new Link(1, hostile, Link.Kind.OUTBOUND_PROVISION)));
        reopen();

        assertThat(read(object.id())).isEqualTo(object);
    }

    @Test
    void valuesKeepTheirOrder() {
        CsObject object =
                write(
                        CsObject.imported(
                                ad, Samples.entry(1, Map.of("a", Values.texts("c", "a", "b"))), 1));

        assertThat(read(object.id()).importedEntry().get("a").list())
                .extracting(Value::text)
                .containsExactly("c", "a", "b");
    }

    @Test
    void aGroupOfFiftyThousandMembersComesBackAndOneMemberCanChange() {
        List<Value> members =
                IntStream.range(0, 50_000).mapToObj(i -> Value.of(Samples.dn(i))).toList();
        Entry group =
                new Entry(
                        Dn.of("CN=Everybody,DC=contoso,DC=com"),
                        "group",
                        Samples.anchor(77),
                        new TreeMap<>(Map.of("member", Values.of(members))));
        CsObject written = write(CsObject.imported(ad, group, 1).withImportApplied());
        Entry changed =
                group.with(
                        "member",
                        group.get("member")
                                .minus(Values.of(members.get(17)))
                                .plus(Values.of(Value.of(Samples.dn(60_000)))));
        write(CsObject.imported(ad, changed, 1).withImportApplied().withId(written.id()));
        reopen();

        Entry read = read(written.id()).synchronizedEntry();
        assertThat(read.get("member").size()).isEqualTo(50_000);
        assertThat(read.sameContent(changed)).isTrue();
        assertThat(referring(17)).isEmpty();
        assertThat(referring(18)).containsExactly(written.id());
        assertThat(referring(60_000)).containsExactly(written.id());
    }

    @Test
    void aNameThatCouldNotBeReadAgainIsRefused() {
        Dn tooDeep = Samples.dn(1);
        for (int i = 0; i < Dn.MAX_DEPTH; i++) {
            tooDeep = tooDeep.child("OU", "x");
        }
        CsObject object = CsObject.provisioned(ad, tooDeep, "user", null, null);

        assertThatThrownBy(() -> write(object)).isInstanceOf(IllegalArgumentException.class);
        assertThat(list(session -> session.csPage(ad, 0, 10))).isEmpty();
    }

    private java.util.Set<Long> referring(int number) {
        return with(s -> s.csReferringTo(ad, List.of(Samples.dn(number))));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Operation;
import org.syncline.model.Value;
import org.syncline.model.Values;

class JoinAndReferenceTest extends StoreTestBase {
    private static final JoinKey MAIL = key("mail", "ANN@contoso.com");

    private static JoinKey key(String attribute, String value) {
        return new JoinKey(attribute, Value.of(value));
    }

    private CsObject writeWith(int number, String attribute, Values values) {
        return write(CsObject.imported(ad, Samples.entry(number, Map.of(attribute, values)), 1));
    }

    private Map<JoinKey, Set<Long>> search(JoinKey... keys) {
        return with(session -> session.csByJoinKeys(ad, List.of(keys)));
    }

    @Test
    void aJoinIgnoresCaseAndFindsAllCandidates() {
        run(session -> session.indexConnectorSpace(ad, Set.of("mail", "employeeID")));
        CsObject one = writeWith(1, "mail", Values.texts("ann@contoso.com"));
        CsObject two = writeWith(2, "mail", Values.texts("x@y", "Ann@Contoso.com"));
        writeWith(3, "employeeID", Values.texts("ann@contoso.com"));

        assertThat(search(MAIL, key("mail", "nobody")))
                .containsExactly(Map.entry(MAIL, Set.of(one.id(), two.id())));
    }

    @Test
    void everyKindOfValueCanBeAJoinKey() {
        run(session -> session.indexConnectorSpace(ad, Set.of("key")));
        Dn boss = Dn.of("CN=Boss,DC=com");
        List<Value> values =
                List.of(
                        Value.of(12),
                        Value.of(true),
                        Value.of(new byte[] {1, 2}),
                        Value.of(boss),
                        Value.of("x".repeat(100_000)));
        for (int i = 0; i < values.size(); i++) {
            CsObject object = writeWith(i, "key", Values.of(values.get(i)));
            JoinKey key = new JoinKey("key", values.get(i));
            assertThat(search(key)).containsEntry(key, Set.of(object.id()));
        }
        assertThat(search(new JoinKey("key", Value.of(Dn.of("cn=boss, dc=COM"))))).hasSize(1);
    }

    @Test
    void theConfirmedValuesAreSearched() {
        run(session -> session.indexConnectorSpace(ad, Set.of("mail")));
        CsObject object = writeWith(1, "mail", Values.texts("ann@contoso.com"));
        CsObject exported =
                object.withExport(
                        Samples.update("mail", Values.NONE, Values.texts("new@contoso.com")));
        write(exported.withImportApplied());
        assertThat(search(MAIL)).hasSize(1);
        assertThat(search(key("mail", "new@contoso.com"))).isEmpty();

        CsObject changed =
                write(
                        exported.withImport(
                                Operation.UPDATE,
                                Samples.entry(1, Map.of("mail", Values.texts("b@contoso.com"))),
                                2));
        assertThat(search(MAIL)).isEmpty();
        assertThat(search(key("mail", "b@contoso.com"))).hasSize(1);

        write(changed.withImport(Operation.DELETE, null, 2));
        assertThat(search(key("mail", "b@contoso.com"))).isEmpty();
    }

    @Test
    void aSearchByAnUndeclaredAttributeIsRefused() {
        assertThatThrownBy(() -> search(MAIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mail");
        assertThatThrownBy(() -> with(s -> s.mvByJoinKeys(List.of(MAIL))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objectsWrittenBeforeAreIndexedWhenTheSetGrows() {
        run(session -> session.indexConnectorSpace(ad, Set.of("mail")));
        List<CsObject> objects =
                write(
                        IntStream.range(0, 1203)
                                .mapToObj(
                                        i ->
                                                CsObject.imported(
                                                        ad,
                                                        Samples.entry(
                                                                i,
                                                                Map.of(
                                                                        "sn",
                                                                        Values.texts("Lee" + i))),
                                                        1))
                                .toList());
        run(session -> session.indexConnectorSpace(ad, Set.of("mail", "sn")));
        reopen();

        assertThat(search(key("sn", "lee1202")).values())
                .containsExactly(Set.of(objects.get(1202).id()));
        assertThat(read(objects.get(5).id())).isEqualTo(objects.get(5));
    }

    @Test
    void anAttributeCanBeGivenUpAndTakenUpAgain() {
        run(session -> session.indexConnectorSpace(ad, Set.of("mail")));
        CsObject object = writeWith(1, "mail", Values.texts("ann@contoso.com"));
        run(session -> session.indexConnectorSpace(ad, Set.of("sn")));
        write(
                CsObject.imported(
                                ad,
                                Samples.entry(1, Map.of("mail", Values.texts("b@contoso.com"))),
                                1)
                        .withId(object.id()));
        run(session -> session.indexConnectorSpace(ad, Set.of("sn", "mail")));

        assertThat(search(MAIL)).isEmpty();
        assertThat(search(key("mail", "B@contoso.com"))).hasSize(1);
    }

    @Test
    void findsMetaverseObjectsOfAnyTypeByJoinKey() {
        MvObject before =
                with(s ->
                                s.writeMv(
                                        List.of(
                                                Samples.person(
                                                        Map.of(
                                                                "mail",
                                                                Values.texts("ann@contoso.com"))))))
                        .getFirst();
        run(session -> session.indexMetaverse(Set.of("mail")));
        MvObject group = new MvObject(0, "group", before.attributes(), false);
        long second = with(s -> s.writeMv(List.of(group))).getFirst().id();

        assertThat(map(s -> s.mvByJoinKeys(List.of(MAIL, key("mail", "x")))))
                .containsExactly(Map.entry(MAIL, Set.of(before.id(), second)));

        run(session -> session.deleteMv(List.of(second)));
        assertThat(map(s -> s.mvByJoinKeys(List.of(MAIL))))
                .containsExactly(Map.entry(MAIL, Set.of(before.id())));
    }

    @Test
    void findsWhoRefersToAName() {
        Dn boss = Samples.dn(1);
        CsObject one = writeWith(2, "manager", Values.of(Value.of(boss)));
        CsObject two = writeWith(3, "member", Values.of(Value.of(boss), Value.of(Samples.dn(4))));
        writeWith(5, "info", Values.texts(boss.text()));
        Dn otherCase = Dn.of(boss.text().toLowerCase(java.util.Locale.ROOT));

        assertThat(set(s -> s.csReferringTo(ad, List.of(otherCase, Samples.dn(4)))))
                .containsExactlyInAnyOrder(one.id(), two.id());
        int other = with(session -> session.connector("b", "b")).number();
        assertThat(set(s -> s.csReferringTo(other, List.of(boss)))).isEmpty();
    }
}

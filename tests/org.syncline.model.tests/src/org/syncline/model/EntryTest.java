// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Dn ANN = Dn.of("CN=Ann,DC=com");

    private static Entry entry(Map<String, Values> attributes) {
        return new Entry(ANN, "user", new Value.Binary(new byte[] {1}), new TreeMap<>(attributes));
    }

    @Test
    void anEmptyAttributeIsAnAbsentOne() {
        Entry entry = entry(Map.of("mail", Values.NONE, "cn", Values.texts("Ann")));

        assertThat(entry.attributes()).containsOnlyKeys("cn");
        assertThat(entry.get("mail")).isSameAs(Values.NONE);
        assertThat(entry).isEqualTo(entry(Map.of("cn", Values.texts("Ann"))));
    }

    @Test
    void isSafeFromChangesOfTheGivenMap() {
        TreeMap<String, Values> given = new TreeMap<>(Map.of("cn", Values.texts("Ann")));
        Entry entry = new Entry(ANN, "user", null, given);
        given.clear();

        assertThat(entry.get("cn")).isEqualTo(Values.texts("Ann"));
        assertThatThrownBy(() -> entry.attributes().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void attributeNamesAreCaseSensitive() {
        assertThat(entry(Map.of("mail", Values.texts("a"))).get("Mail")).isSameAs(Values.NONE);
    }

    @Test
    void withReplacesAddsAndRemoves() {
        Entry entry = entry(Map.of("cn", Values.texts("Ann"), "mail", Values.texts("a@b")));

        assertThat(entry.with("cn", Values.texts("Anna")).get("cn"))
                .isEqualTo(Values.texts("Anna"));
        assertThat(entry.with("sn", Values.texts("Lee")).attributes())
                .containsOnlyKeys("cn", "mail", "sn");
        assertThat(entry.with("mail", Values.NONE).attributes()).containsOnlyKeys("cn");
    }

    @Test
    void listsItsReferences() {
        Dn boss = Dn.of("CN=Boss,DC=com");
        Entry entry =
                entry(Map.of("manager", Values.of(Value.of(boss)), "cn", Values.texts("Ann")));

        assertThat(entry.references()).containsExactly(boss);
    }

    @Test
    void sameContentLooksAtTheSpellingOfTheName() {
        Entry entry = entry(Map.of("cn", Values.texts("Ann")));
        Entry respelled = entry.withDn(Dn.of("cn=ann,dc=com"));

        assertThat(entry).isEqualTo(respelled);
        assertThat(entry.sameContent(respelled)).isFalse();
        assertThat(entry.sameContent(entry.withDn(ANN))).isTrue();
    }
}

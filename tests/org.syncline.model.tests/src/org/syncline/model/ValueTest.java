// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void everyKindTellsItsTypeAndText() {
        assertThat(Value.of("Ann").type()).isEqualTo(ValueType.STRING);
        assertThat(Value.of("Ann").text()).isEqualTo("Ann");
        assertThat(Value.of(-7).type()).isEqualTo(ValueType.INTEGER);
        assertThat(Value.of(Long.MIN_VALUE).text()).isEqualTo("-9223372036854775808");
        assertThat(Value.of(true).type()).isEqualTo(ValueType.BOOLEAN);
        assertThat(Value.of(false).text()).isEqualTo("False");
        assertThat(Value.of(new byte[] {0, 1, -1}).type()).isEqualTo(ValueType.BINARY);
        assertThat(Value.of(new byte[] {0, 1, -1}).text()).isEqualTo("AAH/");
        assertThat(Value.of(Dn.of("CN=A,DC=com")).type()).isEqualTo(ValueType.REFERENCE);
        assertThat(Value.of(Dn.of("CN=A,DC=com")).text()).isEqualTo("CN=A,DC=com");
        assertThat(new Value.Link(12).type()).isEqualTo(ValueType.REFERENCE);
        assertThat(new Value.Link(12).text()).isEqualTo("metaverse:12");
    }

    @Test
    void textIsEqualOnlyByItsCharacters() {
        assertThat(Value.of("Ann")).isEqualTo(Value.of("Ann")).isNotEqualTo(Value.of("ann"));
        assertThat(Value.of("1")).isNotEqualTo(Value.of(1));
    }

    @Test
    void binaryIsEqualByItsBytes() {
        assertThat(Value.of(new byte[] {1, 2}))
                .isEqualTo(Value.of(new byte[] {1, 2}))
                .hasSameHashCodeAs(Value.of(new byte[] {1, 2}))
                .isNotEqualTo(Value.of(new byte[] {1, 2, 0}));
    }

    @Test
    void binaryIsSafeFromChangesOfTheArraysAroundIt() {
        byte[] given = {1, 2};
        Value.Binary value = new Value.Binary(given);
        given[0] = 9;
        value.bytes()[1] = 9;

        assertThat(value.bytes()).containsExactly(1, 2);
        assertThat(value.length()).isEqualTo(2);
    }

    @Test
    void referencesAreEqualByName() {
        assertThat(Value.of(Dn.of("CN=A, DC=com"))).isEqualTo(Value.of(Dn.of("cn=a,dc=COM")));
    }

    @Test
    void foldingIgnoresCaseAndLocale() {
        assertThat(Value.of("ANN.İ").folded()).isEqualTo(Value.of("ANN.İ").folded());
        assertThat(Value.of("Ann@Contoso.COM").folded()).isEqualTo("ann@contoso.com");
        assertThat(Value.of(Dn.of("CN=A, DC=Com")).folded()).isEqualTo("cn=a,dc=com");
        assertThat(Value.of(true).folded()).isEqualTo("true");
    }

    @Test
    void typesHaveTheirWords() {
        for (ValueType type : ValueType.values()) {
            assertThat(ValueType.ofWord(type.word())).isEqualTo(type);
        }
        assertThat(ValueType.ofWord("Reference")).isEqualTo(ValueType.REFERENCE);
    }

    @Test
    void operationsHaveTheirWords() {
        assertThat(Operation.DELETE_ADD.word()).isEqualTo("delete-add");
        for (Operation operation : Operation.values()) {
            assertThat(Operation.ofWord(operation.word())).isEqualTo(operation);
        }
    }
}

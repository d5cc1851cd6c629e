// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnTest {
    @Test
    void keepsTheTextAsItWasWritten() {
        assertThat(Dn.of("CN=Ann Lee, OU=People,DC=contoso,DC=com").text())
                .isEqualTo("CN=Ann Lee, OU=People,DC=contoso,DC=com");
    }

    @Test
    void comparesWithoutRegardToCaseAndBlanks() {
        Dn written = Dn.of("CN=Ann Lee, OU=People,DC=contoso,DC=com");
        Dn other = Dn.of("cn=ann lee,ou=people,dc=CONTOSO,dc=COM");

        assertThat(written).isEqualTo(other).hasSameHashCodeAs(other).isEqualByComparingTo(other);
        assertThat(written.normalized()).isEqualTo(other.normalized());
        assertThat(written).isNotEqualTo(Dn.of("CN=Ann Leigh,OU=People,DC=contoso,DC=com"));
    }

    @Test
    void escapedAndQuotedFormsOfOneNameAreEqual() {
        assertThat(Dn.of("CN=Lee\\, Ann,DC=com")).isEqualTo(Dn.of("CN=Lee\\2c Ann,DC=com"));
    }

    @Test
    void childEscapesItsValue() {
        Dn child = Dn.of("OU=People,DC=com").child("CN", "Lee, Ann+1 #");

        assertThat(child.rdnValue()).isEqualTo("Lee, Ann+1 #");
        assertThat(child.parent()).isEqualTo(Dn.of("ou=people,dc=com"));
        assertThat(Dn.of(child.text())).isEqualTo(child);
    }

    @Test
    void parentOfASingleComponentIsNull() {
        assertThat(Dn.of("DC=com").parent()).isNull();
        assertThat(Dn.of("DC=contoso,DC=com").parent()).isEqualTo(Dn.of("DC=com"));
    }

    @Test
    void tellsItsComponents() {
        Dn dn = Dn.of("CN=Ann Lee,OU=People,DC=com");

        assertThat(dn.depth()).isEqualTo(3);
        assertThat(dn.rdn()).isEqualTo("CN=Ann Lee");
        assertThat(dn.rdnValue()).isEqualTo("Ann Lee");
    }

    @Test
    void isAtOrBelowItselfAndItsAncestorsOnly() {
        Dn people = Dn.of("OU=People,DC=com");

        assertThat(people.isAtOrBelow(Dn.of("ou=people,dc=com"))).isTrue();
        assertThat(people.child("CN", "Ann").isAtOrBelow(people)).isTrue();
        assertThat(Dn.of("DC=com").isAtOrBelow(people)).isFalse();
        assertThat(Dn.of("OU=MorePeople,DC=com").isAtOrBelow(people)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "no name", "CN=a,,DC=com", "CN=a,DC"})
    void refusesWhatIsNoName(String text) {
        assertThatThrownBy(() -> Dn.of(text)).isInstanceOf(InvalidDnException.class);
        assertThat(Dn.isValid(text)).isFalse();
    }

    @Test
    void refusesNamesThatAreTooLongOrTooDeep() {
        assertThatThrownBy(() -> Dn.of("CN=" + "x".repeat(Dn.MAX_LENGTH)))
                .isInstanceOf(InvalidDnException.class)
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> Dn.of("DC=x" + ",DC=x".repeat(Dn.MAX_DEPTH)))
                .isInstanceOf(InvalidDnException.class)
                .hasMessageContaining("levels");
        assertThat(Dn.isValid("DC=x" + ",DC=x".repeat(Dn.MAX_DEPTH))).isFalse();
        assertThat(Dn.isValid("DC=x" + ",DC=x".repeat(Dn.MAX_DEPTH - 1))).isTrue();
    }

    @Test
    void theMessageShowsHostileTextEscapedAndCut() {
        assertThatThrownBy(() -> Dn.of("\u001b[2J\u202e" + "x".repeat(1000)))
                .hasMessageContaining("\\u001B[2J\\u202E")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600))
                .satisfies(e -> assertThat(e.getMessage()).isEqualTo(Printable.of(e.getMessage())));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameChoiceTest {
    private static final List<String> SCHEMA = List.of("cn", "mail", "sn", "title");

    @Test
    void choosesAllWhenTheFileNamesNone() {
        NameChoice choice = new NameChoice(SCHEMA, List.of());
        assertThat(choice.chosen()).isEqualTo(4);
        assertThat(choice.isChanged()).isFalse();
        assertThat(choice.written()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheFileAndAppendsWhatIsNew() {
        NameChoice choice = new NameChoice(SCHEMA, List.of("title", "cn"));
        choice.choose(List.of("mail"), true);
        assertThat(choice.written()).containsExactly("title", "cn", "mail");
        choice.choose(List.of("title"), false);
        assertThat(choice.written()).containsExactly("cn", "mail");
    }

    @Test
    void writesNothingWhenAllOfTheSchemaIsChosen() {
        NameChoice choice = new NameChoice(SCHEMA, List.of("cn"));
        choice.choose(SCHEMA, true);
        assertThat(choice.isChanged()).isTrue();
        assertThat(choice.written()).isEmpty();
    }

    @Test
    void keepsANameThatTheSchemaDoesNotHave() {
        NameChoice choice = new NameChoice(SCHEMA, List.of("cn", "badge"));
        assertThat(choice.matching("BAD")).containsExactly("badge");
        assertThat(choice.isKnown("badge")).isFalse();
        choice.choose(SCHEMA, true);
        assertThat(choice.written()).containsExactly("cn", "badge", "mail", "sn", "title");
    }

    @Test
    void tellsThatNothingIsLeft() {
        NameChoice choice = new NameChoice(SCHEMA, List.of("cn"));
        choice.choose(List.of("CN"), false);
        assertThat(choice.isEmpty()).isTrue();
    }
}

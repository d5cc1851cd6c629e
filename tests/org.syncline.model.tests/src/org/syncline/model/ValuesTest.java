// SPDX-License-Identifier: EPL-2.0
package org.syncline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void keepsOrderAndDropsRepetition() {
        assertThat(Values.texts("b", "a", "b").list())
                .containsExactly(Value.of("b"), Value.of("a"));
        assertThat(Values.texts("b", "a").first()).isEqualTo(Value.of("b"));
    }

    @Test
    void equalityIgnoresOrder() {
        assertThat(Values.texts("a", "b"))
                .isEqualTo(Values.texts("b", "a"))
                .hasSameHashCodeAs(Values.texts("b", "a"))
                .isNotEqualTo(Values.texts("a"));
    }

    @Test
    void noValueIsOneThing() {
        assertThat(Values.of(List.of())).isSameAs(Values.NONE);
        assertThat(Values.NONE.isEmpty()).isTrue();
        assertThat(Values.NONE.first()).isNull();
        assertThat(Values.NONE).isEmpty();
    }

    @Test
    void subtractsAndAdds() {
        Values before = Values.texts("a", "b", "c");
        Values after = Values.texts("c", "d");

        assertThat(after.minus(before)).isEqualTo(Values.texts("d"));
        assertThat(before.minus(after)).isEqualTo(Values.texts("a", "b"));
        assertThat(before.plus(after).list())
                .extracting(Value::text)
                .containsExactly("a", "b", "c", "d");
        assertThat(before.minus(before)).isSameAs(Values.NONE);
    }

    @Test
    void theListCannotBeChanged() {
        List<Value> list = Values.texts("a").list();
        assertThatThrownBy(() -> list.add(Value.of("b")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aChangeTellsWhatItAddsAndRemoves() {
        AttributeChange change =
                new AttributeChange(
                        "proxyAddresses", true, Values.texts("a", "b"), Values.texts("b", "c"));

        assertThat(change.added()).isEqualTo(Values.texts("c"));
        assertThat(change.removed()).isEqualTo(Values.texts("a"));
        assertThat(change.operation()).isEqualTo(Operation.UPDATE);
        assertThat(change("x", Values.NONE, Values.texts("a"))).isEqualTo(Operation.ADD);
        assertThat(change("x", Values.texts("a"), Values.NONE)).isEqualTo(Operation.DELETE);
    }

    private static Operation change(String attribute, Values before, Values after) {
        return new AttributeChange(attribute, false, before, after).operation();
    }
}

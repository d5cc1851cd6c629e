// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.connectors.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.ui.connectors.internal.model.SchemaDifference.Kind;
import org.syncline.ui.connectors.internal.model.SchemaDifference.Line;

class SchemaDifferenceTest {
    private static final AttributeSchema TEXT =
            new AttributeSchema("mail", ValueType.STRING, false);
    private static final AttributeSchema TEXTS =
            new AttributeSchema("mail", ValueType.STRING, true);
    private static final AttributeSchema NUMBER =
            new AttributeSchema("mail", ValueType.INTEGER, false);

    private static Schema schema(Map<String, Map<String, AttributeSchema>> types) {
        NavigableMap<String, NavigableMap<String, AttributeSchema>> all = new TreeMap<>();
        types.forEach((type, attributes) -> all.put(type, new TreeMap<>(attributes)));
        return new Schema(all);
    }

    private static Schema user(Map<String, AttributeSchema> attributes) {
        return schema(Map.of("user", attributes));
    }

    @Test
    void findsNothingBetweenEqualSchemas() {
        assertThat(
                        SchemaDifference.of(user(Map.of("mail", TEXT)), user(Map.of("mail", TEXT)))
                                .lines())
                .isEmpty();
    }

    @Test
    void tellsNewAndLostTypes() {
        Schema known = schema(Map.of("user", Map.of("mail", TEXT)));
        Schema found = schema(Map.of("group", Map.of("mail", TEXT, "cn", TEXT)));
        assertThat(SchemaDifference.of(known, found).lines())
                .containsExactly(
                        new Line(Kind.ADDED, "group with 2 attributes"),
                        new Line(Kind.REMOVED, "user"));
    }

    @Test
    void tellsNewAndLostAttributesOfAType() {
        assertThat(
                        SchemaDifference.of(
                                        user(Map.of("mail", TEXT)), user(Map.of("title", TEXTS)))
                                .lines())
                .containsExactly(
                        new Line(Kind.REMOVED, "user \u00b7 mail"),
                        new Line(Kind.ADDED, "user \u00b7 title: string, many values"));
    }

    @Test
    void tellsAnotherTypeAndAnotherNumberOfValues() {
        assertThat(
                        SchemaDifference.of(
                                        user(Map.of("mail", TEXT)), user(Map.of("mail", NUMBER)))
                                .lines())
                .containsExactly(new Line(Kind.CHANGED, "user \u00b7 mail: string \u2192 integer"));
        assertThat(
                        SchemaDifference.of(user(Map.of("mail", TEXT)), user(Map.of("mail", TEXTS)))
                                .lines())
                .extracting(Line::kind)
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void doesNotTakeAnotherSpellingForAnotherAttribute() {
        assertThat(
                        SchemaDifference.of(user(Map.of("mail", TEXT)), user(Map.of("MAIL", TEXT)))
                                .lines())
                .isEmpty();
    }

    @Test
    void makesHostileNamesSafeToShow() {
        assertThat(SchemaDifference.of(user(Map.of()), user(Map.of("a\u001b[2Jb", TEXT))).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).doesNotContain("\u001b"));
    }
}

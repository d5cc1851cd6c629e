// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.syncline.formats.agent.AgentCondition;
import org.syncline.formats.agent.AgentFilter;
import org.syncline.model.Schema;
import org.syncline.rules.SourceLocation;

class OppositeScopeTest {
    private static final SourceLocation PLACE = new SourceLocation("ma.xml", 1, 1);

    @Test
    void theOppositeOfAlternativesIsMultipliedOut() {
        assertThat(texts(filter("a=x"), filter("b=y", "c=z")))
                .containsExactly(
                        "a NOTEQUAL \"x\" and b NOTEQUAL \"y\"",
                        "a NOTEQUAL \"x\" and c NOTEQUAL \"z\"");
    }

    @Test
    void anAlternativeThatAnotherCoversIsLeftOut() {
        assertThat(texts(filter("a=x", "b=y"), filter("a=x"))).containsExactly("a NOTEQUAL \"x\"");
    }

    @Test
    void anAlternativeThatNoObjectCanMeetIsLeftOut() {
        assertThat(texts(filter("a", "b=y"), filter("!a", "c=z")))
                .containsExactly(
                        "a ISNULL and c NOTEQUAL \"z\"",
                        "b NOTEQUAL \"y\" and a ISNOTNULL",
                        "b NOTEQUAL \"y\" and c NOTEQUAL \"z\"");
        assertThat(texts(filter("a"), filter("!a"))).isEmpty();
    }

    @Test
    void tooManyAlternativesAreNotMultipliedOut() {
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            filters.add(filter("a" + i + "=x", "b" + i + "=y"));
        }
        assertThat(OppositeScope.of(filters.subList(0, 6)).orElseThrow()).hasSize(64);
        assertThat(OppositeScope.of(filters)).isEmpty();
        String[] many = new String[5_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = "a" + i + "=x";
        }
        assertThat(OppositeScope.of(List.of(filter(many)))).isEmpty();
    }

    /** What the exact mode rests on: in scope exactly when no filter matches. */
    @Test
    void theOppositeHoldsExactlyWhenNoFilterMatches() {
        Random random = new Random(7);
        String[] pool = {"a", "!a", "b", "a=x", "a=y", "b=x", "b=y", "c=x", "c", "!c"};
        for (int round = 0; round < 300; round++) {
            List<Filter> filters = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                String[] conditions = new String[1 + random.nextInt(3)];
                for (int j = 0; j < conditions.length; j++) {
                    conditions[j] = pool[random.nextInt(pool.length)];
                }
                filters.add(filter(conditions));
            }
            List<List<Clause>> opposite = OppositeScope.of(filters).orElseThrow();
            for (int object = 0; object < 27; object++) {
                Map<String, String> values = object(object);
                boolean filtered = filters.stream().anyMatch(f -> all(f.clauses(), values));
                assertThat(opposite.stream().anyMatch(group -> all(group, values)))
                        .isEqualTo(!filtered);
            }
        }
    }

    /** Every combination of absent, x and y for three attributes. */
    private static Map<String, String> object(int number) {
        Map<String, String> values = new HashMap<>();
        int rest = number;
        for (String name : List.of("a", "b", "c")) {
            if (rest % 3 > 0) {
                values.put(name, rest % 3 == 1 ? "x" : "y");
            }
            rest /= 3;
        }
        return values;
    }

    private static boolean all(List<Clause> clauses, Map<String, String> values) {
        return clauses.stream()
                .allMatch(
                        clause -> {
                            String value = values.get(clause.attribute());
                            return switch (clause.operator()) {
                                case EQUAL -> clause.value().equals(value);
                                case NOTEQUAL -> !clause.value().equals(value);
                                case ISNULL -> value == null;
                                default -> value != null;
                            };
                        });
    }

    private static List<String> texts(Filter... filters) {
        return OppositeScope.of(List.of(filters)).orElseThrow().stream()
                .map(group -> String.join(" and ", group.stream().map(Clause::text).toList()))
                .toList();
    }

    /** Conditions as {@code a=x}, {@code a} for present, {@code !a} for not present. */
    private static Filter filter(String... conditions) {
        ConditionReader reader = new ConditionReader(Schema.EMPTY, "user");
        List<AgentCondition> read = new ArrayList<>();
        for (String text : conditions) {
            String[] parts = text.split("=");
            String word =
                    parts.length > 1
                            ? "equality"
                            : text.startsWith("!") ? "not-present" : "present";
            read.add(
                    new AgentCondition(
                            parts[0].replace("!", ""),
                            false,
                            word,
                            parts.length > 1 ? parts[1] : "",
                            "",
                            "",
                            PLACE));
        }
        return new Filter(
                new AgentFilter("{1}", read, PLACE), read.stream().map(reader::read).toList());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

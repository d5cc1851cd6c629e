// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function does what its rows of the table say, and has rows of every kind. */
class FunctionRowsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void givesTheResultOfTheTable(FunctionRows.Row row) {
        Table.check(row.expression(), row.expected());
    }

    static Stream<FunctionRows.Row> rows() {
        return FunctionRows.rows().stream();
    }

    private static Stream<FunctionRows.Entry> entries() {
        return FunctionRows.groups().stream().flatMap(group -> group.entries().stream());
    }

    @Test
    void everyFunctionStandsInTheTableOnce() {
        List<String> names = entries().map(FunctionRows.Entry::function).toList();

        assertThat(names).containsExactlyInAnyOrderElementsOf(Functions.names());
    }

    @Test
    void everyFunctionHasAnExampleAnEdgeAWrongTypeAndNull() {
        assertThat(entries())
                .allSatisfy(
                        entry -> {
                            Set<FunctionRows.Kind> kinds = kinds(entry);
                            assertThat(kinds)
                                    .as(entry.function())
                                    .contains(
                                            FunctionRows.Kind.EDGE,
                                            FunctionRows.Kind.NULL,
                                            FunctionRows.Kind.TYPE)
                                    .containsAnyOf(
                                            FunctionRows.Kind.DOCUMENTED,
                                            FunctionRows.Kind.EXAMPLE);
                        });
    }

    private static Set<FunctionRows.Kind> kinds(FunctionRows.Entry entry) {
        return entry.rows().stream()
                .map(FunctionRows.Row::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FunctionRows.Kind.class)));
    }

    @Test
    void everyRowCallsItsFunctionAndStandsThereOnce() {
        assertThat(FunctionRows.rows())
                .allSatisfy(row -> assertThat(row.expression()).contains(row.function() + "("));
        assertThat(FunctionRows.rows().stream().map(FunctionRows.Row::expression))
                .doesNotHaveDuplicates();
    }

    @Test
    void rowsForNullHaveANullArgument() {
        assertThat(FunctionRows.rows())
                .filteredOn(row -> row.kind() == FunctionRows.Kind.NULL)
                .allSatisfy(row -> assertThat(row.expression()).contains("NULL"));
    }
}

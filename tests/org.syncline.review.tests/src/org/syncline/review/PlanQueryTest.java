// SPDX-License-Identifier: EPL-2.0
package org.syncline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.engine.PendingChange;
import org.syncline.engine.PendingLine;
import org.syncline.engine.RuleReference;
import org.syncline.engine.plan.PlanChange;
import org.syncline.engine.search.QueryException;
import org.syncline.model.AttributeChange;
import org.syncline.model.Operation;
import org.syncline.model.Values;

class PlanQueryTest {
    private static final List<PlanChange> CHANGES =
            List.of(
                    change(1, Operation.ADD, "CN=a,OU=People,DC=x", null, "user", "mail"),
                    change(2, Operation.UPDATE, "CN=b,OU=People, DC=x", null, "user", "Mail"),
                    change(3, Operation.RENAME, "CN=c,DC=x", "CN=c,OU=People,DC=x", "user", "cn"),
                    change(4, Operation.DELETE, "CN=g \"q\",DC=x", null, "group", "member"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    all                                     | 1234
                    operation:add                           | 1
                    operation:add,DELETE                    | 14
                    -operation:add                          | 234
                    type:user attribute:mail                | 12
                    TYPE:User                               | 123
                    type:use                                |
                    attribute:mail,member -type:group       | 12
                    rule:"rule 2"                           | 2
                    rule:provision                          | 1234
                    dn:"OU=People,DC=x"                     | 123
                    dn:people                               | 123
                    dn:"ou = people , dc = x"               | 123
                    dn:"g \\"q\\""                          | 4
                    -dn:CN=a -dn:CN=b                       | 34
                    """)
    void selects(String query, String expected) throws QueryException {
        PlanQuery read = PlanQuery.of(query);
        String found =
                CHANGES.stream()
                        .filter(read)
                        .map(change -> Long.toString(change.position()))
                        .collect(Collectors.joining());
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    typ:user                | 1  | "typ" is no word
                    type:user operation:ad  | 21 | "ad" is no operation
                    type:user ann           | 11 | "ann" has no colon
                    type:                   | 6  | needs a value
                    type:user dn:"x         | 14 | not closed
                    dn:"x"y                 | 7  | blank is missing
                    type:,                  | 6  | needs a value
                    """)
    void saysWhereItIsWrong(String query, int column, String message) {
        assertThatThrownBy(() -> PlanQuery.of(query))
                .isInstanceOfSatisfying(
                        QueryException.class, e -> assertThat(e.column()).isEqualTo(column))
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyQuerySelectsNothingByMistake() {
        assertThatThrownBy(() -> PlanQuery.of("  ")).hasMessageContaining("\"all\"");
    }

    private static PlanChange change(
            long number,
            Operation operation,
            String dn,
            String newDn,
            String type,
            String attribute) {
        PendingLine line =
                new PendingLine(
                        new AttributeChange(attribute, false, Values.NONE, Values.texts("v")),
                        new RuleReference("Rule " + number, "r.sync", 1),
                        null);
        PendingChange change =
                new PendingChange(
                        number,
                        "tenant",
                        operation,
                        dn,
                        newDn,
                        type,
                        "d" + number,
                        List.of(line),
                        new RuleReference("Provision", "r.sync", 1),
                        null);
        return new PlanChange(number, change, Set.of(), null, PlanChange.State.OPEN);
    }
}

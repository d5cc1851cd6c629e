// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.Values;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Direction;
import org.syncline.rules.LinkType;
import org.syncline.rules.ScopeClause;
import org.syncline.rules.ScopeGroup;
import org.syncline.rules.ScopeOperator;
import org.syncline.rules.SourceLocation;
import org.syncline.rules.SyncRule;
import org.syncline.store.CsObject;

class ScopeEvaluatorTest {
    private static final Dn ANN = Dn.of("CN=Ann,OU=People,DC=src");
    private static final Dn STAFF = Dn.of("CN=Staff,DC=src");

    /** Columns: attribute kind, operator, value; expected. See {@link #source()} for the values. */
    @ParameterizedTest
    @CsvSource({
        "text, EQUAL, hello, true",
        "text, EQUAL, HELLO, true",
        "text, EQUAL, other, false",
        "absent, EQUAL, hello, false",
        "multi, EQUAL, two, true",
        "multi, EQUAL, six, false",
        "bool, EQUAL, TRUE, true",
        "bool, EQUAL, true, true",
        "bool, EQUAL, False, false",
        "number, EQUAL, 12, true",
        "number, EQUAL, 012, true",
        "number, EQUAL, 13, false",
        "manager, EQUAL, 'cn=BOB, ou=people,dc=src', true",
        "text, NOTEQUAL, hello, false",
        "text, NOTEQUAL, other, true",
        "absent, NOTEQUAL, hello, true",
        "multi, NOTEQUAL, two, false",
        "multi, NOTEQUAL, six, true",
        "bool, NOTEQUAL, true, false",
        "number, LESSTHAN, 9, false",
        "number, LESSTHAN, 100, true",
        "number, LESSTHAN, 12, false",
        "text, LESSTHAN, i, true",
        "digits, LESSTHAN, 9, true",
        "absent, LESSTHAN, 9, false",
        "number, LESSTHAN_OR_EQUAL, 12, true",
        "number, LESSTHAN_OR_EQUAL, 11, false",
        "absent, LESSTHAN_OR_EQUAL, 9, false",
        "number, GREATERTHAN, 9, true",
        "number, GREATERTHAN, 12, false",
        "big, GREATERTHAN, 2147483648, true",
        "absent, GREATERTHAN, 0, false",
        "number, GREATERTHAN_OR_EQUAL, 12, true",
        "number, GREATERTHAN_OR_EQUAL, 13, false",
        "absent, GREATERTHAN_OR_EQUAL, 0, false",
        "text, CONTAINS, ELL, true",
        "text, CONTAINS, x, false",
        "absent, CONTAINS, x, false",
        "multi, CONTAINS, wo, true",
        "text, NOTCONTAINS, ell, false",
        "text, NOTCONTAINS, x, true",
        "absent, NOTCONTAINS, x, true",
        "multi, NOTCONTAINS, wo, false",
        "text, STARTSWITH, HEL, true",
        "text, STARTSWITH, lo, false",
        "absent, STARTSWITH, hel, false",
        "text, NOTSTARTSWITH, hel, false",
        "absent, NOTSTARTSWITH, User_, true",
        "multi, NOTSTARTSWITH, tw, false",
        "text, ENDSWITH, LO, true",
        "text, ENDSWITH, hel, false",
        "dn, ENDSWITH, 'OU=people,DC=src', true",
        "absent, ENDSWITH, lo, false",
        "text, NOTENDSWITH, lo, false",
        "absent, NOTENDSWITH, lo, true",
        "text, ISNULL, '', false",
        "absent, ISNULL, '', true",
        "text, ISNOTNULL, '', true",
        "absent, ISNOTNULL, '', false",
        "multi, ISIN, TWO, true",
        "multi, ISIN, six, false",
        "multi, ISIN, 'one,two', false",
        "absent, ISIN, one, false",
        "multi, ISNOTIN, two, false",
        "multi, ISNOTIN, six, true",
        "absent, ISNOTIN, one, true",
        "number, ISBITSET, 4, true",
        "number, ISBITSET, 12, true",
        "number, ISBITSET, 2, false",
        "number, ISBITSET, 6, false",
        "digits, ISBITSET, 8, true",
        "text, ISBITSET, 8, false",
        "absent, ISBITSET, 2, false",
        "number, ISBITNOTSET, 2, true",
        "number, ISBITNOTSET, 4, false",
        "absent, ISBITNOTSET, 2, true",
        "absent, ISMEMBEROF, 'cn=staff,dc=SRC', true",
        "text, ISMEMBEROF, 'CN=Others,DC=src', false",
        "absent, ISNOTMEMBEROF, 'CN=Staff,DC=src', false",
        "absent, ISNOTMEMBEROF, 'CN=Others,DC=src', true",
    })
    void operatorsOnPresentAbsentMultiValuedAndNumericAttributes(
            String attribute, ScopeOperator operator, String value, boolean expected)
            throws DecisionException {
        SyncRule rule = rule(group(clause(attribute, operator, value, false)));
        assertThat(ScopeEvaluator.inScope(rule, source())).isEqualTo(expected);
    }

    @Test
    void everyOperatorIsInTheTable() throws NoSuchMethodException {
        String table =
                String.join(
                        "\n",
                        getClass()
                                .getDeclaredMethod(
                                        "operatorsOnPresentAbsentMultiValuedAndNumericAttributes",
                                        String.class,
                                        ScopeOperator.class,
                                        String.class,
                                        boolean.class)
                                .getAnnotation(CsvSource.class)
                                .value());
        for (ScopeOperator operator : ScopeOperator.values()) {
            assertThat(table).contains(" " + operator + ",");
        }
    }

    @Test
    void aClauseMayAskForCase() throws DecisionException {
        assertThat(inScope(clause("text", ScopeOperator.EQUAL, "HELLO", true))).isFalse();
        assertThat(inScope(clause("text", ScopeOperator.EQUAL, "hello", true))).isTrue();
        assertThat(inScope(clause("text", ScopeOperator.STARTSWITH, "HE", true))).isFalse();
    }

    @Test
    void clausesOfAGroupAreConditionsAndGroupsAreAlternatives() throws DecisionException {
        ScopeClause yes = clause("text", ScopeOperator.EQUAL, "hello", false);
        ScopeClause no = clause("text", ScopeOperator.EQUAL, "other", false);
        assertThat(ScopeEvaluator.inScope(rule(group(yes, no)), source())).isFalse();
        assertThat(ScopeEvaluator.inScope(rule(group(no), group(yes)), source())).isTrue();
        assertThat(ScopeEvaluator.inScope(rule(), source())).isTrue();
    }

    @Test
    void parametersAreExpandedAndOtherPercentSignsStay() throws DecisionException {
        assertThat(inScope(clause("text", ScopeOperator.EQUAL, "%Greeting%", false))).isTrue();
        assertThat(inScope(clause("region", ScopeOperator.EQUAL, "100%_%no%", false))).isTrue();
    }

    @Test
    void aBitTestWithoutANumberIsAnErrorThatNamesRuleAndRemedy() {
        assertThatThrownBy(() -> inScope(clause("number", ScopeOperator.ISBITSET, "two", false)))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining("number ISBITSET two")
                .hasMessageContaining("decimal number")
                .extracting("type")
                .isEqualTo("sync-rule-scoping-filter-invalid-operator");
    }

    private static boolean inScope(ScopeClause clause) throws DecisionException {
        return ScopeEvaluator.inScope(rule(group(clause)), source());
    }

    private static ScopeClause clause(
            String attribute, ScopeOperator operator, String value, boolean caseSensitive) {
        return new ScopeClause(attribute, operator, value, caseSensitive, SourceLocation.NONE);
    }

    private static ScopeGroup group(ScopeClause... clauses) {
        return new ScopeGroup(List.of(clauses));
    }

    private static SyncRule rule(ScopeGroup... groups) {
        return new SyncRule(
                null,
                "Rule",
                "",
                Direction.INBOUND,
                "src",
                "user",
                "person",
                LinkType.JOIN,
                1,
                List.of(groups),
                List.of(),
                List.of(),
                false,
                SourceLocation.NONE);
    }

    private static CsSource source() {
        TreeMap<String, Values> attributes = new TreeMap<>();
        attributes.put("text", Values.texts("hello"));
        attributes.put("region", Values.texts("100%_%no%"));
        attributes.put("multi", Values.texts("one", "two"));
        attributes.put("bool", Values.of(Value.of(true)));
        attributes.put("number", Values.of(Value.of(12)));
        attributes.put("big", Values.of(Value.of(1L << 40)));
        attributes.put("digits", Values.texts("12"));
        attributes.put("manager", Values.of(Value.of(Dn.of("CN=Bob,OU=People,DC=src"))));
        Entry entry = new Entry(ANN, "user", new Value.Binary(new byte[] {1}), attributes);
        ConnectorDefinition connector =
                new ConnectorDefinition(
                        "src",
                        null,
                        "fake",
                        Map.of(),
                        Set.of(),
                        null,
                        List.of(),
                        List.of(),
                        Schema.EMPTY,
                        SourceLocation.NONE);
        return new CsSource(
                CsObject.imported(1, entry, 1),
                "src",
                entry,
                entry,
                Map.of(),
                Parameters.of(Map.of("Greeting", "hello"), connector),
                new GroupMembers(Map.of(1, Map.of(STAFF, Set.of(ANN)))));
    }
}

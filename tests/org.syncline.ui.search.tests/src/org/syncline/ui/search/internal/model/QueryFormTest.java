// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.search.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.engine.search.Comparison;

class QueryFormTest {
    private static QueryForm of(String text) {
        return QueryForm.of(text, false).orElseThrow();
    }

    @Test
    void theControlsWriteTheText() {
        QueryForm form = QueryForm.empty(false, "contoso.com");

        assertThat(form.text()).isEqualTo("space:contoso.com all");
        assertThat(form.withScope(Scope.PENDING_EXPORT, "", Set.of("delete", "add")).text())
                .isEqualTo("space:contoso.com pending-export:add,delete");
        assertThat(form.withScope(Scope.SUBTREE, "OU=Sales Team,DC=x", Set.of()).text())
                .isEqualTo("space:contoso.com subtree:\"OU=Sales Team,DC=x\"");
        assertThat(form.with("mail", Comparison.CONTAINS, "a b").text())
                .isEqualTo("space:contoso.com mail~\"a b\"");
        assertThat(form.with("mail", Comparison.IS_NOT_PRESENT, "").text())
                .isEqualTo("space:contoso.com lacks:mail");
    }

    @Test
    void aScopeWithoutItsValueIsLeftOut() {
        assertThat(QueryForm.empty(false, "x").withScope(Scope.RDN, " ", Set.of()).text())
                .isEqualTo("space:x");
    }

    @Test
    void allOperationsAreAsNone() {
        assertThat(
                        QueryForm.empty(false, "x")
                                .withScope(Scope.PENDING_IMPORT, "", Set.copyOf(Scope.OPERATIONS))
                                .text())
                .isEqualTo("space:x pending-import");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "space:x all",
                "space:x is:disconnector mail~a",
                "space:\"Con toso\" rdn:ann -has:mail \"free text\"",
                "space:x error:import",
                "space:x pending-import:add,modify",
                "space:x disconnected-since:7d",
                "space:x anchor:\"a b\"",
                "space:x -is:connector",
                "space:x pending-export:add,update,rename"
            })
    void whatIsReadIsWrittenAgain(String text) {
        assertThat(of(text).text()).isEqualTo(text);
    }

    @Test
    void theTextFillsTheControls() {
        QueryForm form = of("mail~a space:x pending-import:delete is:connector");

        assertThat(form.place()).isEqualTo("x");
        assertThat(form.scope()).isEqualTo(Scope.PENDING_IMPORT);
        assertThat(form.operations()).containsExactly("delete");
        assertThat(form.others()).containsExactly("mail~a", "is:connector");
    }

    @Test
    void wordsThatNoControlKnowsStand() {
        assertThat(of("space:x pending-export:update").scope()).isEqualTo(Scope.ALL);
        assertThat(of("space:x -is:connector").others()).containsExactly("-is:connector");
    }

    @Test
    void whatCannotBeReadOrSearchesTheOtherSideFillsNothing() {
        assertThat(QueryForm.of("space:\"x", false)).isEmpty();
        assertThat(QueryForm.of("metaverse:person", false)).isEmpty();
        assertThat(QueryForm.of("metaverse:person mail~a", true).orElseThrow().place())
                .isEqualTo("person");
    }
}

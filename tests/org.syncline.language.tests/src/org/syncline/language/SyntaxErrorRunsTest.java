// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip, one message; two slips, two. */
class SyntaxErrorRunsTest {
    private static final String RULE =
            """
            inbound rule "r" {
                from "c" user  to person
                link provision
                precedence 100
                scope a EQUAL "x" and b NOTSTARTSWITH "User_"
                   or c ISNULL and d EQUAL 5
                join e = f and g = h case-sensitive
                  or i = j
                k <- IIF(IsPresent([l]) || [m] = "n",
                    [o],
                    NULL) once
                p <- q
            }
            metaverse {
                object person {
                    k string
                    o string
                    p string multivalued
                }
            }
            test "t" {
                given "c" user "CN=a" { a "x"  b none }
                expect person from "c" "CN=a" { k "x" }
            }
            """;

    private static List<Integer> lines(String text) {
        return new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                .compile(Map.of("a.sync", text)).findings().stream()
                        .filter(finding -> finding.code().equals(FindingCodes.SYNTAX))
                        .map(finding -> finding.location().line())
                        .toList();
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                one("    scope", "    stray\n    scope", 6),
                one("    scope", "    stray word\n    scope", 5),
                one("    scope", "    scop", 5),
                one("    join e", "    stray\n    join e", 8),
                one("    k <-", "    stray\n    k <-", 10),
                one("    k <- ", "    k ", 9),
                one("[l]) ||", "[l]) || ||", 9),
                one("    link provision", "    link provisio", 3),
                one("to person", "person", 2),
                one("    k string", "    k strin", 16),
                one("    k string", "    stray\n    k string", 17),
                one("given \"c\" user", "given c user", 22),
                one("expect person from", "expect person form", 23));
    }

    private static Arguments one(String word, String slip, int line) {
        return Arguments.of(slip, RULE.replace(word, slip), line);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slips")
    void oneSlipIsToldOnce(String slip, String text, int line) {
        assertThat(text).contains(slip);
        assertThat(lines(RULE)).isEmpty();
        assertThat(lines(text)).containsExactly(line);
    }

    @Test
    void slipsOfSeveralStatementsAreAllTold() {
        String text =
                RULE.replace("    scope", "    stray\n    scope")
                        .replace("p <- q", "p <- [q")
                        .replace("k string", "k strin")
                        .replace("p string", "p strin")
                        .replace("given \"c\"", "given c");
        assertThat(lines(text)).containsExactly(6, 13, 17, 19, 23);
    }

    @Test
    void blocksOnOneLineDoNotHideEachOther() {
        assertThat(lines("project \"P\" { stagin on } limits \"c\" { delete 5 } test { }"))
                .containsExactly(1, 1, 1);
    }

    @Test
    void editorsGetTheSame() throws IOException {
        XtextResourceSet resources = SyncLanguage.injector().getInstance(XtextResourceSet.class);
        XtextResource resource =
                (XtextResource) resources.createResource(URI.createURI("memory:/p/a.sync"));
        String text = RULE.replace("    scope", "    stray\n    scope").replace("\"c\"", "\"c\" ");
        try (LazyStringInputStream in = new LazyStringInputStream(text, "UTF-8")) {
            resource.load(in, Map.of(XtextResource.OPTION_ENCODING, "UTF-8"));
        }
        assertThat(resource.getErrors()).hasSize(1);
        resource.reparse(text + " stray");
        assertThat(resource.getErrors()).hasSize(2);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFormatterTest {
    private final SourceFormatter formatter = new SourceFormatter();

    private static String rule(String body) {
        return "inbound rule \"r\" {\n" + body.indent(4).replace("    \n", "\n") + "}\n";
    }

    private static Arguments inRule(String what, String before, String after) {
        return Arguments.of(what, "inbound rule \"r\" {\n" + before + "\n}", rule(after));
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                Arguments.of("an empty text stays empty", "", ""),
                Arguments.of("a text of blanks is empty", " \n\t\n", ""),
                Arguments.of("an empty block", "project  \"P\"{\n}", "project \"P\" { }\n"),
                Arguments.of(
                        "a short block stays on its line",
                        "limits \"t\" {deletes 500 or 5% updates 20 % }".replace(" %", "%"),
                        "limits \"t\" { deletes 500 or 5%  updates 20% }\n"),
                Arguments.of(
                        "a block of several lines has an item a line",
                        "limits \"t\" { deletes 500\nupdates 20% adds 1 }",
                        "limits \"t\" {\n    deletes 500\n    updates 20%\n    adds 1\n}\n"),
                Arguments.of(
                        "a short block that is too long for a line",
                        "run profile \"p\" { full-import \"" + "c".repeat(80) + "\" export \"d\" }",
                        "run profile \"p\" {\n    full-import \""
                                + "c".repeat(80)
                                + "\"\n    export \"d\"\n}\n"),
                Arguments.of(
                        "types of a schema have lines of their own",
                        "metaverse { object a { b string multivalued c binary } object d { } }",
                        "metaverse {\n    object a { b string multivalued  c binary }\n"
                                + "    object d { }\n}\n"),
                Arguments.of(
                        "one empty line stands between blocks and at most one stays",
                        "metaverse { object a {\n\n\nb string\n\n\n\nc string\n\n}}\n\n\nproject \"P\" { staging on\n}",
                        "metaverse {\n    object a {\n        b string\n\n        c string\n    }\n}\n"
                                + "\nproject \"P\" {\n    staging on\n}\n"),
                Arguments.of(
                        "blocks of one line may follow each other",
                        "limits \"a\" { adds 1 }\nlimits \"b\" { adds 2 }",
                        "limits \"a\" { adds 1 }\nlimits \"b\" { adds 2 }\n"),
                Arguments.of(
                        "settings may share a line",
                        "connector \"c\" uses ldap {\nbind \"x\" password secret\nobjects a,b export reviewed }",
                        "connector \"c\" uses ldap {\n    bind \"x\"  password secret\n    objects a, b\n    export reviewed\n}\n"),
                Arguments.of(
                        "a test",
                        "test \"t\" { given \"c\" user \"CN=A\" { a \"1\",\"2\" b none c -5 } expect no export to \"d\" }",
                        "test \"t\" {\n    given \"c\" user \"CN=A\" { a \"1\", \"2\"  b none  c -5 }\n    expect no export to \"d\"\n}\n"),
                inRule(
                        "the head of a rule",
                        "from \"c\" user to person link\nprovision",
                        """
                        from "c" user  to person
                        link provision
                        """),
                inRule(
                        "alternatives",
                        "scope a EQUAL 1 and b ISNULL or or ISNULL and and ISNULL join a=b and c=d or or=and",
                        """
                        scope a EQUAL 1 and b ISNULL
                           or or ISNULL and and ISNULL
                        join a = b and c = d
                          or or = and
                        """),
                inRule(
                        "a long alternative is divided",
                        "scope "
                                + "aaaaaaaaaaaa EQUAL \"bbbbbbbbbbbb\" and ".repeat(2)
                                + "c ISNULL and "
                                + "d".repeat(20)
                                + " ISNULL or e ISNULL",
                        "scope aaaaaaaaaaaa EQUAL \"bbbbbbbbbbbb\"\n  and aaaaaaaaaaaa EQUAL \"bbbbbbbbbbbb\"\n  and c ISNULL\n  and dddddddddddddddddddd ISNULL\n   or e ISNULL\n"),
                inRule(
                        "flows are aligned up to an empty line",
                        "a<-b ccc <- [d]&\"x\" once  // e\n\n ff <- -1",
                        """
                        a   <- b
                        ccc <- [d] & "x" once  // e

                        ff <- -1
                        """),
                inRule(
                        "a very long target pushes no one",
                        "a <- b\ncc <- d\n" + "e".repeat(40) + " <- f",
                        "a  <- b\ncc <- d\n" + "e".repeat(40) + " <- f\n"),
                inRule(
                        "operators and commas",
                        "a <- -[b]+1*2=(3)&&-f( )||g(-1,\"x\" ,%p%, $v)<>&H1f   b <- [c]<-1 c <- expression [d]",
                        """
                        a <- -[b] + 1 * 2 = (3) && -f() || g(-1, "x", %p%, $v) <> &H1f
                        b <- [c] <-1
                        c <- expression [d]
                        """),
                inRule(
                        "a long expression",
                        "abc <- IIF(IsPresent([aaaaaaaaaaaaaaaaaaaaaaaa]) || [bbbbbbbbbbbbbbb]=\"c\", Trim(Left([ddddddddddddddddddd], 12)), NULL) once",
                        """
                        abc <- IIF(
                            IsPresent([aaaaaaaaaaaaaaaaaaaaaaaa]) || [bbbbbbbbbbbbbbb] = "c",
                            Trim(Left([ddddddddddddddddddd], 12)),
                            NULL) once
                        """),
                inRule(
                        "a long sum fills its lines",
                        "abc <- "
                                + "[aaaaaaaaaaaaaaaaaaaaa] & ".repeat(5)
                                + "\"\" merge ignoring-case reads a,b",
                        """
                        abc <- [aaaaaaaaaaaaaaaaaaaaa] & [aaaaaaaaaaaaaaaaaaaaa] & [aaaaaaaaaaaaaaaaaaaaa]
                            & [aaaaaaaaaaaaaaaaaaaaa] & [aaaaaaaaaaaaaaaaaaaaa] & "" merge ignoring-case reads a, b
                        """),
                inRule("quoted names", "'a b' <- '1''' reads ()", "'a b' <- '1''' reads ()"),
                inRule(
                        "comments keep their place",
                        "// one\nid \"1\" // two\n/* three */ a <- f( // four\n [b], /* five */ [c]\n// six\n)\n// seven",
                        """
                        // one
                        id "1"  // two
                        /* three */ a <- f(  // four
                            [b], /* five */ [c]
                            // six
                            )
                        // seven
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("layouts")
    void laysOut(String what, String before, String after) {
        assertThat(formatter.format(before)).as(what).isEqualTo(after);
        assertThat(formatter.format(after)).as(what).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project  \"P\" { staging }",
                "inbound   rule \"r\" { a <- f([b] }",
                "project   \"P",
                "}  ",
                "  "
            })
    void aTextWithErrorsIsLeftAlone(String text) {
        assertThat(formatter.format(text)).isEqualTo(text.isBlank() ? "" : text);
    }

    @Test
    void lineBreaksAreWrittenLikeTheFirstOne() {
        assertThat(formatter.format("project \"P\" {\r\nstaging on /* a\r\nb */\n}"))
                .isEqualTo("project \"P\" {\r\n    staging on /* a\r\nb */\r\n}\r\n");
        assertThat(formatter.format("project \"P\" {\nstaging on\r\n}"))
                .isEqualTo("project \"P\" {\n    staging on\n}\n");
    }

    @Test
    void aNameBeforeAnArrowNeverStartsALineInsideBrackets() {
        String call =
                "IIF(" + "[aaaaaaaaaaaaaaaaaaaaaaaa] = \"b\" || ".repeat(3) + "c <-1,True<-1,d)";
        String text = "inbound rule \"r\" { a <- " + call + " }";
        String formatted = formatter.format(text);
        assertThat(formatted).contains("\n").contains(", True <-1,\n");
        assertThat(formatter.format(formatted)).isEqualTo(formatted);
    }

    @Test
    void deepNestingIsIndentedOnlySoFar() {
        String text =
                "inbound rule \"r\" { a <- " + "f(1, ".repeat(99) + "2" + ")".repeat(99) + " }";
        String formatted = formatter.format(text);
        assertThat(formatted.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(200));
        assertThat(formatter.format(formatted)).isEqualTo(formatted);
    }
}

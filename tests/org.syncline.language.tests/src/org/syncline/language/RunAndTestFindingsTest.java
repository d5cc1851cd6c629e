// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Run profiles, limits, stores, rule tests, neighbours and connectors, right but for one thing. */
class RunAndTestFindingsTest {
    private static final String GIVEN =
            "given \"contoso.com\" user \"CN=Ann,DC=contoso,DC=com\" { sAMAccountName \"ann\" }\n";
    private static final String FROM = "from \"contoso.com\" \"CN=Ann,DC=contoso,DC=com\" ";

    static Stream<Arguments> findings() {
        return Stream.of(
                // run profiles
                profile("«full-imprt» \"contoso.com\"", "unknown-step", "full-import"),
                profile("full-sync «\"contoso.co\"»", "unknown-connector", "contoso.com"),
                profile("full-sync \"tenant\" { «page-size» 5 }", "unknown-option", "imports only"),
                profile("export \"tenant\" { «batch-sise» 5 }", "unknown-option", "batch-size"),
                profile("full-import \"tenant\" { page-size «\"5\"» }", "option-value", "number"),
                profile("full-import \"tenant\" { partition «5» }", "option-value", "quotes"),
                profile("export \"tenant\" { batch-size 5 «batch-size» 6 }", "duplicate-entry", ""),
                profile("export \"tenant\" { batch-size «9999999999» }", "number-too-large", ""),
                profile("full-import \"tenant\" { partition «\"x\"» }", "invalid-dn", ""),
                profile(
                        "full-import \"tenant\" { partition «\"DC=contoso,DC=com\"» }",
                        "partition-not-selected",
                        "tenant"),
                row("run profile \"A\" { } run profile «\"A\"» { }", "duplicate-profile", "A"),
                row("run profile «\" \"» { }", "empty-name", ""),
                // limits
                limits("deletes 500 or «600»", "duplicate-entry", "two numbers"),
                limits("deletes «500%»", "limit-value", "100%"),
                limits("deletes 5\n«deletes 6»", "duplicate-entry", "deletes"),
                limits("deletes «usr» 5", "unknown-type", "user"),
                limits("deletes «99999999999999999999»", "number-too-large", ""),
                // neighbours
                neighbour("«\"Inn\"»", "unknown-rule", "Did you mean \"In\"?"),
                row(
                        other("after \"In 3\"", 2, "«", "»") + other("after \"In 2\"", 3, "", ""),
                        "precedence-cycle",
                        "number"),
                // rule tests
                test("now «\"yesterday\"»", "invalid-date", "2026"),
                test("given \"contoso.com\" «usr» \"CN=b,DC=x\"", "unknown-type", "user"),
                test("given \"contoso.com\" user «\"Bob\"»", "invalid-dn", ""),
                test(
                        "given \"contoso.com\" user \"CN=b,DC=x\" { «mial» \"x\" }",
                        "unknown-attribute",
                        "mail"),
                test(
                        "given \"contoso.com\" user \"CN=b,DC=x\" { userAccountControl «\"x\"» }",
                        "value-type",
                        "whole number"),
                test(
                        "given \"contoso.com\" user \"CN=b,DC=x\" { mail \"x\", «\"y\"» }",
                        "value-type",
                        "one value"),
                test(
                        "given \"contoso.com\" user «\"cn=ann, dc=contoso,dc=com\"»",
                        "duplicate-entry",
                        "twice"),
                test("expect «parson» " + FROM, "unknown-type", "person"),
                test("expect person " + FROM + "{ «mial» none }", "unknown-attribute", "mail"),
                test(
                        "expect person from \"contoso.com\" «\"CN=Bob,DC=contoso,DC=com\"»",
                        "object-not-given",
                        "given line"),
                test("expect export «ad» to \"tenant\"", "unknown-operation", "add"),
                test(
                        "expect no error «\"unexpected-eror\"» on \"contoso.com\" \"CN=x\"",
                        "unknown-error",
                        "unexpected-error"),
                row("test «\"T\"» { " + GIVEN + "}", "missing-entry", "expects nothing"),
                row(
                        "test \"T\" { expect no export to \"tenant\" }\n"
                                + "test «\"T\"» { expect no export to \"tenant\" }",
                        "duplicate-test",
                        "T"),
                // rules
                row(
                        Sample.inbound("displayName <- Trim([cn]) reads cn, «mial»"),
                        "unknown-reads",
                        "mail"),
                row(Sample.inbound("version «99999999999»"), "number-too-large", "version"),
                // the store
                store("store «mysql»", "unknown-store", "derby"),
                store("«store postgresql»", "missing-entry", "jdbc:postgresql"),
                store("store postgresql «\"http://x\"»", "setting-value", "jdbc:postgresql"),
                store("«store derby \"x\"»", "unknown-setting", "store derby"),
                store("store derby «user» \"x\"", "unknown-setting", "password only"),
                store("store derby password «\"x\"»", "plain-secret", "secret"),
                store(
                        "store postgresql \"jdbc:postgresql://x\" password «\"x\"»",
                        "plain-secret",
                        "secret"),
                store(
                        "store postgresql «\"jdbc:postgresql://x?user=a&password=b\"»",
                        "plain-secret",
                        "secret"),
                store(
                        "store postgresql \"jdbc:postgresql://x\" «usr» \"a\"",
                        "unknown-setting",
                        "user"),
                store(
                        "store postgresql \"jdbc:postgresql://x\" user «secret»",
                        "not-secret",
                        "user"),
                // connectors
                connector("attributes cn, «mial»", "unknown-attribute", "mail"),
                connector("«attributes cn, cn»", "duplicate-entry", "listed twice"),
                connector("«export automatic»", "automatic-export", "cutover"),
                connector("export reviewed «export reviewed»", "duplicate-entry", "export"),
                connector(
                        "parameter \"A\" = \"1\" parameter «\"A\"» = \"2\"",
                        "duplicate-parameter",
                        "A"));
    }

    private static Arguments row(String text, String code, String message) {
        return Arguments.of(Sample.with(text), code, message, "rules.sync");
    }

    private static Arguments profile(String step, String code, String message) {
        return row("run profile \"P\" { " + step + " }", code, message);
    }

    private static Arguments limits(String lines, String code, String message) {
        return row("limits \"contoso.com\" { " + lines + " }", code, message);
    }

    private static Arguments neighbour(String name, String code, String message) {
        return row(Sample.inbound("") + other("after " + name, 2, "", ""), code, message);
    }

    private static String other(String place, int number, String open, String close) {
        String body = Sample.inbound("").replace("\"In\"", "\"In " + number + "\"");
        return body.replace("precedence 100", open + "precedence " + place + close);
    }

    private static Arguments test(String item, String code, String message) {
        return row(
                "test \"T\" { " + GIVEN + item + "\nexpect no export to \"tenant\" }",
                code,
                message);
    }

    private static Arguments store(String item, String code, String message) {
        Map<String, String> files = Sample.with("");
        files.put("project.sync", Sample.PROJECT.replace("}", item + " }"));
        return Arguments.of(files, code, message, "project.sync");
    }

    private static Arguments connector(String item, String code, String message) {
        Map<String, String> files = Sample.with("");
        files.put(
                "connectors.sync",
                Sample.CONNECTORS.replace("objects user, group", "objects user, group " + item));
        return Arguments.of(files, code, message, "connectors.sync");
    }

    @ParameterizedTest
    @MethodSource("findings")
    void isFound(Map<String, String> files, String code, String message, String file) {
        List<String> codes = codes(files);
        if (code.equals("precedence-cycle")) {
            assertThat(codes).containsExactly(code, code);
            return;
        }
        Finding finding = FindingsTest.only(file, files);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
    }

    private static List<String> codes(Map<String, String> files) {
        Map<String, String> plain = new java.util.TreeMap<>(files);
        plain.replaceAll((path, text) -> text.replaceAll("[«»]", ""));
        return Sample.codes(new ProjectCompiler(Sample.CATALOG).compile(plain));
    }

    @Test
    void whatIsRightIsNotFound() {
        String rules =
                Sample.inbound("displayName <- Trim([cn]) reads cn, dn")
                        + other("after \"In\"", 2, "", "")
                        + other("before \"In 2\"", 3, "", "")
                        + Sample.inbound("")
                                .replace("\"In\"", "\"In 4\"")
                                .replace("100", "104 before \"gone\"")
                        + "run profile \"Full\" {\n full-import \"contoso.com\" { partition"
                        + " \"dc=contoso,dc=com\" page-size 500 batch-size 100 time-limit 120"
                        + " object-limit 0 delete-limit 0 }\n full-sync \"contoso.com\"\n"
                        + " export \"tenant\" { batch-size 30 } }\n"
                        + "limits \"contoso.com\" { deletes 500 or 5% deletes group 20 updates 20%"
                        + " import shrink 10% }\n"
                        + "test \"T\" { now \"2026-01-01T00:00:00Z\"\n"
                        + GIVEN
                        + "expect person "
                        + FROM
                        + "{ mail none displayName \"Ann\" }\n"
                        + "expect export add to \"tenant\" user \"CN=Ann\" "
                        + FROM
                        + "{ accountEnabled True }\n"
                        + "expect no join "
                        + FROM.substring(5)
                        + "with \"tenant\" \"CN=Ann\"\n"
                        + "expect error \"unexpected-error\" on "
                        + FROM.substring(5)
                        + "}";
        assertThat(codes(Sample.with(rules))).isEmpty();
    }

    @Test
    void aNameThatTwoRulesHaveNeedsTheId() {
        String tenant =
                "inbound rule \"X\" { from \"tenant\" user to person link join precedence 5 }";
        String contoso = Sample.inbound("").replace("\"In\"", "\"X\"");
        String third =
                "outbound rule \"O\" { from person to \"tenant\" user link join precedence after"
                        + " \"X\" }";
        assertThat(codes(Sample.with(tenant + contoso + third))).contains("ambiguous-rule");
    }
}

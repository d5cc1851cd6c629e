// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.rules.SourceLocation;

/** Each check, on a project that is right but for one thing, marked with « and ». */
class FindingsTest {
    private static final String OPEN = "\u00ab";
    private static final String CLOSE = "\u00bb";

    /** Expects exactly one finding, at the marked place. */
    static Finding only(String file, Map<String, String> files) {
        Map<String, String> plain = new TreeMap<>(files);
        String marked = files.get(file);
        plain.put(file, marked.replace(OPEN, "").replace(CLOSE, ""));
        List<Finding> findings = new ProjectCompiler(Sample.CATALOG).compile(plain).findings();
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        int offset = marked.indexOf(OPEN);
        String before = marked.substring(0, offset);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        assertThat(finding.location())
                .as(finding.toString())
                .isEqualTo(new SourceLocation(file, line, offset - before.lastIndexOf('\n')));
        assertThat(finding.length())
                .as(finding.toString())
                .isEqualTo(marked.indexOf(CLOSE) - offset - 1);
        return finding;
    }

    static Stream<Arguments> inboundBodies() {
        return Stream.of(
                // attributes and types
                in("«displayNam» <- cn", "unknown-attribute", "displayName"),
                in("«nonsense» <- cn", "unknown-attribute", "metaverse type person"),
                in("«displayname» <- cn", "wrong-case", "displayName"),
                in("displayName <- «givenName»", "unknown-attribute", "\"contoso.com\""),
                in("displayName <- «type»", "unknown-attribute", "type user"),
                in("displayName <- Trim(«[CN]»)", "wrong-case", "cn"),
                in("displayName <- CStr(ImportedValue(«\"mial\"»))", "unknown-attribute", "mail"),
                in("scope «flag» ISNULL", "unknown-attribute", "flag"),
                in("join «foo» = mail", "unknown-attribute", "foo"),
                in("join mail = «foo»", "unknown-attribute", "foo"),
                // scope
                in("scope mail «EQUALS» \"x\"", "unknown-operator", "EQUAL"),
                in("scope mail «EQUAL»", "value-missing", "value"),
                in("scope mail ISNULL «\"x\"»", "value-not-allowed", "Remove"),
                in("scope userAccountControl EQUAL «\"x\"»", "value-type", "whole number"),
                in("scope isCriticalSystemObject EQUAL «\"x\"»", "value-type", "True or False"),
                in("scope userAccountControl ISBITSET «\"x\"»", "value-type", "number"),
                in("scope manager ISMEMBEROF «\"x\"»", "invalid-dn", "full name"),
                in("scope mail EQUAL «99999999999999999999»", "number-too-large", "64 bits"),
                // expressions
                in("displayName <- «Trimm»([cn])", "unknown-function", "Did you mean Trim?"),
                in("displayName <- «trim»([cn])", "unknown-function", "write Trim"),
                in("displayName <- «Trim»([cn], 1)", "argument-count", "1 argument, not 2"),
                in("displayName <- Trim(«cn»)", "unknown-word", "Did you mean [cn]?"),
                in("displayName <- IIF(«true», [cn], [mail])", "unknown-word", "True"),
                in("displayName <- «%Regio%» & [cn]", "unknown-parameter", "Region"),
                in("displayName <- CStr(«1 + 2 * 3»)", "mixed-operators", "*"),
                in(
                        "cloudFiltered <- «[cn] = \"a\" && [cn] = \"b\" || [cn] = \"c\"»",
                        "mixed-operators",
                        "&&"),
                in("cloudFiltered <- «[cn] = \"a\" = True»", "mixed-operators", "left"),
                // flows
                in("displayName <- cn «merge»", "merge-single-valued", "multivalued"),
                in("cloudFiltered <- «\"yes\"»", "constant-type", "True or False"),
                in("size <- «\"big\"»", "constant-type", "whole number"),
                in("manager <- «\"Ann\"»", "constant-type", "DN"),
                in("sourceAnchorBinary <- «\"***\"»", "constant-type", "base64"),
                in("size <- «99999999999999999999»", "number-too-large", "64 bits"),
                in("displayName <- cn\n«displayName» <- mail", "duplicate-flow", "Keep one"),
                // rule items
                in("«precedence 5»", "duplicate-entry", "precedence"),
                in("id «\"\"»", "empty-name", "id"),
                in("scope mail ISNULL\n«scope cn ISNULL»", "duplicate-entry", "or"));
    }

    private static Arguments in(String body, String code, String message) {
        return Arguments.of(body, code, message);
    }

    @ParameterizedTest
    @MethodSource("inboundBodies")
    void checksTheBodyOfARule(String body, String code, String message) {
        Finding finding = only("rules.sync", Sample.with(Sample.inbound(body)));
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
    }

    static Stream<Arguments> files() {
        String rule = Sample.inbound("");
        return Stream.of(
                Arguments.of(
                        "rules.sync",
                        rule.replace("\"contoso.com\"", "«\"contoso.co\"»"),
                        "unknown-connector",
                        "Did you mean \"contoso.com\"?"),
                Arguments.of(
                        "rules.sync",
                        rule.replace(" user ", " «usr» "),
                        "unknown-type",
                        "Did you mean user?"),
                Arguments.of(
                        "rules.sync",
                        rule.replace("person", "«Person»"),
                        "wrong-case",
                        "write person"),
                Arguments.of(
                        "rules.sync",
                        rule.replace("precedence 100", "").replace("\"In\"", "«\"In\"»"),
                        "missing-entry",
                        "precedence 100"),
                Arguments.of(
                        "rules.sync",
                        rule.replace(
                                "from \"contoso.com\" user to person", "«from user to person»"),
                        "rule-ends",
                        "from \"connector\""),
                Arguments.of(
                        "rules.sync",
                        rule.replace("inbound", "outbound")
                                .replace(
                                        "from \"contoso.com\" user to person",
                                        "«from \"contoso.com\" user to person»"),
                        "rule-ends",
                        "to \"connector\""),
                Arguments.of(
                        "rules.sync",
                        rule + rule.replace("\"In\"", "«\"In\"»").replace("100", "101"),
                        "duplicate-rule",
                        "in rules.sync, line 1"),
                Arguments.of(
                        "rules.sync",
                        rule + rule.replace("\"In\"", "\"In 2\"").replace("100", "«100»"),
                        "duplicate-precedence",
                        "precedence"),
                Arguments.of(
                        "rules.sync",
                        rule.replace("100", "«9999999999»"),
                        "number-too-large",
                        "precedence"),
                Arguments.of(
                        "rules.sync",
                        Sample.inbound("id \"a\"")
                                + Sample.inbound("id «\"a\"»")
                                        .replace("\"In\"", "\"In 2\"")
                                        .replace("100", "101"),
                        "duplicate-id",
                        "id"),
                Arguments.of(
                        "rules.sync",
                        Sample.outbound("").replace("\"tenant\" user", "\"tenant\" «group»"),
                        "unknown-type",
                        "group"),
                Arguments.of(
                        "project.sync",
                        Sample.PROJECT + "project «\"Second\"» { }",
                        "duplicate-project",
                        "Keep one"),
                Arguments.of(
                        "project.sync",
                        Sample.PROJECT.replace("}", "parameter «\"Region\"» = \"US\" }"),
                        "duplicate-parameter",
                        "Region"),
                Arguments.of(
                        "project.sync",
                        Sample.PROJECT.replace("}", "«staging off» }"),
                        "duplicate-entry",
                        "staging"),
                Arguments.of(
                        "project.sync",
                        Sample.PROJECT.replace("}", "finding «unknown-atribute» warning }"),
                        "unknown-finding",
                        "unknown-attribute"),
                Arguments.of(
                        "project.sync",
                        Sample.PROJECT.replace("}", "finding «syntax» warning }"),
                        "unknown-finding",
                        "cannot be changed"),
                Arguments.of(
                        "project.sync",
                        Sample.PROJECT.replace("\"Contoso\"", "«\" \"»"),
                        "empty-name",
                        "empty"),
                connectors(
                        "uses ldap {\n    url", "uses «ldpa» {\n    url", "unknown-connector-type"),
                connectors(
                        "uses ldap {\n    url",
                        "uses «azure-ad» {\n    url",
                        "connector-not-installed"),
                connectors("connector \"tenant\"", "connector «\"contoso.com\"»", null),
                connectors(
                        "directory \"contoso-ad\"\n",
                        "directory «\"contoso\"»\n",
                        "unknown-directory"),
                connectors("file \"directories/contoso-ad.ldif\"", "", "missing-entry"),
                connectors("\"directories/contoso-ad.ldif\"", "«\"../x.ldif\"»", "outside-project"),
                connectors("base \"DC=contoso,DC=com\"", "base «\"contoso\"»", "invalid-dn"),
                connectors("exclude \"DC=contoso,DC=com\"", "exclude «\"contoso\"»", "invalid-dn"),
                connectors(
                        "include \"OU=People,DC=contoso,DC=com\"",
                        "include «\"OU=People,DC=example\"»",
                        "container-outside-partition"),
                connectors(
                        "include \"OU=People,DC=contoso,DC=com\"",
                        "include «\"dc=contoso, dc=com\"»",
                        "duplicate-container"),
                connectors("page-size 500", "«page-sise» 500", "unknown-setting"),
                connectors("page-size 500", "«bind \"x\"»", "duplicate-entry"),
                connectors("password secret", "password «\"hunter2\"»", "plain-secret"),
                connectors("page-size 500", "page-size «secret»", "not-secret"),
                connectors("profile active-directory", "«profile active-dir»", "setting-value"),
                connectors("page-size 500", "«page-size many»", "setting-value"),
                connectors(
                        "\"tenant\" uses ldap {\n    url \"ldaps://tenant.example\"",
                        "«\"tenant\"» uses ldap {\n",
                        "missing-setting"),
                connectors("objects user, group", "objects user, «groop»", "unknown-type"),
                Arguments.of(
                        "schema.sync",
                        Sample.SCHEMA.replace("cn string  member", "cn string «cn» binary  member"),
                        "duplicate-attribute",
                        "cn"));
    }

    private static Arguments connectors(String from, String to, String code) {
        assertThat(Sample.CONNECTORS).contains(from);
        return Arguments.of("connectors.sync", Sample.CONNECTORS.replace(from, to), code, "");
    }

    @ParameterizedTest
    @MethodSource("files")
    void checksDeclarations(String file, String text, String code, String message) {
        Map<String, String> files = Sample.with("");
        files.put(file, text);
        if (code == null) {
            assertThat(codes(files)).contains("duplicate-connector");
            return;
        }
        if (!text.contains(OPEN)) {
            assertThat(codes(files)).containsExactly(code);
            return;
        }
        Finding finding = only(file, files);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
    }

    private static List<String> codes(Map<String, String> files) {
        Map<String, String> plain = new TreeMap<>(files);
        plain.replaceAll((path, text) -> text.replace(OPEN, "").replace(CLOSE, ""));
        return Sample.codes(new ProjectCompiler(Sample.CATALOG).compile(plain));
    }

    @Test
    void aRuleForATypeThatIsNotSelectedIsAWarning() {
        Map<String, String> files = Sample.with(Sample.inbound(""));
        files.put(
                "connectors.sync",
                Sample.CONNECTORS.replace("objects user, group", "objects group"));
        Compilation compilation = new ProjectCompiler(Sample.CATALOG).compile(files);
        assertThat(Sample.codes(compilation)).containsExactly("type-not-selected");
        assertThat(compilation.model()).isPresent();
        assertThat(compilation.warnings()).isEqualTo(1);
    }

    @Test
    void aDuplicateDirectoryIsFound() {
        Map<String, String> files = Sample.with("");
        files.put("x.sync", "local directory \"contoso-ad\" { file \"a\" base \"DC=x\" }");
        assertThat(codes(files)).contains("duplicate-directory");
    }

    @Test
    void theProjectChangesSeverities() {
        Map<String, String> files = Sample.with(Sample.inbound("nonsense <- cn"));
        for (String severity : List.of("error", "warning", "info", "ignore")) {
            files.put(
                    "project.sync",
                    Sample.PROJECT.replace("}", "finding unknown-attribute " + severity + " }"));
            Compilation compilation = new ProjectCompiler(Sample.CATALOG).compile(files);
            assertThat(compilation.model().isPresent()).isEqualTo(!severity.equals("error"));
            assertThat(compilation.findings()).hasSize(severity.equals("ignore") ? 0 : 1);
        }
    }

    @Test
    void nothingIsSaidOfWhatNoSchemaDeclares() {
        Map<String, String> files = Sample.with(Sample.inbound("anything <- whatever"));
        files.put("schema.sync", "metaverse only { }");
        assertThat(codes(files)).isEmpty();
    }

    @Test
    void theMetaverseThatShipsIsKnownUnlessTheProjectStartsFromNothing() {
        Map<String, String> files = Sample.with(Sample.inbound("sAMAccountName <- cn"));
        files.remove("schema.sync");
        assertThat(codes(files)).containsExactly("unknown-attribute");
        files.put("schema.sync", "metaverse { object person { sAMAccountName string } }");
        assertThat(codes(files)).isEmpty();
    }

    @Test
    void aFolderWithoutProjectSaysHowToWriteOne() {
        Compilation none = new ProjectCompiler(Sample.CATALOG).compile(Map.of());
        assertThat(Sample.codes(none)).containsExactly("no-project");
        assertThat(none.findings().get(0).message()).contains("project \"Name\" { }");
    }

    @Test
    void everyCodeIsDeclaredAndShownByOneOfTheTests() {
        Stream<String> bodies = inboundBodies().map(a -> (String) a.get()[1]);
        Stream<String> others = files().map(a -> (String) a.get()[2]);
        List<String> elsewhere =
                List.of(
                        "syntax",
                        "nesting-too-deep",
                        "unreadable-file",
                        "wrong-encoding",
                        "no-project",
                        "type-not-selected",
                        "duplicate-directory",
                        "duplicate-connector");
        List<String> shown =
                Stream.of(bodies, others, elsewhere.stream(), FoundElsewhere.codes())
                        .flatMap(codes -> codes)
                        .filter(code -> code != null)
                        .distinct()
                        .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(FindingCodes.severities().keySet());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.language.ProjectName.Kind;

/**
 * Where names stand. In the texts, every place that names the same thing has the same word, and no
 * other place has it: so what must be found can be read from the texts.
 */
class NameUsesTest {
    private static final String PROJECT =
            """
            project "P" { parameter "Qparam" = "x"  parameter "Qhidden" = "y" }
            local directory "Qdir" { file "a.ldif"  base "DC=a" }
            connector "Qconn" uses ldap {
                directory "Qdir"
                objects Quser, group
                attributes Qshared, cn
                parameter "Qown" = "z"
                parameter "Qhidden" = "z"
            }
            connector "other" uses ldap { objects user }
            schema "Qconn" {
                object Quser { cn string  Qshared string  Qodd-one string }
                object group { cn string  Qshared string }
            }
            schema "other" { object user { Qtarget string  cn string } }
            metaverse {
                object Qmv { Qattr string  Qall string multivalued }
                object Qmv2 { Qall string multivalued }
            }
            run profile "Qprofile" { full-import "Qconn" { page-size 5 }  full-sync "other" }
            limits "Qconn" { deletes Quser 5 }
            """;

    private static final String RULES =
            """
            inbound rule "Qrule" { // Qrule
                from "Qconn" Quser  to Qmv
                link provision
                precedence 100
                scope Qshared EQUAL "Qshared!" and cn EQUAL "in %Qparam%" or Qodd-one ISNOTNULL
                join Qshared = Qattr
                Qattr <- IIF(IsPresent([Qshared]), ImportedValue("Qshared"), %Qparam%) reads Qshared, cn
                Qattr <- Qshared
                Qall <- Trim([Qodd-one]) & %Qown% & Qhidden
                Qall <- constant "a %Qown% %Qparam%"
            }
            inbound rule "all types" {
                from "Qconn" group  to *
                link join
                precedence after "Qrule"
                join Qshared = Qall
            }
            inbound rule "Qrule" { from "other" user  to Qmv  link join  precedence 7 }
            outbound rule "out" {
                from Qmv  to "other" user
                link join
                precedence 300 before "all types"
                Qtarget <- Qattr
                cn <- "%Qparam%"
            }
            test "Qtest" {
                given "Qconn" Quser "CN=a" { Qshared "x"  Qodd-one none }
                expect Qmv from "Qconn" "CN=a" { Qattr "x"  Qall "y" }
                expect export add to "other" user "CN=b" from "Qconn" "CN=a" { Qtarget "x" }
                expect join "Qconn" "CN=a" with "other" "CN=b"
                expect no error on "Qconn" "CN=a"
            }
            """;

    private static final Map<String, String> TEXTS =
            new TreeMap<>(Map.of("a.sync", PROJECT, "b.sync", RULES));

    private final NameUses uses = NameUses.of(TEXTS);

    private ProjectName named(String word) {
        return uses.names().stream()
                .filter(name -> name.name().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Where the word stands, as name: neither in a comment nor in a longer text. */
    private static long places(String word) {
        Matcher matcher =
                Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w!-])")
                        .matcher(PROJECT + RULES);
        return matcher.results()
                .filter(found -> !(PROJECT + RULES).startsWith("// ", found.start() - 3))
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "Qconn, CONNECTOR, ",
        "Qdir, LOCAL_DIRECTORY, ",
        "Quser, OBJECT_TYPE, Qconn",
        "Qmv, OBJECT_TYPE, ",
        "Qshared, ATTRIBUTE, Qconn",
        "Qodd-one, ATTRIBUTE, Qconn",
        "Qtarget, ATTRIBUTE, other",
        "Qattr, ATTRIBUTE, ",
        "Qall, ATTRIBUTE, ",
        "Qparam, PARAMETER, ",
        "Qown, PARAMETER, Qconn",
        "Qprofile, RUN_PROFILE, ",
        "Qtest, TEST, "
    })
    void findsEveryPlaceAndNoOther(String word, Kind kind, String owner) {
        ProjectName name = named(word);
        assertThat(name.kind()).isEqualTo(kind);
        assertThat(name.owner()).isEqualTo(owner);
        assertThat(uses.uses(name)).hasSize((int) places(word));
        assertThat(uses.uses(name)).anyMatch(NameUse::declaration);
        for (NameUse use : uses.uses(name)) {
            assertThat(TEXTS.get(use.file()).substring(use.offset(), use.end())).contains(word);
            assertThat(uses.at(use.file(), use.offset())).contains(name);
            assertThat(uses.at(use.file(), use.end())).contains(name);
        }
    }

    @Test
    void rulesOfTheSameNameAreToldApartByConnector() {
        ProjectName rule = new ProjectName(Kind.RULE, "Qconn/inbound", null, "Qrule");
        assertThat(uses.uses(rule)).extracting(NameUse::declaration).containsExactly(true, false);
        assertThat(uses.uses(new ProjectName(Kind.RULE, "other/inbound", null, "Qrule")))
                .hasSize(1);
    }

    @Test
    void attributesOfOneTypeAreNotThoseOfAnother() {
        assertThat(named("Qattr").type()).isEqualTo("Qmv");
        assertThat(named("Qall").type()).as("one rule is for all types").isNull();
        assertThat(named("Qshared").type()).as("the connector selects it").isNull();
        assertThat(named("Qtarget").type()).isEqualTo("user");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Qconn     | Qconn \"2\" \\n",
                "Qdir      | Qdir //",
                "Quser     | Quser 's",
                "Qmv2      | Qmv2 x",
                "Qshared   | Qshared;binary 'x'",
                "Qodd-one  | Qodd-onf",
                "Qtarget   | Qtarget %x%",
                "Qattr     | Qattr b",
                "Qall      | Qalm",
                "Qparam    | Qparan.x-1",
                "Qown      | Qown2",
                "Qprofile  | Qprofile 2"
            })
    void theModelIsTheSameButForTheName(String word, String newName) throws RenameException {
        Map<String, List<TextChange>> changes = uses.rename(named(word), newName);
        Map<String, String> changed = new TreeMap<>(TEXTS);
        changes.forEach(
                (file, list) -> changed.compute(file, (f, text) -> TextChange.apply(text, list)));
        assertThat(changes.values().stream().mapToInt(List::size).sum())
                .isEqualTo((int) places(word));
        String before = Meaning.of(TEXTS).toString();
        String expected =
                before.replaceAll(
                        "(?<![\\w-])" + word + "(?![\\w!-])", Matcher.quoteReplacement(newName));
        assertThat(Meaning.of(changed)).hasToString(expected);
    }

    @Test
    void aRuleIsRenamedWithThePlacesThatMeanIt() throws RenameException {
        ProjectName rule = new ProjectName(Kind.RULE, "Qconn/inbound", null, "Qrule");
        Map<String, List<TextChange>> changes = uses.rename(rule, "new \"one\"");
        String changed = TextChange.apply(RULES, changes.get("b.sync"));
        assertThat(changed)
                .contains("inbound rule \"new \"\"one\"\"\" { // Qrule")
                .contains("precedence after \"new \"\"one\"\"\"")
                .contains("inbound rule \"Qrule\" { from \"other\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "True  | Qattr <- 'True'",
                "constant | Qattr <- 'constant'",
                "export | Qattr <- export",
                "a b | Qattr <- 'a b'"
            })
    void aSourceIsQuotedWhereItWouldMeanSomethingElse(String name, String written)
            throws RenameException {
        Map<String, List<TextChange>> changes = uses.rename(named("Qshared"), name);
        assertThat(TextChange.apply(RULES, changes.get("b.sync"))).contains(written + "\n");
    }

    @Test
    void aTypeThatIsCalledLikeAKeywordIsQuotedInTests() throws RenameException {
        Map<String, List<TextChange>> changes = uses.rename(named("Qmv"), "export");
        assertThat(TextChange.apply(RULES, changes.get("b.sync")))
                .contains("expect 'export' from", "Quser  to export\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Qconn   | other     | connector \"other\" already",
                "Qshared | cn        | already",
                "Qshared | dn        | the object itself",
                "Qshared | a]b       | cannot stand in brackets",
                "Qshared | ' '       | letters",
                "Qparam  | a b       | letters, digits",
                "Qparam  | Qown      | mean something else",
                "Qmv     | Qmv2      | already",
                "Qmv     | *         | all types"
            })
    void refusesNamesThatClashOrCannotBeWritten(String word, String newName, String told) {
        assertThatThrownBy(() -> uses.rename(named(word), newName))
                .isInstanceOf(RenameException.class)
                .hasMessageContaining(told);
    }

    @Test
    void whatShipsKeepsItsName() {
        Map<String, String> texts =
                Map.of(
                        "a.sync",
                        "connector \"c\" uses ldap { }\n"
                                + "inbound rule \"r\" { from \"c\" user to person displayName <- cn }");
        NameUses of = NameUses.of(texts);
        ProjectName attribute =
                of.names().stream()
                        .filter(name -> name.name().equals("displayName"))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> of.rename(attribute, "x")).hasMessageContaining("ships");
    }

    @Test
    void brokenFilesCountAsFarAsTheyCanBeRead() {
        NameUses of =
                NameUses.of(
                        Map.of(
                                "a.sync", "connector \"c\" uses ldap { objects",
                                "b.sync", "limits \"c\" { deletes 5 }"));
        assertThat(of.uses(new ProjectName(Kind.CONNECTOR, null, null, "c"))).hasSize(2);
        assertThat(of.at("b.sync", 200)).isEmpty();
        assertThat(of.at("nix.sync", 0)).isEmpty();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.Expectation;
import org.syncline.rules.ExportMode;
import org.syncline.rules.Flow;
import org.syncline.rules.Limit;
import org.syncline.rules.ProjectModel;
import org.syncline.rules.RuleDetails;
import org.syncline.rules.RuleTest;
import org.syncline.rules.RunProfile;
import org.syncline.rules.RunStepType;
import org.syncline.rules.StoreDefinition;
import org.syncline.rules.SyncRule;

/** Everything that a project can declare reaches the records. */
class CompiledDeclarationsTest {
    private static final String BASE =
            """
            project "P" { STORE }
            connector "c" uses ldap {
                parameter "Region" = "EU"
                objects user
                attributes cn, 'user Certificate;binary'
                partition "DC=c" { include "OU=A,DC=c" id "7381a1b2" }
                export automatic
            }
            """;

    private static ProjectModel model(String more) {
        String text = BASE.replace("STORE", "store derby") + more;
        return compile(text);
    }

    private static ProjectModel compile(String text) {
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN).compile(Map.of("a.sync", text));
        assertThat(compilation.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        return compilation.model().orElseThrow();
    }

    private static String rule(String name, String precedence) {
        return "inbound rule \"%s\" { from \"c\" user to person link join precedence %s }\n"
                .formatted(name, precedence);
    }

    private static Map<String, Integer> precedences(String... rules) {
        return model(String.join("", rules)).rules().stream()
                .collect(java.util.stream.Collectors.toMap(SyncRule::name, SyncRule::precedence));
    }

    @Test
    void aConnectorHoldsAttributesParametersAndItsExportMode() {
        ConnectorDefinition connector = model("").connector("c").orElseThrow();
        assertThat(connector.attributes()).containsExactly("cn", "user Certificate;binary");
        assertThat(connector.parameters()).containsExactly(Map.entry("Region", "EU"));
        assertThat(connector.export()).isEqualTo(ExportMode.AUTOMATIC);
        assertThat(connector.partitions().get(0).containers().get(0).id()).isEqualTo("7381a1b2");
    }

    @Test
    void theStoreIsEmbeddedUnlessTheProjectNamesAServer() {
        assertThat(model("").store()).isEqualTo(new StoreDefinition.Derby(false));
        String server = "store postgresql \"jdbc:postgresql://h/d\" user \"u\" password secret";
        assertThat(compile(BASE.replace("STORE", server)).store())
                .isInstanceOfSatisfying(
                        StoreDefinition.Postgresql.class,
                        store -> {
                            assertThat(store.url()).isEqualTo("jdbc:postgresql://h/d");
                            assertThat(store.user()).isEqualTo("u");
                        });
    }

    @Test
    void anEmbeddedStoreIsEncryptedWhereItHasAPassword() {
        assertThat(compile(BASE.replace("STORE", "store derby password secret")).store())
                .isEqualTo(new StoreDefinition.Derby(true));
    }

    @Test
    void runProfilesKeepTheirStepsInOrder() {
        RunProfile profile =
                model(
                                """
                                run profile "Full" {
                                    full-import "c" { partition "DC=c"  page-size 500 }
                                    full-sync "c"
                                    export "c"
                                }
                                """)
                        .runProfiles()
                        .get(0);
        assertThat(profile.name()).isEqualTo("Full");
        assertThat(profile.steps())
                .extracting(step -> step.type())
                .containsExactly(
                        RunStepType.FULL_IMPORT, RunStepType.FULL_SYNC, RunStepType.EXPORT);
        assertThat(profile.steps().get(0).options())
                .containsExactly(Map.entry("partition", "DC=c"), Map.entry("page-size", "500"));
    }

    @Test
    void limitsAreNumbersPercentagesOrBoth() {
        List<Limit> limits =
                model("limits \"c\" { deletes 500 or 5% deletes user 20 import shrink 10% }")
                        .limits()
                        .get(0)
                        .limits();
        assertThat(limits)
                .extracting(Limit::kind, Limit::objectType, Limit::count, Limit::percent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Limit.Kind.DELETES, null, 500L, 5),
                        org.assertj.core.groups.Tuple.tuple(Limit.Kind.DELETES, "user", 20L, null),
                        org.assertj.core.groups.Tuple.tuple(
                                Limit.Kind.IMPORT_SHRINK, null, null, 10));
    }

    @Test
    void aRuleKeepsWhatOnlyForeignFormatsNeed() {
        SyncRule rule =
                model(
                                """
                                inbound rule "r" {
                                    from "c" user to person  link join
                                    internal-id "i"  version 3  tag "Microsoft.X.003"  password-sync
                                    soft-delete-expiry "00:00:00"  extra "field" = "value"
                                    precedence 100 before "r"
                                    cn <- Trim([cn]) reads cn, 'other one'
                                    sn <- 'it''s' reads ()
                                    mail <- mail
                                }
                                """)
                        .rules()
                        .get(0);
        assertThat(rule.details())
                .isEqualTo(
                        new RuleDetails(
                                "i",
                                3,
                                "Microsoft.X.003",
                                true,
                                "00:00:00",
                                100,
                                null,
                                "r",
                                Map.of("field", "value")));
        assertThat(rule.flows())
                .extracting(Flow::reads)
                .containsExactly(List.of("cn", "other one"), List.of(), null);
    }

    @Test
    void aRuleBesideAnotherTakesItsPlaceAndTheOthersMoveUp() {
        assertThat(precedences(rule("a", "100"), rule("b", "101"), rule("new", "before \"b\"")))
                .isEqualTo(Map.of("a", 100, "new", 101, "b", 102));
        assertThat(precedences(rule("a", "100"), rule("b", "110"), rule("new", "after \"a\"")))
                .isEqualTo(Map.of("a", 100, "new", 101, "b", 110));
        assertThat(precedences(rule("a", "100"), rule("new", "before \"a\"")))
                .isEqualTo(Map.of("new", 99, "a", 100));
    }

    @Test
    void rulesMayBePlacedBesideRulesThatArePlacedThemselves() {
        assertThat(
                        precedences(
                                rule("second", "after \"first\""),
                                rule("first", "after \"a\""),
                                rule("a", "5")))
                .isEqualTo(Map.of("a", 5, "first", 6, "second", 7));
    }

    @Test
    void aGivenNumberHoldsWhateverNeighbourStandsBesideIt() {
        assertThat(precedences(rule("a", "5"), rule("b", "7 after \"a\"")))
                .isEqualTo(Map.of("a", 5, "b", 7));
    }

    @Test
    void aRuleTestBecomesARecord() {
        RuleTest test =
                model(
                                """
                                test "t" {
                                    now "2026-01-01T00:00:00Z"
                                    given "c" user "CN=A,DC=c" { mail "a", "b"  count 5  flag True  cn none }
                                    expect no person from "c" "CN=A,DC=c" { cloudFiltered True }
                                    expect export add to "c" user "CN=B,DC=c" from "c" "CN=A,DC=c"
                                    expect no export to "c"
                                    expect join "c" "CN=A,DC=c" with "c" "CN=B,DC=c"
                                    expect error "e" on "c" "CN=A,DC=c"
                                }
                                """)
                        .tests()
                        .get(0);
        assertThat(test.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(test.given().get(0).attributes())
                .isEqualTo(
                        Map.of(
                                "mail", List.of("a", "b"),
                                "count", List.of("5"),
                                "flag", List.of("True"),
                                "cn", List.of()));
        assertThat(test.expected())
                .hasExactlyElementsOfTypes(
                        Expectation.MetaverseObject.class,
                        Expectation.PendingExport.class,
                        Expectation.PendingExport.class,
                        Expectation.Joined.class,
                        Expectation.ObjectError.class);
    }
}

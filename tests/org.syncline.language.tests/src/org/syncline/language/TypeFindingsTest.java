// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Types in expressions, flows, scopes and joins, right but for one thing. */
class TypeFindingsTest {
    static Stream<Arguments> findings() {
        return Stream.of(
                // expressions, at the argument
                in("displayName <- Trim(«[userAccountControl]»)", "argument-type", "CStr()"),
                in("displayName <- Trim(«[objectGUID]»)", "argument-type", "ConvertToBase64()"),
                in("displayName <- «[cn] & [objectGUID]»", "argument-type", "put together"),
                in("displayName <- IIF(«[cn]»,\"a\",\"b\")", "argument-type", "condition"),
                in("size <- 5 + «[cn]»", "argument-type", "CNum()"),
                in("size <- InStr([cn],\"a\",1,«UTF8»)", "argument-value", "vbTextCompare"),
                in("displayName <- PadLeft([cn],5,«\"ab\"»)", "argument-value", "one character"),
                in("displayName <- «$x» & \"a\"", "unbound-variable", "Select"),
                in("displayName <- «Mid»([cn],2)", "argument-count", "999"),
                in("displayName <- «IF»([cn]=\"a\",1,2)", "unknown-function", "IIF"),
                in("displayName <- «Concatenate»([cn],[mail])", "unknown-function", "operator &"),
                in(
                        "displayName <- IIF(«\"cn\"=\"cn\"»,[cn],[mail])",
                        "constant-comparison",
                        "always True"),
                // flows
                in("displayName <- «objectGUID»", "flow-type", "ConvertToBase64()"),
                in("manager <- «userAccountControl»", "flow-type", "CRef()"),
                in("size <- «isCriticalSystemObject»", "flow-type", "CNum()"),
                in("size <- «CGuid([cn])»", "flow-type", "integer"),
                in("displayName <- «CDate([cn])»", "flow-type", "FormatDateTime()"),
                in("sourceAnchorBinary <- «Trim([cn])»", "flow-type", "binary"),
                in("mail <- «proxyAddresses»", "multi-to-single", "Item()"),
                in("mail <- «Trim([proxyAddresses])»", "multi-to-single", "Item()"),
                in("displayName <- «\"%Regoin%\"»", "unknown-parameter", "Region"),
                // scopes and joins
                in("scope mail «ISBITSET» 2", "operator-type", "EQUAL"),
                in("scope isCriticalSystemObject «LESSTHAN» True", "operator-type", "order"),
                in("scope objectGUID «STARTSWITH» \"a\"", "operator-type", "texts"),
                in("scope mail «ISIN» \"a\"", "operator-type", "Use EQUAL"),
                in("scope mail EQUAL «\"%Regoin%\"»", "unknown-parameter", "Region"),
                in("join «objectGUID = cloudFiltered»", "join-type", "never equal"),
                in("join «manager = size»", "join-type", "never equal"),
                selected("displayName <- «mail»"),
                selected("displayName <- Trim(«[mail]»)"),
                selected("scope «mail» ISNULL"),
                selected("join «mail» = mail"));
    }

    private static Arguments in(String body, String code, String message) {
        return Arguments.of(Sample.with(Sample.inbound(body)), code, message);
    }

    private static Arguments selected(String body) {
        Map<String, String> files = Sample.with(Sample.inbound(body));
        files.put(
                "connectors.sync",
                Sample.CONNECTORS.replace(
                        "objects user, group", "objects user, group attributes cn, objectGUID"));
        return Arguments.of(files, "attribute-not-selected", "Add it to attributes");
    }

    @ParameterizedTest
    @MethodSource("findings")
    void isFound(Map<String, String> files, String code, String message) {
        Finding finding = FindingsTest.only("rules.sync", files);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "displayName <- userAccountControl",
                "displayName <- manager",
                "size <- cn",
                "cloudFiltered <- cn",
                "cloudFiltered <- CBool([userAccountControl])",
                "manager <- cn",
                "manager <- CRef([cn])",
                "proxyAddresses <- mail",
                "mail <- Item([proxyAddresses],1)",
                "displayName <- IIF(IsString([objectGUID]),CStr([objectGUID]),ConvertToBase64([objectGUID]))",
                "displayName <- Error(\"no\")",
                "displayName <- \"%Region% and %Domain.FQDN%, 100% and 5% more\"",
                "displayName <- dn",
                "displayName <- CStr([dn])",
                "scope DN ENDSWITH \"OU=People,DC=contoso,DC=com\"",
                "scope mail LESSTHAN \"m\"",
                "scope userAccountControl ISBITNOTSET 2 and proxyAddresses ISIN \"a\"",
                "scope manager ENDSWITH \"DC=com\"",
                "join objectGUID = sourceAnchor",
                "join userAccountControl = size",
                "scope ignored ISMEMBEROF \"CN=G,DC=contoso,DC=com\"",
            })
    void whatIsRightIsNotFound(String body) {
        assertThat(Sample.codes(Sample.compileInbound(body))).isEmpty();
    }

    @Test
    void twoListsAreFoundAtTheOperatorBetweenThem() {
        Map<String, String> files =
                Sample.with(Sample.inbound("proxyAddresses <- «[proxyAddresses] & [others]»"));
        files.put(
                "schema.sync",
                Sample.SCHEMA.replace("mail string", "mail string others string multivalued"));
        assertThat(FindingsTest.only("rules.sync", files).code()).isEqualTo("mixed-lists");
    }

    @Test
    void aConnectorHasParametersOfItsOwn() {
        Map<String, String> files =
                new TreeMap<>(Sample.with(Sample.inbound("displayName <- %Site% & \"%Site%\"")));
        assertThat(Sample.codes(new ProjectCompiler(Sample.CATALOG).compile(files)))
                .contains("unknown-parameter");
        files.put(
                "connectors.sync",
                Sample.CONNECTORS.replace(
                        "objects user, group", "objects user, group parameter \"Site\" = \"A\""));
        assertThat(Sample.codes(new ProjectCompiler(Sample.CATALOG).compile(files))).isEmpty();
    }
}

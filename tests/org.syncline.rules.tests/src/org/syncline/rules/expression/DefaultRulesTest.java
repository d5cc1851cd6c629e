// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.model.Dn;
import org.syncline.model.Value;
import org.syncline.model.Values;

/** Every expression of the 62 default rules runs, on an object with nothing and on a full one. */
class DefaultRulesTest {
    private static final Pattern EXPRESSION = Pattern.compile("<expression>(.*?)</expression>");

    private final SortedSet<String> expressions = new TreeSet<>();

    @BeforeEach
    void readCorpus() throws IOException {
        Path rules =
                Path.of(
                        System.getProperty("syncline.corpus", "../shared/corpus"),
                        "aadconnect-1.1.130",
                        "SynchronizationRules");
        assumeTrue(Files.isDirectory(rules), "no corpus");
        try (Stream<Path> files = Files.list(rules)) {
            for (Path file : files.toList()) {
                Matcher matcher = EXPRESSION.matcher(Files.readString(file).replace("\n", " "));
                while (matcher.find()) {
                    expressions.add(unescape(matcher.group(1)));
                }
            }
        }
        assertThat(expressions).hasSizeGreaterThan(80);
    }

    private static String unescape(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Test
    void usesOnlyKnownFunctions() {
        for (String expression : expressions) {
            TreeSet<String> called = new TreeSet<>();
            Matcher matcher = Pattern.compile("([A-Za-z0-9]+)\\(").matcher(expression);
            while (matcher.find()) {
                called.add(matcher.group(1));
            }
            assertThat(Functions.names()).as(expression).containsAll(called);
        }
    }

    @Test
    void failsOnlyWhereTheRuleAsksForIt() {
        for (EvaluationContext context : new EvaluationContext[] {object(false), object(true)}) {
            for (String expression : expressions) {
                CompiledExpression compiled =
                        CompiledExpression.compile(TestParser.parse(expression));
                try {
                    assertThat(compiled.evaluate(context)).isNotNull();
                } catch (EvaluationException e) {
                    assertThat(e.isRaisedByRule()).as(expression + ": " + e).isTrue();
                }
            }
        }
    }

    private static EvaluationContext object(boolean full) {
        return new Forwarding(new SampleContext()) {
            @Override
            public Values attribute(String name) {
                return full ? values(name) : Values.NONE;
            }

            @Override
            public Values importedValue(String name) {
                return attribute(name);
            }

            @Override
            public boolean isMultiValued(String name) {
                return name.equals("proxyAddresses") || name.startsWith("other");
            }

            @Override
            public Optional<String> parameter(String name) {
                return Optional.of("contoso.com");
            }
        };
    }

    private static Values values(String name) {
        return switch (name) {
            case "objectGUID" -> Values.of(Value.of(new byte[16]));
            case "objectSid" ->
                    Values.of(Value.of(new byte[] {1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0}));
            case "searchableDeviceKey" ->
                    Values.of(Value.of(new byte[] {0, 2, 0, 0, 2, 0, 1, 7, 7, 9, 9, 9}));
            case "userAccountControl", "groupType", "countryCode", "memberCount", "pwdLastSet" ->
                    Values.of(Value.of(512));
            case "manager" -> Values.of(Value.of(Dn.of("CN=Ann,DC=contoso,DC=com")));
            case "proxyAddresses" -> Values.texts("SMTP:a@contoso.com", "smtp:b@contoso.com ");
            case "accountEnabled", "isCriticalSystemObject", "cloudSOAExchMailbox" ->
                    Values.of(Value.of(true));
            default ->
                    name.contains("ecipient") && name.endsWith("ype")
                                    || name.endsWith("TypeDetails")
                            ? Values.of(Value.of(2))
                            : name.startsWith("msExchHide")
                                    ? Values.of(Value.of(true))
                                    : Values.texts(" value ");
        };
    }
}

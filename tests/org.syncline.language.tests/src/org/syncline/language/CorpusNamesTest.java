// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.rules.Flow;
import org.syncline.rules.FlowSource;
import org.syncline.rules.SyncRule;

/** Names and expressions of real configurations, read where they lie; nothing is copied. */
class CorpusNamesTest {
    private static final Pattern ATTRIBUTES =
            Pattern.compile(
                    "<(?:attr|csAttribute|ilmAttribute|dest|cd-attribute|mv-attribute|src-attribute)"
                            + "[^>]*>([^<]+)<|(?:mv-attribute|dest|cd-attribute)=\"([^\"]+)\"|<dsml:name>([^<]+)<");
    private static final Pattern EXPRESSIONS =
            Pattern.compile("<expression>(.*?)</expression>", Pattern.DOTALL);

    /** Stands for the DN and the type of an object in the older format, and is no attribute. */
    private static final Pattern SPECIAL = Pattern.compile("<.*>|&lt;.*");

    private List<String> texts;

    /** Before each test, not before all, so that each test counts as skipped. */
    @BeforeEach
    void readCorpus() throws IOException {
        Path corpus = Path.of(System.getProperty("syncline.corpus", "../shared/corpus"));
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(f -> f.toString().matches("(?i).*\\.xml")).toList()) {
                texts.add(read(file));
            }
        }
        assertThat(texts).hasSizeGreaterThan(50);
    }

    private static String read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE;
        Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new String(bytes, charset);
    }

    private TreeSet<String> attributes() {
        TreeSet<String> names = new TreeSet<>();
        for (String text : texts) {
            Matcher matcher = ATTRIBUTES.matcher(text);
            while (matcher.find()) {
                for (int group = 1; group <= 3; group++) {
                    if (matcher.group(group) != null) {
                        names.add(matcher.group(group).strip());
                    }
                }
            }
        }
        names.removeIf(name -> SPECIAL.matcher(name).matches() || name.isEmpty());
        return names;
    }

    @Test
    void everyAttributeNameIsReadAsTargetSourceAndScope() {
        TreeSet<String> names = attributes();
        assertThat(names).hasSizeGreaterThan(400);
        StringBuilder rule =
                new StringBuilder("project \"P\" { }\nconnector \"c\" uses x { objects user }\n");
        rule.append("inbound rule \"r\" { from \"c\" user to person link provision precedence 1\n");
        rule.append("scope cn ISNULL");
        names.forEach(name -> rule.append(" or ").append(name).append(" EQUAL \"x\""));
        rule.append("\njoin cn = cn");
        names.forEach(name -> rule.append(" or ").append(name).append(" = ").append(name));
        names.forEach(name -> rule.append('\n').append(name).append(" <- ").append(name));
        rule.append("\n}\nmetaverse { object person {");
        names.forEach(name -> rule.append('\n').append(name).append(" string"));
        rule.append("\n} }");
        Compilation compilation =
                new ProjectCompiler(ConnectorCatalog.UNKNOWN)
                        .compile(Map.of("a.sync", rule.toString()));
        assertThat(compilation.findings()).isEmpty();
        SyncRule read = compilation.model().orElseThrow().rules().get(0);
        assertThat(read.flows()).extracting(Flow::target).containsExactlyElementsOf(names);
        assertThat(read.flows())
                .extracting(Flow::source)
                .containsExactlyElementsOf(
                        names.stream().map(n -> (FlowSource) new FlowSource.Direct(n)).toList());
        assertThat(read.scope()).hasSize(names.size() + 1);
        assertThat(names).allMatch(Quoting::isName);
    }

    @Test
    void everyExpressionIsRead() throws ExpressionSyntaxException {
        ExpressionParser parser = new ExpressionParser();
        TreeSet<String> expressions = new TreeSet<>();
        for (String text : texts) {
            Matcher matcher = EXPRESSIONS.matcher(text);
            while (matcher.find()) {
                expressions.add(unescape(matcher.group(1)));
            }
        }
        assertThat(expressions).hasSizeGreaterThan(80);
        for (String expression : expressions) {
            assertThat(parser.parse(expression)).as(expression).isNotNull();
        }
    }

    private static String unescape(String xml) {
        return xml.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}

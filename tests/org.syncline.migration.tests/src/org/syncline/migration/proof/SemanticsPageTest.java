// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the page of decisions names are there. */
class SemanticsPageTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`|`(\\w+)`");
    private final Path root = Path.of(System.getProperty("syncline.root", "."));

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        String page = Files.readString(root.resolve("docs/semantics.md"));
        int found = 0;
        for (String line : page.lines().filter(l -> l.startsWith("| ")).toList()) {
            String shown = line.substring(line.lastIndexOf("| ", line.length() - 3));
            String test = "";
            Matcher matcher = NAMED.matcher(shown);
            while (matcher.find()) {
                test = matcher.group(1) == null ? test : matcher.group(1);
                String method = matcher.group(1) == null ? matcher.group(3) : matcher.group(2);
                assertThat(sources).as(line).containsKey(test);
                if (method != null) {
                    assertThat(sources.get(test)).as(line).contains("void " + method + "(");
                }
                found++;
            }
        }
        assertThat(found).isGreaterThan(250);
    }

    private Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve("tests"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                sources.merge(name, Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}

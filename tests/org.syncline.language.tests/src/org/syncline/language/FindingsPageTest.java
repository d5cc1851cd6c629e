// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages say what the code does. */
class FindingsPageTest {
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z-]+)` \\| ([a-z]+) \\| .+ \\| .+ \\| (yes|no) \\|");

    private static Path docs() {
        return Path.of(System.getProperty("syncline.root"), "docs");
    }

    @Test
    void thePageListsEveryCodeWithItsSeverity() throws IOException {
        Map<String, String> page = new TreeMap<>();
        List<String> lines = Files.readAllLines(docs().resolve("findings.md"));
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(page.put(row.group(1), row.group(2) + " " + row.group(3)))
                        .as(row.group(1) + " stands once")
                        .isNull();
            }
        }
        Map<String, String> code = new TreeMap<>();
        FindingCodes.severities()
                .forEach(
                        (name, severity) ->
                                code.put(
                                        name,
                                        severity.name().toLowerCase(java.util.Locale.ROOT)
                                                + (FindingCodes.isChangeable(name)
                                                        ? " yes"
                                                        : " no")));
        assertThat(page).isEqualTo(code);
        assertThat(lines.stream().filter(line -> line.startsWith("| `")))
                .allMatch(line -> ROW.matcher(line).matches());
    }

    @Test
    void everyConstantIsACode() {
        List<String> constants =
                Arrays.stream(FindingCodes.class.getFields())
                        .filter(field -> Modifier.isStatic(field.getModifiers()))
                        .map(FindingsPageTest::value)
                        .toList();
        assertThat(constants)
                .containsExactlyInAnyOrderElementsOf(FindingCodes.severities().keySet());
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}

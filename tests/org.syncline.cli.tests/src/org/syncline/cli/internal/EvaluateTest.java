// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate}: value and type as text and as JSON. */
class EvaluateTest {
    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Left(\"John Doe\",3) | {'type':'string','values':['Joh']}",
                "\"\"                 | {'type':'string','values':['']}",
                "4611686018427387904 + 1 | {'type':'integer','values':[4611686018427387905]}",
                "[flag] = True        | {'type':'boolean','values':[true]}",
                "[guid]               | {'type':'binary','values':['AAEC/w==']}",
                "[boss]               | {'type':'reference','values':['CN=x,DC=y']}",
                "CDate(\"12/25/2007\") | {'type':'date','values':['2007-12-25T00:00:00Z']}",
                "Trim([mails])        | {'type':'string','values':['a','b']}",
                "[none]               | {'type':'null','values':[]}",
                "Trim([nix])          | {'type':'null','values':[]}",
                "AuthoritativeNull    | {'type':'authoritative-null','values':[]}",
                "IgnoreThisFlow       | {'type':'ignore-flow','values':[]}",
                "%Region%             | {'type':'string','values':['EU']}"
            })
    void answersWithValueAndTypeAsJson(String expression, String json) {
        Shell.Result result =
                shell.run(
                        "evaluate",
                        expression,
                        "--attribute",
                        "flag:boolean=true",
                        "--attribute=guid:binary=AAEC/w==",
                        "--attribute",
                        "boss:reference=CN=x,DC=y",
                        "--attribute",
                        "mails= a",
                        "--attribute",
                        "mails=b ",
                        "--attribute",
                        "none[]",
                        "--parameter",
                        "Region=EU",
                        "--format",
                        "json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.json().toString()).isEqualTo(json.replace('\'', '"'));
    }

    @Test
    void textShowsTypeAndValueSafely() {
        assertThat(shell.run("evaluate", "\"say \"\"hi\"\"\" & CRLF").out())
                .isEqualTo("string \"say \"\"hi\"\"\\u000D\\u000A\"\n");
        assertThat(shell.run("evaluate", "Split(\"a,b\",\",\")").out())
                .isEqualTo("string \"a\"\nstring \"b\"\n");
        assertThat(shell.run("evaluate", "NULL").out()).isEqualTo("null\n");
    }

    @Test
    void anErrorEndsWith1AndNamesItsColumn() {
        Shell.Result text = shell.run("evaluate", "1 + CNum(\"x\")");
        Shell.Result json = shell.run("evaluate", "1 + trim(\"x\")", "--format", "json");

        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).startsWith("syncline: column 5: CNum: ");
        assertThat(json.code()).isEqualTo(1);
        JsonObject error = json.json().getAsJsonObject();
        assertThat(error.get("column").getAsInt()).isEqualTo(5);
        assertThat(error.get("error").getAsString()).contains("write Trim");
    }

    @Test
    void casesAreAnsweredByAnArrayInTheSameOrder() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("cases.json"),
                        """
                        [{"expression": "[n:x]", "attributes": {"n": "x"}},
                         {"expression": "Count([m])", "attributes": {"m:integer": [1, 2]}},
                         {"expression": "1 +"}]
                        """);

        Shell.Result json = shell.run("evaluate", "--cases", file.toString(), "--format", "json");
        Shell.Result text = shell.run("evaluate", "--cases", file.toString());

        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().getAsJsonArray()).hasSize(3);
        assertThat(json.json().getAsJsonArray().get(1).toString())
                .isEqualTo("{\"type\":\"integer\",\"values\":[2]}");
        assertThat(json.json().getAsJsonArray().get(2).getAsJsonObject().keySet())
                .containsExactly("error", "column");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.out().lines().toList())
                .hasSize(3)
                .startsWith("1: null", "2: integer 2")
                .last()
                .asString()
                .startsWith("3: error at column ");
    }

    @Test
    void aFileThatIsMissingSaysSo() {
        Shell.Result result =
                shell.run("evaluate", "--cases", folder.resolve("nix").toString(), "--format=json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("there is no such file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "evaluate 1 2",
                "evaluate 1 --attribute a",
                "evaluate 1 --attribute a:int=1",
                "evaluate 1 --attribute a:integer=x",
                "evaluate 1 --attribute =x",
                "evaluate 1 --parameter a",
                "evaluate 1 --format xml",
                "evaluate --cases",
                "evaluate 1 --cases x",
                "evaluate --cases x --attribute a=b"
            })
    void wrongUsageEndsWith64(String line) {
        Shell.Result result = shell.run(line.split(" "));

        assertThat(result.code()).as(result.err()).isEqualTo(64);
        assertThat(result.err()).contains("Usage: syncline evaluate");
    }
}

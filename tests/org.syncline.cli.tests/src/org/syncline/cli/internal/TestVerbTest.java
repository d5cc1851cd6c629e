// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code test}: results as text, as JSON and for build servers. */
class TestVerbTest {
    private static final String RULES =
            """
            project "Tests" { staging on }
            local directory "ad" { file "ad.ldif"  base "DC=x" }
            connector "ad" uses ldap {
                directory "ad"
                partition "DC=x"
                objects user
            }
            schema "ad" { object user { cn string  size integer } }
            metaverse { object person { cn string  size integer } }
            inbound rule "in" {
                from "ad" user  to person
                link provision
                precedence 100
                scope cn NOTEQUAL "out"
                join cn = cn
                cn   <- cn
                size <- [size] + 1
            }
            """;

    private static final String TESTS =
            """
            test "fine" {
                given "ad" user "CN=a,DC=x" { cn "a"  size 1 }
                expect person from "ad" "CN=a,DC=x" { size 2 }
            }
            """;

    private static final String FAILING =
            """
            test "wrong <&>" {
                given "ad" user "CN=a,DC=x" { cn "a"  size 1 }
                given "ad" user "CN=b,DC=x" { cn "out" }
                expect person from "ad" "CN=a,DC=x" { size 3 }
                expect person from "ad" "CN=b,DC=x"
            }
            """;

    @TempDir private Path folder;

    private final Shell shell = new Shell();

    @BeforeEach
    void project() throws IOException {
        Files.writeString(folder.resolve("rules.sync"), RULES);
    }

    @Test
    void testsThatPassEndWithNothingToSay() throws IOException {
        Files.writeString(folder.resolve("tests.sync"), TESTS);

        Shell.Result result = run();

        assertThat(result.out()).isEqualTo("1 test passed, 0 failed" + System.lineSeparator());
        assertThat(result.code()).isZero();
        assertThat(folder.resolve(".syncline")).doesNotExist();
    }

    @Test
    void aFailureNamesFileAndLineOfTheExpectationAndTheReason() throws IOException {
        Files.writeString(folder.resolve("tests.sync"), TESTS + FAILING);

        Shell.Result result = run();

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.out().lines())
                .containsExactly(
                        "tests.sync:5: failed: wrong <&>",
                        "  tests.sync:8: Expected a person from \"CN=a,DC=x\" of \"ad\" with other"
                                + " values.",
                        "      size: expected 3, found 2, from rule \"in\" (rules.sync:17).",
                        "  tests.sync:9: Expected a person from \"CN=b,DC=x\" of \"ad\", but there is"
                                + " none.",
                        "      Rule \"in\" (rules.sync:10) does not have it in scope: cn NOTEQUAL"
                                + " \"out\" does not hold (cn: \"out\").",
                        "1 test passed, 1 failed");
    }

    @Test
    void jsonHasEveryTest() throws IOException {
        Files.writeString(folder.resolve("tests.sync"), TESTS + FAILING);

        JsonObject json = run("--format", "json").json().getAsJsonObject();

        assertThat(json.get("passed").getAsInt()).isEqualTo(1);
        assertThat(json.get("failed").getAsInt()).isEqualTo(1);
        JsonObject wrong = json.getAsJsonArray("tests").get(1).getAsJsonObject();
        assertThat(wrong.get("name").getAsString()).isEqualTo("wrong <&>");
        assertThat(wrong.get("line").getAsInt()).isEqualTo(5);
        assertThat(wrong.get("passed").getAsBoolean()).isFalse();
        JsonObject failure = wrong.getAsJsonArray("failures").get(0).getAsJsonObject();
        assertThat(failure.get("file").getAsString()).isEqualTo("tests.sync");
        assertThat(failure.get("line").getAsInt()).isEqualTo(8);
        assertThat(failure.getAsJsonArray("details").get(0).getAsString())
                .startsWith("size: expected 3, found 2");
    }

    @Test
    void buildServersGetAFileWhateverTheResult() throws IOException {
        Files.writeString(folder.resolve("tests.sync"), TESTS + FAILING);
        Path xml = folder.resolve("junit.xml");

        assertThat(run("--junit", xml.toString()).code()).isEqualTo(ExitCode.FAILED);

        assertThat(Files.readString(xml))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<testcase name=\"wrong &lt;&amp;&gt;\" classname=\"Tests\"")
                .contains("tests=\"2\" failures=\"1\"");
        Shell.Result nowhere = run("--junit", folder.resolve("none/junit.xml").toString());
        assertThat(nowhere.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nowhere.err()).contains("cannot be written");
    }

    @Test
    void aProjectWithErrorsIsNotTested() throws IOException {
        Files.writeString(folder.resolve("tests.sync"), "test \"broken\" {");

        Shell.Result result = run();

        assertThat(result.code()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("The project has");
    }

    @Test
    void aProjectWithoutTestsPasses() {
        Shell.Result result = run();

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("0 tests passed, 0 failed");
    }

    private Shell.Result run(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "test";
        words[1] = folder.toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return shell.run(words);
    }
}

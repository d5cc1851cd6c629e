// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords kept from the command line, against a directory that asks for one. */
class SecretVerbTest {
    private static final String VALUE = "correct-horse-9";

    @TempDir private Path folder;
    @TempDir private Path home;

    private InMemoryDirectoryServer server;
    private Shell shell;

    @BeforeEach
    void start() throws Exception {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("DC=example,DC=test");
        config.setSchema(null);
        config.addAdditionalBindCredentials("CN=svc", VALUE);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "test", InetAddress.getLoopbackAddress(), 0, null));
        server = new InMemoryDirectoryServer(config);
        server.add("dn: DC=example,DC=test", "objectClass: domain", "dc: example");
        server.add(
                "dn: CN=Ann,DC=example,DC=test",
                "objectClass: user",
                "cn: Ann",
                "objectGUID: guid-00000000001");
        server.startListening();
        shell = new Shell(Map.of("SYNCLINE_SECRETS_STORE", home.resolve("secrets").toString()));
        write("password secret");
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    private void write(String password) throws IOException {
        Files.writeString(
                folder.resolve("project.sync"),
                """
                project "P" { staging on }
                connector "ad" uses ldap {
                    url "ldap://127.0.0.1:%d"
                    bind "CN=svc"  %s
                    partition "DC=example,DC=test"
                    objects user
                }
                schema "ad" { object user { cn string  objectGUID binary } }
                """
                        .formatted(server.getListenPort(), password));
    }

    private Shell.Result secret(String input, String... words) {
        return shell.withInput(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)))
                .run(
                        Stream.concat(Stream.of("secret", folder.toString()), Stream.of(words))
                                .toArray(String[]::new));
    }

    private Shell.Result run() {
        return shell.run("run", folder.toString(), "--connector", "ad", "--step", "full-import");
    }

    @Test
    void runThatLacksAPasswordNamesTheVerbAndRunsOnceItIsKept() throws IOException {
        assertThat(run().out()).contains("no-start-credentials", "syncline secret");

        Shell.Result kept = secret(VALUE + "\n", "--connector", "ad");
        assertThat(kept.code()).as(kept.err()).isZero();

        Shell.Result test = shell.run("discover", folder.toString(), "--connector", "ad", "--test");
        assertThat(test.code()).as(test.err()).isZero();
        Shell.Result imported = run();
        assertThat(imported.code()).as(imported.out()).isZero();
        assertNowhere(VALUE, kept, test, imported);
    }

    @Test
    void wrongPasswordIsToldWithoutIt() throws IOException {
        Shell.Result kept = secret("wrong-horse-8", "--connector", "ad");
        Shell.Result test = shell.run("discover", folder.toString(), "--connector", "ad", "--test");
        Shell.Result imported = run();

        assertThat(test.code()).isEqualTo(ExitCode.FAILED);
        assertThat(imported.code()).isEqualTo(ExitCode.FAILED);
        assertNowhere("wrong-horse-8", kept, test, imported);
    }

    /** Neither printed, nor in any file of the project, its store and logs included. */
    private void assertNowhere(String value, Shell.Result... results) throws IOException {
        for (Shell.Result result : results) {
            assertThat(result.out() + result.err()).doesNotContain(value);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                String wide = Files.readString(file, StandardCharsets.ISO_8859_1).replace("\0", "");
                assertThat(bytes).as(file.toString()).doesNotContain(value);
                assertThat(wide).as(file.toString()).doesNotContain(value);
            }
        }
    }

    @Test
    void listsWhereEachComesFromAndNoValue() {
        JsonObject missing = secret("", "--format", "json").json().getAsJsonObject();
        assertThat(missing)
                .hasToString(
                        "{\"secrets\":[{\"name\":\"ad\",\"connector\":\"ad\",\"setting\":\"password\","
                                + "\"variable\":\"SYNCLINE_SECRET_AD\",\"from\":\"missing\"}],"
                                + "\"unused\":[]}");

        secret(VALUE, "--connector", "ad");
        Shell.Result listed = secret("");
        assertThat(listed.out()).contains("ad", "password", "secret store").doesNotContain(VALUE);
    }

    @Test
    void tellsWhatIsKeptForNothingAndRemovesIt() throws IOException {
        secret(VALUE, "--connector", "ad");
        write("");

        assertThat(secret("").out()).contains("not needed");
        assertThat(secret("", "--connector", "ad", "--remove").code()).isZero();
        Shell.Result again = secret("", "--connector", "ad", "--remove");
        assertThat(again.code()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("has no \"ad\"");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(secret("", "--connector", "ad").err()).contains("No password was given");
        assertThat(secret("a\nb\n", "--connector", "ad").err()).contains("more than one line");
        assertThat(secret(VALUE, "--connector", "bc").err())
                .contains("No connector \"bc\" declares the secret");
        assertThat(secret(VALUE, "--database").err()).contains("needs no password");
        assertThat(secret(VALUE, "--remove").code()).isEqualTo(ExitCode.USAGE);
        assertThat(secret(VALUE, "--connector", "ad", "--database").code())
                .isEqualTo(ExitCode.USAGE);
        assertThat(secret("").out()).contains("missing");
    }

    @Test
    void saysWhenTheEnvironmentHidesWhatIsKept() {
        shell =
                new Shell(
                        Map.of(
                                "SYNCLINE_SECRETS_STORE",
                                home.resolve("secrets").toString(),
                                "SYNCLINE_SECRET_AD",
                                VALUE));

        assertThat(secret("other", "--connector", "ad").err()).contains("SYNCLINE_SECRET_AD gives");
        assertThat(run().code()).isZero();
    }
}

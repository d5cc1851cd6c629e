// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input that is broken, hostile or gone: each gives one clear message with place and remedy, exit
 * code 1, and leaves a consistent store.
 */
class BadInputTest {
    private static final int PEOPLE = 1200;
    private static final int NEVER = -1;

    @TempDir private Path project;

    private final Shell shell = new Shell();
    private final AtomicInteger entriesUntilDrop = new AtomicInteger(NEVER);
    private InMemoryDirectoryServer server;

    @BeforeEach
    void startServer() throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config =
                new InMemoryDirectoryServerConfig("DC=example,DC=test");
        config.setSchema(null);
        config.addInMemoryOperationInterceptor(new Dropper());
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        "test", InetAddress.getLoopbackAddress(), 0, null));
        server = new InMemoryDirectoryServer(config);
        server.add("dn: DC=example,DC=test", "objectClass: domain", "dc: example");
        for (int i = 0; i < PEOPLE; i++) {
            server.add(
                    "dn: CN=Person " + i + ",DC=example,DC=test",
                    "objectClass: user",
                    "cn: Person " + i,
                    "objectGUID: guid-" + String.format("%011d", i));
        }
        server.startListening();
    }

    @AfterEach
    void stopServer() {
        server.shutDown(true);
    }

    @Test
    void brokenRuleFileIsNamedWithLineAndColumn() throws IOException {
        write(server.getListenPort(), "");
        Files.writeString(project.resolve("broken.sync"), "project \"B\" {}\n\ninbound rule {\n");

        Shell.Result check = shell.run("check", project.toString());

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("broken.sync:3:");
        Shell.Result run = shell.run("run", project.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("broken.sync").contains("syncline check");
    }

    @Test
    void serverThatIsDownIsNamed() throws IOException {
        write(freePort(), "");

        Shell.Result run = shell.run("run", project.toString(), "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        JsonObject step = onlyStep(run);
        assertThat(step.get("status").getAsString()).isEqualTo("no-start-connection");
        assertThat(step.get("detail").getAsString()).contains("127.0.0.1");
    }

    @Test
    void refusedPasswordIsSaidWithoutShowingIt() throws IOException {
        Path secrets =
                Files.writeString(project.resolve("secrets.txt"), "example=wrong-and-secret");
        write(
                server.getListenPort(),
                "bind \"CN=Person 1,DC=example,DC=test\"\n    password secret\n");

        Shell.Result run = shell.run("run", project.toString(), "--format", "json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(onlyStep(run).get("status").getAsString()).isEqualTo("no-start-credentials");
        assertThat(run.out() + run.err()).doesNotContain("wrong-and-secret");
        assertThat(secrets).exists();
    }

    @Test
    void importCutInTheMiddleKeepsWhatWasThereAndRepeatsWell() throws IOException {
        write(server.getListenPort(), "");
        assertThat(shell.run("run", project.toString()).code()).isZero();
        entriesUntilDrop.set(PEOPLE * 2 / 3);

        Shell.Result cut = shell.run("run", project.toString(), "--format", "json");

        assertThat(cut.code()).isEqualTo(1);
        assertThat(onlyStep(cut).get("status").getAsString()).startsWith("stopped-");
        assertThat(objects()).as("nothing is obsoleted").isEqualTo(PEOPLE);
        Shell.Result history = shell.run("history", project.toString());
        assertThat(history.out().lines().findFirst().orElseThrow()).contains("stopped-");

        entriesUntilDrop.set(NEVER);
        assertThat(shell.run("run", project.toString()).code()).isZero();
        assertThat(objects()).isEqualTo(PEOPLE);
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws IOException {
        write(server.getListenPort(), "");
        Files.writeString(project.resolve(".syncline"), "a file in the way, which stops even root");

        Shell.Result run = shell.run("run", project.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains(".syncline").contains("writable");
    }

    @Test
    void hostileTranslationSourceGivesOneMessage() throws IOException {
        Path xml =
                Files.writeString(
                        project.resolve("evil.xml"),
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + "<saved-ma-configuration><ma-data><name>&x;</name></ma-data></saved-ma-configuration>",
                        StandardCharsets.UTF_8);

        Shell.Result result =
                shell.run("translate", xml.toString(), "--out", project.resolve("out").toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("evil.xml");
        assertThat(result.out() + result.err()).doesNotContain("root:").doesNotContain("Exception");
        assertThat(project.resolve("out")).doesNotExist();
    }

    private long objects() {
        return shell.run("status", project.toString(), "--format", "json")
                .json()
                .getAsJsonObject()
                .get("connectors")
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("objects")
                .getAsLong();
    }

    private static JsonObject onlyStep(Shell.Result run) {
        return run.json().getAsJsonObject().get("steps").getAsJsonArray().get(0).getAsJsonObject();
    }

    private void write(int port, String credentials) throws IOException {
        Files.writeString(
                project.resolve("project.sync"),
                """
                project "Example" { staging on }
                connector "example" uses ldap {
                    url "ldap://127.0.0.1:%d"
                    profile active-directory
                    page-size 100
                    %s
                    partition "DC=example,DC=test" { include "DC=example,DC=test" }
                    objects user
                }
                schema "example" { object user { cn string  objectGUID binary } }
                metaverse { object person { displayName string  sourceAnchor string } }
                inbound rule "In" {
                    from "example" user  to person
                    link provision
                    precedence 100
                    join cn = displayName
                    displayName <- cn
                }
                """
                        .formatted(port, credentials));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int oneLess(int entries) {
        return entries == NEVER ? NEVER : Math.max(0, entries - 1);
    }

    /** Closes every connection from when a number of entries has been sent. */
    private final class Dropper extends InMemoryOperationInterceptor {
        @Override
        public void processSearchEntry(InMemoryInterceptedSearchEntry entry) {
            // Again and again: a connection that is lost once is made anew.
            if (entriesUntilDrop.updateAndGet(BadInputTest::oneLess) == 0) {
                server.closeAllConnections(false);
            }
        }
    }
}

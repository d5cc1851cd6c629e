// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectStatus;
import org.syncline.project.RunRequest;
import org.syncline.project.RunResult;

/**
 * Two directory servers that take their time: a cycle waits for both at once, and what comes of it
 * is what comes of their imports one after the other.
 */
@SuppressWarnings("resource") // the servers are shut down after each test
class SlowServersTest {
    private static final int PEOPLE = 40;
    private static final long PATIENCE_SECONDS = 30;

    @TempDir private Path together;
    @TempDir private Path alone;

    private final List<InMemoryDirectoryServer> servers = new ArrayList<>();

    /** The first search of each server is answered when both were asked; null for no waiting. */
    private volatile CountDownLatch asked;

    @BeforeEach
    void start() throws Exception {
        servers.add(server("DC=a,DC=test", "A"));
        servers.add(server("DC=b,DC=test", "B"));
        writeProject(together);
        writeProject(alone);
    }

    @AfterEach
    void stop() {
        servers.forEach(server -> server.shutDown(true));
    }

    private InMemoryDirectoryServer server(String base, String mark) throws Exception {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(base);
        config.setSchema(null);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig(
                        mark, InetAddress.getLoopbackAddress(), 0, null));
        config.addInMemoryOperationInterceptor(new Waits(base));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: " + base, "objectClass: domain", "dc: " + mark.toLowerCase());
        for (int i = 0; i < PEOPLE; i++) {
            server.add(
                    "dn: CN=Person " + i + "," + base,
                    "objectClass: user",
                    "cn: Person " + i,
                    "mail: person" + i + "@" + mark + ".test",
                    "objectGUID: guid-" + mark + String.format("%010d", i));
        }
        server.startListening();
        return server;
    }

    /** Answers a search of people late: when the other server has one to answer too. */
    private final class Waits extends InMemoryOperationInterceptor {
        private final String base;

        Waits(String base) {
            this.base = base;
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest search)
                throws LDAPException {
            CountDownLatch both = asked;
            if (both == null || !search.getRequest().getBaseDN().endsWith(base)) {
                return;
            }
            both.countDown();
            try {
                if (!both.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new LDAPException(ResultCode.BUSY, "The other server was not asked");
                }
            } catch (InterruptedException e) {
                throw new LDAPException(ResultCode.BUSY, e.getMessage());
            }
        }
    }

    private void writeProject(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("project \"P\" { staging on }\n");
        for (String name : List.of("a", "b")) {
            int port = servers.get(name.equals("a") ? 0 : 1).getListenPort();
            text.append(
                    """
                    connector "%1$s" uses ldap {
                        url "ldap://127.0.0.1:%2$d"
                        partition "DC=%1$s,DC=test"
                        objects user
                    }
                    schema "%1$s" { object user { cn string  mail string  objectGUID binary } }
                    inbound rule "In from %1$s" {
                        from "%1$s" user  to person
                        link provision
                        precedence %3$d
                        join cn = displayName
                        displayName <- cn
                        mail <- mail
                    }
                    """
                            .formatted(name, port, name.equals("a") ? 100 : 200));
        }
        text.append("metaverse { object person { displayName string  mail string } }\n");
        text.append("run profile \"One by one\" {\n    full-import \"a\"\n    full-import \"b\"\n");
        text.append("    full-sync \"a\"\n    full-sync \"b\"\n}\n");
        Files.writeString(folder.resolve("project.sync"), text);
    }

    private static ProjectSession open(Path folder) {
        return new DefaultProjectSession(
                TestStores.placed(folder),
                List.of(new LdapConnectorType()),
                (name, setting) -> Optional.empty(),
                Clock.fixed(Instant.parse("2026-01-31T14:05:00Z"), ZoneOffset.UTC));
    }

    private static RunResult run(ProjectSession session, RunRequest request) {
        RunResult result = session.run(request, Progress.NONE, FakeConnectorType.UNSEEN);
        assertThat(result.steps()).allMatch(StepResult::succeeded, "succeeded");
        return result;
    }

    @Test
    void aCycleWaitsForBothAtOnceAndComesToTheSame() {
        try (ProjectSession cycle = open(together);
                ProjectSession oneByOne = open(alone)) {
            asked = new CountDownLatch(2);
            RunResult both = run(cycle, RunRequest.initial());
            asked = null;
            RunResult each = run(oneByOne, RunRequest.profile("One by one"));

            assertThat(outcome(both)).isEqualTo(outcome(each));
            assertThat(cycle.status().connectors()).isEqualTo(oneByOne.status().connectors());
            assertThat(cycle.status())
                    .extracting(ProjectStatus::metaverseObjects)
                    .isEqualTo((long) PEOPLE);
            assertThat(cycle.runs(1).getFirst().steps())
                    .extracting(StepResult::id)
                    .isEqualTo(
                            oneByOne.runs(1).getFirst().steps().stream()
                                    .map(StepResult::id)
                                    .toList());
        }
    }

    private static List<String> outcome(RunResult result) {
        return result.steps().stream()
                .map(
                        step ->
                                String.join(
                                        " ",
                                        step.connector(),
                                        step.step(),
                                        step.status(),
                                        step.counters().toString()))
                .toList();
    }

    @Test
    void deltasAreReadAtTheSameTimeToo() throws Exception {
        try (ProjectSession session = open(together)) {
            run(session, RunRequest.initial());
            servers.get(0).modify("CN=Person 1,DC=a,DC=test", change("new@a.test"));
            servers.get(1).modify("CN=Person 2,DC=b,DC=test", change("new@b.test"));
            asked = new CountDownLatch(2);
            RunResult delta = run(session, RunRequest.delta());

            assertThat(delta.steps().subList(0, 2))
                    .extracting(StepResult::connector)
                    .containsExactly("a", "b");
            assertThat(delta.steps().subList(0, 2))
                    .allMatch(step -> step.counters().getOrDefault("stage-update", 0L) == 1);
            assertThat(asked.getCount()).isZero();
        }
    }

    private static Modification change(String mail) {
        return new Modification(ModificationType.REPLACE, "mail", mail);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.testkit.SilentServer;
import org.syncline.model.Dn;

/**
 * Servers that take a connection and say nothing: whoever closes the connector has every operation
 * back at once, in each phase of a connection. That of a plain connection is held by the contract.
 */
@SuppressWarnings("resource") // closing is what is tested
class SilentServerTest {
    /** It takes milliseconds; a machine with much else to do gets more. Nobody waits an hour. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** An operation of a connector. */
    @FunctionalInterface
    interface Use {
        void of(LdapConnector connector) throws ConnectorException;
    }

    static Stream<Arguments> ways() {
        Map<String, Use> uses =
                Map.of(
                        "test",
                        LdapConnector::test,
                        "import",
                        connector ->
                                connector.importAll(
                                        RecordingSink.request(),
                                        new RecordingSink(),
                                        Cancellation.NEVER),
                        "containers",
                        connector -> connector.containers(null, 10),
                        "id of a container",
                        connector -> connector.containerId(Dn.of(TestDirectory.BASE)),
                        "lease",
                        connector -> connector.takeLease("a", Duration.ofMinutes(1)));
        return uses.entrySet().stream()
                .flatMap(
                        use ->
                                Stream.of("ldaps", "start-tls", "ldap")
                                        .map(
                                                way ->
                                                        Arguments.of(
                                                                use.getKey(),
                                                                way,
                                                                use.getValue())));
    }

    @SuppressWarnings("unused") // the name is for the report
    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("ways")
    void endsWhenItIsClosed(String name, String way, Use use) throws Exception {
        try (SilentServer server = new SilentServer()) {
            endsWhenClosed(server, connector(server, way), use);
        }
    }

    @ParameterizedTest
    @MethodSource("encrypted")
    void theLookAtACertificateEndsWhenItIsClosed(String way) throws Exception {
        try (SilentServer server = new SilentServer()) {
            endsWhenClosed(server, connector(server, way), LdapConnector::presentedCertificates);
        }
    }

    static Stream<String> encrypted() {
        return Stream.of("ldaps", "start-tls");
    }

    private static LdapConnector connector(SilentServer server, String way)
            throws ConnectorException {
        Map<String, String> settings =
                Map.of(
                        "url",
                        (way.equals("ldaps") ? way : "ldap") + "://127.0.0.1:" + server.port(),
                        "start-tls",
                        Boolean.toString(way.equals("start-tls")),
                        "lease-entry",
                        "CN=lease",
                        "timeout",
                        "3600");
        Connector connector = TestDirectory.open(settings, Map.of());
        return (LdapConnector) connector;
    }

    private static void endsWhenClosed(SilentServer server, LdapConnector connector, Use use)
            throws Exception {
        CompletableFuture<ConnectorException> end =
                CompletableFuture.supplyAsync(
                        () ->
                                catchThrowableOfType(
                                        ConnectorException.class, () -> use.of(connector)),
                        task -> Thread.ofPlatform().daemon().start(task));
        assertThat(server.isCalled()).isTrue();
        Thread.sleep(50);
        long start = System.nanoTime();
        connector.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(end)
                .succeedsWithin(SOON)
                .extracting(ConnectorException::kind)
                .isEqualTo(Kind.CANCELLED);
    }
}

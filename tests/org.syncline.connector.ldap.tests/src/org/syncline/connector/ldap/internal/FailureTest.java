// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.RecordingSink.exclude;
import static org.syncline.connector.ldap.internal.RecordingSink.include;
import static org.syncline.connector.ldap.internal.RecordingSink.request;
import static org.syncline.connector.ldap.internal.RecordingSink.scope;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.model.Entry;

/** Every failure is one sentence with its kind and a remedy, and never a short read. */
@SuppressWarnings(
        "resource") // importing closes the connector; the directory is closed after the test
class FailureTest {
    private static ConnectorException importing(LdapConnector connector, ImportRequest request) {
        return importing(connector, request, new RecordingSink(), Cancellation.NEVER);
    }

    private static ConnectorException importing(
            LdapConnector connector,
            ImportRequest request,
            ImportSink sink,
            Cancellation cancellation) {
        return catchThrowableOfType(
                ConnectorException.class,
                () -> {
                    try {
                        connector.importAll(request, sink, cancellation);
                    } finally {
                        connector.close();
                    }
                });
    }

    private static void assertFailure(ConnectorException failure, Kind kind, String message) {
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure)
                .hasMessageStartingWith("Connector \"contoso.com\": ")
                .hasMessageContaining(message)
                .message()
                .endsWith(".")
                .doesNotContain("ldapSDKVersion", TestDirectory.PASSWORD);
        assertThat(failure.remedy()).endsWith(".");
    }

    @Test
    void saysThatNothingListens() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        LdapConnector connector =
                (LdapConnector)
                        TestDirectory.open(Map.of("url", "ldap://127.0.0.1:" + port), Map.of());

        assertFailure(
                importing(connector, request()),
                Kind.CONNECTION,
                "the server 127.0.0.1:" + port + " cannot be reached: nothing listens there");
    }

    @Test
    void saysThatTheHostIsUnknown() throws Exception {
        LdapConnector connector =
                (LdapConnector)
                        TestDirectory.open(Map.of("url", "ldap://no-such-host.invalid"), Map.of());

        assertFailure(importing(connector, request()), Kind.CONNECTION, "the host name is unknown");
    }

    @Test
    void givesUpAServerThatDoesNotAnswer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LdapConnector connector =
                    (LdapConnector)
                            TestDirectory.open(
                                    Map.of(
                                            "url", "ldap://127.0.0.1:" + silent.getLocalPort(),
                                            "bind", "CN=sync",
                                            "timeout", "1"),
                                    Map.of("password", "x"));

            assertFailure(
                    importing(connector, request()),
                    Kind.CONNECTION,
                    "it did not answer within 1 seconds");
        }
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            assertFailure(
                    importing(directory.connector("wrong"), request()),
                    Kind.CREDENTIALS,
                    "refused CN=sync: name or password is wrong");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "52e | the password is wrong",
                "532 | the password has expired",
                "533 | the account is disabled",
                "775 | the account is locked"
            })
    void readsTheReasonOfActiveDirectory(String code, String reason) throws Exception {
        InMemoryOperationInterceptor refusing =
                new InMemoryOperationInterceptor() {
                    @Override
                    public void processSimpleBindRequest(
                            InMemoryInterceptedSimpleBindRequest request) throws LDAPException {
                        throw new LDAPException(
                                ResultCode.INVALID_CREDENTIALS,
                                "80090308: LdapErr: DSID-0C09044E, comment:"
                                        + " AcceptSecurityContext error, data "
                                        + code
                                        + ", v2580");
                    }
                };
        try (TestDirectory directory = TestDirectory.intercepted(refusing)) {
            assertFailure(
                    importing(directory.connector(), request()), Kind.CREDENTIALS, ": " + reason);
        }
    }

    @Test
    void saysThatThePartitionDoesNotExist() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            assertFailure(
                    importing(
                            directory.connector(),
                            request(List.of(scope("DC=other,DC=com")), "user")),
                    Kind.PARTITION,
                    "there is no partition DC=other,DC=com");
        }
    }

    @Test
    void doesNotTakeAMissingContainerForAnEmptyOne() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            assertFailure(
                    importing(
                            directory.connector(),
                            request(exclude(BASE), include("OU=Renamed," + BASE))),
                    Kind.PARTITION,
                    "there is no container OU=Renamed," + BASE);
        }
    }

    @Test
    void doesNotReadAPartitionOfWhichNothingIsIncluded() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            assertFailure(
                    importing(directory.connector(), request(exclude(BASE))),
                    Kind.CONFIGURATION,
                    "includes no container");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INSUFFICIENT_ACCESS_RIGHTS, PERMISSION, may not read partition",
        "SIZE_LIMIT_EXCEEDED, SERVER, a limit of the server (size limit exceeded)",
        "TIME_LIMIT_EXCEEDED, SERVER, a limit of the server (time limit exceeded)",
        "ADMIN_LIMIT_EXCEEDED, SERVER, a limit of the server (admin limit exceeded)",
        "BUSY, SERVER, busy (the server says: \\u001B[2Jbecause)",
        "UNAVAILABLE, DROPPED, was lost",
        "OPERATIONS_ERROR, SERVER, operations error",
        "REFERRAL, PARTITION, does not hold partition"
    })
    void mapsWhatTheServerAnswers(String code, Kind kind, String message) throws Exception {
        ResultCode result =
                java.util.Arrays.stream(ResultCode.values())
                        .filter(c -> c.getName().replace(' ', '_').equalsIgnoreCase(code))
                        .findFirst()
                        .orElseThrow();
        InMemoryOperationInterceptor failing =
                new InMemoryOperationInterceptor() {
                    @Override
                    public void processSearchRequest(InMemoryInterceptedSearchRequest request)
                            throws LDAPException {
                        if (request.getRequest().getBaseDN().equals(BASE)
                                && request.getRequest().hasControl()) {
                            throw new LDAPException(result, "\u001b[2Jbecause");
                        }
                    }
                };
        try (TestDirectory directory = TestDirectory.intercepted(failing)) {
            assertFailure(importing(directory.connector(), request()), kind, message);
        }
    }

    @Test
    void failsWhenTheConnectionDropsInTheMiddle() throws Exception {
        AtomicReference<InMemoryDirectoryServer> server = new AtomicReference<>();
        AtomicInteger sent = new AtomicInteger();
        InMemoryOperationInterceptor dropping =
                new InMemoryOperationInterceptor() {
                    @Override
                    public void processSearchEntry(InMemoryInterceptedSearchEntry entry) {
                        if (entry.getRequest().hasControl() && sent.incrementAndGet() >= 12) {
                            server.get().closeAllConnections(false);
                        }
                    }
                };
        try (TestDirectory directory = TestDirectory.intercepted(dropping)) {
            server.set(directory.server());
            for (int i = 0; i < 30; i++) {
                directory.addUser("user" + i, BASE);
            }
            RecordingSink sink = new RecordingSink();

            assertFailure(
                    importing(
                            directory
                                    .setting("page-size", "5")
                                    .setting("reconnect", "0")
                                    .connector(),
                            request(),
                            sink,
                            Cancellation.NEVER),
                    Kind.DROPPED,
                    "was lost, reading partition " + BASE);
            assertThat(sink.entries).hasSizeBetween(10, 12);
        }
    }

    @Test
    void stopsWhenItIsTold() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            for (int i = 0; i < 30; i++) {
                directory.addUser("user" + i, BASE);
            }
            RecordingSink sink = new RecordingSink();

            ConnectorException failure =
                    importing(
                            directory
                                    .setting("page-size", "5")
                                    .setting("reconnect", "0")
                                    .connector(),
                            request(),
                            sink,
                            () -> sink.entries.size() >= 7);

            assertFailure(failure, Kind.CANCELLED, "the work was stopped");
            assertThat(sink.entries).hasSize(7);
        }
    }

    @Test
    void stopsWhenItIsClosedFromElsewhere() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            for (int i = 0; i < 30; i++) {
                directory.addUser("user" + i, BASE);
            }
            LdapConnector connector = directory.setting("page-size", "5").connector();
            RecordingSink closing =
                    new RecordingSink() {
                        @Override
                        public void object(Entry entry) throws ConnectorException {
                            super.object(entry);
                            connector.close();
                        }
                    };

            assertFailure(
                    importing(connector, request(), closing, Cancellation.NEVER),
                    Kind.CANCELLED,
                    "the work was stopped");
        }
    }

    @Test
    void passesAFailureOfTheReceiverUpUnchanged() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser("ann", BASE);
            directory.addUser("bob", BASE);
            ConnectorException full =
                    new ConnectorException(Kind.RECEIVER, "The disk is full.", "Make room.", null);
            AtomicInteger taken = new AtomicInteger();
            RecordingSink failing =
                    new RecordingSink() {
                        @Override
                        public void object(Entry entry) throws ConnectorException {
                            taken.incrementAndGet();
                            throw full;
                        }
                    };

            assertThat(importing(directory.connector(), request(), failing, Cancellation.NEVER))
                    .isSameAs(full);
            assertThat(taken).hasValue(1);
        }
    }

    @Test
    void isOfNoUseOnceClosed() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            LdapConnector connector = directory.connector();
            connector.close();

            assertFailure(importing(connector, request()), Kind.CANCELLED, "was stopped");
        }
    }
}

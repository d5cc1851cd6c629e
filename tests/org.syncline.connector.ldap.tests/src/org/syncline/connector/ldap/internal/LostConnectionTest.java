// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.ldap.internal.TestDirectory.BASE;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;

/** Full imports whose connection is lost in the middle, and servers that stand in for others. */
@SuppressWarnings("resource") // importing closes the connector
class LostConnectionTest {
    private static final int USERS = 30;

    private final RecordingSink sink = new RecordingSink();

    /** A server that cuts the connection off in the middle of a page, some times. */
    private static TestDirectory cutting(int times) throws Exception {
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger cut = new AtomicInteger();
        TestDirectory[] made = new TestDirectory[1];
        made[0] =
                TestDirectory.intercepted(
                        new InMemoryOperationInterceptor() {
                            @Override
                            public void processSearchResult(
                                    InMemoryInterceptedSearchResult result) {
                                if (sent.incrementAndGet() % 7 == 0 && cut.get() < times) {
                                    cut.incrementAndGet();
                                    made[0].server().closeAllConnections(false);
                                }
                            }
                        });
        for (int i = 0; i < USERS; i++) {
            made[0].addUser("U" + i, BASE);
        }
        made[0].setting("page-size", "3").setting("delta", "none");
        sent.set(0);
        return made[0];
    }

    @Test
    void whatWasReadBeforeTheConnectionWasLostIsNotReportedAgain() throws Exception {
        try (TestDirectory directory = cutting(2)) {
            sink.fill(directory.connector(), RecordingSink.request());

            assertThat(sink.names()).hasSize(USERS).doesNotHaveDuplicates();
        }
    }

    @Test
    void anImportEndsWithoutSuccessWhenTheServerIsNotReachedAgain() throws Exception {
        try (TestDirectory directory = cutting(1).setting("reconnect", "0")) {
            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () -> sink.fill(directory.connector(), RecordingSink.request()));

            assertThat(failure.kind()).isEqualTo(ConnectorException.Kind.DROPPED);
        }
    }

    @Test
    void anotherServerStandsInForOneThatIsNotReached() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            directory.addUser("Ann", BASE);
            String url = "ldap://127.0.0.1:" + directory.server().getListenPort();
            directory.setting("url", "ldap://127.0.0.1:" + nobody() + ", " + url);
            LdapConnector connector = directory.connector();

            assertThat(connector.test()).contains(url.substring(7));
            sink.fill(connector, RecordingSink.request());
            assertThat(sink.names()).containsExactly("Ann");
        }
    }

    @Test
    void namesAllServersWhenNoneIsReached() throws Exception {
        try (TestDirectory directory = TestDirectory.start()) {
            int first = nobody();
            int second = nobody();
            directory.setting("url", "ldap://127.0.0.1:" + first + " ldap://127.0.0.1:" + second);
            LdapConnector connector = directory.connector();

            ConnectorException failure =
                    catchThrowableOfType(ConnectorException.class, connector::test);
            connector.close();
            assertThat(failure)
                    .hasMessageContaining("127.0.0.1:" + first)
                    .hasMessageContaining("127.0.0.1:" + second);
        }
    }

    private static int nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

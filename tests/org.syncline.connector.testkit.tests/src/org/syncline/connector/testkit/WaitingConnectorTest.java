// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.TestsConnection;

/** Whether the kit finds connectors that cannot be closed while a server says nothing. */
class WaitingConnectorTest {
    /** What a connector makes of being closed. */
    private enum Closing {
        ENDS,
        WAITS_ON,
        FAILS_OTHERWISE
    }

    @SuppressWarnings("resource") // the socket is closed with the connector
    private record Waiting(int port, Closing closing, Socket socket) implements TestsConnection {
        @Override
        public String test() throws ConnectorException {
            try {
                socket.connect(
                        new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return "It said " + socket.getInputStream().read();
            } catch (IOException e) {
                ConnectorException.Kind kind =
                        closing == Closing.ENDS
                                ? ConnectorException.Kind.CANCELLED
                                : ConnectorException.Kind.DROPPED;
                throw new ConnectorException(
                        kind, "The work was stopped.", "Try it again when you like.", e);
            }
        }

        @Override
        public void close() {
            try {
                if (closing != Closing.WAITS_ON) {
                    socket.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @SuppressWarnings("resource") // the socket is closed with the connector
    private record Type(Closing closing) implements ConnectorType {
        @Override
        public String id() {
            return "waiting";
        }

        @Override
        public String label() {
            return "Waiting";
        }

        @Override
        public ConnectorDescription description() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connector open(ConnectorConfiguration configuration) {
            int port = Integer.parseInt(configuration.get("port").orElseThrow());
            return new Waiting(port, closing, new Socket());
        }
    }

    private static void run(Closing closing) throws Exception {
        ConnectorContract contract =
                new ConnectorContract() {
                    @Override
                    protected ConnectorFixture start() {
                        return fixtureOf(closing);
                    }
                };
        contract.startFixture();
        try {
            contract.endsATestSoonWhenItIsClosedMeanwhile();
        } finally {
            contract.closeFixture();
        }
    }

    private static ConnectorFixture fixtureOf(Closing closing) {
        return new MemoryFixture(Defect.NONE, Map.of()) {
            @Override
            public ConnectorType type() {
                return new Type(closing);
            }

            @Override
            public Optional<ConnectorConfiguration> waitingFor(int port) {
                Map<String, String> settings = Map.of("port", Integer.toString(port));
                return Optional.of(new ConnectorConfiguration("x", settings, Map.of()));
            }
        };
    }

    @Test
    void oneThatEndsPasses() throws Exception {
        run(Closing.ENDS);
    }

    @Test
    void oneThatWaitsOnIsFound() {
        assertThatThrownBy(() -> run(Closing.WAITS_ON)).hasMessageContaining("it waits on");
    }

    @Test
    void oneThatBlamesTheServerIsFound() {
        assertThatThrownBy(() -> run(Closing.FAILS_OTHERWISE)).hasMessageContaining("CANCELLED");
    }
}

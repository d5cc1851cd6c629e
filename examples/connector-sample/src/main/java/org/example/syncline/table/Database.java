// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;

/** The connection, opened by the first operation that needs it. */
final class Database implements AutoCloseable {
    private final TableSettings settings;
    private Connection connection;

    Database(TableSettings settings) {
        this.settings = settings;
    }

    synchronized Connection connection() throws ConnectorException {
        try {
            if (connection == null || !connection.isValid(5)) {
                connection = driver().connect(settings.url(), settings.account());
            }
            if (connection == null) {
                throw failure(
                        Kind.CONFIGURATION,
                        "the driver " + settings.driver() + " does not know such an address",
                        "Correct the address or the driver class.",
                        null);
            }
            return connection;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Driver driver() throws ConnectorException {
        try {
            return (Driver) Class.forName(settings.driver()).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw failure(
                    Kind.CONFIGURATION,
                    "there is no JDBC driver " + settings.driver(),
                    "Correct the driver class, or install the driver as a plug-in.",
                    e);
        }
    }

    /**
     * A failure of the database as the engine wants to know it, by the class of its SQL state. Its
     * own message is not passed on: nobody can say what a driver puts into it.
     */
    ConnectorException failed(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28") || state.equals("08004") && !settings.account().isEmpty()) {
            return failure(
                    Kind.CREDENTIALS,
                    "the database refuses the account",
                    "Correct the user, or store the password anew.",
                    e);
        }
        if (state.startsWith("08") || state.startsWith("XJ")) {
            return failure(
                    Kind.CONNECTION,
                    "the database does not answer (SQL state " + state + ")",
                    "Check the address, and that the database runs.",
                    e);
        }
        return failure(
                Kind.SERVER,
                "the database refuses a statement (SQL state " + state + ")",
                "Check the table and its columns.",
                e);
    }

    private ConnectorException failure(Kind kind, String what, String remedy, Exception cause) {
        return new ConnectorException(
                kind, "Connector \"" + settings.name() + "\": " + what + ".", remedy, cause);
    }

    @Override
    @SuppressWarnings("unused") // a connection that does not close is gone as well
    public synchronized void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                connection = null;
            }
        }
    }
}

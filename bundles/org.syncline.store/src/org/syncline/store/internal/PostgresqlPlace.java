// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.postgresql.Driver;

/** A schema of a PostgreSQL database, the one of the address or {@code public}. */
final class PostgresqlPlace implements StorePlace {
    private static final String SCHEMA = "currentSchema";

    private final String url;
    private final String ownSchema;
    private final Properties login = new Properties();
    private final Failures failures;

    /**
     * @param url JDBC address
     * @param user login name, or null when the address holds it
     * @param password or null when none is needed
     */
    PostgresqlPlace(String url, String user, String password) {
        this(url, user, password, null);
    }

    private PostgresqlPlace(String url, String user, String password, String ownSchema) {
        this.url = url;
        this.ownSchema = ownSchema;
        login.setProperty("ApplicationName", "Syncline, " + Holder.self(Instant.EPOCH).place());
        login.setProperty("reWriteBatchedInserts", "true");
        login.setProperty("connectTimeout", "20");
        if (user != null) {
            login.setProperty("user", user);
        }
        if (password != null) {
            login.setProperty("password", password);
        }
        failures = new PostgresqlFailures(url.replaceAll("[?].*", ""));
    }

    /** A schema of its own that goes when the store is closed. */
    static PostgresqlPlace temporary(String url, String user, String password) {
        String schema = "syncline_" + UUID.randomUUID().toString().replace('-', '_');
        String address = url + (url.contains("?") ? "&" : "?") + SCHEMA + "=" + schema;
        return new PostgresqlPlace(address, user, password, schema);
    }

    @Override
    public boolean reserve() {
        return true;
    }

    @Override
    public Connection connect(boolean make) throws SQLException {
        Connection connection = new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("the address does not begin with jdbc:postgresql:", "08001");
        }
        return connection;
    }

    @Override
    public boolean isFresh(Sql sql, boolean made) throws SQLException {
        Properties parts = Driver.parseURL(url, login);
        String schema = parts == null ? null : parts.getProperty(SCHEMA);
        if (schema != null) {
            sql.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema.replace("\"", "\"\"") + "\"");
        }
        return sql.tables().stream().noneMatch("schema_version"::equalsIgnoreCase);
    }

    @Override
    public Dialect dialect() {
        return new PostgresqlDialect();
    }

    @Override
    public Neighbours neighbours() {
        return new PostgresqlNeighbours();
    }

    @Override
    public String name() {
        return url;
    }

    @Override
    public Path log() {
        return Path.of("");
    }

    @Override
    public Failures failures() {
        return failures;
    }

    @Override
    public boolean needsDatabase() {
        return false;
    }

    @Override
    public void beginCreation(Instant now) {
        // tables are made in one transaction
    }

    @Override
    public void endCreation() {
        // see beginCreation
    }

    @Override
    public void occupy(Instant now) {
        // the server knows who is connected
    }

    @Override
    public void leave() {
        // see occupy
    }

    /** The server goes on. */
    @Override
    public void shutDown() throws SQLException {
        if (ownSchema != null) {
            try (Connection connection = connect(false);
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP SCHEMA IF EXISTS " + ownSchema + " CASCADE");
            }
        }
    }
}

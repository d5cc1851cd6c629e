// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.testkit.Behaviour;
import org.syncline.connector.testkit.ConnectorFixture;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** A table in a database in memory, read and written past the connector. */
final class TableFixture implements ConnectorFixture {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name = "people" + DATABASES.incrementAndGet();
    private final String url = "jdbc:derby:memory:" + name;
    private final Connection connection;

    TableFixture() throws SQLException {
        connection = DriverManager.getConnection(url + ";create=true");
        run(
                "CREATE TABLE PEOPLE (ID VARCHAR(200) PRIMARY KEY, MAIL VARCHAR(200),"
                        + " FLOOR BIGINT)");
    }

    @Override
    public ConnectorType type() {
        return new TableConnectorType();
    }

    private ConnectorConfiguration with(String address) {
        Map<String, String> settings = new HashMap<>();
        settings.put("url", address);
        settings.put("driver", "org.apache.derby.iapi.jdbc.AutoloadedDriver");
        settings.put("table", "people");
        settings.put("key", "id");
        return new ConnectorConfiguration("people", settings, Map.of());
    }

    @Override
    public ConnectorConfiguration configuration() {
        return with(url);
    }

    @Override
    public Optional<ConnectorConfiguration> unreachable() {
        return Optional.of(with("jdbc:derby:memory:nowhere" + name));
    }

    @Override
    public ContainerScope scope() {
        return new ContainerScope(Dn.of("O=PEOPLE"), List.of());
    }

    @Override
    public Schema schema() {
        TreeMap<String, AttributeSchema> attributes = new TreeMap<>();
        attributes.put("mail", new AttributeSchema("mail", ValueType.STRING, false));
        attributes.put("floor", new AttributeSchema("floor", ValueType.INTEGER, false));
        return new Schema(new TreeMap<>(Map.of(Rows.TYPE, attributes)));
    }

    @Override
    public Entry sample(int number, String key) {
        TreeMap<String, Values> attributes = new TreeMap<>();
        attributes.put("mail", Values.texts("m" + number + "@example.org"));
        attributes.put("floor", Values.of(Value.of((long) number)));
        return new Entry(Dn.of("O=PEOPLE").child("ID", key), Rows.TYPE, null, attributes);
    }

    @Override
    public String singleValued() {
        return "mail";
    }

    @Override
    public void put(Entry entry) {
        run("DELETE FROM PEOPLE WHERE ID = ?", entry.dn().rdnValue());
        Value mail = entry.get("mail").first();
        Value floor = entry.get("floor").first();
        run(
                "INSERT INTO PEOPLE (ID, MAIL, FLOOR) VALUES (?, ?, ?)",
                entry.dn().rdnValue(),
                mail == null ? null : mail.text(),
                floor == null ? null : Long.valueOf(floor.text()));
    }

    @Override
    public void delete(Dn dn) {
        run("DELETE FROM PEOPLE WHERE ID = ?", dn.rdnValue());
    }

    @Override
    public Optional<Entry> read(Dn dn) {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT MAIL, FLOOR FROM PEOPLE WHERE ID = ?")) {
            select.setString(1, dn.rdnValue());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(entry(dn, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(Dn dn, ResultSet row) throws SQLException {
        TreeMap<String, Values> attributes = new TreeMap<>();
        String mail = row.getString(1);
        attributes.put("mail", mail == null ? Values.NONE : Values.texts(mail));
        long floor = row.getLong(2);
        attributes.put("floor", row.wasNull() ? Values.NONE : Values.of(Value.of(floor)));
        return new Entry(dn, Rows.TYPE, null, attributes);
    }

    private void run(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<Behaviour, String> lacks() {
        return Map.of(
                Behaviour.DESCRIBES_SERVER, "a table does what SQL does",
                Behaviour.WAITS_FOR_SERVERS, "the driver looks after the network",
                Behaviour.IMPORTS_CHANGES, "a table keeps no history",
                Behaviour.HOLDS_LEASE, "the table has no place for it",
                Behaviour.RESOLVES_CONTAINERS, "a table has no containers",
                Behaviour.BROWSES_CONTAINERS, "a table has no containers",
                Behaviour.PRESENTS_CERTIFICATE, "the driver looks after encryption",
                Behaviour.AUTHENTICATES, "the database of the tests takes every account",
                Behaviour.RENAMES, "the key of a row is its name and its anchor",
                Behaviour.MULTI_VALUED, "a column holds one value");
    }

    @Override
    public void close() {
        try {
            connection.close();
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException e) {
            // Derby says that a database was dropped by an exception of this state.
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }
}

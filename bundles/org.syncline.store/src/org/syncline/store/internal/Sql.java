// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The statements of one connection. Each text is prepared once and kept until {@link #close}; all
 * texts are constants of the source, so their number is bounded. Not safe for use by several
 * threads.
 */
@SuppressWarnings("resource") // the statements are closed together, by close
final class Sql implements AutoCloseable {
    /** Stands for SQL's NULL of a search key. */
    static final Object NO_KEY = new Null(Types.BINARY);

    /**
     * Lists are cut and filled up to these sizes, so that few statements serve all lengths. Larger
     * ones cost Derby more to compile than they save.
     */
    private static final int[] LIST_SIZES = {1, 8, 64, 256};

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Set<String> tables = new TreeSet<>();

    private record Null(int type) {}

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes one row. */
    interface Sink {
        void take(ResultSet row) throws SQLException;
    }

    Sql(Connection connection) {
        this(connection, Dialect.DERBY);
    }

    Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Runs a statement that is needed once, such as one that makes a table. */
    void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String adapted = dialect.statement(text);
            if (!adapted.isEmpty()) {
                statement.execute(adapted);
            }
        }
    }

    int update(String text, Object... parameters) throws SQLException {
        PreparedStatement statement = prepare(text);
        bind(statement, 1, parameters);
        return statement.executeUpdate();
    }

    <T> List<T> list(String text, Row<T> row, Object... parameters) throws SQLException {
        List<T> result = new ArrayList<>();
        each(text, r -> result.add(row.read(r)), parameters);
        return result;
    }

    /** The number in the first column of the only row. */
    long number(String text, Object... parameters) throws SQLException {
        return list(text, row -> row.getLong(1), parameters).getFirst();
    }

    void each(String text, Sink sink, Object... parameters) throws SQLException {
        PreparedStatement statement = prepare(text);
        bind(statement, 1, parameters);
        drain(statement, sink);
    }

    /**
     * Runs a query for a list of any length.
     *
     * @param text a query that holds {@code IN (#)}, its last parameter
     * @param list what the list holds; its last value may be repeated to fill it up
     * @param parameters those before the list
     */
    void eachIn(String text, Collection<?> list, Sink sink, Object... parameters)
            throws SQLException {
        inLists(text, list, statement -> drain(statement, sink), parameters);
    }

    /** Runs a statement that is no query for a list of any length; see {@link #eachIn}. */
    void updateIn(String text, Collection<?> list) throws SQLException {
        inLists(text, list, PreparedStatement::executeUpdate);
    }

    private void inLists(String text, Collection<?> list, Execution execution, Object... parameters)
            throws SQLException {
        List<Object> values = new ArrayList<>(list);
        for (int at = 0; at < values.size(); ) {
            int size = listSize(values.size() - at);
            PreparedStatement statement = prepare(withList(text, size));
            bind(statement, 1, parameters);
            for (int i = 0; i < size; i++) {
                Object value = values.get(Math.min(at + i, values.size() - 1));
                bind(statement, parameters.length + 1 + i, value);
            }
            execution.run(statement);
            at += size;
        }
    }

    private interface Execution {
        void run(PreparedStatement statement) throws SQLException;
    }

    /** Collects executions of one statement. */
    Batch batch(String text) throws SQLException {
        return new Batch(prepare(text));
    }

    /** Executions of one statement that run together. */
    final class Batch {
        private static final int MAX = 1000;

        private final PreparedStatement statement;
        private int size;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(Object... parameters) throws SQLException {
            bind(statement, 1, parameters);
            statement.addBatch();
            if (++size >= MAX) {
                run();
            }
        }

        void run() throws SQLException {
            if (size > 0) {
                size = 0;
                statement.executeBatch();
            }
        }
    }

    /**
     * Collects rows to insert.
     *
     * @param text a statement that ends with the places of one row in parentheses
     */
    Inserts inserts(String text) throws SQLException {
        return new Inserts(this, text);
    }

    /** Whether the database is Derby, which this process alone has open. */
    boolean isEmbedded() {
        return dialect == Dialect.DERBY;
    }

    String schema() throws SQLException {
        return connection.getSchema();
    }

    /** The columns of a table's primary key, in their order. */
    List<String> primaryKey(String table) throws SQLException {
        SortedMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows =
                connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    /** Names of all tables, in a stable order, as they are written in statements. */
    List<String> tables() throws SQLException {
        if (tables.isEmpty()) {
            DatabaseMetaData all = connection.getMetaData();
            String schema = connection.getSchema();
            try (ResultSet rows = all.getTables(null, schema, null, new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return List.copyOf(tables);
    }

    /** Forgets batches that a failure left behind. */
    void clearBatches() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.clearBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        } finally {
            prepared.clear();
            connection.close();
        }
    }

    private static int listSize(int left) {
        for (int size : LIST_SIZES) {
            if (size >= left) {
                return size;
            }
        }
        return LIST_SIZES[LIST_SIZES.length - 1];
    }

    private static String withList(String text, int size) {
        return text.replace("(#)", "(?" + ",?".repeat(size - 1) + ")");
    }

    private static void drain(PreparedStatement statement, Sink sink) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                sink.take(rows);
            }
        }
    }

    private PreparedStatement prepare(String text) throws SQLException {
        PreparedStatement known = prepared.get(text);
        if (known == null) {
            known = connection.prepareStatement(dialect.statement(text));
            prepared.put(text, known);
        }
        return known;
    }

    private void bind(PreparedStatement statement, int first, Object... parameters)
            throws SQLException {
        int at = first;
        for (Object parameter : parameters) {
            switch (parameter) {
                case Long number -> statement.setLong(at++, number);
                case Integer number -> statement.setInt(at++, number);
                case Boolean flag -> statement.setInt(at++, flag ? 1 : 0);
                case String text -> statement.setString(at++, dialect.text(text));
                case byte[] bytes -> statement.setBytes(at++, bytes);
                case Key key -> statement.setBytes(at++, key.bytes());
                case Null none -> statement.setNull(at++, none.type());
                default -> throw new IllegalArgumentException("Parameter " + parameter.getClass());
            }
        }
    }
}

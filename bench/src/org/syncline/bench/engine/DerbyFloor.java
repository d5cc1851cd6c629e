// SPDX-License-Identifier: EPL-2.0
package org.syncline.bench.engine;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Random;
import org.apache.derby.jdbc.EmbeddedDriver;

/**
 * What Derby can do at best with rows like those of a connector space: one table with the same
 * columns and indexes, batches of 500, a commit for each batch, nothing else.
 */
final class DerbyFloor implements AutoCloseable {
    private static final int BATCH = 500;

    private final Connection connection;
    private final String url;
    private final byte[] record;

    /**
     * @param folder where the database is made
     * @param recordBytes size of the packed object in a row
     */
    DerbyFloor(Path folder, int recordBytes) throws SQLException {
        System.setProperty("derby.stream.error.file", folder + ".log");
        url = "jdbc:derby:" + folder;
        connection = connect(url + ";create=true");
        record = new byte[recordBytes];
        new Random(1).nextBytes(record);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.storage.pageSize',"
                            + " '32768')");
            statement.execute(
                    "CREATE TABLE cs (id BIGINT NOT NULL PRIMARY KEY, dn_key CHAR(16) FOR BIT DATA"
                            + " NOT NULL, anchor_key CHAR(16) FOR BIT DATA UNIQUE, mv BIGINT NOT"
                            + " NULL, record BLOB NOT NULL)");
            statement.execute("CREATE INDEX cs_name ON cs (dn_key)");
            statement.execute("CREATE INDEX cs_mv ON cs (mv)");
        }
        connection.setAutoCommit(false);
    }

    /** A driver of its own: the store takes down the registered one when it closes. */
    private static Connection connect(String url) throws SQLException {
        // As the store has it: a floor with a small cache would be easy to beat.
        System.setProperty("derby.storage.pageCacheSize", "20000");
        System.setProperty("derby.storage.logBufferSize", "8388608");
        System.setProperty("derby.storage.logSwitchInterval", "16777216");
        System.setProperty("derby.storage.checkpointInterval", "67108864");
        return new EmbeddedDriver().connect(url, new Properties());
    }

    /** Seconds to insert rows. */
    double insert(int rows) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO cs VALUES (?, ?, ?, ?, ?)")) {
            for (int row = 0; row < rows; row++) {
                insert.setLong(1, row);
                insert.setBytes(2, key(row, 3));
                insert.setBytes(3, key(row, 5));
                insert.setLong(4, 0);
                insert.setBytes(5, record);
                add(insert, row, rows);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds to give rows another record. */
    double update(int rows) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE cs SET mv = ?, record = ? WHERE id = ?")) {
            for (int row = 0; row < rows; row++) {
                update.setLong(1, row);
                update.setBytes(2, record);
                update.setLong(3, row);
                add(update, row, rows);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void add(PreparedStatement statement, int row, int rows) throws SQLException {
        statement.addBatch();
        if ((row + 1) % BATCH == 0 || row + 1 == rows) {
            statement.executeBatch();
            connection.commit();
        }
    }

    private static byte[] key(long row, long salt) {
        return ByteBuffer.allocate(16)
                .putLong((row + salt) * 0x9e3779b97f4a7c15L)
                .putLong((row ^ salt) * 0xc2b2ae3d27d4eb4fL)
                .array();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            connect(url + ";shutdown=true").close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}

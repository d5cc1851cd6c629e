// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.syncline.store.ConnectorRecord;

/** Connectors and their watermarks. A project has few, so they are read by scan. */
final class ConnectorTable {
    private static final String SELECT =
            "SELECT number, project_key, name, watermark, generation, full_sync_required"
                    + " FROM connector";

    private final Sql sql;

    ConnectorTable(Sql sql) {
        this.sql = sql;
    }

    ConnectorRecord obtain(String key, String name) throws SQLException {
        List<ConnectorRecord> found =
                sql.list(SELECT + " WHERE project_key = ?", ConnectorTable::read, key);
        if (found.isEmpty()) {
            return insert(key, name);
        }
        ConnectorRecord record = found.getFirst();
        if (record.name().equals(name)) {
            return record;
        }
        sql.update("UPDATE connector SET name = ? WHERE number = ?", name, record.number());
        return get(record.number());
    }

    List<ConnectorRecord> all() throws SQLException {
        return sql.list(SELECT + " ORDER BY number", ConnectorTable::read);
    }

    long nextGeneration(int connector) throws SQLException {
        change("generation = generation + 1", connector);
        return get(connector).generation();
    }

    void saveWatermark(int connector, byte[] watermark) throws SQLException {
        change("watermark = ?", watermark, connector);
    }

    void setFullSyncRequired(int connector, boolean required) throws SQLException {
        change("full_sync_required = ?", required, connector);
    }

    /** Fails when the store has no connector of that number. */
    ConnectorRecord get(int connector) throws SQLException {
        return sql.list(SELECT + " WHERE number = ?", ConnectorTable::read, connector).stream()
                .findFirst()
                .orElseThrow(() -> unknown(connector));
    }

    private ConnectorRecord insert(String key, String name) throws SQLException {
        int number = (int) sql.number("SELECT COALESCE(MAX(number), 0) + 1 FROM connector");
        if (number > CsIds.MAX_CONNECTOR) {
            throw new IllegalStateException("The store cannot hold more connectors");
        }
        sql.update(
                "INSERT INTO connector"
                        + " (number, project_key, name, watermark, generation, full_sync_required)"
                        + " VALUES (?, ?, ?, ?, 0, 0)",
                number,
                key,
                name,
                new byte[0]);
        return get(number);
    }

    private void change(String assignment, Object... parameters) throws SQLException {
        if (sql.update("UPDATE connector SET " + assignment + " WHERE number = ?", parameters)
                == 0) {
            throw unknown((Integer) parameters[parameters.length - 1]);
        }
    }

    private static IllegalArgumentException unknown(int connector) {
        return new IllegalArgumentException("The store has no connector " + connector);
    }

    private static ConnectorRecord read(ResultSet row) throws SQLException {
        return new ConnectorRecord(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getBytes(4),
                row.getLong(5),
                row.getInt(6) != 0);
    }
}

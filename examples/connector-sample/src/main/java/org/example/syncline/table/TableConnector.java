// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.connector.Watermark;
import org.syncline.model.AttributeSchema;
import org.syncline.model.Entry;
import org.syncline.model.Schema;

/** What the connector can do is what it implements: it reads all rows, and writes single ones. */
final class TableConnector
        implements TestsConnection, DiscoversSchema, ImportsFully, ExportsChanges {
    private static final int FETCH_SIZE = 500;

    private final TableSettings settings;
    private final Database database;

    TableConnector(TableSettings settings) {
        this.settings = settings;
        this.database = new Database(settings);
    }

    @Override
    public String test() throws ConnectorException {
        try {
            return database.connection().getMetaData().getDatabaseProductName()
                    + ", table "
                    + settings.table();
        } catch (SQLException e) {
            throw database.failed(e);
        }
    }

    @Override
    public Schema discoverSchema() throws ConnectorException {
        NavigableMap<String, AttributeSchema> attributes = new TreeMap<>();
        Rows rows = new Rows(settings);
        try (ResultSet columns =
                database.connection()
                        .getMetaData()
                        .getColumns(null, null, settings.table(), null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT);
                attributes.put(name, rows.attribute(name, columns.getInt("DATA_TYPE")));
            }
        } catch (SQLException e) {
            throw database.failed(e);
        }
        return new Schema(new TreeMap<>(java.util.Map.of(Rows.TYPE, attributes)));
    }

    @Override
    public Watermark importAll(ImportRequest request, ImportSink sink, Cancellation cancellation)
            throws ConnectorException {
        Rows rows = new Rows(settings);
        Connection connection = database.connection();
        try (PreparedStatement select = connection.prepareStatement(statement(rows, request))) {
            select.setFetchSize(FETCH_SIZE);
            try (ResultSet result = select.executeQuery()) {
                stopIfAsked(cancellation);
                while (result.next()) {
                    hand(rows.entry(result, request), request, sink);
                    stopIfAsked(cancellation);
                }
            }
        } catch (SQLException e) {
            throw database.failed(e);
        }
        // A table keeps no history, so there is nothing from which a delta import could go on.
        return Watermark.NONE;
    }

    private String statement(Rows rows, ImportRequest request) throws ConnectorException {
        try {
            return rows.selectAll(request);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(
                    Kind.CONFIGURATION,
                    "Connector \"" + settings.name() + "\": " + e.getMessage() + ".",
                    "Correct the schema of the connector, or discover it again.",
                    e);
        }
    }

    private static void hand(Entry entry, ImportRequest request, ImportSink sink)
            throws ConnectorException {
        if (request.scopes().stream().anyMatch(scope -> scope.includes(entry.dn()))) {
            sink.object(entry);
        } else {
            sink.filtered();
        }
    }

    private static void stopIfAsked(Cancellation cancellation) throws ConnectorException {
        if (cancellation.isCancelled()) {
            throw new ConnectorException(
                    Kind.CANCELLED, "The import was stopped.", "Run it again.", null);
        }
    }

    @Override
    public ExportCapabilities exportCapabilities() {
        return new ExportCapabilities(100, false);
    }

    @Override
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        RowWriter writer = new RowWriter(database.connection(), new Rows(settings), settings);
        for (ExportObject object : batch) {
            if (cancellation.isCancelled()) {
                return;
            }
            try {
                results.report(object.number(), writer.write(object));
            } catch (SQLException e) {
                ConnectorException failure = database.failed(e);
                if (failure.kind() == Kind.CONNECTION) {
                    throw failure;
                }
                results.report(object.number(), RowWriter.refused(e, failure));
            } catch (IllegalArgumentException e) {
                results.report(
                        object.number(),
                        new ExportResult.Failed("schema-violation", "", "", e.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }
}

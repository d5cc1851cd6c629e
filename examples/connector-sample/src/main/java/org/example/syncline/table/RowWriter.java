// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.model.AttributeChange;
import org.syncline.model.Value;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/**
 * Writes single rows. Each change is compared with the live row first, so that repeating it is
 * harmless and nothing is overwritten that somebody else wrote.
 */
final class RowWriter {
    private final Connection connection;
    private final Rows rows;
    private final TableSettings settings;

    RowWriter(Connection connection, Rows rows, TableSettings settings) {
        this.connection = connection;
        this.rows = rows;
        this.settings = settings;
    }

    ExportResult write(ExportObject object) throws SQLException {
        return switch (object.operation()) {
            case ADD -> add(object);
            case UPDATE -> update(object);
            case DELETE -> delete(object);
            case NONE, RENAME, DELETE_ADD ->
                    failed(
                            "modify-naming-attribute",
                            "A row keeps its key for ever, so it cannot be renamed.");
        };
    }

    private static String key(ExportObject object) {
        return object.dn().rdnValue();
    }

    private static ExportResult done(ExportObject object) {
        return new ExportResult.Done(Rows.anchor(key(object)));
    }

    private static ExportResult failed(String type, String detail) {
        return new ExportResult.Failed(type, "", "", detail);
    }

    /** What the database refused, by the class of its SQL state. */
    static ExportResult refused(SQLException e, ConnectorException failure) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String type =
                switch (state.length() < 2 ? "" : state.substring(0, 2)) {
                    case "22" -> "invalid-attribute-value";
                    case "23" -> "constraint-violation";
                    case "42" -> "schema-violation";
                    default -> "unexpected-error";
                };
        return new ExportResult.Failed(type, state, "", failure.getMessage());
    }

    private ExportResult add(ExportObject object) throws SQLException {
        Optional<List<Values>> live = live(object);
        if (live.isPresent()) {
            boolean same = live.get().equals(wanted(object));
            return same
                    ? done(object)
                    : failed("cd-existing-object", "A row of this key holds other values.");
        }
        String columns = names(object, ", ", column -> column);
        String marks = object.changes().stream().map(c -> ", ?").collect(Collectors.joining());
        String insert =
                "INSERT INTO "
                        + settings.table()
                        + " ("
                        + settings.key()
                        + (columns.isEmpty() ? "" : ", " + columns)
                        + ") VALUES (?"
                        + marks
                        + ")";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, key(object));
            set(statement, 2, wanted(object));
            statement.executeUpdate();
        }
        return done(object);
    }

    private ExportResult update(ExportObject object) throws SQLException {
        Optional<List<Values>> live = live(object);
        if (live.isEmpty()) {
            return failed("cd-missing-object", "There is no row of this key.");
        }
        for (int i = 0; i < object.changes().size(); i++) {
            AttributeChange change = object.changes().get(i);
            Values held = live.get().get(i);
            if (!held.equals(change.before()) && !held.equals(change.after())) {
                return failed(
                        ExportResult.CONFLICT, "Somebody else changed " + change.attribute() + ".");
            }
        }
        if (!live.get().equals(wanted(object))) {
            String update =
                    "UPDATE "
                            + settings.table()
                            + " SET "
                            + names(object, ", ", column -> column + " = ?")
                            + rows.whereKey();
            try (PreparedStatement statement = connection.prepareStatement(update)) {
                int next = set(statement, 1, wanted(object));
                statement.setString(next, key(object));
                statement.executeUpdate();
            }
        }
        return done(object);
    }

    private ExportResult delete(ExportObject object) throws SQLException {
        String delete = "DELETE FROM " + settings.table() + rows.whereKey();
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setString(1, key(object));
            statement.executeUpdate();
        }
        return done(object);
    }

    private static List<Values> wanted(ExportObject object) {
        return object.changes().stream().map(AttributeChange::after).toList();
    }

    private static String names(
            ExportObject object, String between, java.util.function.UnaryOperator<String> form) {
        return object.changes().stream()
                .map(change -> form.apply(Rows.checked(change.attribute())))
                .collect(Collectors.joining(between));
    }

    /** The live values of the changed attributes, in their order; empty when there is no row. */
    private Optional<List<Values>> live(ExportObject object) throws SQLException {
        List<String> columns = object.changes().stream().map(AttributeChange::attribute).toList();
        try (PreparedStatement select = connection.prepareStatement(rows.selectOne(columns))) {
            select.setString(1, key(object));
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return Optional.empty();
                }
                List<Values> live = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    live.add(Rows.values(result, i + 2, type(object.changes().get(i))));
                }
                return Optional.of(live);
            }
        }
    }

    /** The type of the values that a change knows. */
    private static ValueType type(AttributeChange change) {
        Value value = change.after().isEmpty() ? change.before().first() : change.after().first();
        return value == null ? ValueType.STRING : value.type();
    }

    private static int set(PreparedStatement statement, int first, List<Values> wanted)
            throws SQLException {
        int position = first;
        for (Values values : wanted) {
            switch (values.first()) {
                case null -> statement.setString(position, null);
                case Value.Int number -> statement.setLong(position, number.number());
                case Value.Bool flag -> statement.setBoolean(position, flag.value());
                case Value.Binary binary -> statement.setBytes(position, binary.bytes());
                case Value other -> statement.setString(position, other.text());
            }
            position++;
        }
        return position;
    }
}

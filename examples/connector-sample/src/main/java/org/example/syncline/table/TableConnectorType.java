// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.net.URL;
import java.util.List;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.SettingDescription;
import org.syncline.connector.SettingDescription.Kind;

/**
 * Rows of one table of a relational database, one object each. The framework makes it by the
 * component in {@code OSGI-INF}; Syncline finds it because it is registered as a {@link
 * ConnectorType}.
 */
public final class TableConnectorType implements ConnectorType {
    static final String URL = "url";
    static final String DRIVER = "driver";
    static final String USER = "user";
    static final String PASSWORD = "password";
    static final String TABLE = "table";
    static final String KEY = "key";

    private static final String CONNECTION = "Connection";
    private static final String ROWS = "Rows";

    @Override
    public String id() {
        return "table";
    }

    @Override
    public String label() {
        return "Database Table";
    }

    @Override
    public String summary() {
        return "A table of a relational database, a row for each person.";
    }

    @Override
    public URL icon() {
        return getClass().getResource("/icons/table.svg");
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                List.of(
                        SettingDescription.required(
                                        URL,
                                        "Database",
                                        "The JDBC address, such as jdbc:postgresql://db/people.",
                                        Kind.TEXT)
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        DRIVER,
                                        "Driver Class",
                                        "The class of the JDBC driver, which Syncline must have.",
                                        Kind.TEXT,
                                        "org.postgresql.Driver")
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        USER,
                                        "User",
                                        "The account that reads and writes the table.",
                                        Kind.TEXT,
                                        null)
                                .in(CONNECTION),
                        SettingDescription.optional(
                                        PASSWORD,
                                        "Password",
                                        "The password of the account, kept in the secure store.",
                                        Kind.SECRET,
                                        null)
                                .in(CONNECTION),
                        SettingDescription.required(
                                        TABLE, "Table", "The table that holds the rows.", Kind.TEXT)
                                .in(ROWS),
                        SettingDescription.required(
                                        KEY,
                                        "Key Column",
                                        "The column that tells rows apart and never changes.",
                                        Kind.TEXT)
                                .in(ROWS)));
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) throws ConnectorException {
        return new TableConnector(TableSettings.of(configuration));
    }
}

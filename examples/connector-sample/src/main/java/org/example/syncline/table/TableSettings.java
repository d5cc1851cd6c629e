// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import java.util.Locale;
import java.util.Properties;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.model.Dn;

/**
 * The settings, checked.
 *
 * @param name the connector's name in the project, for messages
 * @param account user and password for the driver; never shown
 */
record TableSettings(
        String name, String url, String driver, Properties account, String table, String key) {
    /** Names of tables and columns go into statements, so nothing else is allowed in them. */
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]{0,62}";

    static TableSettings of(ConnectorConfiguration configuration) throws ConnectorException {
        Properties account = new Properties();
        configuration
                .get(TableConnectorType.USER)
                .ifPresent(user -> account.setProperty("user", user));
        configuration
                .secret(TableConnectorType.PASSWORD)
                .ifPresent(password -> account.setProperty("password", password));
        return new TableSettings(
                configuration.name(),
                text(configuration, TableConnectorType.URL),
                text(configuration, TableConnectorType.DRIVER),
                account,
                identifier(configuration, TableConnectorType.TABLE),
                identifier(configuration, TableConnectorType.KEY));
    }

    private static String text(ConnectorConfiguration configuration, String setting)
            throws ConnectorException {
        return configuration
                .get(setting)
                .orElseThrow(
                        () ->
                                new ConnectorException(
                                        Kind.CONFIGURATION,
                                        of(configuration, setting) + " is missing.",
                                        "Add it to the connector.",
                                        null));
    }

    private static String identifier(ConnectorConfiguration configuration, String setting)
            throws ConnectorException {
        String text = text(configuration, setting);
        if (!text.matches(IDENTIFIER)) {
            throw new ConnectorException(
                    Kind.CONFIGURATION,
                    of(configuration, setting) + " is no name of a table or column: " + text + ".",
                    "Use letters, digits and underscores.",
                    null);
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static String of(ConnectorConfiguration configuration, String setting) {
        return "Connector \"" + configuration.name() + "\": the " + setting;
    }

    /** Names need a place: a table has no tree, so all rows are below one name. */
    Dn base() {
        return Dn.of("O=" + table);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syncline.connector.BrowsesContainers;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.DescribesServer;
import org.syncline.connector.SettingDescription;
import org.syncline.language.ConnectorSource;
import org.syncline.model.Dn;
import org.syncline.model.Schema;

/**
 * A project's connectors as an operator sets them up: testing them, asking the directory what it
 * holds, and changing their declaration. Operations that contact a directory take as long as it
 * takes; call them off the UI thread. Safe for use by several threads. All throw {@link
 * ProjectException} with a message and a remedy for a person.
 */
public interface Connections {
    /**
     * The same connections for work that can be stopped: an operation that contacts a directory
     * fails within a second after somebody asked to stop, also when the directory says nothing.
     *
     * @param stop asked several times a second, on other threads than the caller's
     */
    Connections until(Cancellation stop);

    /** The kinds of connectors that are installed. */
    List<ConnectorType> types();

    /**
     * The kind of a connector.
     *
     * @throws ProjectException when there is no such connector, or its kind is not installed
     */
    ConnectorType type(String connector);

    /** Contacts the directory and says who answered, in one line. */
    String test(String connector);

    /**
     * A schema that a directory told, and how it differs from the one that the project holds.
     *
     * @param schema all that the directory has
     * @param known what the project declares; empty when it declares nothing
     * @param file where {@link Connections#keepSchema} writes it
     * @param server what else the server tells of itself; empty where the kind of connector cannot
     */
    record Discovered(Schema schema, Schema known, Path file, List<DescribesServer.Fact> server) {
        public Discovered {
            server = List.copyOf(server);
        }
    }

    /** Asks the directory for its object types and attributes. Writes nothing. */
    Discovered discover(String connector);

    /**
     * Writes a schema of a connector into the project, in place of the one declared there.
     *
     * @return the file that was written, relative to the project's folder
     */
    Path keepSchema(String connector, Schema schema);

    /**
     * Containers directly below one, see {@link BrowsesContainers#containers}.
     *
     * @param parent null for the partitions
     */
    List<BrowsesContainers.Container> containers(String connector, Dn parent, int limit);

    /** Whether containers of a connector can be listed. Contacts nothing. */
    boolean browsesContainers(String connector);

    /**
     * The certificate that the server shows, and those that signed it; empty when the connection is
     * not encrypted or the connector cannot tell.
     */
    List<X509Certificate> presentedCertificates(String connector);

    /**
     * Trusts a certificate from now on: adds it to the connector's own trust store, a PEM file of
     * the project, which is made and declared when there is none.
     *
     * @return the file, relative to the project's folder
     */
    Path trust(String connector, X509Certificate certificate);

    /**
     * What can be set on a connector and what is.
     *
     * @param setting its description
     * @param value what the file says; null when it says nothing; always null for a secret
     * @param secret whether the file says {@code secret}
     */
    record Field(SettingDescription setting, String value, boolean secret) {}

    /** The settings of a connector in the order of its description. */
    List<Field> settings(String connector);

    /**
     * Changes settings in the file that declares the connector; everything else in it stays.
     *
     * @param settings what to write by name; empty takes a setting out
     * @return whether the file was changed
     * @throws ProjectException also when a value cannot be used, or the file has syntax errors
     */
    boolean changeSettings(
            String connector, Map<String, Optional<ConnectorSource.Written>> settings);

    /** Changes the containers of one partition in the file that declares the connector. */
    boolean changeContainers(
            String connector, String partition, List<ConnectorSource.Container> containers);

    /** Changes the object types that are read; all of the schema when empty. */
    boolean changeObjects(String connector, List<String> types);

    /** Changes the attributes that are read; all of the schema when empty. */
    boolean changeAttributes(String connector, List<String> names);
}

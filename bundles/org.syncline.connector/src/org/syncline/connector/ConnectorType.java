// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

/**
 * A kind of connector, for example {@code ldap}: the entry point that a plug-in author implements
 * and registers as an OSGi service. One instance serves the whole process; it must be stateless and
 * safe for use by many threads.
 */
public interface ConnectorType {
    /** The word that follows {@code uses} in a rule file: lower case, unique, never changing. */
    String id();

    /** The name for people, for example {@code LDAP directory}. */
    String label();

    /** What can be configured. Panels, checks and the masking of secrets are made from it. */
    ConnectorDescription description();

    /**
     * Makes a connector. Must not contact the directory: connections are opened by the first
     * operation that needs one.
     *
     * @param configuration the settings, already checked against {@link #description()}
     * @throws ConnectorException when the settings cannot be used together
     */
    Connector open(ConnectorConfiguration configuration) throws ConnectorException;
}

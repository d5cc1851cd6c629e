// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector;

import java.net.URL;

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

    /** What it connects to, one sentence for the person who chooses among the installed kinds. */
    default String summary() {
        return "";
    }

    /**
     * An icon of 16 by 16 in SVG, readable on light and dark ground, or null for the common one.
     * Usually a resource of the connector's own bundle.
     */
    default URL icon() {
        return null;
    }

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

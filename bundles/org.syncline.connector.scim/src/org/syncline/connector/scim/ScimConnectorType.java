// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim;

import java.net.URL;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.scim.internal.ScimConnector;
import org.syncline.connector.scim.internal.ScimDescription;
import org.syncline.connector.scim.internal.ScimSettings;

/**
 * Cloud directories and other services that speak SCIM 2.0. Registered as an OSGi service; plain
 * Java code may construct it.
 */
public final class ScimConnectorType implements ConnectorType {
    @Override
    public String id() {
        return "scim";
    }

    @Override
    public String label() {
        return "SCIM 2.0 service";
    }

    @Override
    public String summary() {
        return "Cloud directories and other services with the interface of RFC 7644.";
    }

    @Override
    public URL icon() {
        return getClass().getResource("scim.svg");
    }

    @Override
    public ConnectorDescription description() {
        return ScimDescription.description();
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) throws ConnectorException {
        return new ScimConnector(ScimSettings.of(configuration));
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file;

import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.file.internal.CsexportConnector;
import org.syncline.connector.file.internal.Descriptions;

/**
 * Files: What a connector space was known to hold, in the XML of csexport, read only. Registered as
 * an OSGi service.
 */
public final class CsexportConnectorType implements ConnectorType {
    @Override
    public String id() {
        return "csexport";
    }

    @Override
    public String label() {
        return "Exported Connector Space";
    }

    @Override
    public String summary() {
        return "What a connector space was known to hold, in the XML of csexport, read only.";
    }

    @Override
    public ConnectorDescription description() {
        return Descriptions.csexport();
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) throws ConnectorException {
        return CsexportConnector.open(configuration);
    }
}

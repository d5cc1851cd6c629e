// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file;

import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.file.internal.Descriptions;
import org.syncline.connector.file.internal.WritableFileConnector;

/**
 * Files: Rows of CSV or other delimited text, an object each, read and written. Registered as an
 * OSGi service.
 */
public final class DelimitedConnectorType implements ConnectorType {
    @Override
    public String id() {
        return "delimited";
    }

    @Override
    public String label() {
        return "Delimited Text File";
    }

    @Override
    public String summary() {
        return "Rows of CSV or other delimited text, an object each, read and written.";
    }

    @Override
    public ConnectorDescription description() {
        return Descriptions.delimited();
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) throws ConnectorException {
        return WritableFileConnector.delimited(configuration);
    }
}

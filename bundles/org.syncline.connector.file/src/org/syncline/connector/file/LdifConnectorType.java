// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file;

import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.file.internal.Descriptions;
import org.syncline.connector.file.internal.WritableFileConnector;

/** Files: entries of a directory in LDIF, read and written. Registered as an OSGi service. */
public final class LdifConnectorType implements ConnectorType {
    @Override
    public String id() {
        return "ldif";
    }

    @Override
    public String label() {
        return "LDIF File";
    }

    @Override
    public String summary() {
        return "Entries of a directory in LDIF, read and written.";
    }

    @Override
    public ConnectorDescription description() {
        return Descriptions.ldif();
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) throws ConnectorException {
        return WritableFileConnector.ldif(configuration);
    }
}

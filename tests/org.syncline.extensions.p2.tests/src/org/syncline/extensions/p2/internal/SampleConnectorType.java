// SPDX-License-Identifier: EPL-2.0
package org.syncline.extensions.p2.internal;

import java.util.List;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorDescription;
import org.syncline.connector.ConnectorType;

/** What the bundles of {@link TestSite} register. Its class file is copied into them. */
public final class SampleConnectorType implements ConnectorType {
    @Override
    public String id() {
        return "sample";
    }

    @Override
    public String label() {
        return "Sample";
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(List.of());
    }

    @Override
    public Connector open(ConnectorConfiguration configuration) {
        throw new UnsupportedOperationException("only its presence is tested");
    }
}

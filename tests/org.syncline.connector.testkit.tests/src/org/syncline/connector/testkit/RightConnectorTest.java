// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

/** A connector without a defect passes. */
class RightConnectorTest extends ConnectorContract {
    @Override
    protected ConnectorFixture start() {
        return new MemoryFixture(Defect.NONE);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.example.syncline.table;

import org.syncline.connector.testkit.ConnectorContract;
import org.syncline.connector.testkit.ConnectorFixture;

/** The connector keeps the contract. */
class TableContractTest extends ConnectorContract {
    @Override
    protected ConnectorFixture start() throws Exception {
        return new TableFixture();
    }
}

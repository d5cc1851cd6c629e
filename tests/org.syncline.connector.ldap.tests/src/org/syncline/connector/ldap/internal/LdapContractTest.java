// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.syncline.connector.testkit.ConnectorContract;
import org.syncline.connector.testkit.ConnectorFixture;

/** The contract of connectors, held by the LDAP connector with each way of finding changes. */
@SuppressWarnings("resource") // the kit closes the fixture
class LdapContractTest {
    private static TestDirectory server() throws Exception {
        return TestDirectory.start(
                config -> {
                    config.setSchema(
                            com.unboundid.ldap.sdk.schema.Schema.getDefaultStandardSchema());
                    config.setMaxChangeLogEntries(100_000);
                });
    }

    @Nested
    class WithAChangelog extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new LdapFixture(server(), Map.of("delta", "changelog"));
        }
    }

    @Nested
    class WithTimestamps extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new LdapFixture(server(), Map.of("delta", "timestamp"));
        }
    }
}

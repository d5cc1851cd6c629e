// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.connector.testkit.ConnectorContract;
import org.syncline.connector.testkit.ConnectorFixture;

/** The contract of connectors, held by the SCIM connector with a service of ours and a real one. */
@SuppressWarnings("resource") // the kit closes the fixture, and that the service
class ScimContractTest {
    private static final String TOKEN = "s3cret-t0ken";

    @Nested
    class WithAServiceOfOurs extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            FakeService service = new FakeService();
            service.demand(TOKEN);
            return new ScimFixture(service, service.url(), TOKEN, 1200);
        }
    }

    @Nested
    @EnabledIfEnvironmentVariable(named = ScimmyServer.VARIABLE, matches = ".+")
    class WithARealService extends ConnectorContract {
        @TempDir private Path folder;

        @Override
        protected ConnectorFixture start() throws Exception {
            ScimmyServer service = new ScimmyServer(folder.resolve("scimmy.json"));
            // It writes its file with every object: fewer, but still several pages.
            return new ScimFixture(service, service.url(), ScimmyServer.TOKEN, 250);
        }
    }
}

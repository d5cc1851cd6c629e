// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.syncline.connector.testkit.ConnectorContract;
import org.syncline.connector.testkit.ConnectorFixture;

/** The contract of connectors, held by each kind of file. */
class FileContractTest {
    @Nested
    class OfLdif extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new LdifFixture(Map.of("anchor", FileFixture.KEY));
        }
    }

    @Nested
    class OfDelimitedText extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new DelimitedFixture();
        }
    }

    @Nested
    class OfExportedConnectorSpaces extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new CsexportFixture();
        }
    }

    @Nested
    class OfChangeRecordsToRead extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new LdifChangesFixture();
        }
    }

    @Nested
    class OfChangeRecordsToWrite extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new LdifOutputFixture();
        }
    }

    @Nested
    class OfRowsThatSayWhatHappened extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new DelimitedChangesFixture();
        }
    }

    @Nested
    class OfRowsThatSayWhatIsToHappen extends ConnectorContract {
        @Override
        protected ConnectorFixture start() throws Exception {
            return new DelimitedOutputFixture();
        }
    }
}

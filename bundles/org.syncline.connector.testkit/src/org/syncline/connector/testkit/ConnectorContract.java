// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;

/**
 * The contract tests of a connector. An author writes one class:
 *
 * <pre>{@code
 * class TableContractTest extends ConnectorContract {
 *     @Override
 *     protected ConnectorFixture start() {
 *         return new TableFixture();
 *     }
 * }
 * }</pre>
 *
 * and runs it with JUnit 5. Each test has a fixture of its own. What the connector lacks is left
 * out and shown as such; everything else is tested, whether the connector claims it or not.
 */
public abstract class ConnectorContract
        implements DescriptionContract,
                LifeCycleContract,
                FullImportContract,
                DeltaImportContract,
                ExportContract,
                LeaseContract {
    private ConnectorFixture fixture;
    private Connector connector;

    /** Makes the fixture of one test. */
    protected abstract ConnectorFixture start() throws Exception;

    @BeforeEach
    final void startFixture() throws Exception {
        fixture = start();
    }

    @AfterEach
    final void closeFixture() {
        if (connector != null) {
            connector.close();
        }
        if (fixture != null) {
            fixture.close();
        }
    }

    @Override
    public final ConnectorFixture fixture() {
        return fixture;
    }

    @Override
    public final Connector connector() throws ConnectorException {
        if (connector == null) {
            connector = fixture.type().open(fixture.configuration());
        }
        return connector;
    }
}

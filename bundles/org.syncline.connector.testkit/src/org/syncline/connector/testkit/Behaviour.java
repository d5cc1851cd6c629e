// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import org.syncline.connector.BrowsesContainers;
import org.syncline.connector.Connector;
import org.syncline.connector.DescribesServer;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.HoldsLease;
import org.syncline.connector.ImportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.PresentsCertificate;
import org.syncline.connector.ResolvesContainers;
import org.syncline.connector.TestsConnection;

/**
 * What a connector can do, as far as the tests tell it apart. Every behaviour is expected until the
 * author says that the connector lacks it ({@link ConnectorFixture#lacks}): silence is a failure,
 * not a pass. What is lacked must not be implemented either, which the tests check by the
 * capability.
 */
public enum Behaviour {
    TESTS_CONNECTION(TestsConnection.class),
    DISCOVERS_SCHEMA(DiscoversSchema.class),
    IMPORTS_FULLY(ImportsFully.class),
    IMPORTS_CHANGES(ImportsChanges.class),
    EXPORTS_CHANGES(ExportsChanges.class),
    HOLDS_LEASE(HoldsLease.class),
    RESOLVES_CONTAINERS(ResolvesContainers.class),
    BROWSES_CONTAINERS(BrowsesContainers.class),
    PRESENTS_CERTIFICATE(PresentsCertificate.class),
    DESCRIBES_SERVER(DescribesServer.class),
    /** Settings can name a directory that is not there, so that its absence can be tested. */
    CAN_BE_UNREACHABLE(null),
    /** Settings name a server on the network, which can take a connection and say nothing. */
    WAITS_FOR_SERVERS(null),
    /** Settings hold a secret that can be wrong. */
    AUTHENTICATES(null),
    /** Containers can be left out of an import. */
    FILTERS_CONTAINERS(null),
    /** Objects of the directory can get another name and stay the same objects. */
    RENAMES(null),
    /** Attributes can have several values. */
    MULTI_VALUED(null),
    /** Names may hold commas, quotes, blanks at their ends, and letters beyond ASCII. */
    AWKWARD_NAMES(null);

    private final Class<? extends Connector> capability;

    Behaviour(Class<? extends Connector> capability) {
        this.capability = capability;
    }

    /** Whether a connector implements what the behaviour stands for; false for mere properties. */
    boolean isImplementedBy(Connector connector) {
        return capability != null && capability.isInstance(connector);
    }

    /** Whether an interface stands for it. */
    boolean isCapability() {
        return capability != null;
    }
}

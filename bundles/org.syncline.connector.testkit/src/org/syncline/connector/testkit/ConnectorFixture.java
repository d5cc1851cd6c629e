// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import java.util.Map;
import java.util.Optional;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorType;
import org.syncline.connector.ContainerScope;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Schema;

/**
 * What the tests have to know about a connector and the directory that it is tried on. One fixture
 * serves one test: its directory is empty in the beginning, apart from the containers that samples
 * need. The methods that look into the directory must go past the connector, otherwise a test would
 * compare the connector with itself. Used from one thread.
 */
public interface ConnectorFixture extends AutoCloseable {
    /** The connector under test. */
    ConnectorType type();

    /** Settings that reach the directory of this fixture. */
    ConnectorConfiguration configuration();

    /**
     * Settings that reach nothing, for example the port of a server that was stopped. Asked for
     * unless the connector lacks {@link Behaviour#CAN_BE_UNREACHABLE}.
     */
    default Optional<ConnectorConfiguration> unreachable() {
        return Optional.empty();
    }

    /**
     * Settings that reach a server on a port of 127.0.0.1, with the longest time to wait for an
     * answer. Asked for unless the connector lacks {@link Behaviour#WAITS_FOR_SERVERS}.
     */
    default Optional<ConnectorConfiguration> waitingFor(@SuppressWarnings("unused") int port) {
        return Optional.empty();
    }

    /**
     * Settings with a secret that the directory refuses. Asked for unless the connector lacks
     * {@link Behaviour#AUTHENTICATES}.
     */
    default Optional<ConnectorConfiguration> refused() {
        return Optional.empty();
    }

    /** Where samples are, nothing left out. */
    ContainerScope scope();

    /** The types and attributes of the samples. */
    Schema schema();

    /**
     * An object that the directory can hold, in {@link #scope}, without an anchor. Samples of
     * different numbers differ in their name and in the values of all attributes that may be
     * changed.
     *
     * @param number tells samples apart, from 0
     * @param name the value of its relative name
     */
    Entry sample(int number, String name);

    /**
     * An attribute of samples with one value, that may be changed and be removed and is no part of
     * the name.
     */
    String singleValued();

    /**
     * An attribute of samples that takes several values, of any text. Asked for unless the
     * connector lacks {@link Behaviour#MULTI_VALUED}.
     */
    default Optional<String> multiValued() {
        return Optional.empty();
    }

    /** Makes an object in the directory, or gives the existing one of its name these values. */
    void put(Entry entry);

    /** Renames an object in the directory. Not asked for without {@link Behaviour#RENAMES}. */
    default void rename(Dn from, Dn to) {
        throw new UnsupportedOperationException("No rename from " + from + " to " + to);
    }

    /** Deletes an object of the directory. */
    void delete(Dn dn);

    /** Reads the attributes of {@link #schema} of an object; its anchor may be left out. */
    Optional<Entry> read(Dn dn);

    /** What the connector cannot do, with the reason, for the reader of the test report. */
    default Map<Behaviour, String> lacks() {
        return Map.of();
    }

    /** Objects for a test that wants several pages, some more than a page holds. */
    default int manyObjects() {
        return 1200;
    }

    /** Gives up the directory. */
    @Override
    void close();
}

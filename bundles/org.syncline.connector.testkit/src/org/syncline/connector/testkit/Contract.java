// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.function.Executable;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.connector.ImportSink;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.Watermark;
import org.syncline.model.Entry;
import org.syncline.model.Schema;

/** What all contract tests need. Authors extend {@link ConnectorContract} instead. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface Contract {
    /** The fixture of the running test. */
    ConnectorFixture fixture();

    /** The connector of the running test; it is closed behind it. */
    Connector connector() throws ConnectorException;

    /** Leaves the running test out when the author says that the connector lacks a behaviour. */
    default void needs(Behaviour... behaviours) {
        for (Behaviour behaviour : behaviours) {
            String reason = fixture().lacks().get(behaviour);
            assumeTrue(reason == null, () -> "lacks " + behaviour + ": " + reason);
        }
    }

    /** The connector as one that has a capability. */
    default <T extends Connector> T as(Class<T> capability) throws ConnectorException {
        return assertInstanceOf(
                capability,
                connector(),
                "The connector is tested for "
                        + capability.getSimpleName()
                        + ", because lacks()"
                        + " does not say that it has none");
    }

    default Entry sample(int number) {
        return fixture().sample(number, "Sample " + number);
    }

    /** A request for everything that the fixture knows of. */
    default ImportRequest request() {
        return request(fixture().schema(), fixture().scope());
    }

    default ImportRequest request(Schema schema, ContainerScope scope) {
        return new ImportRequest(
                List.of(scope), new TreeSet<>(schema.types().keySet()), schema, new TreeSet<>());
    }

    default Watermark importAll(ImportSink sink) throws ConnectorException {
        return as(ImportsFully.class).importAll(request(), sink, Cancellation.NEVER);
    }

    /** What a full import brings; it must bring no discovery error. */
    default Recording imported(ImportRequest request) throws ConnectorException {
        Recording recording = new Recording();
        as(ImportsFully.class).importAll(request, recording, Cancellation.NEVER);
        assertEquals(List.of(), recording.problems(), "discovery errors");
        return recording;
    }

    default Recording imported() throws ConnectorException {
        return imported(request());
    }

    /** Runs what must fail with a kind of failure, whose texts must help a person. */
    default void fails(ConnectorException.Kind kind, Executable work) {
        ConnectorException failure = assertThrows(ConnectorException.class, work);
        assertEquals(kind, failure.kind(), () -> "kind of: " + failure.getMessage());
        Sentences.check("message", failure.getMessage());
        Sentences.check("remedy", failure.remedy());
        fixture()
                .configuration()
                .secrets()
                .values()
                .forEach(secret -> Sentences.hides(secret, failure));
    }
}

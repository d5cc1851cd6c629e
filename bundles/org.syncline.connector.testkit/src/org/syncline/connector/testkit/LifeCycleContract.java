// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.syncline.connector.BrowsesContainers;
import org.syncline.connector.Cancellation;
import org.syncline.connector.Connector;
import org.syncline.connector.ConnectorConfiguration;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.DescribesServer;
import org.syncline.connector.DiscoversSchema;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResult;
import org.syncline.connector.ExportsChanges;
import org.syncline.connector.ImportsFully;
import org.syncline.connector.TestsConnection;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Operation;

/** Opening, testing and closing. */
@SuppressWarnings("resource") // fixture and connector are closed behind the test
public interface LifeCycleContract extends Contract {
    /** How long what contacts nothing may take, and how soon a failure must show. */
    Duration SOON = Duration.ofSeconds(2);

    Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    default void contactsNothingWhenItIsOpened() {
        needs(Behaviour.CAN_BE_UNREACHABLE);
        ConnectorConfiguration nowhere = fixture().unreachable().orElseThrow();
        assertTimeoutPreemptively(SOON, () -> fixture().type().open(nowhere).close());
    }

    @Test
    default void makesConnectorsThatDoNotShareAnything() throws ConnectorException {
        needs(Behaviour.TESTS_CONNECTION);
        try (Connector other = fixture().type().open(fixture().configuration())) {
            as(TestsConnection.class).test();
            other.close();
            as(TestsConnection.class).test();
        }
    }

    @Test
    default void saysInOneLineWhoAnswered() throws ConnectorException {
        needs(Behaviour.TESTS_CONNECTION);
        String answer = as(TestsConnection.class).test();
        assertFalse(answer.isBlank(), "the answer is empty");
        assertTrue(answer.lines().count() == 1, "more than a line: " + answer);
        fixture()
                .configuration()
                .secrets()
                .values()
                .forEach(secret -> assertFalse(answer.contains(secret), "shows a secret"));
    }

    @Test
    default void saysThatNobodyAnswered() throws ConnectorException {
        needs(Behaviour.TESTS_CONNECTION, Behaviour.CAN_BE_UNREACHABLE);
        failsWith(fixture().unreachable().orElseThrow(), Kind.CONNECTION);
    }

    @Test
    default void saysThatTheSecretWasRefused() throws ConnectorException {
        needs(Behaviour.TESTS_CONNECTION, Behaviour.AUTHENTICATES);
        failsWith(fixture().refused().orElseThrow(), Kind.CREDENTIALS);
    }

    private void failsWith(ConnectorConfiguration configuration, Kind kind)
            throws ConnectorException {
        try (Connector broken = fixture().type().open(configuration)) {
            TestsConnection test = (TestsConnection) broken;
            assertTimeoutPreemptively(PATIENCE, () -> fails(kind, test::test));
        }
    }

    @Test
    default void endsATestSoonWhenItIsClosedMeanwhile() throws Exception {
        needs(Behaviour.TESTS_CONNECTION, Behaviour.WAITS_FOR_SERVERS);
        endsWhenClosed(waiting -> ((TestsConnection) waiting).test());
    }

    @Test
    default void endsADiscoverySoonWhenItIsClosedMeanwhile() throws Exception {
        needs(Behaviour.DISCOVERS_SCHEMA, Behaviour.WAITS_FOR_SERVERS);
        endsWhenClosed(waiting -> ((DiscoversSchema) waiting).discoverSchema());
    }

    @Test
    default void endsAnImportSoonWhenItIsClosedMeanwhile() throws Exception {
        needs(Behaviour.IMPORTS_FULLY, Behaviour.WAITS_FOR_SERVERS);
        endsWhenClosed(
                waiting ->
                        ((ImportsFully) waiting)
                                .importAll(request(), new Recording(), Cancellation.NEVER));
    }

    @Test
    default void endsAnExportSoonWhenItIsClosedMeanwhile() throws Exception {
        needs(Behaviour.EXPORTS_CHANGES, Behaviour.WAITS_FOR_SERVERS);
        Entry old = sample(0);
        ExportObject deletion =
                new ExportObject(
                        1, Operation.DELETE, old.dn(), null, null, old.objectType(), List.of());
        endsWhenClosed(
                waiting ->
                        ((ExportsChanges) waiting)
                                .export(
                                        List.of(deletion),
                                        LifeCycleContract::unseen,
                                        Cancellation.NEVER));
    }

    @SuppressWarnings("unused") // nothing is answered
    private static void unseen(long number, ExportResult result) {
        // A server that says nothing reports nothing.
    }

    /** Work on a connector. */
    interface Use {
        void of(Connector connector) throws ConnectorException;
    }

    /** Whoever cancels closes the connector, and must not wait for a server that says nothing. */
    private void endsWhenClosed(Use use) throws Exception {
        try (SilentServer server = new SilentServer()) {
            Connector waiting =
                    fixture().type().open(fixture().waitingFor(server.port()).orElseThrow());
            CompletableFuture<Void> using =
                    CompletableFuture.runAsync(
                            () -> fails(Kind.CANCELLED, () -> use.of(waiting)),
                            task -> Thread.ofPlatform().daemon().start(task));
            assertTrue(server.isCalled(), "nobody connected");
            assertFalse(using.isDone(), "it did not wait for the server");
            assertTimeoutPreemptively(SOON, waiting::close);
            endsWith(using);
        }
    }

    private static void endsWith(CompletableFuture<Void> using) throws InterruptedException {
        try {
            using.get(2 * SOON.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("it waits on after it was closed", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e);
        }
    }

    @Test
    default void closesWithoutEverHavingConnected() throws ConnectorException {
        fixture().type().open(fixture().configuration()).close();
    }

    @Test
    default void saysWhatTheServerCanDo() throws ConnectorException {
        needs(Behaviour.DESCRIBES_SERVER);
        List<DescribesServer.Fact> facts =
                as(DescribesServer.class).describeServer(List.of(fixture().scope().partition()));
        assertFalse(facts.isEmpty(), "there are no facts");
        for (DescribesServer.Fact fact : facts) {
            assertFalse(fact.caption().isBlank(), "a fact has no caption");
            assertFalse(fact.text().isBlank(), "the fact " + fact.caption() + " has no text");
            fixture()
                    .configuration()
                    .secrets()
                    .values()
                    .forEach(secret -> assertFalse(fact.text().contains(secret), fact.caption()));
        }
    }

    @Test
    default void listsItsContainersLevelByLevel() throws ConnectorException {
        needs(Behaviour.BROWSES_CONTAINERS);
        BrowsesContainers browser = as(BrowsesContainers.class);
        List<BrowsesContainers.Container> partitions = browser.containers(null, 1000);
        Dn partition = fixture().scope().partition();
        assertTrue(
                partitions.stream().anyMatch(container -> container.dn().equals(partition)),
                "the partition " + partition + " is not among " + partitions);
        for (BrowsesContainers.Container child : browser.containers(partition, 1000)) {
            assertTrue(
                    partition.equals(child.dn().parent()),
                    child.dn() + " is not directly below " + partition);
            assertFalse(child.label().isBlank(), "label of " + child.dn());
        }
    }
}

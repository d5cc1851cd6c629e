// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportResult;
import org.syncline.connector.scim.internal.FakeService.Answer;

/** Services and networks that misbehave. */
@SuppressWarnings("resource") // services and connectors are closed after each test
class FaultTest {
    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
        service.user("a", "ann");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Recording imported(String... settings) throws ConnectorException {
        try (ScimConnector connector = service.connector(settings)) {
            return new Recording().full(connector, Recording.request());
        }
    }

    private ConnectorException failure(String... settings) {
        ConnectorException failure =
                catchThrowableOfType(ConnectorException.class, () -> imported(settings));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage() + failure.remedy()).doesNotContain("s3cret");
        return failure;
    }

    private void users(FakeService.Fault fault) {
        service.fault = request -> request.path().equals("/Users") ? fault.answer(request) : null;
    }

    @Test
    void aBusyServiceIsWaitedForAsLongAsItAsks() throws ConnectorException {
        AtomicInteger busy = new AtomicInteger(2);
        users(
                request ->
                        busy.getAndDecrement() > 0
                                ? new Answer(
                                        busy.get() == 1 ? 429 : 503, "", Map.of("Retry-After", "1"))
                                : null);
        long began = System.nanoTime();
        assertThat(imported().picture).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void aServiceThatStaysBusyIsGivenUpAndAnObjectMayBeRetried() throws ConnectorException {
        users(request -> new Answer(429, "", Map.of("Retry-After", "3600")));
        assertThat(failure("throttle-wait", "1")).hasMessageContaining("429");
        service.fault =
                request ->
                        request.method().equals("DELETE")
                                ? new Answer(503, "", Map.of("Retry-After", "60"))
                                : null;
        try (ScimConnector connector = service.connector("throttle-wait", "1")) {
            assertThat(new Results().delete(Results.user("ann"), "a").export(connector).failed())
                    .returns("locking-error-needs-retry", ExportResult.Failed::type);
        }
    }

    @Test
    void waitingForABusyServiceEndsWhenSomebodyAsksToStop() throws ConnectorException {
        users(request -> new Answer(429, "", Map.of("Retry-After", "3600")));
        long end = System.nanoTime() + 500_000_000L;
        try (ScimConnector connector = service.connector("throttle-wait", "86400")) {
            ConnectorException stopped =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () ->
                                    connector.importAll(
                                            Recording.request(),
                                            new Recording(),
                                            () -> System.nanoTime() > end));
            assertThat(stopped.kind()).isEqualTo(Kind.CANCELLED);
            assertThat(System.nanoTime() - end).isLessThan(1_000_000_000L);
        }
    }

    @Test
    void whatIsNoJsonIsNamedAndNotRepeated() {
        for (String body :
                List.of(
                        "<html>s3cret</html>",
                        "{\"Resources\":[{\"id\":\"s3cret\"",
                        "{} s3cret",
                        "[]",
                        "")) {
            users(request -> Answer.of(200, body));
            assertThat(failure().kind()).isEqualTo(Kind.SERVER);
        }
    }

    @Test
    void deepNestingIsCutOff() {
        users(request -> Answer.of(200, "{\"Resources\":" + "[".repeat(100_000)));
        assertThat(failure())
                .hasMessageContaining("deeper")
                .returns(Kind.SERVER, ConnectorException::kind);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        users(
                request -> {
                    request.exchange().sendResponseHeaders(200, 0);
                    byte[] much = new byte[1 << 16];
                    try (OutputStream out = request.exchange().getResponseBody()) {
                        for (int i = 0; i < 10_000; i++) {
                            out.write(much);
                        }
                    }
                    return null;
                });
        assertThat(failure("response-limit", "1", "timeout", "20"))
                .hasMessageContaining("too long")
                .returns(Kind.SERVER, ConnectorException::kind);
    }

    @Test
    void aSlowAnswerIsGivenUpInTime() {
        users(
                request -> {
                    request.exchange().sendResponseHeaders(200, 0);
                    OutputStream out = request.exchange().getResponseBody();
                    for (int i = 0; i < 60; i++) {
                        out.write(' ');
                        out.flush();
                        pause();
                    }
                    return null;
                });
        long began = System.nanoTime();
        assertThat(failure("timeout", "1"))
                .hasMessageContaining("within 1 seconds")
                .returns(Kind.DROPPED, ConnectorException::kind);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aReadThatIsCutIsTriedAgainAndAWriteIsNot() throws ConnectorException {
        AtomicInteger cuts = new AtomicInteger(1);
        service.fault =
                request -> {
                    boolean read = request.path().equals("/Users") && cuts.getAndDecrement() > 0;
                    if (read || request.method().equals("POST")) {
                        cut(request);
                    }
                    return null;
                };
        assertThat(imported().picture).hasSize(1);
        Results results = new Results().add(Results.user("bob"));
        try (ScimConnector connector = service.connector()) {
            ConnectorException lost =
                    catchThrowableOfType(ConnectorException.class, () -> results.export(connector));
            assertThat(lost.kind()).isEqualTo(Kind.DROPPED);
        }
        assertThat(results.byNumber).isEmpty();
        assertThat(service.methods()).containsExactly("POST /Users");
    }

    /** Promises more than it sends. */
    private static void cut(FakeService.Request request) throws IOException {
        request.exchange().sendResponseHeaders(200, 1000);
        request.exchange().getResponseBody().write('{');
        request.exchange().getResponseBody().flush();
        throw new IOException("cut");
    }

    @Test
    void redirectionsAreFollowedOnTheSameHostOnly() throws Exception {
        users(
                request ->
                        request.query().containsKey("moved")
                                ? null
                                : new Answer(
                                        307,
                                        "",
                                        Map.of(
                                                "Location",
                                                "/scim/Users?moved=1&"
                                                        + request.exchange()
                                                                .getRequestURI()
                                                                .getRawQuery())));
        assertThat(imported().picture).hasSize(1);
        try (FakeService thief = new FakeService()) {
            users(request -> new Answer(302, "", Map.of("Location", thief.url() + "/Users")));
            assertThat(failure()).hasMessageContaining("another place");
            assertThat(thief.requests).isEmpty();
        }
        users(request -> new Answer(308, "", Map.of("Location", "/scim/Users")));
        assertThat(failure().kind()).isEqualTo(Kind.SERVER);
    }

    @Test
    void aServiceThatIsNotThereIsNamed() {
        int port = service.port();
        service.close();
        assertThat(failure())
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("nothing listens there")
                .returns(Kind.CONNECTION, ConnectorException::kind);
    }

    @Test
    void refusalsHaveTheirKind() {
        users(request -> FakeService.error(401, "", "Who are you?"));
        assertThat(failure().kind()).isEqualTo(Kind.CREDENTIALS);
        users(request -> FakeService.error(403, "", "Not\u001b[2J you"));
        assertThat(failure())
                .hasMessageContaining("Not\\u001B[2J you")
                .returns(Kind.PERMISSION, ConnectorException::kind);
        users(request -> Answer.of(500, "<h1>Oops</h1>"));
        assertThat(failure().kind()).isEqualTo(Kind.SERVER);
    }

    @Test
    void closingEndsARunningImport() throws Exception {
        users(
                request -> {
                    pause();
                    return Answer.of(
                            200,
                            "{\"totalResults\":100000,\"Resources\":[{\"id\":\""
                                    + System.nanoTime()
                                    + "\"}]}");
                });
        ScimConnector connector = service.connector();
        Thread closer =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    LockSupport.parkNanos(300_000_000L);
                                    connector.close();
                                });
        ConnectorException stopped =
                catchThrowableOfType(
                        ConnectorException.class,
                        () -> new Recording().full(connector, Recording.request()));
        closer.join();
        assertThat(stopped.kind()).isEqualTo(Kind.CANCELLED);
    }
}

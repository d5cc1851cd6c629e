// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.scim.internal.Results.single;
import static org.syncline.connector.scim.internal.Results.user;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportResult;
import org.syncline.connector.scim.internal.FakeService.Answer;

/** Several changes in one request. */
class BulkTest {
    private FakeService service;
    private ScimConnector connector;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
        connector = service.connector("bulk", "auto");
        offer(10, 1_000_000);
    }

    @AfterEach
    void stop() {
        connector.close();
        service.close();
    }

    private void offer(int operations, int bytes) {
        JsonObject bulk = FakeService.json("{'supported':true}");
        bulk.addProperty("maxOperations", operations);
        bulk.addProperty("maxPayloadSize", bytes);
        service.config.add("bulk", bulk);
    }

    private Results adds(int count) throws ConnectorException {
        Results results = new Results();
        for (int i = 0; i < count; i++) {
            results.add(user("u" + i), single("displayName", null, "x".repeat(100)));
        }
        return results.export(connector);
    }

    private List<FakeService.Request> bulks() {
        return service.requests.stream().filter(request -> request.path().equals("/Bulk")).toList();
    }

    @Test
    void changesGoTogetherUpToTheNumberThatTheServiceTakes() throws ConnectorException {
        assertThat(adds(35).done()).isEqualTo(35);
        assertThat(bulks()).hasSize(4);
        assertThat(service.methods()).allMatch("POST /Bulk"::equals);
        assertThat(service.resources).hasSize(35);
    }

    @Test
    void aRequestIsNeverLongerThanTheServiceTakes() throws ConnectorException {
        offer(1000, 1500);
        assertThat(adds(30).done()).isEqualTo(30);
        assertThat(bulks())
                .hasSizeGreaterThan(3)
                .allMatch(request -> request.body().length() <= 1500);
    }

    @Test
    void eachObjectHasItsOwnResult() throws ConnectorException {
        service.put("/Users", "a", "{'userName':'ann','displayName':'Ann'}");
        service.user("b", "bob");
        Results results =
                new Results()
                        .update(user("ann"), "a", single("displayName", "Ann", "New"))
                        .delete(user("bob"), "b")
                        .add(user("ann"), single("displayName", null, "Another"))
                        .add(user("cid"))
                        .export(connector);
        assertThat(results.byNumber.get(1L)).isInstanceOf(ExportResult.Done.class);
        assertThat(results.byNumber.get(2L)).isInstanceOf(ExportResult.Done.class);
        assertThat(((ExportResult.Failed) results.byNumber.get(3L)).type())
                .isEqualTo("cd-existing-object");
        assertThat(service.resources).containsKey("/Users/" + results.id(4));
        assertThat(bulks()).isNotEmpty();
    }

    @Test
    void aVersionGoesWithTheChange() throws ConnectorException {
        service.versions = true;
        service.config.add("etag", FakeService.json("{'supported':true}"));
        service.put("/Users", "a", "{'userName':'ann'}");
        service.put("/Users", "b", "{'userName':'bob'}");
        Results results =
                new Results()
                        .update(user("ann"), "a", single("title", null, "x"))
                        .update(user("bob"), "b", single("title", null, "x"))
                        .export(connector);
        assertThat(results.done()).isEqualTo(2);
        JsonArray operations = bulks().getFirst().json().getAsJsonArray("Operations");
        assertThat(operations).allMatch(one -> one.getAsJsonObject().has("version"));
    }

    @Test
    void whatTheAnswerLeavesOutIsUnknownAndSentAgain() throws ConnectorException {
        service.fault =
                request ->
                        request.path().equals("/Bulk")
                                ? Answer.of(
                                        200,
                                        "{\"Operations\":[{\"bulkId\":\"op1\",\"status\":\"201\",\"location\":\"/Users/x\"}]}")
                                : null;
        assertThat(adds(3).byNumber).hasSize(1);
        service.fault = request -> null;
        assertThat(adds(3).done()).isEqualTo(3);
    }

    @Test
    void aServiceThatRefusesTheRequestGetsItsPartsOneByOne() throws ConnectorException {
        service.fault =
                request ->
                        request.path().equals("/Bulk")
                                ? FakeService.error(413, "tooMany", "No")
                                : null;
        assertThat(adds(5).done()).isEqualTo(5);
        assertThat(service.methods()).filteredOn("POST /Users"::equals).hasSize(5);
    }

    @Test
    void aRequestThatIsLostLeavesAllOfItUnknown() {
        service.fault =
                request -> {
                    if (request.path().equals("/Bulk")) {
                        request.exchange().close();
                    }
                    return null;
                };
        ConnectorException lost = catchThrowableOfType(ConnectorException.class, () -> adds(5));
        assertThat(lost.kind()).isEqualTo(Kind.DROPPED);
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.Watermark;
import org.syncline.connector.scim.internal.FakeService.Answer;

/** Finding changes by time stamp, and admitting when that does not work. */
class DeltaImportTest {
    private FakeService service;
    private ScimConnector connector;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
        connector = service.connector();
        service.user("a", "ann");
        service.user("b", "bob");
    }

    @AfterEach
    void stop() {
        connector.close();
        service.close();
    }

    private Recording full() throws ConnectorException {
        return new Recording().full(connector, Recording.request());
    }

    private ConnectorException failure(Recording recording) {
        return catchThrowableOfType(
                ConnectorException.class, () -> recording.delta(connector, Recording.request()));
    }

    @Test
    void whatIsOldIsNotReadAgain() throws ConnectorException {
        service.resources
                .get("/Users/a")
                .getAsJsonObject("meta")
                .addProperty("lastModified", "2020-01-01T00:00:00Z");
        Recording recording = full();
        service.user("c", "cid");
        service.resources.remove("/Users/b");
        recording.delta(connector, Recording.request());
        assertThat(recording.reported).containsExactly("CN=cid,OU=User,O=scim");
        assertThat(recording.deleted).containsExactly("b");
    }

    @Test
    void anObjectWithAnOldTimeStampThatIsNewHereIsReadAllTheSame() throws ConnectorException {
        Recording recording = full();
        service.put("/Users", "r", "{'userName':'restored'}")
                .getAsJsonObject("meta")
                .addProperty("lastModified", "2020-01-01T00:00:00Z");
        recording.delta(connector, Recording.request());
        assertThat(recording.reported).contains("CN=restored,OU=User,O=scim");
    }

    @Test
    void aNameThatBecomesAmbiguousRenamesBoth() throws ConnectorException {
        service.put("/Groups", "g1", "{'displayName':'Staff'}");
        Recording recording = full();
        service.resources
                .get("/Groups/g1")
                .getAsJsonObject("meta")
                .addProperty("lastModified", "2020-01-01T00:00:00Z");
        service.put("/Groups", "g2", "{'displayName':'Staff'}");
        recording.delta(connector, Recording.request());
        assertThat(recording.names()).contains("id=g1,OU=Group,O=scim", "id=g2,OU=Group,O=scim");
    }

    @Test
    void aServiceThatDoesNotFindItsNewestObjectGivesNoWatermark() throws ConnectorException {
        service.fault =
                request ->
                        request.query().containsKey("filter")
                                ? Answer.of(200, "{\"totalResults\":0}")
                                : null;
        assertThat(full().watermark.isNone()).isTrue();
        service.fault =
                request ->
                        request.query().containsKey("filter")
                                ? FakeService.error(400, "invalidFilter", "No")
                                : null;
        assertThat(full().watermark.isNone()).isTrue();
    }

    @Test
    void withoutTimeStampsThereIsNoWatermark() throws ConnectorException {
        service.resources.get("/Users/a").remove("meta");
        assertThat(full().watermark.isNone()).isTrue();
    }

    @Test
    void aServiceThatStopsSearchingNeedsAFullImport() throws ConnectorException {
        Recording recording = full();
        service.fault =
                request ->
                        request.query().containsKey("filter")
                                ? FakeService.error(400, "invalidFilter", "No")
                                : null;
        assertThat(failure(recording).kind()).isEqualTo(Kind.HISTORY_GONE);
    }

    @Test
    void anotherBaseOrAStrangeWatermarkNeedsAFullImport() throws ConnectorException {
        Recording recording = full();
        connector.close();
        connector = service.connector("base", "O=other");
        assertThat(failure(recording).kind()).isEqualTo(Kind.HISTORY_GONE);
        recording.watermark = new Watermark(new byte[] {9, 9, 9});
        assertThat(failure(recording).kind()).isEqualTo(Kind.HISTORY_GONE);
    }
}

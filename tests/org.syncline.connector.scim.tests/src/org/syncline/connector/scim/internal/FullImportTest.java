// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.scim.internal.FakeService.Answer;
import org.syncline.model.Dn;
import org.syncline.model.Entry;
import org.syncline.model.Values;

/** Reading everything, whatever the service does with its pages. */
class FullImportTest {
    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
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

    private void users(int count) {
        for (int i = 1; i <= count; i++) {
            service.user("id" + i, "u" + i);
        }
    }

    @Test
    void attributesOfAllShapesAreFlattened() throws ConnectorException {
        service.user("b", "boss");
        service.put(
                "/Users",
                "a",
                "{'userName':'ann','active':'True','NAME':{'givenName':'Ann'},"
                        + "'emails':[{'type':'work','value':'w@x','primary':true},{'type':'WORK','value':'w2@x'},"
                        + "{'type':'home','value':'h@x'},{'type':'billing','value':'b@x'}],"
                        + "'addresses':[{'type':'work','locality':'Oslo'},{'type':'work','locality':'Bergen'}],"
                        + "'roles':[{'value':'admin'},'plain'],'x509Certificates':[{'value':'AQID'}],"
                        + "'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':"
                        + "{'employeeNumber':'7','manager':{'value':'b'}}}");
        Recording recording = imported();
        assertThat(recording.errors).isEmpty();
        Entry ann = recording.entry("ann");
        assertThat(ann.get("active").first().text()).isEqualTo("True");
        assertThat(ann.get("name.givenName")).isEqualTo(Values.texts("Ann"));
        assertThat(ann.get("emails.work.value")).isEqualTo(Values.texts("w@x", "w2@x"));
        assertThat(ann.get("emails.billing.value")).isEqualTo(Values.texts("b@x"));
        assertThat(ann.get("emails.primary")).isEqualTo(Values.texts("w@x"));
        assertThat(ann.get("addresses.work.locality")).isEqualTo(Values.texts("Oslo"));
        assertThat(ann.get("roles.value")).isEqualTo(Values.texts("admin", "plain"));
        assertThat(ann.get("x509Certificates.value").first().text()).isEqualTo("AQID");
        assertThat(ann.get("enterprise:employeeNumber")).isEqualTo(Values.texts("7"));
        assertThat(ann.references()).containsExactly(Results.user("boss"));
    }

    @Test
    void aServiceMayGiveFewerThanAskedFor() throws ConnectorException {
        users(23);
        for (int cap : new int[] {1, 2, 7}) {
            service.cap = cap;
            Recording recording = imported();
            assertThat(recording.reported).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    void pagesThatShiftAreReadAgain() throws ConnectorException {
        users(30);
        service.cap = 10;
        service.fault =
                request -> {
                    // The first object goes while the second page is asked for.
                    if (request.path().equals("/Users")
                            && request.query().getOrDefault("startIndex", "1").equals("10")
                            && !request.query().containsKey("attributes")) {
                        service.resources.remove("/Users/id1");
                    }
                    return null;
                };
        Recording recording = imported();
        assertThat(recording.reported).doesNotHaveDuplicates();
        assertThat(recording.picture.keySet()).contains("id10", "id11", "id20", "id21", "id30");
    }

    @Test
    void aServiceThatCountsMoreThanItGivesIsNotBelieved() {
        users(3);
        service.fault =
                request ->
                        request.path().equals("/Users")
                                ? Answer.of(
                                        200,
                                        "{\"totalResults\":5,\"Resources\":[{\"id\":\"id1\",\"userName\":\"u1\"}]}")
                                : null;
        ConnectorException failure =
                catchThrowableOfType(ConnectorException.class, () -> imported());
        assertThat(failure.kind()).isEqualTo(Kind.SERVER);
        assertThat(failure).hasMessageContaining("counts other objects than it gives");
    }

    @Test
    void cursorsAreFollowed() throws ConnectorException {
        service.config.add("pagination", FakeService.json("{'cursor':true}"));
        service.fault =
                request -> {
                    String cursor = request.query().get("cursor");
                    if (!request.path().equals("/Users") || cursor == null) {
                        return null;
                    }
                    int page = cursor.isEmpty() ? 1 : Integer.parseInt(cursor);
                    JsonObject answer =
                            FakeService.json(
                                    "{'Resources':[{'id':'c"
                                            + page
                                            + "','userName':'u"
                                            + page
                                            + "'}]}");
                    if (page < 4) {
                        answer.addProperty("nextCursor", Integer.toString(page + 1));
                    }
                    return Answer.of(200, answer.toString());
                };
        assertThat(imported().picture.keySet()).containsExactly("c1", "c2", "c3", "c4");
    }

    @Test
    void aNameThatSeveralBearNamesNoneOfThem() throws ConnectorException {
        service.put("/Groups", "g1", "{'displayName':'Staff'}");
        service.put("/Groups", "g2", "{'displayName':'staff'}");
        service.put(
                "/Groups",
                "g3",
                "{'displayName':'Others','members':[{'value':'g1'},{'value':'gone'}]}");
        Recording recording = imported();
        assertThat(recording.names())
                .containsExactly(
                        "CN=Others,OU=Group,O=scim",
                        "id=g1,OU=Group,O=scim",
                        "id=g2,OU=Group,O=scim");
        assertThat(recording.entry("Others").references())
                .containsExactlyInAnyOrder(
                        Dn.of("id=g1,OU=Group,O=scim"), Dn.of("id=gone,OU=Group,O=scim"));
    }

    @Test
    void objectsThatCannotBeStagedAreReportedAndTheOthersComeThrough() throws ConnectorException {
        users(1);
        service.put(
                "/Users",
                "bad",
                "{'userName':'bad','x509Certificates':[{'value':'***'}],'active':'maybe'}");
        service.put("/Users", "..", "{'userName':'up'}");
        service.put("/Users", "x".repeat(500), "{'userName':'long'}");
        Recording recording = imported();
        assertThat(recording.picture.keySet()).containsExactly("id1");
        assertThat(recording.errors)
                .hasSize(3)
                .anyMatch(error -> error.contains("invalid-attribute-value"))
                .anyMatch(error -> error.contains("missing-anchor-component"))
                .anyMatch(error -> error.contains("anchor-too-long"));
    }

    @Test
    void onlyObjectsInScopeAreTaken() throws ConnectorException {
        users(2);
        service.put("/Groups", "g", "{'displayName':'Staff','members':[{'value':'id1'}]}");
        try (ScimConnector connector = service.connector()) {
            Recording recording =
                    new Recording()
                            .full(connector, Recording.request("OU=Group,O=scim", "User", "Group"));
            assertThat(recording.names()).containsExactly("CN=Staff,OU=Group,O=scim");
            assertThat(recording.filtered).isEqualTo(2);
            assertThat(recording.entry("Staff").references()).containsExactly(Results.user("u1"));
        }
    }

    @Test
    void aTypeThatTheServiceDoesNotHaveIsNamed() throws ConnectorException {
        try (ScimConnector connector = service.connector()) {
            ConnectorException failure =
                    catchThrowableOfType(
                            ConnectorException.class,
                            () ->
                                    new Recording()
                                            .full(
                                                    connector,
                                                    Recording.request("O=scim", "Device")));
            assertThat(failure.kind()).isEqualTo(Kind.CONFIGURATION);
            assertThat(failure).hasMessageContaining("Device");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.scim.internal.Results.group;
import static org.syncline.connector.scim.internal.Results.many;
import static org.syncline.connector.scim.internal.Results.single;
import static org.syncline.connector.scim.internal.Results.user;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportResult;
import org.syncline.model.Dn;
import org.syncline.model.Operation;

/** What is written, what is not, and what refusals are called. */
class ExportTest {
    private FakeService service;

    @BeforeEach
    void start() throws Exception {
        service = new FakeService();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private Results export(Results results, String... settings) throws ConnectorException {
        try (ScimConnector connector = service.connector(settings)) {
            return results.export(connector);
        }
    }

    private void withVersions() {
        service.versions = true;
        service.config.add("etag", FakeService.json("{'supported':true}"));
    }

    private static Results rename(String displayName) {
        return new Results().update(user("ann"), "a", single("displayName", "Ann", displayName));
    }

    private void ann() {
        service.put("/Users", "a", "{'userName':'ann','displayName':'Ann','nickName':'kept'}");
    }

    @Test
    void aValueOfSomebodyElseIsAConflict() throws ConnectorException {
        ann();
        Results results =
                new Results()
                        .update(
                                user("ann"),
                                "a",
                                single("displayName", "Old", "New"),
                                single("title", null, "Boss"));
        assertThat(export(results).failed())
                .returns(ExportResult.CONFLICT, ExportResult.Failed::type)
                .extracting(ExportResult.Failed::detail)
                .asString()
                .contains("displayName");
        assertThat(service.methods()).isEmpty();
    }

    @Test
    void whatIsRightAlreadyIsNotWritten() throws ConnectorException {
        ann();
        assertThat(export(rename("Ann")).done()).isOne();
        assertThat(export(new Results().rename(user("old"), user("ann"), "a")).done()).isOne();
        assertThat(service.methods()).isEmpty();
    }

    @Test
    void aChangeInBetweenIsComparedAgain() throws ConnectorException {
        ann();
        withVersions();
        AtomicInteger meddled = new AtomicInteger();
        service.fault =
                request -> {
                    if (request.method().equals("PATCH") && meddled.getAndIncrement() == 0) {
                        service.touch(service.resources.get("/Users/a"));
                    }
                    return null;
                };
        assertThat(export(rename("New")).done()).isOne();
        assertThat(service.methods()).containsExactly("PATCH /Users/a", "PATCH /Users/a");
        service.fault =
                request -> {
                    if (request.method().equals("PATCH")) {
                        JsonObject live = service.resources.get("/Users/a");
                        live.addProperty("displayName", "Somebody's");
                        service.touch(live);
                    }
                    return null;
                };
        Results late =
                new Results().update(user("ann"), "a", single("displayName", "New", "Newer"));
        assertThat(export(late).failed().type()).isEqualTo(ExportResult.CONFLICT);
    }

    @Test
    void aVersionThatNeverFitsIsToBeTriedLater() throws ConnectorException {
        ann();
        withVersions();
        service.fault =
                request ->
                        request.method().equals("GET")
                                ? null
                                : FakeService.error(412, "", "It has changed");
        assertThat(export(rename("New")).failed())
                .returns("locking-error-needs-retry", ExportResult.Failed::type)
                .returns("412", ExportResult.Failed::code);
        assertThat(export(new Results().delete(user("ann"), "a")).failed().type())
                .isEqualTo("locking-error-needs-retry");
    }

    @Test
    void withoutPatchTheWholeObjectIsWritten() throws ConnectorException {
        ann();
        withVersions();
        service.config.add("patch", FakeService.json("{'supported':false}"));
        assertThat(export(rename("New")).done()).isOne();
        assertThat(service.methods()).containsExactly("PUT /Users/a");
        JsonObject live = service.resources.get("/Users/a");
        assertThat(live.get("displayName").getAsString()).isEqualTo("New");
        assertThat(live.get("nickName").getAsString()).isEqualTo("kept");
    }

    @Test
    void whatIsGoneIsDeleted() throws ConnectorException {
        ann();
        Results delete = new Results().delete(user("ann"), "a");
        assertThat(export(delete).done()).isOne();
        assertThat(export(delete).done()).isOne();
        service.user("b", "renamed");
        assertThat(export(new Results().delete(user("bob"), "b")).failed().type())
                .isEqualTo(ExportResult.CONFLICT);
        assertThat(service.resources).containsKey("/Users/b");
    }

    @Test
    void aGroupIsNotAddedTwice() throws ConnectorException {
        service.user("a", "ann");
        Results add =
                new Results().add(group("Staff"), many("members", List.of(), List.of(user("ann"))));
        assertThat(export(add).done()).isOne();
        assertThat(export(add).done()).isOne();
        assertThat(service.methods()).containsExactly("POST /Groups");
        Results other = new Results().add(group("Staff"), single("externalId", null, "7"));
        assertThat(export(other).failed().type()).isEqualTo("cd-existing-object");
    }

    @Test
    void anotherAttributeThatIsNotUniqueHasItsOwnError() throws ConnectorException {
        service.fault =
                request ->
                        request.method().equals("POST")
                                ? FakeService.error(409, "uniqueness", "The mail is taken")
                                : null;
        assertThat(export(new Results().add(user("ann"))).failed())
                .returns("AttributeValueMustBeUnique", ExportResult.Failed::type)
                .returns("The mail is taken", ExportResult.Failed::detail);
    }

    @Test
    void manyReferencesAreLookedUpTogetherAndAReferenceToNobodyIsNamed() throws ConnectorException {
        List<Dn> all = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            service.user("id" + i, "u" + i);
            all.add(user("u" + i));
        }
        Results add = new Results().add(group("Staff"), many("members", List.of(), all));
        assertThat(export(add, "page-size", "100").done()).isOne();
        assertThat(service.resources.get("/Groups/new121").getAsJsonArray("members")).hasSize(120);
        assertThat(service.requests).hasSizeLessThan(15);
        Results dangling =
                new Results().add(group("B"), many("members", List.of(), List.of(user("nobody"))));
        assertThat(export(dangling).failed())
                .returns("dn-attributes-failure", ExportResult.Failed::type)
                .extracting(ExportResult.Failed::detail)
                .asString()
                .contains("nobody");
    }

    @Test
    void aMemberThatIsGoneFromTheServiceIsNoHindrance() throws ConnectorException {
        service.user("a", "ann");
        service.put(
                "/Groups",
                "g",
                "{'displayName':'Staff','members':[{'value':'gone'},{'value':'x'}]}");
        Results change =
                new Results()
                        .update(
                                group("Staff"),
                                "g",
                                many(
                                        "members",
                                        List.of(Dn.of("id=gone,OU=Group,O=scim"), user("leaver")),
                                        List.of(user("ann"))));
        assertThat(export(change).done()).isOne();
        assertThat(service.resources.get("/Groups/g").getAsJsonArray("members").toString())
                .isEqualTo("[{\"value\":\"x\"},{\"value\":\"a\"}]");
    }

    @Test
    void namesAndNamingAttributesHaveToAgree() throws ConnectorException {
        ann();
        Dn elsewhere = Dn.of("CN=ann,OU=People,DC=contoso,DC=com");
        assertThat(
                        export(new Results().object(Operation.RENAME, user("ann"), elsewhere, "a"))
                                .failed()
                                .type())
                .isEqualTo("invalid-dn");
        assertThat(
                        export(new Results().add(user("bob"), single("userName", null, "rob")))
                                .failed()
                                .type())
                .isEqualTo("invalid-dn");
        assertThat(
                        export(
                                        new Results()
                                                .update(
                                                        user("ann"),
                                                        "a",
                                                        single("userName", "ann", "x")))
                                .failed()
                                .type())
                .isEqualTo("modify-naming-attribute");
        assertThat(service.methods()).isEmpty();
    }

    @Test
    void whatTheServiceDoesNotHaveOrWritesItselfIsRefusedBeforehand() throws ConnectorException {
        ann();
        assertThat(
                        export(
                                        new Results()
                                                .update(
                                                        user("ann"),
                                                        "a",
                                                        single("shoeSize", null, "43")))
                                .failed()
                                .type())
                .isEqualTo("schema-violation");
        assertThat(
                        export(new Results().update(user("ann"), "a", single("id", "a", "b")))
                                .failed()
                                .type())
                .isEqualTo("constraint-violation");
        assertThat(
                        export(
                                        new Results()
                                                .update(
                                                        user("ann"),
                                                        "a",
                                                        single("active", null, "maybe")))
                                .failed()
                                .type())
                .isEqualTo("invalid-attribute-value");
        assertThat(
                        export(new Results().update(user("gone"), "zz", single("title", null, "x")))
                                .failed()
                                .type())
                .isEqualTo("cd-missing-object");
        assertThat(service.methods()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalidValue, invalid-attribute-value",
        "400, mutability, constraint-violation",
        "400, invalidSyntax, syntax-violation",
        "400, noTarget, ambiguous-update",
        "400, '', cd-error",
        "403, '', permission-issue",
        "404, '', cd-missing-object",
        "413, '', LargeObject",
        "500, '', unexpected-error",
        "501, '', no-export-to-this-object-type"
    })
    void refusalsHaveTheNamesOfTheField(int status, String scimType, String name)
            throws ConnectorException {
        ann();
        service.fault =
                request ->
                        request.method().equals("PATCH")
                                ? FakeService.error(status, scimType, "Because")
                                : null;
        assertThat(export(rename("New")).failed())
                .returns(name, ExportResult.Failed::type)
                .returns(Integer.toString(status), ExportResult.Failed::code)
                .returns(scimType, ExportResult.Failed::literal)
                .returns("Because", ExportResult.Failed::detail);
    }

    @Test
    void aRefusedPasswordIsNotRepeated() throws ConnectorException {
        service.fault =
                request ->
                        request.method().equals("POST")
                                ? FakeService.error(400, "invalidValue", "hunter2 is too short")
                                : null;
        Results add = new Results().add(user("ann"), single("password", null, "hunter2"));
        assertThat(export(add).failed().detail()).doesNotContain("hunter2");
        assertThat(service.requests.getLast().json().get("password").getAsString())
                .isEqualTo("hunter2");
    }

    @Test
    void asManyRequestsAreUnderWayAsAllowed() throws ConnectorException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        service.fault =
                request -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(20_000_000L);
                    now.decrementAndGet();
                    return null;
                };
        Results results = new Results();
        for (int i = 0; i < 40; i++) {
            results.add(user("u" + i));
        }
        assertThat(export(results, "in-flight", "4").done()).isEqualTo(40);
        assertThat(most.get()).isBetween(2, 4);
    }

    @Test
    void whatIsNotBegunWhenSomebodyStopsIsNotReported() throws ConnectorException {
        Results results = new Results();
        for (int i = 0; i < 20; i++) {
            results.add(user("u" + i));
        }
        try (ScimConnector connector = service.connector("in-flight", "1")) {
            results.export(connector, () -> service.methods().size() >= 3);
        }
        assertThat(results.byNumber).hasSize(3);
        assertThat(service.methods()).hasSize(3);
    }
}

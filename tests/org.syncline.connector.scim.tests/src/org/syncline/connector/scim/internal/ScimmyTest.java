// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.syncline.connector.scim.internal.Results.group;
import static org.syncline.connector.scim.internal.Results.many;
import static org.syncline.connector.scim.internal.Results.single;
import static org.syncline.connector.scim.internal.Results.user;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ConnectorException.Kind;
import org.syncline.connector.ExportResult;
import org.syncline.model.Dn;
import org.syncline.model.Schema;
import org.syncline.model.ValueType;
import org.syncline.model.Values;

/** The connector against a real SCIM 2.0 service. */
@EnabledIfEnvironmentVariable(
        named = ScimmyServer.VARIABLE,
        matches = ".+",
        disabledReason = "./verify --directories starts the SCIM service")
class ScimmyTest {
    @TempDir private Path folder;
    private ScimmyServer server;
    private ScimConnector connector;

    @BeforeEach
    void start() throws Exception {
        server = new ScimmyServer(folder.resolve("data.json"));
        connector = server.connector();
    }

    @AfterEach
    void stop() {
        connector.close();
        server.close();
    }

    private Recording imported() throws ConnectorException {
        return new Recording().full(connector, Recording.request());
    }

    private Results people(int count) throws ConnectorException {
        Results results = new Results();
        for (int i = 1; i <= count; i++) {
            results.add(user("p" + i), single("displayName", null, "Person " + i));
        }
        return results.export(connector);
    }

    @Test
    void typesAndAttributesAreDiscovered() throws ConnectorException {
        Schema schema = connector.discoverSchema();
        assertThat(schema.types().keySet()).containsExactly("Group", "User");
        assertThat(schema.attributes("User").keySet())
                .contains(
                        "userName",
                        "name.givenName",
                        "emails.work.value",
                        "emails.primary",
                        "addresses.home.streetAddress",
                        "enterprise:employeeNumber",
                        "enterprise:manager")
                .doesNotContain("groups", "meta", "schemas");
        assertThat(schema.attribute("Group", "members").orElseThrow().type())
                .isEqualTo(ValueType.REFERENCE);
        assertThat(connector.test()).contains("Group, User", "changes single values");
    }

    @Test
    void aWrongTokenIsNamedAndNotShown() throws ConnectorException {
        try (ScimConnector stranger = server.connector("authentication", "basic", "user", "x")) {
            assertThat(stranger).isNull();
        } catch (ConnectorException e) {
            assertThat(e.kind()).isEqualTo(Kind.CONFIGURATION);
        }
        try (ScimConnector stranger = server.connector("authentication", "none")) {
            ConnectorException refused =
                    catchThrowableOfType(ConnectorException.class, stranger::test);
            assertThat(refused.kind()).isEqualTo(Kind.CREDENTIALS);
            assertThat(refused).hasMessageContaining("The token is wrong");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "off"})
    void whatIsAddedIsImportedAgainAsItWas(String bulk) throws Exception {
        connector.close();
        connector = server.connector("bulk", bulk);
        new Results().add(user("boss")).export(connector);
        Results added =
                new Results()
                        .add(
                                user("ann"),
                                single("displayName", null, "Ann Lee"),
                                single("active", null, true),
                                single("name.givenName", null, "Ann"),
                                many("emails.work.value", List.of(), List.of("ann@a", "ann@b")),
                                single("emails.primary", null, "ann@b"),
                                single("addresses.work.locality", null, "Oslo"),
                                many("roles.value", List.of(), List.of("admin")),
                                many(
                                        "x509Certificates.value",
                                        List.of(),
                                        List.of(new byte[] {1, 2, 3})),
                                single("enterprise:employeeNumber", null, "007"),
                                single("enterprise:manager", null, user("boss")))
                        .add(user("bob"))
                        .export(connector);
        assertThat(added.byNumber.values()).allMatch(ExportResult.Done.class::isInstance);
        Recording recording = imported();
        assertThat(recording.errors).isEmpty();
        var ann = recording.entry("ann");
        assertThat(recording.id("ann")).isEqualTo(added.id(1));
        assertThat(ann.dn()).isEqualTo(user("ann"));
        assertThat(ann.get("displayName")).isEqualTo(Values.texts("Ann Lee"));
        assertThat(ann.get("active").first().text()).isEqualTo("True");
        assertThat(ann.get("name.givenName")).isEqualTo(Values.texts("Ann"));
        assertThat(ann.get("emails.work.value")).isEqualTo(Values.texts("ann@a", "ann@b"));
        assertThat(ann.get("emails.primary")).isEqualTo(Values.texts("ann@b"));
        assertThat(ann.get("addresses.work.locality")).isEqualTo(Values.texts("Oslo"));
        assertThat(ann.get("roles.value")).isEqualTo(Values.texts("admin"));
        assertThat(ann.get("x509Certificates.value").first().text()).isEqualTo("AQID");
        assertThat(ann.get("enterprise:employeeNumber")).isEqualTo(Values.texts("007"));
        assertThat(ann.references()).containsExactly(user("boss"));
    }

    @Test
    void valuesAreChangedOneByOneAndOthersStay() throws ConnectorException {
        Results added =
                new Results()
                        .add(
                                user("ann"),
                                many("emails.work.value", List.of(), List.of("a@x", "b@x")),
                                single("emails.primary", null, "a@x"),
                                single("name.givenName", null, "Ann"),
                                single("addresses.work.locality", null, "Oslo"),
                                single("enterprise:employeeNumber", null, "007"))
                        .export(connector);
        Results changed =
                new Results()
                        .update(
                                user("ann"),
                                added.id(1),
                                many("emails.work.value", List.of("a@x"), List.of("new@x")),
                                single("name.givenName", "Ann", null),
                                single("displayName", null, "Ann \"the\" Lee"),
                                single("addresses.work.locality", "Oslo", "Bergen"),
                                single("enterprise:employeeNumber", "007", "008"))
                        .export(connector);
        assertThat(changed.last()).isInstanceOf(ExportResult.Done.class);
        var ann = imported().entry("ann");
        assertThat(ann.get("emails.work.value")).isEqualTo(Values.texts("new@x", "b@x"));
        assertThat(ann.get("emails.primary")).isEqualTo(Values.texts("new@x"));
        assertThat(ann.get("name.givenName")).isEqualTo(Values.NONE);
        assertThat(ann.get("displayName")).isEqualTo(Values.texts("Ann \"the\" Lee"));
        assertThat(ann.get("addresses.work.locality")).isEqualTo(Values.texts("Bergen"));
        assertThat(ann.get("enterprise:employeeNumber")).isEqualTo(Values.texts("008"));
        Results removed =
                new Results()
                        .update(
                                user("ann"),
                                added.id(1),
                                many("emails.work.value", List.of("b@x"), List.of()),
                                single("addresses.work.locality", "Bergen", null),
                                single("enterprise:employeeNumber", "008", null))
                        .export(connector);
        assertThat(removed.last()).isInstanceOf(ExportResult.Done.class);
        ann = imported().entry("ann");
        assertThat(ann.get("emails.work.value")).isEqualTo(Values.texts("new@x"));
        assertThat(ann.get("addresses.work.locality")).isEqualTo(Values.NONE);
        assertThat(ann.get("enterprise:employeeNumber")).isEqualTo(Values.NONE);
    }

    @Test
    void aNameThatIsTakenIsAnErrorAndARepeatedAddIsNot() throws ConnectorException {
        Results add = new Results().add(user("ann"), single("displayName", null, "Ann"));
        String id = add.export(connector).id(1);
        assertThat(add.export(connector).id(1)).isEqualTo(id);
        Results other = new Results().add(user("ann"), single("displayName", null, "Another"));
        assertThat(other.export(connector).failed())
                .returns("cd-existing-object", ExportResult.Failed::type)
                .returns("409", ExportResult.Failed::code)
                .returns("uniqueness", ExportResult.Failed::literal);
        String bob = new Results().add(user("bob")).export(connector).id(1);
        assertThat(new Results().rename(user("bob"), user("ann"), bob).export(connector).failed())
                .returns("rename-to-existing-dn", ExportResult.Failed::type);
    }

    @Test
    void renamesAndDeletionsAreHarmlessWhenRepeated() throws ConnectorException {
        String id = new Results().add(user("ann")).export(connector).id(1);
        Results rename =
                new Results()
                        .rename(user("ann"), user("anna"), id, single("userName", "ann", "anna"));
        assertThat(rename.export(connector).done()).isOne();
        assertThat(rename.export(connector).done()).isOne();
        assertThat(imported().names()).containsExactly("CN=anna,OU=User,O=scim");
        Results delete = new Results().delete(user("anna"), id);
        assertThat(delete.export(connector).done()).isOne();
        assertThat(delete.export(connector).done()).isOne();
        assertThat(imported().names()).isEmpty();
    }

    @Test
    void membersAreAddedAndRemovedByReferenceInBatches() throws ConnectorException {
        connector.close();
        connector = server.connector("member-batch", "10");
        people(65);
        List<Dn> all = new ArrayList<>();
        for (int i = 1; i <= 65; i++) {
            all.add(user("p" + i));
        }
        String id =
                new Results()
                        .add(group("Staff"), many("members", List.of(), all.subList(0, 25)))
                        .export(connector)
                        .id(1);
        assertThat(imported().entry("Staff").references())
                .containsExactlyInAnyOrderElementsOf(all.subList(0, 25));
        Results change =
                new Results()
                        .update(
                                group("Staff"),
                                id,
                                many("members", all.subList(0, 25), all.subList(20, 65)));
        assertThat(change.export(connector).done()).isOne();
        assertThat(change.export(connector).done()).isOne();
        assertThat(imported().entry("Staff").references())
                .containsExactlyInAnyOrderElementsOf(all.subList(20, 65));
    }

    @Test
    void allPagesAreRead() throws ConnectorException {
        people(57);
        connector.close();
        connector = server.connector("page-size", "10");
        Recording recording = imported();
        assertThat(recording.picture).hasSize(57);
        assertThat(recording.reported).doesNotHaveDuplicates();
    }

    @Test
    void aDeltaGivesWhatAFullImportGives() throws ConnectorException {
        Results people = people(8);
        String staff =
                new Results()
                        .add(group("Staff"), many("members", List.of(), List.of(user("p1"))))
                        .export(connector)
                        .id(1);
        Recording recording = imported();
        assertThat(recording.watermark.isNone()).isFalse();
        new Results()
                .add(user("late"))
                .update(user("p2"), people.id(2), single("displayName", "Person 2", "Two"))
                .rename(user("p3"), user("third"), people.id(3))
                .delete(user("p4"), people.id(4))
                .update(
                        group("Staff"),
                        staff,
                        many("members", List.of(user("p1")), List.of(user("p1"), user("p5"))))
                .export(connector);
        recording.delta(connector, Recording.request());
        assertThat(recording.deleted).containsExactly(people.id(4));
        assertThat(recording.picture).isEqualTo(imported().picture);
        recording.delta(connector, Recording.request());
        assertThat(recording.deleted).isEmpty();
        assertThat(recording.picture).isEqualTo(imported().picture);
    }

    @Test
    void aServiceThatIsKilledInTheMiddleLosesNothing() throws Exception {
        people(60);
        connector.close();
        connector = server.connector("page-size", "5");
        int[] seen = {0};
        Cancellation killer =
                () -> {
                    if (++seen[0] == 20) {
                        killed();
                    }
                    return false;
                };
        Recording recording = new Recording();
        ConnectorException lost =
                catchThrowableOfType(
                        ConnectorException.class,
                        () -> connector.importAll(Recording.request(), recording, killer));
        assertThat(lost.kind()).isIn(Kind.DROPPED, Kind.CONNECTION);
        Results results = new Results().add(user("during"));
        assertThat(catchThrowableOfType(ConnectorException.class, () -> results.export(connector)))
                .isNotNull();
        assertThat(results.byNumber).isEmpty();
        server.start();
        assertThat(results.export(connector).done()).isOne();
        assertThat(imported().picture).hasSize(61);
    }

    private void killed() {
        try {
            server.kill();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.scim.internal.CloudProject.run;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;

/** A project with rules, from a local directory to a SCIM service: import to confirmed export. */
class EndToEndTest {
    private static final String TOKEN = "s3cret-t0ken";

    @TempDir private Path folder;

    @Test
    void whatTheRulesWantIsOnTheServiceAndConfirmed() throws Exception {
        try (FakeService service = new FakeService()) {
            follow(new CloudProject(folder, service.url(), TOKEN, "off"), service.url(), TOKEN);
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = ScimmyServer.VARIABLE, matches = ".+")
    void whatTheRulesWantIsOnARealServiceAndConfirmed() throws Exception {
        try (ScimmyServer service = new ScimmyServer(folder.resolve("scimmy.json"))) {
            Path project = Files.createDirectory(folder.resolve("project"));
            String token = ScimmyServer.TOKEN;
            follow(new CloudProject(project, service.url(), token, "auto"), service.url(), token);
        }
    }

    /** Twice: everything is new, then something of everything changes. */
    private static void follow(CloudProject project, String url, String token) throws Exception {
        try (ProjectSession session = project.session()) {
            assertThat(session.check().findings()).isEmpty();
            run(session, "hr", StepType.FULL_IMPORT);
            run(session, "cloud", StepType.FULL_IMPORT);
            run(session, "hr", StepType.FULL_SYNC);
            run(session, "cloud", StepType.FULL_SYNC);
            assertThat(CloudProject.export(session).counters()).containsEntry("export-add", 3L);
            run(session, "cloud", StepType.FULL_IMPORT);
            run(session, "cloud", StepType.DELTA_SYNC);
            assertNothingPending(session);
        }
        JsonObject ann = one(url + "/Users", token, "userName", "ann");
        JsonObject bob = one(url + "/Users", token, "userName", "bob");
        assertThat(ann.get("externalId").getAsString()).isEqualTo("1");
        assertThat(mails(ann)).containsExactly("work ann@contoso.com");
        assertThat(members(one(url + "/Groups", token, "displayName", "Staff")))
                .containsExactlyInAnyOrder(id(ann), id(bob));

        project.source(
                CloudProject.LDIF
                        .replace("uid: ann\n", "uid: anna\n")
                        .replace("displayName: Ann Lee", "displayName: Anna Lee")
                        .replace("ann@contoso.com", "anna@contoso.com")
                        .replaceAll("(?s)dn: CN=Bob,.*?\n\n", "")
                        .replace("member: CN=Bob,DC=hr\n", ""));
        try (ProjectSession session = project.session()) {
            run(session, "hr", StepType.FULL_IMPORT);
            run(session, "hr", StepType.DELTA_SYNC);
            StepResult export = CloudProject.export(session);
            assertThat(export.counters()).containsEntry("export-delete", 1L);
            StepResult confirming = run(session, "cloud", StepType.DELTA_IMPORT);
            assertThat(confirming.errors()).isEmpty();
            run(session, "cloud", StepType.DELTA_SYNC);
            assertNothingPending(session);
        }
        JsonObject anna = one(url + "/Users", token, "userName", "anna");
        assertThat(id(anna)).isEqualTo(id(ann));
        assertThat(anna.get("displayName").getAsString()).isEqualTo("Anna Lee");
        assertThat(mails(anna)).containsExactly("work anna@contoso.com");
        assertThat(all(url + "/Users", token)).hasSize(1);
        assertThat(members(one(url + "/Groups", token, "displayName", "Staff")))
                .containsExactly(id(ann));
    }

    private static void assertNothingPending(ProjectSession session) {
        assertThat(session.countPending(PendingFilter.all("cloud"))).isZero();
        assertThat(session.exports().dryRun("cloud").size()).isZero();
    }

    private static String id(JsonObject resource) {
        return resource.get("id").getAsString();
    }

    private static List<String> mails(JsonObject user) {
        return user.getAsJsonArray("emails").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(mail -> mail.get("type").getAsString() + " " + mail.get("value").getAsString())
                .toList();
    }

    private static List<String> members(JsonObject group) {
        return group.getAsJsonArray("members").asList().stream()
                .map(member -> member.getAsJsonObject().get("value").getAsString())
                .toList();
    }

    private static JsonObject one(String url, String token, String attribute, String value)
            throws Exception {
        return all(url, token).stream()
                .filter(resource -> resource.get(attribute).getAsString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + attribute + " " + value));
    }

    /** What the service says without the connector between. */
    private static List<JsonObject> all(String url, String token) throws Exception {
        List<JsonObject> all = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Authorization", "Bearer " + token)
                            .build();
            String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonParser.parseString(answer)
                    .getAsJsonObject()
                    .getAsJsonArray("Resources")
                    .forEach(one -> all.add(one.getAsJsonObject()));
        }
        return all;
    }

    @Test
    void settingsOfTheDeclarationAreChecked() throws Exception {
        String url = "http://127.0.0.1:1/scim";
        CloudProject project = new CloudProject(folder, url, TOKEN, "sometimes\n    shoe-size 43");
        try (ProjectSession session = project.session()) {
            assertThat(session.check().findings().toString())
                    .contains("sometimes")
                    .contains("shoe-size");
        }
    }
}

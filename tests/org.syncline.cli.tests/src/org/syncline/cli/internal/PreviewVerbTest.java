// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code preview}: the way of one object, as text and as JSON. */
class PreviewVerbTest {
    private static final String INBOUND =
            """
            inbound rule "in" {
                from "ad" user  to person
                link provision
                precedence 100
                scope cn NOTEQUAL "out"
                join cn = cn
                cn <- cn
                sn <- sn
            }
            inbound rule "late" {
                from "ad" user  to person
                link join
                precedence 110
                sn <- "late"
            }
            """;

    private static final String USERS =
            """
            dn: CN=ann,DC=x
            objectClass: user
            cn: ann
            sn: Lee
            uid: 1

            dn: CN=out,DC=x
            objectClass: user
            cn: out
            sn: Out
            uid: 2
            """;

    @TempDir private Path folder;

    private TwoDirectories project;

    @BeforeEach
    void open() throws IOException {
        project = new TwoDirectories(folder, INBOUND, USERS);
        assertThat(run("run", "--connector", "ad", "--step", "full-import").code()).isZero();
        assertThat(run("run", "--connector", "cloud", "--step", "full-import").code()).isZero();
    }

    @Test
    void theTextShowsTheWayOfTheObject() {
        Shell.Result result = run("preview", "--connector", "ad", "--dn", "CN=ann,DC=x");

        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines())
                .contains(
                        "user CN=ann,DC=x",
                        "  of ad, pending import: add",
                        "  in scope of     in, rules.sync:19 (provision, 100)",
                        "  link: projected by in, rules.sync:19",
                        "metaverse person, add",
                        "  ~ sn: (none) → Lee",
                        "        lost late  [late, rules.sync:32]",
                        "          Rule \"in\" (rules.sync:26) comes before it.",
                        "target cloud",
                        "+ add user CN=ann,DC=y",
                        "nothing was changed (a full synchronization of this object: success)");
        assertThat(result.code()).isZero();
        assertThat(run("pending").out()).isEmpty();
    }

    @Test
    void jsonIsTheWholeTree() {
        JsonObject json =
                run("preview", "--connector", "ad", "--dn", "CN=out,DC=x", "--format", "json")
                        .json()
                        .getAsJsonObject();

        assertThat(json.get("link").getAsString()).isEqualTo("none");
        assertThat(json.get("metaverse").isJsonNull()).isTrue();
        JsonObject clause =
                json.getAsJsonArray("scope")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("groups")
                        .get(0)
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject();
        assertThat(clause.get("clause").getAsString()).isEqualTo("cn NOTEQUAL \"out\"");
        assertThat(clause.get("holds").getAsBoolean()).isFalse();
    }

    @Test
    void whatIsCommittedStands() {
        JsonObject json =
                run(
                                "preview",
                                "--connector",
                                "ad",
                                "--dn",
                                "CN=ann,DC=x",
                                "--delta",
                                "--commit",
                                "--format",
                                "json")
                        .json()
                        .getAsJsonObject();

        assertThat(json.get("committed").getAsBoolean()).isTrue();
        assertThat(json.get("mode").getAsString()).isEqualTo("delta");
        JsonObject metaverse = json.getAsJsonObject("metaverse");
        JsonObject origin =
                metaverse
                        .getAsJsonArray("lineage")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("origins")
                        .get(0)
                        .getAsJsonObject();
        assertThat(origin.getAsJsonObject("rule").get("line").getAsInt()).isEqualTo(25);
        assertThat(origin.getAsJsonObject("source").get("dn").getAsString())
                .isEqualTo("CN=ann,DC=x");
        assertThat(origin.get("time").getAsString()).isNotEmpty();
        assertThat(run("pending").out()).contains("add user CN=ann,DC=y");
    }

    @Test
    void mistakesAreNamed() {
        Shell.Result nobody = run("preview", "--connector", "ad", "--dn", "CN=no,DC=x");
        assertThat(nobody.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nobody.err()).contains("There is no object \"CN=no,DC=x\" in \"ad\"");
        assertThat(run("preview", "--connector", "no", "--dn", "CN=no,DC=x").err())
                .contains("declares no connector");
        assertThat(run("preview", "--connector", "ad").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("preview", "--connector", "ad", "--dn", "CN=a", "--full", "--delta").code())
                .isEqualTo(ExitCode.USAGE);
    }

    private Shell.Result run(String verb, String... words) {
        return project.run(verb, words);
    }
}

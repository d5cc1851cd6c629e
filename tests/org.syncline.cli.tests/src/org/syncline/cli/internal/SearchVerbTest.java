// SPDX-License-Identifier: EPL-2.0
package org.syncline.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code search} and {@code object}: over a project of its own. */
class SearchVerbTest {
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
                mail <- mail
            }
            """;

    private static final String USERS =
            """
            dn: CN=ann,DC=x
            objectClass: user
            cn: ann
            sn: =2+3
            mail: ann@contoso.com
            uid: 1

            dn: CN=bob,DC=x
            objectClass: user
            cn: bob
            sn:: QWRh4oCuTGVl
            mail: bob@fabrikam.com
            uid: 2

            dn: CN=out,DC=x
            objectClass: user
            cn: out
            sn: Out
            uid: 3
            """;

    @TempDir private Path folder;

    private TwoDirectories project;

    @BeforeEach
    void open() throws IOException {
        project = new TwoDirectories(folder, INBOUND, USERS);
        assertThat(run("run", "initial").code()).isZero();
    }

    @Test
    void aSpaceIsSearchedByStateAndAttribute() {
        assertThat(run("search", "space:ad mail~contoso").out())
                .isEqualTo("user CN=ann,DC=x\n".replace("\n", System.lineSeparator()));
        assertThat(run("search", "space:ad is:disconnector").out().strip())
                .isEqualTo("user CN=out,DC=x  [disconnector]");
        assertThat(run("search", "pending-export:add -cn=ann", "--connector", "cloud").out())
                .startsWith("user CN=bob,DC=y  [pending export: add]");
    }

    @Test
    void theMetaverseIsSearchedWithColumns() {
        Shell.Result result =
                run(
                        "search",
                        "metaverse:person mail$=.com",
                        "--columns",
                        "sn,mail",
                        "--limit",
                        "1");

        assertThat(result.out().lines())
                .hasSize(3)
                .first()
                .asString()
                .matches("person [0-9]+ ann  \\[ad \\| cloud\\]");
        assertThat(result.out()).contains("    mail: ann@contoso.com");
        assertThat(result.err()).contains("the first 1 only");
    }

    @Test
    void csvNeverHoldsAFormulaAndShowsWhatIsInvisible() {
        String csv = run("search", "space:ad has:sn", "--columns", "sn", "--format", "csv").out();

        assertThat(csv).startsWith("type,dn,state,sn\r\n");
        assertThat(csv).contains("user,\"CN=ann,DC=x\",,'=2+3\r\n");
        assertThat(csv).contains("Ada\\u202ELee").doesNotContain("\u202e");
    }

    @Test
    void jsonHoldsTheValuesAsTheyAre() {
        JsonArray found =
                run("search", "space:ad sn^==2", "--columns", "sn,mail", "--format", "json")
                        .json()
                        .getAsJsonArray();

        assertThat(found).hasSize(1);
        JsonObject one = found.get(0).getAsJsonObject();
        assertThat(one.get("dn").getAsString()).isEqualTo("CN=ann,DC=x");
        assertThat(one.getAsJsonObject("columns").getAsJsonArray("sn").get(0).getAsString())
                .isEqualTo("=2+3");
    }

    @Test
    void aQueryThatCannotBeReadIsExplainedWithItsPlace() {
        Shell.Result result = run("search", "space:ad is:lost");

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains("Column 13", "connector, disconnector");
        assertThat(run("search", "space:ad maill~x").err()).contains("Did you mean mail?");
        assertThat(run("search", "mail~x").err()).contains("space:NAME", "metaverse:TYPE");
    }

    @Test
    void anObjectIsShownWithAllItsSides() {
        Shell.Result result = run("object", "--connector", "cloud", "--dn", "CN=ann,DC=y");

        assertThat(result.out().lines())
                .contains(
                        "user CN=ann,DC=y",
                        "  pending export: add",
                        "+ add user CN=ann,DC=y",
                        "    cn: (none) → ann  [to cloud, rules.sync:35]",
                        "lineage")
                .anyMatch(line -> line.matches("  metaverse person [0-9]+ ann"))
                .anyMatch(
                        line -> line.startsWith("  outbound-provision by to cloud, rules.sync:29"))
                .contains("  ad user CN=ann,DC=x  [inbound-projection by in, rules.sync:19]");
    }

    @Test
    void anObjectLeadsToItsMetaverseObjectAndBack() {
        JsonObject object =
                run("object", "--connector", "ad", "--dn", "CN=ann,DC=x", "--format", "json")
                        .json()
                        .getAsJsonObject();
        long id = object.getAsJsonObject("link").get("metaverse").getAsLong();

        JsonObject metaverse =
                run("object", "--metaverse", Long.toString(id), "--format", "json")
                        .json()
                        .getAsJsonObject();

        assertThat(object.getAsJsonArray("contributions")).hasSize(3);
        assertThat(object.get("linkTime").getAsString()).isNotEmpty();
        assertThat(metaverse.getAsJsonArray("connectors")).hasSize(2);
        JsonObject sn = metaverse.getAsJsonArray("attributes").get(2).getAsJsonObject();
        assertThat(sn.get("attribute").getAsString()).isEqualTo("sn");
        assertThat(
                        sn.getAsJsonArray("origins")
                                .get(0)
                                .getAsJsonObject()
                                .getAsJsonObject("rule")
                                .get("file")
                                .getAsString())
                .isEqualTo("rules.sync");
    }

    @Test
    void anObjectThatThereIsNotIsSaidToBeMissing() {
        assertThat(run("object", "--connector", "ad", "--dn", "CN=zoe,DC=x").err())
                .contains("no object \"CN=zoe,DC=x\" in \"ad\"");
        assertThat(run("object", "--metaverse", "999").code()).isEqualTo(ExitCode.FAILED);
        assertThat(run("object", "--connector", "ad").code()).isEqualTo(ExitCode.USAGE);
    }

    private Shell.Result run(String verb, String... words) {
        return project.run(verb, words);
    }
}

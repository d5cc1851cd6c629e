// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.ldap.internal.DirectoryProject.run;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;

/** A project with rules, from a local directory to a real server: import to confirmed export. */
class EndToEndTest {
    @TempDir private Path folder;

    @Test
    @EnabledIfEnvironmentVariable(named = RealServer.ALLOWED, matches = ".+")
    void whatTheRulesWantIsInOpenLdapAndConfirmed() throws Exception {
        try (Slapd server = Slapd.start(Files.createDirectory(folder.resolve("slapd")))) {
            String people = "ou=People," + Slapd.BASE;
            server.addUnit(people);
            follow(
                    server,
                    new DirectoryProject.Words(
                            "openldap",
                            Slapd.BASE,
                            people,
                            "inetOrgPerson",
                            "groupOfNames",
                            "uid"));
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = SambaDomain.FOLDER, matches = ".+")
    void whatTheRulesWantIsInADomainAndConfirmed() throws Exception {
        try (SambaDomain domain = SambaDomain.start("engine")) {
            follow(
                    domain,
                    new DirectoryProject.Words(
                            "active-directory",
                            SambaDomain.DOMAIN,
                            domain.base(),
                            "user",
                            "group",
                            "sAMAccountName"));
        }
    }

    /** Twice: everything is new, then something of everything changes. */
    private void follow(RealServer server, DirectoryProject.Words words) throws Exception {
        Path projectFolder = Files.createDirectory(folder.resolve("project"));
        DirectoryProject project = new DirectoryProject(projectFolder, server, words);
        String ann = "CN=Ann Lee," + words.container();
        String anna = "CN=Anna Lee," + words.container();
        String bob = "CN=Bob Day," + words.container();
        String staff = "CN=Staff," + words.container();
        try (ProjectSession session = project.session();
                LDAPConnection admin = server.admin()) {
            assertThat(session.check().findings()).isEmpty();
            run(session, "hr", StepType.FULL_IMPORT);
            run(session, "target", StepType.FULL_IMPORT);
            run(session, "hr", StepType.FULL_SYNC);
            run(session, "target", StepType.FULL_SYNC);
            assertThat(DirectoryProject.export(session).counters()).containsEntry("export-add", 3L);
            Entry made = admin.getEntry(ann);
            assertThat(made.getAttributeValue("mail")).isEqualTo("ann@contoso.com");
            assertThat(made.getAttributeValue(words.account())).isEqualTo("e2eann");
            assertThat(admin.getEntry(staff).getAttributeValues("member"))
                    .usingElementComparator(String::compareToIgnoreCase)
                    .containsExactlyInAnyOrder(ann, bob);
            run(session, "target", StepType.FULL_IMPORT);
            assertNothingPending(session);
        }

        project.source(
                DirectoryProject.LDIF
                        .replace("displayName: Ann Lee", "displayName: Anna Lee")
                        .replace("ann@contoso.com", "anna@contoso.com")
                        .replaceAll("(?s)dn: CN=Bob,.*?\n\n", "")
                        .replace("member: CN=Bob,DC=hr\n", ""));
        try (ProjectSession session = project.session();
                LDAPConnection admin = server.admin()) {
            run(session, "hr", StepType.FULL_IMPORT);
            run(session, "hr", StepType.DELTA_SYNC);
            assertThat(DirectoryProject.export(session).counters())
                    .containsEntry("export-delete", 1L);
            assertThat(admin.getEntry(ann)).isNull();
            assertThat(admin.getEntry(bob)).isNull();
            assertThat(admin.getEntry(anna).getAttributeValue("mail"))
                    .isEqualTo("anna@contoso.com");
            assertThat(admin.getEntry(staff).getAttributeValues("member"))
                    .usingElementComparator(String::compareToIgnoreCase)
                    .containsExactly(anna);
            run(session, "target", StepType.DELTA_IMPORT);
            assertNothingPending(session);
        }
    }

    private static void assertNothingPending(ProjectSession session) {
        run(session, "target", StepType.DELTA_SYNC);
        assertThat(session.countPending(PendingFilter.all("target"))).isZero();
        assertThat(session.exports().dryRun("target").size()).isZero();
    }
}

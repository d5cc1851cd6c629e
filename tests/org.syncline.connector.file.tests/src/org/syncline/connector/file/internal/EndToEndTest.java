// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syncline.connector.file.internal.FileProject.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syncline.engine.PendingFilter;
import org.syncline.engine.StepType;
import org.syncline.project.ProjectSession;

/** Projects with rules whose sources and targets are files: import to confirmed export. */
class EndToEndTest {
    private static final String RULES =
            """

            inbound rule "In from HR - Person" {
                from "hr" person to person
                link provision
                precedence 100

                join id = sourceAnchor

                sourceAnchor   <- id
                displayName    <- cn
                title          <- title
                otherTelephone <- phones
            }

            outbound rule "Out to directory - Person" {
                from person to "directory" inetOrgPerson
                link provision
                precedence 200

                join employeeNumber = sourceAnchor

                dn              <- EscapeDNComponent("CN=" & [displayName]) & ",O=example"
                employeeNumber  <- sourceAnchor
                cn              <- displayName
                sn              <- displayName
                title           <- title
                telephoneNumber <- otherTelephone
            }
            """;

    private static final String PEOPLE =
            """
            project "People" {
                staging off
            }

            connector "hr" uses delimited {
                file "people.csv"
                CHANGES
                key "id"
                name "cn"
                base "O=hr"
                partition "O=hr"
                objects person
            }

            schema "hr" {
                object person {
                    id string
                    cn string
                    title string
                    phones string multivalued
                }
            }

            connector "directory" uses ldif {
                file "directory.ldif"
                OUTPUT
                create true
                anchor "employeeNumber"
                partition "O=example"
                objects inetOrgPerson
                export reviewed
            }

            schema "directory" {
                object inetOrgPerson {
                    cn string
                    sn string
                    employeeNumber string
                    title string
                    telephoneNumber string multivalued
                }
            }
            """
                    + RULES;

    private static final String ROWS =
            """
            id,cn,title,phones
            1,Ann Lee,Head of Sales,+49 89 1|+49 89 2
            2,Bob Day,,
            """;

    @TempDir private Path folder;

    private FileProject project(String changes, String output) throws Exception {
        FileProject project =
                new FileProject(
                        folder, PEOPLE.replace("CHANGES", changes).replace("OUTPUT", output));
        project.write("people.csv", ROWS);
        return project;
    }

    private static void exportAndConfirm(ProjectSession session, String counter, long number)
            throws Exception {
        assertThat(FileProject.export(session, "directory").counters())
                .containsEntry(counter, number);
        run(session, "directory", StepType.DELTA_IMPORT);
        assertNothingPending(session);
    }

    private static void assertNothingPending(ProjectSession session) {
        run(session, "directory", StepType.DELTA_SYNC);
        assertThat(session.countPending(PendingFilter.all("directory"))).isZero();
        assertThat(session.exports().dryRun("directory").size()).isZero();
    }

    private static void importAll(ProjectSession session) {
        run(session, "hr", StepType.FULL_IMPORT);
        run(session, "directory", StepType.FULL_IMPORT);
        run(session, "hr", StepType.FULL_SYNC);
        run(session, "directory", StepType.FULL_SYNC);
    }

    @Test
    void rowsBecomeEntriesAndFollowThem() throws Exception {
        FileProject project = project("", "");
        try (ProjectSession session = project.session()) {
            assertThat(session.check().findings()).isEmpty();
            importAll(session);
            exportAndConfirm(session, "export-add", 2);
            assertThat(project.text("directory.ldif"))
                    .contains("dn: CN=Ann Lee,O=example\n", "telephoneNumber: +49 89 2\n")
                    .contains("dn: CN=Bob Day,O=example\n");
        }
        project.write(
                "people.csv",
                ROWS.replace("Ann Lee,Head of Sales,+49 89 1|", "Anna Lee,,+49 89 3|")
                        .replace("2,Bob Day,,\n", ""));
        try (ProjectSession session = project.session()) {
            run(session, "hr", StepType.DELTA_IMPORT);
            run(session, "hr", StepType.DELTA_SYNC);
            exportAndConfirm(session, "export-delete", 1);
            assertThat(project.text("directory.ldif"))
                    .contains("dn: CN=Anna Lee,O=example\n", "telephoneNumber: +49 89 3\n")
                    .doesNotContain("Bob", "Head of Sales", "+49 89 1");
        }
    }

    @Test
    void rowsOfChangesBecomeChangeRecords() throws Exception {
        FileProject project =
                project("changes \"changes.csv\" change-column \"op\"", "output \"changes.ldif\"");
        try (ProjectSession session = project.session()) {
            assertThat(session.check().findings()).isEmpty();
            importAll(session);
            exportAndConfirm(session, "export-add", 2);
            assertThat(project.text("changes.ldif"))
                    .containsSubsequence("dn: CN=Ann Lee,O=example\nchangetype: add\n");
            assertThat(Files.exists(folder.resolve("directory.ldif"))).isFalse();
        }
        project.write(
                "changes.csv",
                """
                op,id,cn,title,phones
                modify,1,Anna Lee,,+49 89 2
                delete,2,,,
                add,3,Cid Fox,Guest,
                """);
        try (ProjectSession session = project.session()) {
            run(session, "hr", StepType.DELTA_IMPORT);
            run(session, "hr", StepType.DELTA_SYNC);
            exportAndConfirm(session, "export-delete", 1);
            assertThat(project.text("changes.ldif"))
                    .contains("newrdn: CN=Anna Lee\n")
                    .contains("delete: telephoneNumber\ntelephoneNumber: +49 89 1\n-\n")
                    .contains("dn: CN=Bob Day,O=example\nchangetype: delete\n")
                    .contains("dn: CN=Cid Fox,O=example\nchangetype: add\n");
            run(session, "directory", StepType.FULL_IMPORT);
            assertNothingPending(session);
        }
    }

    private static final String TENANT =
            """
            project "Tenant" {
                staging off
            }

            connector "hr" uses ldif {
                file "people.ldif"
                anchor "employeeNumber"
                partition "O=hr"
                objects person
            }

            schema "hr" {
                object person {
                    employeeNumber string
                    cn string
                    title string
                }
            }

            connector "tenant" uses csexport {
                file "tenant.xml"
                base "O=tenant"
                partition "O=tenant"
                objects user
            }

            schema "tenant" {
                object user {
                    sourceAnchor string
                    displayName string
                    title string
                }
            }

            inbound rule "In from HR - Person" {
                from "hr" person to person
                link provision
                precedence 100

                join employeeNumber = sourceAnchor

                sourceAnchor <- employeeNumber
                displayName  <- cn
                title        <- title
            }

            outbound rule "Out to tenant - User" {
                from person to "tenant" user
                link provision
                precedence 200

                join sourceAnchor = sourceAnchor

                dn           <- "CN={" & ConvertToUTF8Hex([sourceAnchor]) & "},O=tenant"
                sourceAnchor <- sourceAnchor
                displayName  <- displayName
                title        <- title
            }
            """;

    private static String person(String number, String name, String title) {
        return "dn: CN=%s,O=hr\nobjectClass: person\ncn: %s\nemployeeNumber: %s\ntitle: %s\n\n"
                .formatted(name, name, number, title);
    }

    private static String user(String hex, String anchor, String name, String title) {
        return """
               <cs-object cs-dn="CN={%s}" object-type="user"><synchronized-hologram>
               <entry dn="CN={%s}"><anchor encoding="base64">%s</anchor>
               <primary-objectclass>user</primary-objectclass>
               <attr name="sourceAnchor" type="string"><value>%s</value></attr>
               <attr name="displayName" type="string"><value>%s</value></attr>
               <attr name="title" type="string"><value>%s</value></attr>
               </entry></synchronized-hologram></cs-object>
               """
                .formatted(
                        hex,
                        hex,
                        java.util.Base64.getEncoder().encodeToString(hex.getBytes()),
                        anchor,
                        name,
                        title);
    }

    @Test
    void whatATenantWasKnownToHoldIsWorkedOn() throws Exception {
        FileProject project = new FileProject(folder, TENANT);
        project.write(
                "people.ldif",
                person("1", "Ann", "Boss") + person("2", "Bob", "Clerk") + person("3", "Cid", "x"));
        project.write(
                "tenant.xml",
                "<cs-objects>"
                        + user("31", "1", "Ann", "Boss")
                        + user("32", "2", "Bob", "Guest")
                        + user("39", "9", "Zoe", "Gone")
                        + "</cs-objects>");
        try (ProjectSession session = project.session()) {
            assertThat(session.check().findings()).isEmpty();
            run(session, "hr", StepType.FULL_IMPORT);
            run(session, "tenant", StepType.FULL_IMPORT);
            run(session, "hr", StepType.FULL_SYNC);
            run(session, "tenant", StepType.FULL_SYNC);
            List<String> pending = new ArrayList<>();
            session.forEachPending(
                    PendingFilter.all("tenant"),
                    change -> pending.add(change.operation() + " " + change.dn()));
            assertThat(pending)
                    .containsExactlyInAnyOrder("UPDATE CN={32},O=tenant", "ADD CN={33},O=tenant");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.ldap.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.StepType;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.Verdict;
import org.syncline.project.ExportRequest;
import org.syncline.project.ProjectSession;
import org.syncline.project.ProjectSessions;
import org.syncline.project.ReviewRequest;
import org.syncline.review.PlanQuery;

/** A project that brings people and groups of a local directory to a real directory server. */
final class DirectoryProject {
    private final Path folder;
    private final RealServer server;

    /**
     * What one server calls things.
     *
     * @param partition all of the directory
     * @param container where the objects are made
     * @param account the attribute of a user with the name of the account
     */
    record Words(
            String profile,
            String partition,
            String container,
            String user,
            String group,
            String account) {}

    DirectoryProject(Path folder, RealServer server, Words words) throws IOException {
        this.folder = folder;
        this.server = server;
        source(LDIF);
        Files.writeString(
                folder.resolve("project.sync"),
                PROJECT.replace("URL", "ldap://" + server.host() + ":" + server.port())
                        .replace("BIND", server.bind())
                        .replace("PROFILE", words.profile())
                        .replace("PARTITION", words.partition())
                        .replace("CONTAINER", words.container())
                        .replace("USER", words.user())
                        .replace("GROUP", words.group())
                        .replace("ACCOUNT", words.account()));
    }

    /** Changes the source, which the next session imports. */
    void source(String ldif) throws IOException {
        Files.writeString(folder.resolve("hr.ldif"), ldif);
    }

    ProjectSession session() {
        return ProjectSessions.open(
                folder,
                List.of(new LdapConnectorType()),
                (connector, setting) -> Optional.of(server.password()));
    }

    static StepResult run(ProjectSession session, String connector, StepType step) {
        StepResult result = session.runStep(connector, step, Progress.NONE);
        assertThat(result.succeeded()).as("%s %s: %s", connector, step, result).isTrue();
        return result;
    }

    /** Plans, approves all of it, deletions too, and exports. */
    static StepResult export(ProjectSession session) throws Exception {
        String plan = approved(session.exports().plan("target"), session);
        ExportRequest request = new ExportRequest("target", plan, false, List.of());
        StepResult result = session.exports().export(request, Progress.NONE);
        assertThat(result.succeeded()).as("export: %s", result).isTrue();
        return result;
    }

    private static String approved(Plan plan, ProjectSession session) throws Exception {
        PlanQuery all = PlanQuery.of("all");
        session.exports().review(new ReviewRequest(plan.id(), all, Verdict.APPROVED, "right"));
        return plan.id();
    }

    static final String LDIF =
            """
            dn: DC=hr
            objectClass: domain

            dn: CN=Ann,DC=hr
            objectClass: user
            employeeID: 1
            uid: e2eann
            displayName: Ann Lee
            mail: ann@contoso.com

            dn: CN=Bob,DC=hr
            objectClass: user
            employeeID: 2
            uid: e2ebob
            displayName: Bob Day

            dn: CN=Staff,DC=hr
            objectClass: group
            employeeID: g1
            displayName: Staff
            member: CN=Ann,DC=hr
            member: CN=Bob,DC=hr
            """;

    private static final String PROJECT =
            """
            project "Directories" {
                staging off
            }

            local directory "hr" {
                file "hr.ldif"
                base "DC=hr"
            }

            connector "hr" uses ldap {
                directory "hr"
                partition "DC=hr"
                objects user, group
            }

            schema "hr" {
                object user {
                    employeeID string
                    uid string
                    displayName string
                    mail string
                }
                object group {
                    employeeID string
                    displayName string
                    member reference multivalued
                }
            }

            connector "target" uses ldap {
                url "URL"
                bind "BIND"
                password secret
                profile "PROFILE"
                partition "PARTITION" {
                    exclude "PARTITION"
                    include "CONTAINER"
                }
                objects USER, GROUP
                export reviewed
            }

            schema "target" {
                object USER {
                    ACCOUNT string
                    sn string
                    displayName string
                    mail string
                    description string
                }
                object GROUP {
                    description string
                    member reference multivalued
                }
            }

            inbound rule "In from HR - User" {
                from "hr" user to person
                link provision
                precedence 100

                join employeeID = sourceAnchor

                sourceAnchor <- employeeID
                accountName  <- uid
                displayName  <- displayName
                mail         <- mail
            }

            inbound rule "In from HR - Group" {
                from "hr" group to group
                link provision
                precedence 110

                join employeeID = sourceAnchor

                sourceAnchor <- employeeID
                displayName  <- displayName
                member       <- member
            }

            outbound rule "Out to target - User" {
                from person to "target" USER
                link provision
                precedence 200

                join description = sourceAnchor

                dn          <- EscapeDNComponent("CN=" & [displayName]) & ",CONTAINER"
                description <- sourceAnchor
                ACCOUNT     <- accountName
                sn          <- displayName
                displayName <- displayName
                mail        <- mail
            }

            outbound rule "Out to target - Group" {
                from group to "target" GROUP
                link provision
                precedence 210

                join description = sourceAnchor

                dn          <- EscapeDNComponent("CN=" & [displayName]) & ",CONTAINER"
                description <- sourceAnchor
                member      <- member
            }
            """;
}

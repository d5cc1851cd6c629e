// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.scim.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.ldap.LdapConnectorType;
import org.syncline.connector.scim.ScimConnectorType;
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

/** A project that brings people and groups of a local directory to a SCIM service. */
final class CloudProject {
    private final Path folder;
    private final String token;

    CloudProject(Path folder, String url, String token, String bulk) throws IOException {
        this.folder = folder;
        this.token = token;
        source(LDIF);
        Files.writeString(
                folder.resolve("project.sync"), PROJECT.replace("URL", url).replace("BULK", bulk));
    }

    /** Changes the source, which the next session imports. */
    void source(String ldif) throws IOException {
        Files.writeString(folder.resolve("hr.ldif"), ldif);
    }

    ProjectSession session() {
        return ProjectSessions.open(
                folder,
                List.of(new LdapConnectorType(), new ScimConnectorType()),
                (connector, setting) -> Optional.of(token));
    }

    static StepResult run(ProjectSession session, String connector, StepType step) {
        StepResult result = session.runStep(connector, step, Progress.NONE);
        assertThat(result.succeeded()).as("%s %s: %s", connector, step, result).isTrue();
        return result;
    }

    /** Plans, approves all of it, deletions too, and exports. */
    static StepResult export(ProjectSession session) throws Exception {
        Plan plan = session.exports().plan("cloud");
        session.exports()
                .review(
                        new ReviewRequest(
                                plan.id(), PlanQuery.of("all"), Verdict.APPROVED, "looks right"));
        StepResult result =
                session.exports()
                        .export(
                                new ExportRequest("cloud", plan.id(), false, List.of()),
                                Progress.NONE);
        assertThat(result.succeeded()).as("export: %s", result).isTrue();
        return result;
    }

    static final String LDIF =
            """
            dn: DC=hr
            objectClass: domain

            dn: CN=Ann,DC=hr
            objectClass: user
            employeeID: 1
            uid: ann
            displayName: Ann Lee
            mail: ann@contoso.com

            dn: CN=Bob,DC=hr
            objectClass: user
            employeeID: 2
            uid: bob
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
            project "Cloud" {
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

            connector "cloud" uses scim {
                url "URL"
                token secret
                bulk BULK
                partition "O=scim"
                objects User, Group
                export reviewed
            }

            schema "cloud" {
                object User {
                    userName string
                    displayName string
                    externalId string
                    'emails.work.value' string multivalued
                }
                object Group {
                    displayName string
                    externalId string
                    members reference multivalued
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

            outbound rule "Out to cloud - User" {
                from person to "cloud" User
                link provision
                precedence 200

                join externalId = sourceAnchor

                dn                  <- EscapeDNComponent("CN=" & [accountName]) & ",OU=User,O=scim"
                externalId          <- sourceAnchor
                displayName         <- displayName
                'emails.work.value' <- mail
            }

            outbound rule "Out to cloud - Group" {
                from group to "cloud" Group
                link provision
                precedence 210

                join externalId = sourceAnchor

                dn          <- EscapeDNComponent("CN=" & [displayName]) & ",OU=Group,O=scim"
                externalId  <- sourceAnchor
                displayName <- displayName
                members     <- member
            }
            """;
}

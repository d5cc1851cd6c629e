// SPDX-License-Identifier: EPL-2.0
package org.syncline.connector.file.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.syncline.connector.file.CsexportConnectorType;
import org.syncline.connector.file.DelimitedConnectorType;
import org.syncline.connector.file.LdifConnectorType;
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

/** A project whose connectors are all files of its folder. */
final class FileProject {
    private final Path folder;

    FileProject(Path folder, String project) throws IOException {
        this.folder = folder;
        write("project.sync", project);
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    ProjectSession session() {
        return ProjectSessions.open(
                folder,
                List.of(
                        new DelimitedConnectorType(),
                        new LdifConnectorType(),
                        new CsexportConnectorType()),
                (connector, setting) -> Optional.empty());
    }

    static StepResult run(ProjectSession session, String connector, StepType step) {
        StepResult result = session.runStep(connector, step, Progress.NONE);
        assertThat(result.succeeded()).as("%s %s: %s", connector, step, result).isTrue();
        return result;
    }

    /** Plans, approves all of it, deletions too, and exports. */
    static StepResult export(ProjectSession session, String connector) throws Exception {
        Plan plan = session.exports().plan(connector);
        PlanQuery all = PlanQuery.of("all");
        session.exports().review(new ReviewRequest(plan.id(), all, Verdict.APPROVED, "right"));
        ExportRequest request = new ExportRequest(connector, plan.id(), false, List.of());
        StepResult result = session.exports().export(request, Progress.NONE);
        assertThat(result.succeeded()).as("export: %s", result).isTrue();
        return result;
    }
}

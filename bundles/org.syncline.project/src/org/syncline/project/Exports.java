// SPDX-License-Identifier: EPL-2.0
package org.syncline.project;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.syncline.engine.Progress;
import org.syncline.engine.StepResult;
import org.syncline.engine.plan.Plan;
import org.syncline.engine.plan.PlanChange;

/**
 * Plans, decisions and exports of a project. Decisions and exports carry the operating-system user,
 * who is called unauthenticated. Safe for use by many threads; throws {@link ProjectException}.
 */
public interface Exports {
    /** What a plan of a connector would hold, without writing anything. */
    Plan dryRun(String connector);

    /** Seals what is pending for a connector. */
    Plan plan(String connector);

    /** Plans of all connectors, newest first. */
    List<Plan> plans(int limit);

    Optional<Plan> find(String plan);

    /** Every change of a plan with the decision about it. */
    void forEachChange(String plan, Consumer<PlanChange> consumer);

    /** Decides about changes of a plan and says how many they were. */
    Reviewed review(ReviewRequest request);

    /** Writes to a target what a plan has approved. */
    StepResult export(ExportRequest request, Progress progress);

    /**
     * Switches staging mode: writes {@code staging on} or {@code staging off} into the project
     * file, where a review of changes sees it, and checks the project again.
     *
     * @return whether the file was changed; false when it said so already
     */
    boolean staging(boolean on);
}

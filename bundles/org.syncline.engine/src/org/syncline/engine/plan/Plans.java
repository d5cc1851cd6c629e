// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Sealed plans and decisions of a project (decisions, "Export"). Safe for use by many threads.
 * Changes nothing but the tables of plans. Methods throw {@link
 * org.syncline.engine.EngineException} when a connector or a plan does not exist.
 */
public interface Plans {
    /** What {@link #seal} would give, without writing anything; its id is empty. */
    Plan dryRun(String connector, String person);

    /** Seals what is pending for a connector now. */
    Plan seal(String connector, String person);

    /** Plans of all connectors, newest first. */
    List<Plan> list(int limit);

    Optional<Plan> find(String plan);

    /** Every change of a plan, in its order, with the decisions as they stand now. */
    void forEachChange(String plan, Consumer<PlanChange> consumer);

    /**
     * Decides about the changes of a plan that are selected, and puts it on record as one link of
     * the chain. When none is selected, nothing is recorded.
     *
     * @param selection which changes; called once for each
     * @param description the selection in words, kept with the decision
     * @param person who decides
     * @param authenticated whether that person proved who they are
     * @return number of changes decided about
     */
    long decide(
            String plan,
            Predicate<PlanChange> selection,
            String description,
            Verdict verdict,
            String note,
            String person,
            boolean authenticated);

    /**
     * Checks the chain of decisions.
     *
     * @return what is wrong with it, for a person; empty when every link holds
     */
    List<String> verifyDecisions();
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.List;
import org.syncline.engine.ExportOrder;
import org.syncline.engine.internal.plan.PlanIds;
import org.syncline.engine.internal.rules.RuleState;
import org.syncline.engine.internal.run.StepFailure;
import org.syncline.engine.internal.run.StepLog;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ExportMode;
import org.syncline.rules.ProjectModel;
import org.syncline.store.PlanRecord;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Whether an order may be carried out (decisions, "Moved on", "Reviewed or automatic"). */
final class Permission {
    private static final int MOST_NAMED = 1000;
    private static final String DISABLED = "stopped-export-disabled";

    private final SyncStore store;
    private final ProjectModel model;
    private final ConnectorDefinition definition;
    private final StepLog log;

    Permission(SyncStore store, ProjectModel model, ConnectorDefinition definition, StepLog log) {
        this.store = store;
        this.model = model;
        this.definition = definition;
        this.log = log;
    }

    /**
     * Checks the order as a whole.
     *
     * @return number of the plan, 0 for an automatic export
     * @throws StepFailure when it may not be carried out
     */
    long check(ExportOrder order) {
        return store.inTransaction(
                session -> {
                    if (order.isAutomatic()) {
                        checkAutomatic(session);
                        return 0L;
                    }
                    return checkPlan(session, order.plan());
                });
    }

    private void checkAutomatic(StoreSession session) {
        if (definition.export() != ExportMode.AUTOMATIC) {
            throw new StepFailure(
                    DISABLED,
                    "Changes of \""
                            + definition.name()
                            + "\" are exported after review. Seal a plan with \"syncline plan\","
                            + " decide with \"syncline review\", and name the plan with --plan.");
        }
        if (session.property(cutoverProperty(definition)).isEmpty()) {
            throw new StepFailure(
                    DISABLED,
                    "\""
                            + definition.name()
                            + "\" says \"export automatic\", which is accepted only after a"
                            + " recorded cutover, and none is recorded. Export a reviewed plan with"
                            + " --plan until then.");
        }
    }

    /** Where the record of a cutover stands. */
    static String cutoverProperty(ConnectorDefinition definition) {
        return "cutover/" + definition.key();
    }

    private long checkPlan(StoreSession session, String id) {
        PlanRecord plan =
                PlanIds.find(session, id)
                        .orElseThrow(
                                () ->
                                        new StepFailure(
                                                DISABLED,
                                                "There is no plan \""
                                                        + id
                                                        + "\". Seal one with \"syncline plan\"."));
        int connector = session.connector(definition.key(), definition.name()).number();
        if (plan.connector() != connector) {
            throw new StepFailure(
                    DISABLED, "Plan \"" + id + "\" is not one of \"" + definition.name() + "\".");
        }
        if (!plan.ruleDigest().equals(new RuleState(model).present(definition))) {
            throw new StepFailure(
                    DISABLED,
                    "The rules are not those from which plan \""
                            + id
                            + "\" was made. Nothing was sent. Synchronize, seal a new plan and"
                            + " review it; decisions about unchanged changes carry over.");
        }
        return plan.number();
    }

    /**
     * Names the approved changes that have moved on.
     *
     * @throws StepFailure when the order does not leave them out
     */
    void checkStale(ExportOrder order, int connector, List<Candidates.Stale> stale, int others) {
        for (Candidates.Stale one : stale.subList(0, Math.min(stale.size(), MOST_NAMED))) {
            log.exportError(
                    connector,
                    one.object(),
                    one.dn(),
                    "change-moved-on",
                    "The approved change is not the one that is pending now. Seal a new plan and"
                            + " decide again.");
        }
        if (!stale.isEmpty() && !order.skipStale()) {
            throw new StepFailure(
                    DISABLED,
                    stale.size()
                            + " of "
                            + (stale.size() + others)
                            + " approved changes have moved on since the plan was sealed; they are"
                            + " named with this step. Nothing was sent. Seal a new plan, or export"
                            + " the rest with --skip-stale.");
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import org.syncline.engine.Engine;
import org.syncline.engine.StepResult;

/**
 * Holds back the steps of a run that would build on what an earlier one left half done. A directory
 * of which only a part was read looks as if the rest did not exist: synchronizing it would
 * provision again what is there. Likewise a synchronization that stopped has not computed all it
 * would have, so nothing of it is exported. A directory that could not be reached at all is as the
 * last import left it, so the others go on, unless no import of it ever came to its end.
 */
final class RunGuard {
    private static final String CANCELLED = "stopped-user-termination-from-wmi-or-ui";

    private final Engine engine;
    private String againstSynchronization = "";
    private String againstExport = "";
    private String againstAll = "";
    private boolean storeWorks = true;

    RunGuard(Engine engine) {
        this.engine = engine;
    }

    /** Why a step must not run, a sentence; empty when it may. */
    String against(PlannedStep step) {
        if (!againstAll.isEmpty()) {
            return againstAll;
        }
        if (step.isImport()) {
            return "";
        }
        if (!againstSynchronization.isEmpty()) {
            return againstSynchronization;
        }
        return step.isSynchronization() ? "" : againstExport;
    }

    /** Takes note of how a step ended. */
    void ended(PlannedStep step, StepResult result) {
        boolean stopped = result.status().startsWith("stopped-");
        if (result.status().startsWith("stopped-database-")) {
            storeWorks = false;
            againstAll = "The store failed.";
        } else if (result.status().equals(CANCELLED)) {
            againstAll = "A person stopped the run.";
        } else if (step.isImport() && (stopped || isUnknown(step, result))) {
            againstSynchronization =
                    "The import of \"" + step.connector() + "\" did not come to its end.";
        } else if (step.isSynchronization() && result.stopped()) {
            againstExport =
                    "The synchronization of \"" + step.connector() + "\" did not come to its end.";
        }
    }

    /** Whether anything can still be put on record. */
    boolean storeWorks() {
        return storeWorks;
    }

    private boolean isUnknown(PlannedStep step, StepResult result) {
        return result.stopped() && engine.needs(step.connector()).fullImportRequired();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.time.Instant;
import org.syncline.engine.internal.decision.ImportDecision;
import org.syncline.engine.internal.run.IdSet;
import org.syncline.engine.internal.run.KnownKeys;
import org.syncline.engine.internal.run.StepLog;

/**
 * What all parts of one import step share.
 *
 * @param connector the store's number of the connector
 * @param full whether everything is read, so that what is not reported is gone
 * @param generation number of the last full import begun, this one included
 * @param check what may be stored
 * @param known what the connector space may hold
 * @param census how many objects there were, and how many were reported
 * @param reported objects that this full import has seen and did not change: nothing is written for
 *     them
 * @param parents types of objects that have others below them
 * @param now the time of the step
 */
record ImportContext(
        StepLog log,
        int connector,
        boolean full,
        long generation,
        IntakeCheck check,
        KnownKeys known,
        Census census,
        IdSet reported,
        ParentTypes parents,
        Instant now) {
    /**
     * How reports are judged: an object is reported once by a full import, but a delta import may
     * still bring what it has not shown yet.
     */
    ImportDecision.Terms terms() {
        return new ImportDecision.Terms(check::brings, full, now);
    }

    /** How an object is judged when nothing can come any more. */
    ImportDecision.Terms lastTerms() {
        return new ImportDecision.Terms(check::brings, true, now);
    }
}

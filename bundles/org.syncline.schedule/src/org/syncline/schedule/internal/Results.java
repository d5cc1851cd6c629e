// SPDX-License-Identifier: EPL-2.0
package org.syncline.schedule.internal;

import java.time.Instant;
import java.util.Properties;
import org.syncline.schedule.CycleResult;

/** Results of cycles as properties. */
final class Results {
    private Results() {}

    /** Empty properties stand for no result: null. */
    static CycleResult read(Properties text) {
        String outcome = text.getProperty("last.outcome");
        return outcome == null
                ? null
                : new CycleResult(
                        ScheduleFile.policy(text.getProperty("last.cycle", "")),
                        Instant.parse(text.getProperty("last.started", "")),
                        Instant.parse(text.getProperty("last.ended", "")),
                        CycleResult.Outcome.valueOf(outcome),
                        text.getProperty("last.detail", ""));
    }

    static void write(CycleResult result, Properties text) {
        if (result != null) {
            text.setProperty("last.cycle", result.policy().word());
            text.setProperty("last.started", result.started().toString());
            text.setProperty("last.ended", result.ended().toString());
            text.setProperty("last.outcome", result.outcome().name());
            text.setProperty("last.detail", result.detail());
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.internal.mim;

import org.syncline.formats.ForeignFlow;
import org.syncline.migration.Outcome;

/**
 * What a mapping became.
 *
 * @param flow to be written; of the kind {@code NOT_CARRIED} when it stands as a comment
 * @param outcome for the report
 * @param reason for the report; may be empty
 * @param meaning what flows, whatever is done when it is absent: equal for flows of equal values
 * @param always whether it gives a value for every object
 */
record FlowDraft(ForeignFlow flow, Outcome outcome, String reason, String meaning, boolean always) {
    boolean carried() {
        return flow.kind() != ForeignFlow.Kind.NOT_CARRIED;
    }

    /** Whether the other one, to the same attribute and of lower rank, never has an effect. */
    boolean covers(FlowDraft other) {
        return carried()
                && other.carried()
                && (meaning.equals(other.meaning) || always && !flow.once());
    }

    /** The same, with something that a person has to look at. */
    FlowDraft doubted(String doubt) {
        ForeignFlow same =
                new ForeignFlow(
                        flow.target(),
                        flow.kind(),
                        flow.sources(),
                        flow.text(),
                        flow.once(),
                        flow.mergeType(),
                        flow.remark().isEmpty() ? doubt : flow.remark() + "; " + doubt,
                        flow.location());
        String reasons = reason.isEmpty() ? doubt : reason + "; " + doubt;
        return new FlowDraft(same, Outcome.NOT_VERIFIED, reasons, meaning, always);
    }
}

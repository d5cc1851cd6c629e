// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.run;

/** A step has to end before its work is done, with a status of semantics reference 6.7. */
public final class StepFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String status;

    public StepFailure(String status, String detail) {
        super(detail, null, false, false);
        this.status = status;
    }

    public static StepFailure cancelled() {
        return new StepFailure(
                "stopped-user-termination-from-wmi-or-ui",
                "The step was stopped by a person. Run it again; what is done stays done.");
    }

    public String status() {
        return status;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.export;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.syncline.connector.Cancellation;
import org.syncline.connector.ConnectorException;
import org.syncline.connector.ExportCapabilities;
import org.syncline.connector.ExportObject;
import org.syncline.connector.ExportResults;
import org.syncline.connector.ExportsChanges;
import org.syncline.engine.internal.run.StepFailure;

/**
 * Staging mode, enforced at the only place from which the engine reaches a connector's write
 * interface: nobody else calls {@link ExportsChanges#export}. The switch is asked before every
 * batch.
 */
public final class StagingSwitch {
    private final BooleanSupplier staging;
    private final ExportsChanges connector;

    /**
     * @param staging whether staging mode is on, asked each time
     * @param connector stands behind the switch
     */
    public StagingSwitch(BooleanSupplier staging, ExportsChanges connector) {
        this.staging = staging;
        this.connector = connector;
    }

    /**
     * Ends the step when staging mode is on.
     *
     * @throws StepFailure then
     */
    public void requireOff() {
        if (staging.getAsBoolean()) {
            throw new StepFailure(
                    "stopped-export-disabled",
                    "Staging mode is on: everything is computed and nothing is written. When the"
                            + " plan has been reviewed, switch it off with \"syncline staging"
                            + " PROJECT off\".");
        }
    }

    public ExportCapabilities capabilities() {
        return connector.exportCapabilities();
    }

    /**
     * Hands a batch over.
     *
     * @throws StepFailure when staging mode is on; then the connector is not touched
     * @throws ConnectorException from the connector
     */
    public void export(List<ExportObject> batch, ExportResults results, Cancellation cancellation)
            throws ConnectorException {
        requireOff();
        connector.export(batch, results, cancellation);
    }
}

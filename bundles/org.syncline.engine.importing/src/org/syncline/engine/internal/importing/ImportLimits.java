// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.importing;

import java.util.List;
import org.syncline.connector.ContainerScope;
import org.syncline.connector.ImportRequest;
import org.syncline.engine.StepOptions;
import org.syncline.engine.internal.run.Paging;

/**
 * What bounds the reading of one import.
 *
 * @param objects most objects, 0 for no limit
 * @param batchSize objects in one transaction
 * @param partitions what is read
 */
record ImportLimits(long objects, int batchSize, List<ContainerScope> partitions) {
    private static final int MOST = 5000;

    static ImportLimits of(StepOptions options, ImportRequest request) {
        int size = options.batchSize() <= 0 ? Paging.BATCH : Math.min(options.batchSize(), MOST);
        return new ImportLimits(options.objectLimit(), size, request.scopes());
    }
}

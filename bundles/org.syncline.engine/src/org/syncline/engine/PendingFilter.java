// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

import java.util.Set;
import org.syncline.model.Operation;

/**
 * Which pending changes to list.
 *
 * @param connector name of the target connector
 * @param operations operations wanted, empty for all
 * @param text text that the name must contain, case ignored, empty for any
 */
public record PendingFilter(String connector, Set<Operation> operations, String text) {
    public PendingFilter {
        operations = Set.copyOf(operations);
    }

    public static PendingFilter all(String connector) {
        return new PendingFilter(connector, Set.of(), "");
    }
}

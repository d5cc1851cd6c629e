// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

import java.util.Set;
import org.syncline.model.Operation;

/**
 * Which pending exports to list, in the stable order of listings: by name.
 *
 * @param connector the store's number of the connector
 * @param operations operations wanted; empty means all
 * @param text text that the name, or the new name of a rename, must contain, case ignored; empty
 *     means any
 * @param after the last object of the page before, or null for the first page
 * @param limit most objects to return
 */
public record PendingQuery(
        int connector, Set<Operation> operations, String text, CsObject after, int limit) {
    public PendingQuery {
        operations = Set.copyOf(operations);
    }
}

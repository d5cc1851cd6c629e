// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

import org.syncline.project.ProjectException;

/**
 * Why reading failed.
 *
 * @param message what went wrong
 * @param remedy what to do, may be empty
 * @param cause for the log
 */
public record ReviewFailure(String message, String remedy, RuntimeException cause) {
    static ReviewFailure of(RuntimeException error) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        String remedy = error instanceof ProjectException known ? known.remedy() : "";
        return new ReviewFailure(message, remedy, error);
    }
}

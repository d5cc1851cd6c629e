// SPDX-License-Identifier: EPL-2.0
package org.syncline.ui.staging.internal.model;

/** Where a {@link ReviewModel} stands. */
public enum ReviewPhase {
    NO_PROJECT,
    LOADING,
    READY,
    FAILED
}

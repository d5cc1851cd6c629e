// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

/**
 * A step of a run.
 *
 * @param place among the planned steps, from 1
 */
record PlacedStep(int place, PlannedStep step) {}

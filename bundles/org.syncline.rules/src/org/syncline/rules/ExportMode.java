// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/** When changes go out to a connector (decisions, "Reviewed or automatic"). */
public enum ExportMode {
    /** Only approved changes of a plan. */
    REVIEWED,
    /** The export step writes within the limits; accepted only after a recorded cutover. */
    AUTOMATIC
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

/**
 * One thing to do.
 *
 * @param phase {@code prepare}, {@code in-place}, {@code parallel} or {@code cut-over}
 * @param text what to do
 * @param command to be typed; may be empty
 */
public record NextStep(String phase, String text, String command) {}

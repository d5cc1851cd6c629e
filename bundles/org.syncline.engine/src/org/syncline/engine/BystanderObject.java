// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine;

/**
 * A target object that no rule of ours speaks for: an orphan of the old system, or an object that
 * was never ours.
 *
 * @param dn its name
 * @param objectType its type
 * @param disposition {@code orphan} or {@code not-ours}
 * @param anchor the value of the join attribute by which the old system knew it, or empty
 */
public record BystanderObject(String dn, String objectType, String disposition, String anchor) {}

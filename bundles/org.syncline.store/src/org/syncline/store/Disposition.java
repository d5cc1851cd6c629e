// SPDX-License-Identifier: EPL-2.0
package org.syncline.store;

/**
 * Why a connector space object that is linked to nothing stands where it stands (decisions,
 * "Ownership").
 */
public enum Disposition {
    /** Nothing particular: a connector, or an ordinary disconnector. */
    NORMAL,
    /**
     * Carries the old system's anchor and has no source any more; a person decides what becomes of
     * it.
     */
    ORPHAN,
    /** Was linked but never in scope of an outbound provision rule: not ours, left alone. */
    NOT_OURS
}

// SPDX-License-Identifier: EPL-2.0
package org.syncline.rules;

/**
 * Inbound: connector space to metaverse. Outbound: metaverse to connector space (semantics
 * reference, 2.2).
 */
public enum Direction {
    INBOUND,
    OUTBOUND
}

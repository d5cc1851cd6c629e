// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.preview;

import org.syncline.engine.PendingChange;

/**
 * A pending export of another metaverse object that came to be, changed or went.
 *
 * @param before the pending export before, or null
 * @param after the pending export afterwards, or null
 */
public record OtherExport(PendingChange before, PendingChange after) {}

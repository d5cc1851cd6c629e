// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.List;

/**
 * A part of a search: some objects were looked at, and these of them were found.
 *
 * @param ids numbers of the objects found, rising
 * @param position behind which to go on
 * @param examined how many objects were looked at
 * @param end whether there are no more
 */
public record SearchPage(List<Long> ids, long position, long examined, boolean end) {
    public SearchPage {
        ids = List.copyOf(ids);
    }
}

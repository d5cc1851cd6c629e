// SPDX-License-Identifier: EPL-2.0
package org.syncline.store.internal;

import java.util.List;

/**
 * When an object was linked or disconnected last, in milliseconds since 1970; 0 when that was
 * before this column.
 */
final class LinkTimeSchema {
    static final List<String> STATEMENTS =
            List.of("ALTER TABLE cs ADD COLUMN linked BIGINT NOT NULL DEFAULT 0");

    private LinkTimeSchema() {}
}

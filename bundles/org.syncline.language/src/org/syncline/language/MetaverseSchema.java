// SPDX-License-Identifier: EPL-2.0
package org.syncline.language;

import org.syncline.language.internal.DefaultMetaverse;
import org.syncline.model.Schema;

/** The metaverse schema that ships with the language. Safe for use by many threads. */
public final class MetaverseSchema {
    private MetaverseSchema() {}

    /**
     * The types and attributes that every project has unless it says {@code metaverse only};
     * immutable.
     */
    public static Schema shipped() {
        return DefaultMetaverse.get().schema();
    }
}

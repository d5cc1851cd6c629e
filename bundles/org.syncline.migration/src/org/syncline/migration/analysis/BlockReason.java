// SPDX-License-Identifier: EPL-2.0
package org.syncline.migration.analysis;

import java.util.Locale;

/** Why the vendor's upgrade wizard refuses a configuration (semantics reference, 8.2). */
public enum BlockReason {
    /** A flow reads an attribute that the connector no longer reads. */
    REMOVED_ATTRIBUTE("removed attribute"),
    CUSTOM_FLOW("custom attribute flow"),
    /** A rules extension that is not the vendor's. */
    EXTENSION("own extension"),
    SCRIPTED_FLOW("attribute flow by code"),
    SCRIPTED_FILTER("connector filter by code"),
    SCRIPTED_JOIN("join by code"),
    SCRIPTED_PROJECTION("projection by code"),
    /** Objects are provisioned, disconnected or deleted by program code. */
    PROVISIONING_CODE("provisioning by code"),
    /** The source anchor is not objectGUID. */
    SOURCE_ANCHOR("source anchor"),
    /** A connected system that is neither Active Directory nor the tenant. */
    CONNECTOR_KIND("kind of connector");

    private final String inWords;

    BlockReason(String inWords) {
        this.inWords = inWords;
    }

    /** In lower case with hyphens, for JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String inWords() {
        return inWords;
    }
}

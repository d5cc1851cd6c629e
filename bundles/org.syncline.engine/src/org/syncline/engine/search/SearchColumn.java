// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.List;

/** Columns of a search that are no attributes; every other name of a column is an attribute. */
public final class SearchColumn {
    public static final String DN = "dn";
    public static final String RDN = "rdn";
    public static final String TYPE = "type";

    /** What is pending, in error and the like, in words. */
    public static final String STATE = "state";

    /** What people call the object. */
    public static final String NAME = "name";

    public static final String ANCHOR = "anchor";

    /** Number of the metaverse object that it is linked to. */
    public static final String METAVERSE = "metaverse";

    /** When it was linked or disconnected last. */
    public static final String LINK_TIME = "link-time";

    /** Number of a metaverse object. */
    public static final String ID = "id";

    /** Connectors that hold an object of a metaverse object. */
    public static final String CONNECTORS = "connectors";

    /** Those of a connector space. */
    public static final List<String> OF_SPACE =
            List.of(DN, RDN, TYPE, STATE, NAME, ANCHOR, METAVERSE, LINK_TIME);

    /** Those of the metaverse. */
    public static final List<String> OF_METAVERSE = List.of(NAME, TYPE, ID, CONNECTORS);

    private SearchColumn() {}
}

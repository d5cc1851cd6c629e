// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.search;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * Finds objects in connector spaces and in the metaverse, and shows single ones. A search of a
 * million objects is read page by page; each page is one short transaction, so that runs go on
 * beside it and whoever asks may stop between two pages. Safe for use by many threads.
 */
public interface Searches {
    /** What stands in the place of values that are secret. */
    String HIDDEN = "(hidden)";

    /**
     * Reads a query and looks up the names that it uses. Words are described in {@code
     * docs/cli.md}.
     *
     * @param connector the connector whose space is meant where the text does not say; null for
     *     none
     * @throws QueryException when it cannot be read
     */
    SearchQuery query(String text, String connector) throws QueryException;

    /** How many objects have to be looked at, at most. */
    long extent(SearchQuery query);

    /**
     * Looks at some objects.
     *
     * @param after {@link SearchPage#position} of the page before, or 0
     * @param limit most objects to look at; where they have to be read, fewer are
     */
    SearchPage page(SearchQuery query, long after, int limit);

    /**
     * Rows of objects that were found, in the order of the ids; those that are gone are left out.
     *
     * @param ids some hundred at most
     * @param columns names of attributes, or of {@link SearchColumn}
     */
    List<SearchRow> rows(SearchQuery query, Collection<Long> ids, List<String> columns);

    /** Names of attributes that can be columns or stand in clauses, as far as they are declared. */
    SortedSet<String> attributes(SearchQuery query);

    /**
     * All that is known of a connector space object.
     *
     * @throws org.syncline.engine.EngineException when there is none
     */
    SpaceObject object(String connector, String dn);

    /** The same by {@link SearchRow#id}. */
    SpaceObject object(long id);

    /**
     * All that is known of a metaverse object.
     *
     * @throws org.syncline.engine.EngineException when there is none
     */
    MetaverseObject metaverseObject(long id);
}

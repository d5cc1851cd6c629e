// SPDX-License-Identifier: EPL-2.0
package org.syncline.project.internal;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.engine.search.SpaceObject;

/** Searches of a project: over the engine as it is when they are asked for. */
final class ProjectSearches implements Searches {
    private final Supplier<Searches> engine;

    ProjectSearches(Supplier<Searches> engine) {
        this.engine = engine;
    }

    @Override
    public SearchQuery query(String text, String connector) throws QueryException {
        return engine.get().query(text, connector);
    }

    @Override
    public long extent(SearchQuery query) {
        return call(searches -> searches.extent(query));
    }

    @Override
    public SearchPage page(SearchQuery query, long after, int limit) {
        return call(searches -> searches.page(query, after, limit));
    }

    @Override
    public List<SearchRow> rows(SearchQuery query, Collection<Long> ids, List<String> columns) {
        return call(searches -> searches.rows(query, ids, columns));
    }

    @Override
    public SortedSet<String> attributes(SearchQuery query) {
        return call(searches -> searches.attributes(query));
    }

    @Override
    public SpaceObject object(String connector, String dn) {
        return call(searches -> searches.object(connector, dn));
    }

    @Override
    public SpaceObject object(long id) {
        return call(searches -> searches.object(id));
    }

    @Override
    public MetaverseObject metaverseObject(long id) {
        return call(searches -> searches.metaverseObject(id));
    }

    private <T> T call(Function<Searches, T> work) {
        return DefaultProjectSession.translated(() -> work.apply(engine.get()));
    }
}

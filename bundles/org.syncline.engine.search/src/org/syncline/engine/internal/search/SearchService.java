// SPDX-License-Identifier: EPL-2.0
package org.syncline.engine.internal.search;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.syncline.engine.EngineException;
import org.syncline.engine.internal.view.Names;
import org.syncline.engine.internal.view.RuleReferences;
import org.syncline.engine.internal.view.StatusViews;
import org.syncline.engine.search.MetaverseObject;
import org.syncline.engine.search.QueryException;
import org.syncline.engine.search.SearchPage;
import org.syncline.engine.search.SearchQuery;
import org.syncline.engine.search.SearchRow;
import org.syncline.engine.search.Searches;
import org.syncline.engine.search.SpaceObject;
import org.syncline.model.Dn;
import org.syncline.rules.ConnectorDefinition;
import org.syncline.rules.ProjectModel;
import org.syncline.store.ConnectorRecord;
import org.syncline.store.CsObject;
import org.syncline.store.MvObject;
import org.syncline.store.StoreSession;
import org.syncline.store.SyncStore;

/** Searches of a store; each page is a transaction of its own. */
public final class SearchService implements Searches {
    private static final SearchPage NOTHING = new SearchPage(List.of(), 0, 0, true);

    private final SyncStore store;
    private final ProjectModel model;
    private final RuleReferences rules;
    private final Clock clock;

    public SearchService(SyncStore store, ProjectModel model, RuleReferences rules, Clock clock) {
        this.store = store;
        this.model = model;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public SearchQuery query(String text, String connector) throws QueryException {
        return new QueryParser(model, clock.instant()).parse(text, connector);
    }

    @Override
    public long extent(SearchQuery query) {
        if (query.isMetaverse()) {
            return store.inTransaction(session -> new MetaverseSearch(session, query).extent());
        }
        ConnectorDefinition definition = definition(query.connector());
        return store.inTransaction(
                session -> {
                    ConnectorRecord record = StatusViews.record(session, definition);
                    return record == null ? 0 : space(session, record, query).extent();
                });
    }

    @Override
    public SearchPage page(SearchQuery query, long after, int limit) {
        if (query.isMetaverse()) {
            return store.inTransaction(
                    session -> new MetaverseSearch(session, query).page(after, limit));
        }
        ConnectorDefinition definition = definition(query.connector());
        return store.inTransaction(
                session -> {
                    ConnectorRecord record = StatusViews.record(session, definition);
                    return record == null
                            ? NOTHING
                            : space(session, record, query).page(after, limit);
                });
    }

    private static SpaceSearch space(
            StoreSession session, ConnectorRecord record, SearchQuery query) {
        return new SpaceSearch(session, record.number(), query.conditions());
    }

    @Override
    public List<SearchRow> rows(SearchQuery query, Collection<Long> ids, List<String> columns) {
        return store.inTransaction(
                session -> {
                    Rows rows = new Rows(session, new Names(session, rules), columns);
                    return query.isMetaverse() ? rows.ofMetaverse(ids) : rows.ofSpace(ids);
                });
    }

    @Override
    public SortedSet<String> attributes(SearchQuery query) {
        return new AttributeNames(model, query.connector(), query.type()).shown();
    }

    @Override
    public SpaceObject object(String connector, String dn) {
        ConnectorDefinition definition = definition(connector);
        if (!Dn.isValid(dn)) {
            throw new EngineException(
                    "\"" + dn + "\" is no distinguished name.", "Write it like CN=Ann,DC=contoso.");
        }
        Dn name = Dn.of(dn);
        return store.inTransaction(
                session -> {
                    ConnectorRecord record = StatusViews.record(session, definition);
                    Map<Dn, CsObject> found =
                            record == null
                                    ? Map.of()
                                    : session.csByDns(record.number(), List.of(name));
                    return page(session, found.get(name), "\"" + dn + "\"", definition.name());
                });
    }

    @Override
    public SpaceObject object(long id) {
        return store.inTransaction(
                session ->
                        page(session, session.csByIds(List.of(id)).get(id), "number " + id, null));
    }

    private SpaceObject page(StoreSession session, CsObject object, String name, String connector) {
        if (object == null) {
            throw new EngineException(
                    "There is no object "
                            + name
                            + (connector == null ? " any more." : " in \"" + connector + "\"."),
                    "Give the full name of an object that an import has brought, or that is"
                            + " planned; \"syncline search\" finds it by a part of its name.");
        }
        return new ObjectPages(session, rules).of(object);
    }

    @Override
    public MetaverseObject metaverseObject(long id) {
        return store.inTransaction(
                session -> {
                    MvObject object = session.mvByIds(List.of(id)).get(id);
                    if (object == null) {
                        throw new EngineException(
                                "There is no metaverse object " + id + ".",
                                "It may have been deleted since; \"syncline search PROJECT"
                                        + " metaverse:*\" lists those that there are.");
                    }
                    return new ObjectPages(session, rules).of(object);
                });
    }

    private ConnectorDefinition definition(String connector) {
        return model.connector(connector)
                .orElseThrow(
                        () ->
                                new EngineException(
                                        "The project declares no connector \"" + connector + "\".",
                                        "Use the name that stands after \"connector\" in a rule"
                                                + " file."));
    }
}
